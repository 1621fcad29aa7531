package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.AttachedFile;
import org.gongkai.site.EarlierRevision;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.data.ColumnData;
import org.gongkai.site.data.ReportCsv;
import org.gongkai.site.data.Table;
import org.gongkai.site.page.Addresses;
import org.gongkai.site.page.ColumnPages;
import org.gongkai.site.page.FileNames;
import org.gongkai.site.page.Neighbours;
import org.gongkai.site.page.Pages;
import org.gongkai.site.page.ReportPage;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.search.SearchText;
import org.jspecify.annotations.Nullable;

/** Writes everything that stands at one report's address. */
final class ReportUnit {
    private final Pages pages;
    private final Tree tree;
    private final @Nullable Path before;

    ReportUnit(Pages pages, Tree tree, @Nullable Path before) {
        this.pages = pages;
        this.tree = tree;
        this.before = before;
    }

    /**
     * What is taken from a report while it is at hand.
     *
     * @param unit its files
     * @param row its row
     * @param rowHash hash of the row
     * @param fragments its parts of the whole-column files, in the order of {@link Fragments}
     * @param terms its search terms
     * @param problems what the pre-flight found
     */
    record Rendered(
            Unit unit, ReportRow row, String rowHash, byte[][] fragments, List<String> terms, List<String> problems) {}

    Rendered render(
            ReleasedReport released,
            String key,
            String input,
            String path,
            String projectKey,
            Neighbours neighbours,
            Map<String, WrittenFile> old)
            throws IOException {
        PageWriter writer = new PageWriter(tree);
        EvaluationReport report = released.content().report();
        boolean showAudit = pages.common().profile().show().audit();
        ReportPage view = pages.reportView(released, neighbours, path, false);
        writer.page(path, pages.report(view), true);
        writer.file(path + "report.json", json(report, released.fingerprint()));
        writer.file(path + "report.md", MarkdownCodec.write(report).getBytes(StandardCharsets.UTF_8));
        byte[] indicators = ReportCsv.indicators(released, path);
        writer.file(path + "indicators.csv", join(Table.INDICATORS.head(), indicators));
        for (AttachedFile file : released.attachments()) {
            attach(path + "files/" + FileNames.address(file), file, old, writer);
        }
        for (EarlierRevision earlier : released.earlier()) {
            earlier(released, earlier, path, neighbours, writer);
        }
        ReportRow row = ReportRow.of(view, projectKey);
        byte[][] fragments = {
            ReportCsv.funds(released, path),
            indicators,
            ReportCsv.findings(released, path, showAudit),
            ColumnData.csvLine(row),
            ColumnData.jsonObject(row)
        };
        return new Rendered(
                writer.unit(key, input),
                row,
                RowCodec.hash(row),
                fragments,
                SearchText.terms(report, row),
                writer.problems());
    }

    private void attach(String path, AttachedFile file, Map<String, WrittenFile> old, PageWriter writer)
            throws IOException {
        WrittenFile known = old.get(path);
        if (before != null && known != null && known.sha256().equals(file.sha256())) {
            if (writer.missing(path)) {
                tree.keep(path, before);
                writer.add(known);
            }
            return;
        }
        if (!writer.missing(path)) {
            return;
        }
        try (InputStream in = file.bytes().open()) {
            WrittenFile written = tree.stream(path, in::transferTo);
            writer.add(written);
            if (!written.sha256().equals(file.sha256())) {
                writer.problem(path + ": attachment '" + file.name() + "' is not the file its checksum names");
            }
        } catch (java.nio.file.NoSuchFileException e) {
            writer.problem(path + ": attachment '" + file.name() + "' is missing in the store");
        }
    }

    private void earlier(
            ReleasedReport current, EarlierRevision earlier, String path, Neighbours neighbours, PageWriter writer)
            throws IOException {
        EvaluationReport report = earlier.content().get().report();
        String at = path + "v/" + earlier.number() + "/";
        ReleasedReport old = new ReleasedReport(
                earlier.content().get(),
                new AuditResult(List.of(), null, null),
                earlier.number(),
                current.firstPublishedAt(),
                earlier.publishedAt(),
                earlier.fingerprint(),
                earlier.correction(),
                List.of(),
                List.of(),
                List.of());
        writer.page(at, pages.report(pages.earlierView(old, neighbours, at, path, current.publishedAt())), true);
        writer.file(at + "report.json", json(report, earlier.fingerprint()));
        String address = Addresses.of(report.fiscalYear(), report.implementingUnit(), current.id());
        if (!address.equals(path) && writer.missing(address + "index.html")) {
            writer.page(address, new ColumnPages(pages).moved(report.title(), address, path), false);
        }
    }

    /** The public view with its fingerprint in front; a member that begins with $ is no part of what is fingerprinted. */
    private static byte[] json(EvaluationReport report, String fingerprint) {
        byte[] members = JsonCodec.write(report).getBytes(StandardCharsets.UTF_8);
        byte[] start = ("{\"$fingerprint\":\"" + fingerprint + "\",").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(start.length + members.length)
                .put(start)
                .put(members, 1, members.length - 1)
                .put((byte) '\n')
                .array();
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
