package org.gongkai.api.graphql.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.store.projection.ListingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which released reports belong to which project, organisation, region and year. Made from the facts that are held in memory
 * and made again when they change; each list of reports has the latest fiscal year first, ties by id.
 */
@Component
class Directory {
    private final FactBase facts;
    private volatile Index index = new Index(Map.of());

    Directory(FactBase facts) {
        this.facts = facts;
    }

    /** What an organisation is to a report: {@code OrganisationRole}. */
    enum Role {
        UNIT,
        DEPARTMENT,
        AGENCY;

        @Nullable
        String of(ListingRow row) {
            return switch (this) {
                case UNIT -> row.unit();
                case DEPARTMENT -> row.department();
                case AGENCY -> row.agency();
            };
        }
    }

    /** The directory of what is released now. */
    Index now() {
        Map<String, Facts> all = facts.all();
        Index held = index;
        if (held.facts != all) {
            held = new Index(all);
            index = held;
        }
        return held;
    }

    /** One state of the directory. */
    static final class Index {
        private static final Comparator<ListingRow> LATEST_FIRST = Comparator.comparing(
                        ListingRow::year, Comparator.nullsLast(Comparator.<Integer>reverseOrder()))
                .thenComparing(ListingRow::id);

        private final Map<String, Facts> facts;
        private final NavigableMap<String, List<ListingRow>> projects = new TreeMap<>();
        private final NavigableMap<Integer, List<ListingRow>> years = new TreeMap<>();
        private final NavigableMap<String, List<ListingRow>> regions = new TreeMap<>();
        private final Map<Role, NavigableMap<String, List<ListingRow>>> organisations = new EnumMap<>(Role.class);

        Index(Map<String, Facts> facts) {
            this.facts = facts;
            for (Role role : Role.values()) {
                organisations.put(role, new TreeMap<>());
            }
            facts.values().stream().map(Facts::report).sorted(LATEST_FIRST).forEach(row -> {
                add(projects, row.projectId(), row);
                add(years, row.year(), row);
                add(regions, row.regionCode(), row);
                organisations.forEach((role, names) -> add(names, role.of(row), row));
            });
        }

        private static <K> void add(Map<K, List<ListingRow>> to, @Nullable K key, ListingRow row) {
            if (key != null) {
                to.computeIfAbsent(key, same -> new ArrayList<>()).add(row);
            }
        }

        /** The projects with an identity, ordered by it. */
        NavigableMap<String, List<ListingRow>> projects() {
            return projects;
        }

        /** The fiscal years, earliest first. */
        NavigableMap<Integer, List<ListingRow>> years() {
            return years;
        }

        /** The organisations of some roles, ordered by name; a report stands once under each. */
        NavigableMap<String, List<ListingRow>> organisations(Collection<Role> roles) {
            if (roles.size() == 1) {
                return organisations.getOrDefault(roles.iterator().next(), new TreeMap<>());
            }
            NavigableMap<String, List<ListingRow>> joined = new TreeMap<>();
            for (Role role : roles) {
                organisations
                        .getOrDefault(role, new TreeMap<>())
                        .forEach((name, rows) -> joined.merge(name, rows, Index::join));
            }
            return joined;
        }

        /** The reports that name an organisation in one of these roles. */
        List<ListingRow> organisation(String name, Collection<Role> roles) {
            List<ListingRow> rows = List.of();
            for (Role role : roles) {
                rows = join(
                        rows, organisations.getOrDefault(role, new TreeMap<>()).getOrDefault(name, List.of()));
            }
            return rows;
        }

        /** The reports of a region and everything below it. */
        List<ListingRow> region(String code) {
            String prefix = code.replaceFirst("(00){1,2}$", "");
            return regions.subMap(prefix, true, prefix + "\uFFFF", false).values().stream()
                    .flatMap(List::stream)
                    .sorted(LATEST_FIRST)
                    .toList();
        }

        private static List<ListingRow> join(List<ListingRow> one, List<ListingRow> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            List<ListingRow> rows = new ArrayList<>(one);
            other.stream().filter(row -> !one.contains(row)).forEach(rows::add);
            rows.sort(LATEST_FIRST);
            return rows;
        }
    }
}
