package org.gongkai.api.publication;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongkai.api.store.FieldAllowance;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.PublicViews;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Revision;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.api.store.projection.PublicRevision;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.api.store.projection.ReleaseInfo;
import org.gongkai.api.store.projection.RetractedStub;
import org.gongkai.api.store.projection.Scaled;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.disclosure.StoredView;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Organisation;
import org.gongkai.site.AttachedFile;
import org.gongkai.site.CorrectionNotice;
import org.gongkai.site.EarlierRevision;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.ReportHeader;
import org.gongkai.site.ReportSource;
import org.gongkai.site.Retraction;
import org.gongkai.site.Waiver;
import org.jspecify.annotations.Nullable;

/** The released reports for the site generator, read from the public read models a few at a time. */
public final class PublishedSource implements ReportSource {
    private final ReportStore store;

    public PublishedSource(ReportStore store) {
        this.store = store;
    }

    @Override
    public Stream<ReportHeader> headers() {
        return store.readModels().listing().stream().map(PublishedSource::header);
    }

    private static ReportHeader header(ListingRow row) {
        Organisation unit = row.unit() != null
                ? new Organisation(row.unit(), row.unitCode())
                : row.department() != null ? new Organisation(row.department(), row.departmentCode()) : null;
        return new ReportHeader(
                row.id(),
                row.version(),
                row.title(),
                row.year(),
                unit,
                row.projectId(),
                row.projectName(),
                row.scoreE6() == null ? null : Scaled.decimal(row.scoreE6()),
                row.firstPublishedAt(),
                1 + row.corrections());
    }

    @Override
    public Stream<ReleasedReport> reports(Collection<String> ids) {
        List<String> sorted = ids.stream().sorted().toList();
        return StreamSupport.stream(store.readModels().published(sorted).spliterator(), false)
                .map(this::released);
    }

    @Override
    public Optional<ReleasedReport> find(String id) {
        return Optional.ofNullable(store.readModels().published(id)).map(this::released);
    }

    @Override
    public List<Retraction> retractions() {
        return store.readModels().stubs().stream()
                .map(PublishedSource::retraction)
                .toList();
    }

    @Override
    public String trailHead() {
        return store.trail().head().toString();
    }

    private ReleasedReport released(PublishedReport published) {
        ReleaseInfo release = published.release();
        List<PublicRevision> history = release.history();
        List<EarlierRevision> earlier = new ArrayList<>();
        for (int i = history.size() - 2; i >= 0; i--) {
            PublicRevision revision = history.get(i);
            earlier.add(new EarlierRevision(
                    i + 1,
                    revision.publishedAt(),
                    fingerprint(revision.fingerprint()),
                    correction(revision),
                    () -> view(published.id(), revision.number())));
        }
        return new ReleasedReport(
                StoredView.of(published.report()),
                published.audit(),
                release.version(),
                release.firstPublishedAt(),
                release.publishedAt(),
                fingerprint(release.fingerprint()),
                history.isEmpty() ? null : correction(history.get(history.size() - 1)),
                earlier,
                release.waivers().stream().map(PublishedSource::waiver).toList(),
                attachments(published));
    }

    /** The masked view of an earlier public revision, made again under the allowances it had. */
    private PublicReport view(String reportId, int number) {
        Revision revision = Objects.requireNonNull(
                store.revision(reportId, number), () -> Revision.id(reportId, number) + " is missing from the store");
        return PublicViews.of(store.content(reportId, revision.content()), revision.allowances());
    }

    private static @Nullable CorrectionNotice correction(PublicRevision revision) {
        if (revision.reason() == null) {
            return null;
        }
        return new CorrectionNotice(
                revision.changes().stream()
                        .map(change -> new CorrectionNotice.Change(
                                change.label() == null ? change.pointer() : change.label(),
                                change.pointer(),
                                change.before(),
                                change.after()))
                        .toList(),
                revision.reason(),
                revision.approvedBy());
    }

    private static Waiver waiver(org.gongkai.api.store.Waiver waiver) {
        String what =
                waiver.findingId() != null ? waiver.findingId() : Objects.requireNonNullElse(waiver.source(), "*");
        return new Waiver(what, waiver.reason(), waiver.by(), waiver.at());
    }

    /** Files that somebody looked at and allowed, one by one: no program can mask what is inside them. */
    private List<AttachedFile> attachments(PublishedReport published) {
        List<Attachment> attachments = published.report().attachments();
        if (attachments.stream().allMatch(attachment -> attachment.sha256() == null)) {
            return List.of();
        }
        Head head = store.head(published.id());
        Set<String> allowed = head == null || head.published() == null
                ? Set.of()
                : head.published().allowances().stream()
                        .map(FieldAllowance::pointer)
                        .collect(Collectors.toSet());
        List<AttachedFile> files = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            String sha256 = attachments.get(i).sha256();
            OriginalFile file = sha256 == null ? null : store.files().find(sha256);
            if (file != null && allowed.contains("/attachments/" + i + "/sha256")) {
                files.add(new AttachedFile(
                        attachments.get(i).name(),
                        Objects.requireNonNullElse(file.mediaType(), "application/octet-stream"),
                        file.size(),
                        file.sha256(),
                        published.release().publishedAt(),
                        () -> open(file)));
            }
        }
        return List.copyOf(files);
    }

    private ByteArrayInputStream open(OriginalFile file) throws FileNotFoundException {
        byte[] bytes = store.files().get(file.sha256());
        if (bytes == null) {
            throw new FileNotFoundException(file.name() + " is missing from the store");
        }
        return new ByteArrayInputStream(bytes);
    }

    private static Retraction retraction(RetractedStub stub) {
        Retraction.Reason reason =
                switch (stub.reason()) {
                    case PERSONAL_DATA -> Retraction.Reason.PRIVACY;
                    case NOT_TO_BE_DISCLOSED -> Retraction.Reason.SECRECY;
                    case CONTENT_ERROR -> Retraction.Reason.ERROR;
                    case DUPLICATE, OTHER -> Retraction.Reason.OTHER;
                };
        return new Retraction(
                stub.id(), stub.title(), stub.year(), stub.unit(), reason, stub.retractedAt(), stub.contact());
    }

    private static String fingerprint(@Nullable String fingerprint) {
        return Objects.requireNonNullElse(fingerprint, "");
    }
}
