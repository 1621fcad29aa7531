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
        Map<String, List<ReportHeader>> byProject = new LinkedHashMap<>();
        Map<String, List<ReportHeader>> byUnit = new LinkedHashMap<>();
        String before = "";
        for (ReportHeader header : headers) {
            if (header.id().compareTo(before) <= 0) {
                problems.add("the source gives '" + header.id() + "' after '" + before + "'; headers ascend by id");
            }
            before = header.id();
            String other = owners.putIfAbsent(Addresses.of(header), header.id());
            if (other != null) {
                problems.add("reports '" + other + "' and '" + header.id() + "' have the same address");
            }
            byProject
                    .computeIfAbsent(ReportRow.projectKey(header), key -> new ArrayList<>())
                    .add(header);
            byUnit.computeIfAbsent(Addresses.organisation(header.implementingUnit()), key -> new ArrayList<>())
                    .add(header);
        }
        byProject.values().forEach(list -> list.sort(BY_YEAR));
        byUnit.values().forEach(list -> list.sort(BY_YEAR));
        Map<String, Integer> places = new HashMap<>();
        byUnit.values().forEach(list -> {
            for (int i = 0; i < list.size(); i++) {
                places.put(list.get(i).id(), i);
            }
        });
        List<Item> items = new ArrayList<>(headers.size());
        for (ReportHeader header : headers) {
            String projectKey = ReportRow.projectKey(header);
            String unitKey = Addresses.organisation(header.implementingUnit());
            List<ReportHeader> siblings = Objects.requireNonNull(byUnit.get(unitKey));
            int place = Objects.requireNonNull(places.get(header.id()));
            Neighbours neighbours = new Neighbours(
                    place == 0 ? null : ref(siblings.get(place - 1)),
                    place == siblings.size() - 1 ? null : ref(siblings.get(place + 1)),
                    Objects.requireNonNull(byProject.get(projectKey)).stream()
                            .limit(Pager.PAGE_SIZE)
                            .map(Plan::ref)
                            .toList(),
                    "projects/" + projectKey + "/",
                    header.implementingUnit() == null ? "departments/" : "departments/" + unitKey + "/");
            String path = Addresses.of(header);
            String input = new Hash()
                    .add(environment)
                    .add(header.version())
                    .add(path)
                    .add(neighbours)
                    .hex();
            items.add(new Item(header, "report:" + header.id(), input, path, projectKey, neighbours));
        }
        return new Plan(items, source.retractions(), problems);
    }

    private static final Comparator<ReportHeader> BY_YEAR = Comparator.comparing(
                    ReportHeader::fiscalYear, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(ReportHeader::id);

    private static Neighbours.Ref ref(ReportHeader header) {
        return new Neighbours.Ref(
                Addresses.of(header),
                header.title(),
                header.fiscalYear() == null ? "年度未提供" : header.fiscalYear().toString(),
                Say.points(header.score()));
    }

    /** Hash of what the retracted reports' pages say. */
    String retractionInput() {
        return new Hash().add(retractions).hex();
    }

    /** Whether a build was made from the same reports by the same release. */
    boolean isSameAs(State state) {
        Unit retracted = state.units.get("retractions");
        if (state.reports.size() != reports.size()
                || retracted == null
                || !retracted.input().equals(ColumnUnits.retractionInput(this, state.environment))) {
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
