package org.gongkai.site.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.gongkai.schema.report.Grade;
import org.gongkai.site.data.Feed;
import org.gongkai.site.page.ColumnPages;
import org.gongkai.site.page.ListPages;
import org.gongkai.site.page.ListPages.About;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Summary;
import org.gongkai.site.page.Views.Entry;
import org.jspecify.annotations.Nullable;

/** The lists of reports and the lists of lists: years, regions, units, agencies, grades, projects. */
final class Lists {
    private final UnitMaker maker;
    private final ListPages lists;
    private final ColumnPages columns;
    private final Feed feeds;
    private final List<ReportRow> rows;
    private final List<Feed.Retracted> retracted;

    Lists(
            UnitMaker maker,
            ListPages lists,
            ColumnPages columns,
            Feed feeds,
            List<ReportRow> rows,
            List<Feed.Retracted> retracted) {
        this.maker = maker;
        this.lists = lists;
        this.columns = columns;
        this.feeds = feeds;
        this.rows = rows;
        this.retracted = retracted;
    }

    void write() {
        years();
        regions();
        departments();
        agencies();
        grades();
        unitYears();
        projects();
    }

    /** Where a page is handed to. */
    static BiConsumer<String, byte[]> pagesInto(PageWriter writer) {
        return (path, html) -> {
            try {
                writer.page(path, html, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * A way of dividing the reports into lists.
     *
     * @param section its entry in the navigation and, but for years, the beginning of its addresses
     * @param label what it is called
     * @param intro a sentence for the list of its lists
     * @param heading what follows the name of a group in its heading
     * @param groups the reports of each group by its segment of the address
     * @param names the name of each group
     */
    private record Division(
            String section,
            String label,
            String intro,
            String heading,
            Map<String, List<ReportRow>> groups,
            Map<String, String> names) {

        static Division of(String section, String label, String intro, String heading) {
            return new Division(section, label, intro, heading, new TreeMap<>(), new HashMap<>());
        }

        void add(String key, String name, ReportRow row) {
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            names.putIfAbsent(key, name);
        }

        String base(String key) {
            return (isYears() ? "" : section + "/") + key + "/";
        }

        boolean isYears() {
            return section.equals("years");
        }

        String heading(String key) {
            String name = Objects.requireNonNull(names.get(key));
            return isYears() && key.equals("undated") ? "年度未提供的绩效评价报告" : name + heading;
        }
    }

    /** Which retractions a group's feed tells of; absent for divisions without feeds. */
    private interface Told {
        Predicate<Feed.Retracted> in(String key, String name);
    }

    private void years() {
        Division years = new Division(
                "years", "年度", "按预算年度查看绩效评价报告。", "年绩效评价报告", new TreeMap<>(Comparator.reverseOrder()), new HashMap<>());
        rows.forEach(row -> years.add(row.yearKey(), row.yearLabel(), row));
        division(years, (key, name) -> gone -> gone.path().startsWith(key + "/"));
    }

    private void regions() {
        Division regions = Division.of("regions", "地区", "按行政区划查看绩效评价报告。", "的绩效评价报告");
        for (ReportRow row : rows) {
            boolean unknown = row.regionCode().isEmpty();
            regions.add(unknown ? "unknown" : row.regionCode(), unknown ? "地区未提供" : row.regionName(), row);
        }
        // A permanent id begins with the region's code; a stub keeps nothing else of the region.
        division(regions, (key, name) -> gone -> gone.retraction().id().startsWith(key + "-"));
    }

    private void departments() {
        Division departments = Division.of("departments", "单位", "按主管部门和项目实施单位查看绩效评价报告。", "的绩效评价报告");
        for (ReportRow row : rows) {
            if (row.unit().known()) {
                departments.add(row.unit().key(), row.unit().name(), row);
            }
            if (row.department().known()
                    && !row.department().key().equals(row.unit().key())) {
                departments.add(row.department().key(), row.department().name(), row);
            }
        }
        division(
                departments,
                (key, name) -> gone -> gone.retraction().implementingUnit() != null
                        && gone.retraction().implementingUnit().name().equals(name));
    }

    private void agencies() {
        Division agencies = Division.of("agencies", "评价机构", "按做评价的机构查看报告。单位自评没有评价机构。", "评价的报告");
        rows.stream()
                .filter(row -> row.agency().known())
                .forEach(row -> agencies.add(row.agency().key(), row.agency().name(), row));
        division(agencies, null);
    }

    private void division(Division division, @Nullable Told told) {
        List<Entry> entries = new ArrayList<>();
        division.groups().forEach((key, group) -> {
            String name = Objects.requireNonNull(division.names().get(key));
            String base = division.base(key);
            String feed = told == null ? null : base + "feed.atom";
            About about = new About(
                    base,
                    division.heading(key),
                    name + "：" + group.size() + " 份绩效评价报告。",
                    division.section(),
                    new Entry(division.label(), division.section() + "/", ""),
                    feed,
                    division.isYears());
            entries.add(new Entry(name, base, group.size() + " 份"));
            List<Feed.Retracted> gone = told == null
                    ? List.of()
                    : retracted.stream().filter(told.in(key, name)).toList();
            listing(about, group);
            if (feed != null) {
                maker.unit(
                        "feed:" + base,
                        () -> maker.inputOf(group).add(gone).add(about.heading()),
                        writer -> writer.file(feed, feeds.atom(feed, base, about.heading(), group, gone)));
            }
        });
        if (!division.isYears()) {
            entries.sort(Comparator.comparing(Entry::label).thenComparing(Entry::path));
        }
        index(division.section(), division.label(), division.intro(), entries);
    }

    /** Each page is a unit of its own: one changed report leaves most pages of a long list as they are. */
    private void listing(About about, List<ReportRow> group) {
        lists.listing(
                about,
                group,
                (path, rows, html) -> maker.unit(
                        "list:" + path,
                        () -> add(about, maker.inputOf(rows)).add(group.size()),
                        writer -> writer.page(path, html.get(), false)));
    }

    private void index(String section, String label, String intro, List<Entry> entries) {
        About about = new About(section + "/", label, intro, section, null, null, false);
        maker.unit(
                "index:" + section,
                () -> add(entries, maker.input()),
                writer -> lists.index(about, entries, pagesInto(writer)));
    }

    /** Adds what the pages of a list say besides their rows; part by part, since writing records out is slow. */
    private static Hash add(About about, Hash input) {
        input.add(about.base()).add(about.heading()).add(about.intro()).add(about.section());
        input.add(about.feed()).add(about.orders());
        return add(about.parent() == null ? List.of() : List.of(about.parent()), input);
    }

    private static Hash add(List<Entry> entries, Hash input) {
        entries.forEach(entry -> input.add(entry.label()).add(entry.path()).add(entry.note()));
        return input.add(entries.size());
    }

    private void grades() {
        Map<String, List<ReportRow>> byGrade = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            labels.put(Summary.gradeKey(grade), grade.label());
        }
        labels.put(Summary.gradeKey(null), "未定等级");
        labels.keySet().forEach(key -> byGrade.put(key, new ArrayList<>()));
        rows.forEach(row -> Objects.requireNonNull(byGrade.get(Summary.gradeKey(row.grade())))
                .add(row));
        List<Entry> entries = new ArrayList<>();
        byGrade.forEach((key, group) -> {
            String label = Objects.requireNonNull(labels.get(key));
            String base = "grades/" + key + "/";
            entries.add(new Entry(label, base, group.size() + " 份"));
            About about = new About(
                    base,
                    "等级“" + label + "”的报告",
                    "按报告自己所写等级归类，共 " + group.size() + " 份。",
                    "grades",
                    new Entry("等级", "grades/", ""),
                    null,
                    false);
            listing(about, group);
        });
        index("grades", "等级", "按评价等级查看绩效评价报告。", entries);
    }

    /** The folder between year and report is a list too, so that a shortened address still answers. */
    private void unitYears() {
        Map<String, List<ReportRow>> groups = new TreeMap<>();
        for (ReportRow row : rows) {
            String path = row.path().substring(0, row.path().length() - 1);
            groups.computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1), key -> new ArrayList<>())
                    .add(row);
        }
        groups.forEach((base, group) -> {
            ReportRow first = group.get(0);
            String unit = first.unit().known() ? first.unit().name() : "单位未提供";
            About about = new About(
                    base,
                    unit + " " + first.yearLabel() + " 年的绩效评价报告",
                    unit + "：" + group.size() + " 份。",
                    "departments",
                    new Entry(first.yearLabel(), first.yearKey() + "/", ""),
                    null,
                    false);
            listing(about, group);
        });
    }

    private void projects() {
        Map<String, List<ReportRow>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.projectKey(), key -> new ArrayList<>())
                .add(row));
        List<Entry> entries = new ArrayList<>();
        groups.forEach((key, group) -> {
            String path = "projects/" + key + "/";
            String comparePath = group.size() > 1 ? path + "compare/" : null;
            entries.add(new Entry(group.get(0).projectName(), path, group.size() + " 份"));
            maker.unit("project:" + key, () -> maker.inputOf(group), writer -> {
                writer.page(path, columns.project(path, comparePath, group), false);
                if (comparePath != null) {
                    writer.page(comparePath, columns.compare(comparePath, path, group), false);
                }
            });
        });
        entries.sort(Comparator.comparing(Entry::label).thenComparing(Entry::path));
        index("projects", "项目", "同一项目在不同年度的绩效评价。", entries);
    }
}
