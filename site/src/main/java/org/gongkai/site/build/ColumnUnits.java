package org.gongkai.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
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

/** Everything beside the reports, made from their rows: home, lists, indicators, corrections, feeds, data, search, maps. */
final class ColumnUnits {
    private static final int HOME_LATEST = 12;

    private final SiteProfile profile;
    private final Assets assets;
    private final State next;
    private final Plan plan;
    private final String environment;
    private final UnitMaker maker;
    private final ListPages lists;
    private final ColumnPages columns;
    private final ColumnData data;
    private final Feed feeds;
    private final List<ReportRow> rows = new ArrayList<>();
    private final List<Feed.Retracted> retracted = new ArrayList<>();

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
        this.next = next;
        this.plan = plan;
        this.environment = environment;
        this.maker = new UnitMaker(tree, last, lastSite, next, environment, workers);
        this.lists = new ListPages(pages);
        this.columns = new ColumnPages(pages);
        this.data = new ColumnData(profile);
        this.feeds = new Feed(profile);
        for (State.Entry entry : next.reports.values()) {
            rows.add(entry.row());
        }
        for (Retraction retraction : plan.retractions()) {
            retracted.add(new Feed.Retracted(
                    retraction, Addresses.of(retraction.fiscalYear(), retraction.implementingUnit(), retraction.id())));
        }
    }

    void write(List<String> problems) throws IOException {
        String rowsInput = maker.inputOf(rows).hex();
        Supplier<Hash> all = () -> new Hash().add(rowsInput);
        search(all);
        assets();
        fixed(all);
        new Lists(maker, lists, columns, feeds, rows, retracted).write();
        indicators(all);
        retractions(all);
        feeds(all);
        openData(all);
        fingerprints();
        maker.finish(problems);
        sitemap(all);
        maker.finish(problems);
    }

    private void assets() {
        maker.unit("assets", maker::input, writer -> {
            for (Map.Entry<String, byte[]> asset : assets.files().entrySet()) {
                writer.file(asset.getKey(), asset.getValue());
            }
        });
    }

    private void fixed(Supplier<Hash> all) {
        maker.unit("fixed", maker::input, writer -> {
            writer.page("about/", columns.about(), false);
            writer.page("check/", columns.check(), false);
            writer.page("404.html", columns.notFound(), false);
            writer.page("data/", columns.data(ColumnData.files()), false);
            writer.file("data/README.txt", data.readme());
            writer.file("data/csv-metadata.json", data.csvMetadata());
            writer.file("robots.txt", data.robots());
        });
        maker.unit("home", all, writer -> {
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

    private void indicators(Supplier<Hash> all) {
        maker.unit("indicators", all, writer -> {
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
            lists.index(about, entries, Lists.pagesInto(writer));
        });
    }

    /** Rows of a build have their indicators by number. */
    private static PackedLines lines(ReportRow row) {
        return (PackedLines) row.indicators();
    }

    private List<String> indicatorCodes() {
        Set<String> codes = new HashSet<>();
        for (ReportRow row : rows) {
            PackedLines lines = lines(row);
            for (int i = 0; i < lines.size(); i++) {
                codes.add(lines.code(i));
            }
        }
        codes.removeIf(code -> IndicatorCatalogue.standard().find(code).isEmpty());
        return codes.stream().sorted().toList();
    }

    private Map<String, IndicatorStatistics> statistics() {
        Map<String, IndicatorStatistics> byCode = new HashMap<>();
        for (ReportRow row : rows) {
            PackedLines lines = lines(row);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.code(i).isEmpty()) {
                    byCode.computeIfAbsent(lines.code(i), key -> new IndicatorStatistics())
                            .add(row, lines.get(i));
                }
            }
        }
        byCode.keySet()
                .removeIf(code -> IndicatorCatalogue.standard().find(code).isEmpty());
        return new TreeMap<>(byCode);
    }

    static Hash retractionInput(Plan plan, String environment) {
        return new Hash().add(environment).add(plan.retractions());
    }

    private void retractions(Supplier<Hash> all) {
        maker.unit("retractions", () -> retractionInput(plan, environment), writer -> {
            for (Feed.Retracted gone : retracted) {
                writer.page(gone.path(), columns.stub(gone.path(), gone.retraction()), true);
            }
        });
        maker.unit("corrections", () -> all.get().add(plan.retractions()), writer -> {
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

    private void feeds(Supplier<Hash> all) {
        maker.unit(
                "feed",
                () -> all.get().add(plan.retractions()),
                writer -> writer.file(
                        "feed.atom",
                        feeds.atom("feed.atom", "", profile.column().name(), rows, retracted)));
    }

    private void openData(Supplier<Hash> all) {
        maker.unit("data", all, writer -> {
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
        maker.unit("fingerprints", () -> shardsInput(shards), writer -> {
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

    private Hash shardsInput(Map<String, List<String>> shards) {
        Hash input = maker.input();
        shards.values().forEach(input::addAll);
        return input;
    }

    private static void shard(
            TreeMap<String, List<String>> shards, String fingerprint, ReportRow row, int revision, String path) {
        shards.computeIfAbsent(fingerprint.substring(0, 2), key -> new ArrayList<>())
                .add(fingerprint + "\t" + row.id() + "\t" + revision + "\t" + path + "\n");
    }

    private void search(Supplier<Hash> all) {
        maker.unit("search", () -> versions(all), writer -> {
            SearchIndex index = new SearchIndex(
                    rows, next.texts.size(), next.texts::text, id -> Objects.requireNonNull(next.reports.get(id))
                            .terms());
            String meta = index.write(indicatorCodes(), (name, bytes) -> writer.addressed("search/" + name, bytes));
            writer.page("search/", columns.search("meta-" + meta + ".json", years()), false);
        });
    }

    /** What search depends on: rows do not hold the text of reports, their versions tell of it. */
    private Hash versions(Supplier<Hash> all) {
        Hash input = all.get();
        next.reports.values().forEach(entry -> input.add(entry.version()));
        return input;
    }

    /** Every page but earlier revisions, stubs of moved reports and the page for missing addresses. */
    private void sitemap(Supplier<Hash> all) {
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
        pages.sort(null);
        Redirects redirects = new Redirects(profile.site().baseUrl().getPath(), next);
        maker.unit("redirects", () -> maker.input().add(redirects.moved()), writer -> {
            writer.file("redirects/nginx.map", redirects.nginx());
            writer.file("redirects/apache.txt", redirects.apache());
        });
        maker.unit("sitemap", () -> all.get().addAll(pages), writer -> {
            for (Map.Entry<String, byte[]> file : data.sitemaps(pages, modified).entrySet()) {
                writer.file(file.getKey(), file.getValue());
            }
        });
    }
}
