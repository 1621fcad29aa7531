package org.gongkai.site.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PublicView;
import org.gongkai.schema.disclosure.StoredView;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.ReportHeader;
import org.gongkai.site.ReportSource;
import org.gongkai.site.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * Reports in one file on disk, as the store gives them: masked when they were released, read one by one, findings beside
 * them.
 */
final class StoredReports implements ReportSource, AutoCloseable {
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T01:30:00Z");

    private final RandomAccessFile file;
    private final List<Place> places = new ArrayList<>();

    private static final class Place {
        private final ReportHeader header;
        private final long at;
        private final int reportLength;
        private final int auditLength;
        private @Nullable String newTitle;

        Place(ReportHeader header, long at, int reportLength, int auditLength) {
            this.header = header;
            this.at = at;
            this.reportLength = reportLength;
            this.auditLength = auditLength;
        }

        ReportHeader header() {
            return newTitle == null
                    ? header
                    : new ReportHeader(
                            header.id(),
                            "2",
                            newTitle,
                            header.fiscalYear(),
                            header.implementingUnit(),
                            header.projectId(),
                            header.projectName(),
                            header.score(),
                            header.firstPublishedAt(),
                            header.revision());
        }
    }

    /** @param reports in any order, each with an id */
    StoredReports(Path path, Stream<EvaluationReport> reports) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            long at = 0;
            for (EvaluationReport report : (Iterable<EvaluationReport>) reports::iterator) {
                AuditResult whole = Audit.of(report);
                AuditResult findings = new AuditResult(whole.findings(), whole.sensitivity(), whole.coverage());
                EvaluationReport masked =
                        PublicView.of(report, DisclosurePolicy.strict()).report();
                byte[] text = JsonCodec.write(masked).getBytes(StandardCharsets.UTF_8);
                byte[] audit = JsonCodec.write(findings).getBytes(StandardCharsets.UTF_8);
                out.write(text);
                out.write(audit);
                ReportHeader header = ReportHeader.of(released(masked, findings), "1");
                places.add(new Place(header, at, text.length, audit.length));
                at += text.length + audit.length;
            }
        }
        places.sort(Comparator.comparing(place -> place.header.id()));
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    void change(int index, String title) {
        places.get(index).newTitle = title;
    }

    private static ReleasedReport released(EvaluationReport masked, AuditResult audit) {
        String id = String.valueOf(masked.id());
        return new ReleasedReport(
                StoredView.of(masked),
                audit,
                1,
                PUBLISHED,
                PUBLISHED,
                "%08x".formatted(id.hashCode()).repeat(8),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private ReleasedReport load(Place place) {
        try {
            byte[] report = new byte[place.reportLength];
            byte[] audit = new byte[place.auditLength];
            file.seek(place.at);
            file.readFully(report);
            file.readFully(audit);
            EvaluationReport read = JsonCodec.read(new String(report, StandardCharsets.UTF_8));
            if (place.newTitle != null) {
                read = read.toBuilder().title(place.newTitle).build();
            }
            return released(read, JsonCodec.read(new String(audit, StandardCharsets.UTF_8), AuditResult.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<ReportHeader> headers() {
        return places.stream().map(Place::header);
    }

    @Override
    public Stream<ReleasedReport> reports(Collection<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return places.stream().filter(p -> wanted.contains(p.header.id())).map(this::load);
    }

    @Override
    public Optional<ReleasedReport> find(String id) {
        return places.stream()
                .filter(p -> p.header.id().equals(id))
                .map(this::load)
                .findFirst();
    }

    @Override
    public List<Retraction> retractions() {
        return List.of();
    }

    @Override
    public String trailHead() {
        return "0".repeat(64);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
