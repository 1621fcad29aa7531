package org.gongkai.site.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.gongkai.site.Retraction;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Say;

/** Atom feeds (RFC 4287): what was published, corrected and retracted, latest first; an entry's id never changes. */
public final class Feed {
    private static final int LATEST = 50;

    private final SiteProfile profile;

    public Feed(SiteProfile profile) {
        this.profile = profile;
    }

    private record Entry(Instant at, String id, String title, String path, String summary, String author) {}

    /**
     * A feed.
     *
     * @param path its address
     * @param page address of the page it belongs to
     * @param title its title
     */
    public byte[] atom(
            String path, String page, String title, Collection<ReportRow> rows, Collection<Retracted> retractions) {
        List<Entry> entries = new ArrayList<>();
        for (ReportRow row : rows) {
            entries.add(entry(row));
        }
        for (Retracted gone : retractions) {
            Retraction r = gone.retraction();
            entries.add(new Entry(
                    r.retractedAt(),
                    gone.path() + "#retracted",
                    "【撤回】" + r.title(),
                    gone.path(),
                    "这份报告已撤回。原因：" + r.reason().label() + "。",
                    profile.source()));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id));
        List<Entry> shown = entries.subList(0, Math.min(LATEST, entries.size()));
        Instant updated = shown.isEmpty() ? Instant.EPOCH : shown.get(0).at();
        String base = profile.site().baseUrl().toString();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
        element(xml, "id", base + path);
        element(xml, "title", title);
        element(xml, "updated", Say.machine(updated));
        xml.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"")
                .append(escape(base + path))
                .append("\"/>\n");
        xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
                .append(escape(base + page))
                .append("\"/>\n");
        xml.append("<author><name>").append(escape(profile.source())).append("</name></author>\n");
        for (Entry entry : shown) {
            xml.append("<entry>\n");
            element(xml, "id", base + entry.id());
            element(xml, "title", entry.title());
            element(xml, "updated", Say.machine(entry.at()));
            xml.append("<link rel=\"alternate\" type=\"text/html\" href=\"")
                    .append(escape(base + entry.path()))
                    .append("\"/>\n");
            xml.append("<author><name>").append(escape(entry.author())).append("</name></author>\n");
            element(xml, "summary", entry.summary());
            xml.append("</entry>\n");
        }
        return xml.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A retraction with its address. */
    public record Retracted(Retraction retraction, String path) {}

    private Entry entry(ReportRow row) {
        boolean corrected = row.isCorrected();
        String summary = row.sentence()
                + (row.corrected() == null ? "" : "更正原因：" + row.corrected() + "。")
                + "指纹 " + row.fingerprint();
        return new Entry(
                row.published(),
                row.path() + (corrected ? "#v" + row.revision() : ""),
                (corrected ? "【更正】" : "") + row.title(),
                row.path(),
                summary,
                row.unit().known() ? row.unit().name() : profile.source());
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
                    if (!turns && c >= 0x20 && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t') {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
