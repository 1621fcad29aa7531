package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.AttachedFile;
import org.gongkai.site.CorrectionNotice;
import org.gongkai.site.EarlierRevision;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.Views.Line;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of one report shows. Each part of the page has a class of its own; this one puts them in reach of
 * the templates.
 */
public final class ReportPage {
    private final Frame frame;
    private final ReleasedReport released;
    private final EvaluationReport report;
    private final Neighbours neighbours;
    private final Conclusion conclusion;
    private final List<IndicatorTable> tables;
    private final Waterfall waterfall;
    private final State state;
    private final String replaced;

    /** What kind of revision the page shows. */
    public enum State {
        /** The released revision. */
        CURRENT,
        /** An earlier revision that a correction replaced. */
        SUPERSEDED,
        /** A preview of something that was never released. */
        DRAFT
    }

    ReportPage(
            Frame frame,
            ReleasedReport released,
            Neighbours neighbours,
            Conclusion conclusion,
            State state,
            String replaced) {
        this.frame = frame;
        this.released = released;
        this.report = released.content().report();
        this.neighbours = neighbours;
        this.conclusion = conclusion;
        this.tables = IndicatorTable.of(report.scores().indicators());
        this.waterfall = Waterfall.of(report.scores());
        this.state = state;
        this.replaced = replaced;
    }

    /** A file to download. */
    public record File(String anchor, String href, String name, String type, String size, String date, String sha256) {}

    /** A revision in the list of versions. */
    public record Version(String href, String number, String published, String fingerprint, boolean current) {}

    public Frame frame() {
        return frame;
    }

    private SiteProfile profile() {
        return frame.site().profile();
    }

    public ReleasedReport released() {
        return released;
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public List<IndicatorTable> tables() {
        return tables;
    }

    /** The row of all indicators below those of the first level; absent without a score. */
    public IndicatorTable.@Nullable Bar total() {
        return IndicatorTable.total(report.scores());
    }

    public Waterfall waterfall() {
        return waterfall;
    }

    /** Whether this is a preview of something that was never released. */
    public boolean draft() {
        return state == State.DRAFT;
    }

    /** Whether a correction replaced this revision. */
    public boolean superseded() {
        return state == State.SUPERSEDED;
    }

    /** Whether this is the released revision. */
    public boolean current() {
        return state == State.CURRENT;
    }

    /** When the correction was published that replaced this revision. */
    public String replacedMinute() {
        return replaced;
    }

    public String title() {
        return report.title();
    }

    public @Nullable CorrectionNotice correction() {
        return released.correction();
    }

    public String publishedMinute() {
        return Say.minute(released.publishedAt());
    }

    public String publishedMachine() {
        return Say.machine(released.publishedAt());
    }

    public String fingerprint() {
        return released.fingerprint();
    }

    /** The fingerprint in groups of eight, as one compares it by eye. */
    public String fingerprintGroups() {
        return released.fingerprint().replaceAll("(.{8})(?!$)", "$1 ");
    }

    /** The permanent address to be read by a phone; a preview has none. */
    public @Nullable QrSquare qr() {
        return draft() ? null : QrSquare.of(frame.canonical());
    }

    public List<Line> disclosure() {
        return DisclosureBlock.of(released, profile());
    }

    public FundTables funds() {
        return FundTables.of(report.funds());
    }

    public Goals goals() {
        return Goals.of(report);
    }

    public List<Passage> problems() {
        return Passage.of("problem-", report.problems());
    }

    public List<Passage> suggestions() {
        return Passage.of("suggestion-", report.suggestions());
    }

    public List<Passage> experiences() {
        return Passage.of("experience-", report.experiences());
    }

    public List<Line> evaluation() {
        return EvaluationFacts.of(report);
    }

    public List<NarrativePart> narrative() {
        return NarrativePart.of(report.sections());
    }

    public boolean showAudit() {
        return !superseded() && profile().show().audit();
    }

    public AuditNotes audit() {
        return AuditNotes.of(released, profile().show().waivers());
    }

    /** Files of this report with their checksums. */
    public List<File> files() {
        List<File> files = new ArrayList<>();
        for (AttachedFile file : released.attachments()) {
            files.add(new File(
                    "file-" + files.size(),
                    "files/" + FileNames.address(file),
                    file.name(),
                    file.mediaType(),
                    Say.size(file.sizeBytes()),
                    Say.day(file.receivedAt()),
                    file.sha256()));
        }
        return files;
    }

    /** Attachments that the report names without handing over a file. */
    public List<Passage> namedAttachments() {
        List<Passage> named = new ArrayList<>();
        report.attachments()
                .forEach(attachment -> named.add(new Passage("attachment-" + named.size(), attachment.name(), "")));
        return named;
    }

    /** This revision and those before it. */
    public List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        versions.add(
                new Version("", String.valueOf(released.revision()), publishedMinute(), released.fingerprint(), true));
        for (EarlierRevision earlier : released.earlier()) {
            versions.add(new Version(
                    "v/" + earlier.number() + "/",
                    String.valueOf(earlier.number()),
                    Say.minute(earlier.publishedAt()),
                    earlier.fingerprint(),
                    false));
        }
        return versions;
    }
}
