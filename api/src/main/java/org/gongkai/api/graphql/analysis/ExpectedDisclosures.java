package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.graphql.analysis.ExpectedList.Expected;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.projection.ListingRow;
import org.gongkai.schema.region.Regions;
import org.gongkai.schema.report.PartialDate;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the list of expected disclosures against what is published: in time, late, missing. */
@Component
final class ExpectedDisclosures {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int WHOLE_DATE = 10;
    private static final InMemoryPage<Row> PAGE = new InMemoryPage<>(
            "expectedDisclosures", false, row -> row.expected().key());

    private final Scope scope;
    private final ExpectedList list;

    ExpectedDisclosures(Scope scope, ExpectedList list) {
        this.scope = scope;
        this.list = list;
    }

    private record Row(
            Expected expected,
            @Nullable ListingRow report,
            @Nullable LocalDate published,
            LocalDate on) {
        String status() {
            if (published != null) {
                return published.isAfter(expected.due()) ? "LATE" : "IN_TIME";
            }
            return on.isAfter(expected.due()) ? "MISSING" : "NOT_DUE";
        }

        int daysLate() {
            LocalDate until = published == null ? on : published;
            return (int) Math.max(0, ChronoUnit.DAYS.between(expected.due(), until));
        }
    }

    /** {@code ExpectedDisclosure}. */
    record View(
            String key,
            int fiscalYear,
            String region,
            String unit,
            @Nullable String project,
            String due,
            String status,
            @Nullable String published,
            int daysLate,
            @Nullable Object report) {}

    Object fetch(DataFetchingEnvironment environment) {
        LocalDate on = day(environment.getArgument("on"));
        Collection<String> states = environment.getArgument("status");
        Map<String, List<ListingRow>> byUnit = new HashMap<>();
        for (Facts report : scope.facts(environment)) {
            byUnit.computeIfAbsent(key(report.report().year(), report.report().unit()), key -> new ArrayList<>())
                    .add(report.report());
        }
        List<Row> rows = new ArrayList<>();
        for (Expected expected : list.all()) {
            Row row = byUnit.getOrDefault(key(expected.year(), expected.unit()), List.of()).stream()
                    .filter(report -> meets(report, expected))
                    .map(report -> new Row(expected, report, published(report), on))
                    .min(Comparator.comparing(Row::published, Comparator.nullsLast(Comparator.naturalOrder())))
                    .orElse(new Row(expected, null, null, on));
            if (states == null || states.contains(row.status())) {
                rows.add(row);
            }
        }
        return PAGE.of(environment, rows, page -> view(environment, page));
    }

    private static boolean meets(ListingRow report, Expected expected) {
        String region = report.regionCode();
        return (region == null || Regions.isWithin(region, expected.region()))
                && (expected.project() == null || normal(expected.project()).equals(normal(report.projectName())));
    }

    private static LocalDate published(ListingRow report) {
        String original = report.originalDate();
        return original != null && original.length() == WHOLE_DATE
                ? LocalDate.parse(original)
                : LocalDate.ofInstant(report.firstPublishedAt(), BEIJING);
    }

    private List<View> view(DataFetchingEnvironment environment, List<Row> page) {
        Map<String, ?> reports = scope.reports(
                environment,
                page.stream()
                        .map(Row::report)
                        .filter(Objects::nonNull)
                        .map(ListingRow::id)
                        .toList(),
                Scope.inConnection("report"));
        List<View> views = new ArrayList<>();
        for (Row row : page) {
            Expected expected = row.expected();
            views.add(new View(
                    expected.key(),
                    expected.year(),
                    expected.region(),
                    expected.unit(),
                    expected.project(),
                    expected.due().toString(),
                    row.status(),
                    row.published() == null ? null : row.published().toString(),
                    row.daysLate(),
                    row.report() == null ? null : reports.get(row.report().id())));
        }
        return views;
    }

    private static LocalDate day(@Nullable PartialDate date) {
        if (date == null) {
            return LocalDate.now(BEIJING);
        }
        if (date.toString().length() != WHOLE_DATE) {
            throw ApiException.of(
                    ErrorCategory.BAD_REQUEST, "DATE", "请给出完整日期，例如 2026-01-31。", "Give a whole date, e.g. 2026-01-31.");
        }
        return LocalDate.parse(date.toString());
    }

    private static String key(@Nullable Integer year, @Nullable String unit) {
        return year + "\n" + normal(unit);
    }

    private static String normal(@Nullable String text) {
        return text == null ? "" : NormalizedText.normalize(text).replaceAll("[\\s\"'“”‘’]", "");
    }
}
