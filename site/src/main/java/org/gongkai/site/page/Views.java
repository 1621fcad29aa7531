package org.gongkai.site.page;

import java.util.List;
import org.gongkai.site.CorrectionNotice;
import org.gongkai.site.SiteProfile;
import org.jspecify.annotations.Nullable;

/** The view models of every page but the report's own: plain values, computed before a template sees them. */
public final class Views {
    private Views() {}

    /** A label with its value. */
    public record Line(String label, String value) {}

    /** Adds a line where there is a value. */
    static void add(List<Line> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(label, value));
        }
    }

    /** A link with its words and an explanation. */
    public record Entry(String label, String path, String note) {}

    /**
     * A list of reports.
     *
     * @param summary figures of the whole list, on its first page only
     * @param sorts the same list in other orders; the current one has an empty address
     */
    public record Listing(
            Frame frame,
            String heading,
            String intro,
            @Nullable Summary summary,
            List<Pager.Link> sorts,
            List<ReportRow> rows,
            Pager pager) {}

    /** A list of lists: years, regions, units. */
    public record Index(Frame frame, String heading, String intro, List<Entry> entries, Pager pager) {}

    /** The home page. */
    public record Home(Frame frame, Summary summary, List<ReportRow> latest, List<Entry> years, List<Entry> columns) {}

    /** A project across its years. */
    public record Project(
            Frame frame,
            String name,
            List<ReportRow> rows,
            Trend scores,
            Trend execution,
            @Nullable String comparePath) {}

    /** Indicators of a project side by side. */
    public record Compare(
            Frame frame, String name, String projectPath, List<String> heads, List<CompareRow> rows, String note) {}

    /** One canonical indicator: for each year the printed name, score and how the rate moved. */
    public record CompareRow(String name, int level, List<CompareCell> cells) {}

    /** A cell of a comparison; the move is up, down, same or empty. */
    public record CompareCell(String head, String printed, String score, String rate, String move, String moveText) {}

    /** One canonical indicator across all reports. */
    public record IndicatorView(
            Frame frame,
            String name,
            String code,
            List<Line> facts,
            List<YearLine> years,
            Trend trend,
            List<NameLine> names,
            List<Entry> related,
            List<ReasonLine> lost) {}

    /** An indicator in one year. */
    public record YearLine(String year, String count, String rate, String full, String unproven) {}

    /** A printed name of an indicator and how often it is used. */
    public record NameLine(String name, String count, String years) {}

    /** A report that lost points on an indicator. */
    public record ReasonLine(String path, String title, String year, String lost, String rate, String reason) {}

    /** Open data. */
    public record Data(Frame frame, List<DataFile> files, SiteProfile.Licence licence) {}

    /** A file of the open data. */
    public record DataFile(String path, String name, String format, String note) {}

    /** Corrections and retractions. */
    public record Corrections(Frame frame, List<ReportRow> corrected, List<Retracted> retracted) {}

    /** A retraction in the list. */
    public record Retracted(String path, String title, String reason, String day) {}

    /** The page that stays of a retracted report. */
    public record Stub(Frame frame, String title, String reason, String day, String contact) {}

    /** An earlier revision's page says so; the content is that of the report page. */
    public record Superseded(
            String currentPath,
            String number,
            String published,
            @Nullable CorrectionNotice notice) {}

    /** A page with words only: about, check, search, not found. */
    public record Plain(Frame frame, String heading) {}

    /** A choice of a filter, with the key that the index has for it. */
    public record Choice(String label, String key) {}

    /** The search page with its filters. */
    public record Search(Frame frame, String index, List<Choice> years, List<Choice> grades, List<Entry> lists) {}

    /** A moved report. */
    public record Moved(Frame frame, String to) {}

    /** Every list of the column on one page. */
    public record Map(Frame frame, List<Entry> columns, List<Entry> years) {}
}
