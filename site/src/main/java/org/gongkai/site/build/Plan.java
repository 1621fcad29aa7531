package org.gongkai.site.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.site.ReportHeader;
import org.gongkai.site.ReportSource;
import org.gongkai.site.Retraction;
import org.gongkai.site.page.Addresses;
import org.gongkai.site.page.Neighbours;
import org.gongkai.site.page.Pager;
import org.gongkai.site.page.ReportRow;
import org.gongkai.site.page.Say;
import org.jspecify.annotations.Nullable;

/** What has to stand where, from the headers alone: address, neighbours and input hash of every report. */
final class Plan {
    /**
     * A report to be.
     *
     * @param key key of its unit
     * @param input hash of everything its pages depend on
     */
    record Item(ReportHeader header, String key, String input, String path, String projectKey, Neighbours neighbours) {}

    private final List<Item> reports;
    private final List<Retraction> retractions;
    private final List<String> problems;

    private Plan(List<Item> reports, List<Retraction> retractions, List<String> problems) {
        this.reports = reports;
        this.retractions = retractions;
        this.problems = problems;
    }

    /** Ascending by id. */
    List<Item> reports() {
        return reports;
    }

    List<Retraction> retractions() {
        return retractions;
    }

    List<String> problems() {
        return problems;
    }

    static Plan of(ReportSource source, String environment) {
        List<ReportHeader> headers;
        try (Stream<ReportHeader> stream = source.headers()) {
            headers = stream.toList();
        }
        List<String> problems = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        List<Place> places = new ArrayList<>(headers.size());
        Map<String, List<Place>> byProject = new LinkedHashMap<>();
        Map<String, List<Place>> byUnit = new LinkedHashMap<>();
        String before = "";
        for (ReportHeader header : headers) {
            if (header.id().compareTo(before) <= 0) {
                problems.add("the source gives '" + header.id() + "' after '" + before + "'; headers ascend by id");
            }
            before = header.id();
            Place place = new Place(header);
            places.add(place);
            String other = owners.putIfAbsent(place.ref.path(), header.id());
            if (other != null) {
                problems.add("reports '" + other + "' and '" + header.id() + "' have the same address");
            }
            byProject
                    .computeIfAbsent(place.projectKey, key -> new ArrayList<>())
                    .add(place);
            byUnit.computeIfAbsent(place.unitKey, key -> new ArrayList<>()).add(place);
        }
        byProject.values().forEach(list -> list.sort(BY_YEAR));
        byUnit.values().forEach(Plan::queue);
        List<Item> items = new ArrayList<>(headers.size());
        for (Place place : places) {
            ReportHeader header = place.header;
            Neighbours neighbours = new Neighbours(
                    place.previous,
                    place.next,
                    Objects.requireNonNull(byProject.get(place.projectKey)).stream()
                            .limit(Pager.PAGE_SIZE)
                            .map(other -> other.ref)
                            .toList(),
                    "projects/" + place.projectKey + "/",
                    header.implementingUnit() == null ? "departments/" : "departments/" + place.unitKey + "/");
            String input = input(environment, header.version(), place.ref.path(), neighbours);
            items.add(new Item(header, "report:" + header.id(), input, place.ref.path(), place.projectKey, neighbours));
        }
        return new Plan(items, source.retractions(), problems);
    }

    /** A report among others: what is worked out once from its header. */
    private static final class Place {
        private final ReportHeader header;
        private final String projectKey;
        private final String unitKey;
        private final Neighbours.Ref ref;
        private Neighbours.@Nullable Ref previous;
        private Neighbours.@Nullable Ref next;

        Place(ReportHeader header) {
            this.header = header;
            this.projectKey = ReportRow.projectKey(header);
            this.unitKey = Addresses.organisation(header.implementingUnit());
            this.ref = Plan.ref(header);
        }
    }

    /** Puts the reports of a unit in a row, each beside the next. */
    private static void queue(List<Place> unit) {
        unit.sort(BY_YEAR);
        for (int i = 1; i < unit.size(); i++) {
            unit.get(i).previous = unit.get(i - 1).ref;
            unit.get(i - 1).next = unit.get(i).ref;
        }
    }

    private static String input(String environment, String version, String path, Neighbours neighbours) {
        Hash hash = new Hash().add(environment).add(version).add(path);
        add(neighbours.previous(), hash);
        add(neighbours.next(), hash);
        neighbours.sameProject().forEach(ref -> add(ref, hash));
        return hash.add(neighbours.projectPath()).add(neighbours.unitPath()).hex();
    }

    private static void add(Neighbours.@Nullable Ref ref, Hash hash) {
        if (ref == null) {
            hash.add("none");
        } else {
            hash.add(ref.path()).add(ref.title()).add(ref.year()).add(ref.score());
        }
    }

    private static final Comparator<Place> BY_YEAR = Comparator.comparing(
                    (Place place) -> place.header.fiscalYear(),
                    Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(place -> place.header.id());

    private static Neighbours.Ref ref(ReportHeader header) {
        return new Neighbours.Ref(
                Addresses.of(header),
                header.title(),
                header.fiscalYear() == null ? "年度未提供" : header.fiscalYear().toString(),
                Say.points(header.score()));
    }

    /** Whether a build was made from the same reports by the same release. */
    boolean isSameAs(State state) {
        Unit retracted = state.units.get("retractions");
        if (state.reports.size() != reports.size()
                || retracted == null
                || !retracted
                        .input()
                        .equals(ColumnUnits.retractionInput(this, state.environment)
                                .hex())) {
            return false;
        }
        for (Item item : reports) {
            Unit unit = state.units.get(item.key());
            if (unit == null || !unit.input().equals(item.input())) {
                return false;
            }
        }
        return true;
    }
}
