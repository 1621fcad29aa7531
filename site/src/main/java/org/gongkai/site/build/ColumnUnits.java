package org.gongkai.site.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.site.Retraction;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.data.ColumnData;
import org.gongkai.site.data.Feed;
import org.gongkai.site.page.Addresses;
import org.gongkai.site.page.ColumnPages;
import org.gongkai.site.page.IndicatorStatistics;
import org.gongkai.site.page.ListPages;
import org.gongkai.site.page.ListPages.About;
import org.gongkai.site.page.Pages;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Say;
import org.gongkai.site.page.Views;
import org.gongkai.site.page.Views.Entry;
import org.gongkai.site.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** Every unit that is not a report: made from rows, rendered in parallel, kept where its input is that of the last build. */
final class ColumnUnits {
    private static final int HOME_LATEST = 12;

    private final SiteProfile profile;
    private final Assets assets;
    private final Tree tree;
    private final State last;
    private final @Nullable Path lastSite;
    private final State next;
    private final Plan plan;
    private final String environment;
    private final ExecutorService workers;
    private final ListPages lists;
    private final ColumnPages columns;
    private final ColumnData data;
    private final Feed feeds;
    private final List<ReportRow> rows = new ArrayList<>();
    private final Map<String, String> rowHashes = new HashMap<>();
    private final List<Future<Made>> making = new ArrayList<>();
    private final List<Feed.Retracted> retracted = new ArrayList<>();

    private record Made(Unit unit, List<String> problems) {}

    ColumnUnits(
            Pages pages,
            SiteProfile profile,
            Assets assets,
            Tree tree,
            State last,
            @Nullable Path lastSite,
            State next,
            Plan plan,
            String environment,
            ExecutorService workers) {
        this.profile = profile;
        this.assets = assets;
        this.tree = tree;
        this.last = last;
        this.lastSite = lastSite;
        this.next = next;
        this.plan = plan;
        this.environment = environment;
        this.workers = workers;
        this.lists = new ListPages(pages);
        this.columns = new ColumnPages(pages);
        this.data = new ColumnData(profile);
        this.feeds = new Feed(profile);
        for (State.Entry entry : next.reports.values()) {
            rows.add(entry.row());
            rowHashes.put(entry.row().id(), entry.rowHash());
        }
        for (Retraction retraction : plan.retractions()) {
            retracted.add(new Feed.Retracted(
                    retraction, Addresses.of(retraction.fiscalYear(), retraction.implementingUnit(), retraction.id())));
        }
    }

    /** What fills a unit with files. */
    private interface Filling {
        void fill(PageWriter writer) throws IOException;
    }

    void write(List<String> problems) throws IOException {
        String all = inputOf(rows);
        assets();
        fixed(all);
        groups();
        projects();
        indicators(all);
        retractions(all);
        feeds(all);
        openData(all);
        fingerprints();
        for (Future<Made> future : making) {
            Made made = SiteBuild.await(future);
            next.units.put(made.unit().key(), made.unit());
            problems.addAll(made.problems());
        }
        making.clear();
        search(all);
        sitemap(all);
        for (Future<Made> future : making) {
            Made made = SiteBuild.await(future);
            next.units.put(made.unit().key(), made.unit());
            problems.addAll(made.problems());
        }
    }

    private void unit(String key, String input, Filling filling) {
        making.add(workers.submit(() -> {
            Unit old = last.units.get(key);
            if (old != null && lastSite != null && old.input().equals(input)) {
                for (WrittenFile file : old.files()) {
                    tree.keep(file.path(), lastSite);
                }
                return new Made(old, List.of());
            }
            PageWriter writer = new PageWriter(tree);
            filling.fill(writer);
            return new Made(writer.unit(key, input), writer.problems());
        }));
    }

    private String inputOf(Collection<ReportRow> some) {
        Hash hash = new Hash().add(environment);
        for (ReportRow row : some) {
            hash.add(rowHashes.get(row.id()));
        }
        return hash.hex();
    }

    private static BiConsumer<String, byte[]> pagesInto(PageWriter writer) {
        return (path, html) -> {
            try {
                writer.page(path, html, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void assets() {
        unit("assets", environment, writer -> {
            for (Map.Entry<String, byte[]> asset : assets.files().entrySet()) {
                writer.file(asset.getKey(), asset.getValue());
            }
        });
    }

    private void fixed(String all) {
        unit("fixed", environment, writer -> {
            writer.page("about/", columns.about(), false);
            writer.page("check/", columns.check(), false);
            writer.page("404.html", columns.notFound(), false);
            writer.page("data/", columns.data(ColumnData.files()), false);
            writer.file("data/README.txt", data.readme());
            writer.file("data/csv-metadata.json", data.csvMetadata());
            writer.file("robots.txt", data.robots());
        });
        unit("home", all, writer -> {
            List<ReportRow> latest = new ArrayList<>(rows);
            latest.sort(ListPages.latestFirst());
            writer.page(
                    "", columns.home(rows, latest.subList(0, Math.min(HOME_LATEST, latest.size())), years()), false);
            writer.page("sitemap/", columns.map(years()), false);
        });
    }

    private List<Entry> years() {
        TreeMap<String, List<ReportRow>> byYear = new TreeMap<>(Comparator.reverseOrder());
        rows.forEach(row ->
                byYear.computeIfAbsent(row.yearKey(), key -> new ArrayList<>()).add(row));
        return byYear.entrySet().stream()
                .map(e -> new Entry(
                        e.getValue().get(0).yearLabel(),
                        e.getKey() + "/",
                        e.getValue().size() + " 份"))
                .toList();
    }

    /** A way of dividing the reports into lists. */
    private record Division(
            String section,
            String label,
            String intro,
            Map<String, List<ReportRow>> groups,
            Map<String, String> names,
            String heading,
            boolean feed) {}

    private void groups() {
        division(
                new Division(
                        "years",
                        "年度",
                        "按预算年度查看绩效评价报告。",
                        new TreeMap<>(Comparator.reverseOrder()),
                        new HashMap<>(),
                        "年绩效评价报告",
                        false),
                (row, into) -> into.add(row.yearKey(), row.yearLabel()));
        division(
                new Division("regions", "地区", "按行政区划查看绩效评价报告。", new TreeMap<>(), new HashMap<>(), "的绩效评价报告", false),
                (row, into) -> into.add(
                        row.regionCode().isEmpty() ? "unknown" : row.regionCode(),
                        row.regionCode().isEmpty() ? "地区未提供" : row.regionName()));
        division(
                new Division(
                        "departments",
                        "单位",
                        "按主管部门和项目实施单位查看绩效评价报告。",
                        new TreeMap<>(),
                        new HashMap<>(),
                        "的绩效评价报告",
                        true),
                (row, into) -> {
                    if (row.unit().known()) {
                        into.add(row.unit().key(), row.unit().name());
                    }
                    if (row.department().known()
                            && !row.department().key().equals(row.unit().key())) {
                        into.add(row.department().key(), row.department().name());
                    }
                });
        division(
                new Division(
                        "agencies",
                        "评价机构",
                        "按做评价的机构查看报告。单位自评没有评价机构。",
                        new TreeMap<>(),
                        new HashMap<>(),
                        "评价的报告",
                        false),
                (row, into) -> {
                    if (row.agency().known()) {
                        into.add(row.agency().key(), row.agency().name());
                    }
                });
        grades();
        unitYears();
    }

    private interface Keys {
        void add(String key, String name);
    }

    private interface Divide {
        void apply(ReportRow row, Keys into);
    }

    private void division(Division division, Divide divide) {
        for (ReportRow row : rows) {
            divide.apply(row, (key, name) -> {
                division.groups().computeIfAbsent(key, k -> new ArrayList<>()).add(row);
                division.names().putIfAbsent(key, name);
            });
        }
        List<Entry> entries = new ArrayList<>();
        boolean years = division.section().equals("years");
        division.groups().forEach((key, group) -> {
            String name = Objects.requireNonNull(division.names().get(key));
            String base = (years ? "" : division.section() + "/") + key + "/";
            String feed = division.feed() ? base + "feed.atom" : null;
            String heading = years && key.equals("undated") ? "年度未提供的绩效评价报告" : name + division.heading();
            About about = new About(
                    base,
                    heading,
                    name + "：" + group.size() + " 份绩效评价报告。",
                    division.section(),
                    new Entry(division.label(), division.section() + "/", ""),
                    feed,
                    years);
            entries.add(new Entry(name, base, group.size() + " 份"));
            unit(division.section() + ":" + key, inputOf(group), writer -> {
                lists.listing(about, group, pagesInto(writer));
                if (feed != null) {
                    writer.file(feed, feeds.atom(feed, base, heading, group, retractedOf(name)));
                }
            });
        });
        if (!years) {
            entries.sort(Comparator.comparing(Entry::label).thenComparing(Entry::path));
        }
        index(division.section(), division.label(), division.intro(), entries);
    }

    private List<Feed.Retracted> retractedOf(String unit) {
        return retracted.stream()
                .filter(r -> r.retraction().implementingUnit() != null
                        && r.retraction().implementingUnit().name().equals(unit))
                .toList();
    }

    private void index(String section, String label, String intro, List<Entry> entries) {
        About about = new About(section + "/", label, intro, section, null, null, false);
        unit(
                "index:" + section,
                new Hash().add(environment).add(entries).hex(),
                writer -> lists.index(about, entries, pagesInto(writer)));
    }

    private void grades() {
        Map<String, List<ReportRow>> byGrade = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (var grade : org.gongkai.schema.report.Grade.values()) {
            labels.put(org.gongkai.site.page.Summary.gradeKey(grade), grade.label());
        }
        labels.put("none", "未定等级");
        labels.keySet().forEach(key -> byGrade.put(key, new ArrayList<>()));
        rows.forEach(row -> Objects.requireNonNull(byGrade.get(org.gongkai.site.page.Summary.gradeKey(row.grade())))
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
            unit("grades:" + key, inputOf(group), writer -> lists.listing(about, group, pagesInto(writer)));
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
            unit("unit-year:" + base, inputOf(group), writer -> lists.listing(about, group, pagesInto(writer)));
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
            unit("project:" + key, inputOf(group), writer -> {
                writer.page(path, columns.project(path, comparePath, group), false);
                if (comparePath != null) {
                    writer.page(comparePath, columns.compare(comparePath, path, group), false);
                }
            });
        });
        entries.sort(Comparator.comparing(Entry::label).thenComparing(Entry::path));
        index("projects", "项目", "同一项目在不同年度的绩效评价。", entries);
    }

    private void indicators(String all) {
        unit("indicators", all, writer -> {
            Map<String, IndicatorStatistics> statistics = statistics();
            List<Entry> entries = new ArrayList<>();
            for (CanonicalIndicator indicator : IndicatorCatalogue.standard().all()) {
                IndicatorStatistics found = statistics.get(indicator.code());
                if (found == null) {
                    continue;
                }
                String path = "indicators/" + ColumnPages.key(indicator.code()) + "/";
                entries.add(new Entry(indicator.name(), path, found.count() + " 份"));
                writer.page(path, columns.indicator(path, indicator, found, statistics.keySet()), false);
            }
            About about =
                    new About("indicators/", "指标", "同一含义的指标在不同年度、不同指标体系中的使用和得分。", "indicators", null, null, false);
            lists.index(about, entries, pagesInto(writer));
        });
    }

    private List<String> indicatorCodes() {
        Set<String> codes = new TreeSet<>();
        for (ReportRow row : rows) {
            row.indicators().forEach(line -> codes.add(line.code()));
        }
        codes.removeIf(code -> IndicatorCatalogue.standard().find(code).isEmpty());
        return List.copyOf(codes);
    }

    private Map<String, IndicatorStatistics> statistics() {
        Map<String, IndicatorStatistics> statistics = new TreeMap<>();
        for (ReportRow row : rows) {
            for (ReportRow.Line line : row.indicators()) {
                if (!line.code().isEmpty()) {
                    statistics
                            .computeIfAbsent(line.code(), key -> new IndicatorStatistics())
                            .add(row, line);
                }
            }
        }
        statistics
                .keySet()
                .removeIf(code -> IndicatorCatalogue.standard().find(code).isEmpty());
        return statistics;
    }

    static String retractionInput(Plan plan, String environment) {
        return new Hash().add(environment).add(plan.retractions()).hex();
    }

    private void retractions(String all) {
        unit("retractions", retractionInput(plan, environment), writer -> {
            for (Feed.Retracted gone : retracted) {
                writer.page(gone.path(), columns.stub(gone.path(), gone.retraction()), true);
            }
        });
        unit("corrections", new Hash().add(all).add(plan.retractions()).hex(), writer -> {
            List<Views.Retracted> lines = retracted.stream()
                    .sorted(Comparator.comparing(
                                    (Feed.Retracted r) -> r.retraction().retractedAt())
                            .reversed()
                            .thenComparing(Feed.Retracted::path))
                    .map(r -> new Views.Retracted(
                            r.path(),
                            r.retraction().title(),
                            r.retraction().reason().label(),
                            Say.day(r.retraction().retractedAt())))
                    .toList();
            writer.page("corrections/", columns.corrections(rows, lines), false);
        });
    }

    private void feeds(String all) {
        unit(
                "feed",
                new Hash().add(all).add(plan.retractions()).hex(),
                writer -> writer.file(
                        "feed.atom",
                        feeds.atom("feed.atom", "", profile.column().name(), rows, retracted)));
    }

    private void openData(String all) {
        unit("data", all, writer -> {
            writer.file("data/reports.csv", data.reportsCsv(rows));
            writer.file("data/reports.json", data.reportsJson(rows));
            writer.file("data/catalog.jsonld", data.catalogue(rows));
        });
    }

    /** Fingerprints of all revisions: one file for people, and small ones by their first two digits for the check page. */
    private void fingerprints() {
        TreeMap<String, List<String>> shards = new TreeMap<>();
        for (ReportRow row : rows) {
            shard(shards, row.fingerprint(), row, row.revision(), row.path());
            for (ReportRow.Earlier earlier : row.earlier()) {
                shard(shards, earlier.fingerprint(), row, earlier.number(), row.path() + "v/" + earlier.number() + "/");
            }
        }
        unit("fingerprints", new Hash().add(environment).add(shards).hex(), writer -> {
            StringBuilder all = new StringBuilder("# sha256\tid\trevision\tpath\n");
            for (Map.Entry<String, List<String>> shard : shards.entrySet()) {
                shard.getValue().sort(null);
                String text = String.join("", shard.getValue());
                all.append(text);
                writer.file("data/fingerprints/" + shard.getKey() + ".txt", text.getBytes(StandardCharsets.UTF_8));
            }
            writer.file("data/fingerprints.txt", all.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void shard(
            TreeMap<String, List<String>> shards, String fingerprint, ReportRow row, int revision, String path) {
        shards.computeIfAbsent(fingerprint.substring(0, 2), key -> new ArrayList<>())
                .add(fingerprint + "\t" + row.id() + "\t" + revision + "\t" + path + "\n");
    }

    private void search(String all) {
        Hash input = new Hash().add(all);
        next.reports.values().forEach(entry -> input.add(entry.version()));
        String hash = input.hex();
        String folder = "search/" + hash.substring(0, 12) + "/";
        unit("search", hash, writer -> {
            List<ReportRow> latest = new ArrayList<>(rows);
            latest.sort(ListPages.latestFirst());
            SearchIndex index = new SearchIndex(latest);
            for (int i = 0; i < latest.size(); i++) {
                index.add(
                        i,
                        Objects.requireNonNull(next.reports.get(latest.get(i).id()))
                                .terms());
            }
            index.write(indicatorCodes(), (name, bytes) -> {
                try {
                    writer.file(folder + name, bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            writer.page("search/", columns.search(hash.substring(0, 12) + "/", years()), false);
        });
    }

    /** Every page but earlier revisions, stubs of moved reports and the page for missing addresses. */
    private void sitemap(String all) {
        List<String> pages = new ArrayList<>();
        Map<String, String> modified = new HashMap<>();
        for (ReportRow row : rows) {
            pages.add(row.path());
            modified.put(row.path(), Say.day(row.published()));
        }
        for (Unit unit : next.units.values()) {
            if (!unit.key().startsWith("report:")) {
                unit.files().stream()
                        .map(WrittenFile::path)
                        .filter(path -> path.equals("index.html") || path.endsWith("/index.html"))
                        .map(path -> path.substring(0, path.length() - "index.html".length()))
                        .forEach(pages::add);
            }
        }
        pages.add("search/");
        pages.sort(null);
        unit("sitemap", new Hash().add(all).add(pages).hex(), writer -> {
            for (Map.Entry<String, byte[]> file : data.sitemaps(pages, modified).entrySet()) {
                writer.file(file.getKey(), file.getValue());
            }
        });
    }
}
