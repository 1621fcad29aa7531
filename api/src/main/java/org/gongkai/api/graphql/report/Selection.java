package org.gongkai.api.graphql.report;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.api.graphql.operation.OperationMemory;

/**
 * What must be read for the selected fields of {@code Report}: keys of the listing row, and paths of the whole published
 * document.
 *
 * @param immediate names of the fields right below
 * @param reports whether reports stand where the prefixes lead
 * @param listing keys of the listing row
 * @param published paths into the published document, leaves only, so that none is a prefix of another
 */
record Selection(Set<String> immediate, boolean reports, Set<String> listing, Set<String> published) {

    /** Fields of Report that the slim listing row answers, and the row's key. */
    static final Map<String, String> LISTING = Map.ofEntries(
            Map.entry("revision", "revision"),
            Map.entry("state", "state"),
            Map.entry("publishedAt", "publishedAt"),
            Map.entry("firstPublishedAt", "firstPublishedAt"),
            Map.entry("fingerprint", "fingerprint"),
            Map.entry("title", "title"),
            Map.entry("fiscalYear", "year"),
            Map.entry("score", "scoreE6"),
            Map.entry("maxScore", "maxScoreE6"),
            Map.entry("scoreRatePercent", "scoreRateE6"),
            Map.entry("grade", "grade"),
            Map.entry("gradeLabel", "gradeLabel"),
            Map.entry("budget", "budgetE6"),
            Map.entry("inPlace", "inPlaceE6"),
            Map.entry("spent", "spentE6"),
            Map.entry("executionRatePercent", "executionRateE6"),
            Map.entry("executionRateGap", "executionRateGapE6"),
            Map.entry("itemisationGap", "itemisationGapE6"),
            Map.entry("itemisationGapPercent", "itemisationGapRateE6"),
            Map.entry("pointsAboveLine", "marginBelowE6"),
            Map.entry("pointsBelowLine", "marginAboveE6"),
            Map.entry("fullMarksWithoutValue", "fullMarksWithoutValue"),
            Map.entry("vetoTriggered", "vetoTriggered"),
            Map.entry("corrections", "corrections"),
            Map.entry("printedExecutionRatePercent", "printedExecutionRateE6"));

    /** Fields of Report that other places than {@code report.<name>} of the published document answer. */
    static final Map<String, String> PUBLISHED = Map.of(
            "scoreSheet", "report.scores",
            "findings", "audit.findings",
            "gradeSensitivity", "audit.sensitivity",
            "evidenceCoverage", "audit.coverage",
            "history", "release.history",
            "waivers", "release.waivers");

    /** Fields that aren't stored, by type and name, and the stored neighbour that they follow from. */
    private static final Map<String, String> DERIVED = Map.ofEntries(
            Map.entry("ReportProject.identity", "id"),
            Map.entry("Organisation.id", "name"),
            Map.entry("Organisation.reports", "name"),
            Map.entry("Organisation.figure", "name"),
            Map.entry("Organisation.agency", "name"),
            Map.entry("Region.id", "code"),
            Map.entry("Region.level", "code"),
            Map.entry("Region.parent", "code"),
            Map.entry("Region.children", "code"),
            Map.entry("Region.abolished", "code"),
            Map.entry("Region.reports", "code"),
            Map.entry("Region.figure", "code"),
            Map.entry("Indicator.canonical", "code"));

    private static final List<String> COUNTS =
            List.of("errors", "warnings", "questions", "importQuality", "waivedErrors");

    /** Fields of one text may be the same objects in several places, so all that were merged belong to the key. */
    private record Key(List<Field> fields, Map<String, Object> switches, List<String> prefixes) {}

    /** Reads the selection below a field, once for an operation; {@code prefix} leads to Report, e.g. {@code nodes}. */
    static Selection of(DataFetchingEnvironment environment, String... prefixes) {
        Map<String, Object> switches = new HashMap<>();
        environment.getVariables().forEach((name, value) -> {
            if (value instanceof Boolean) {
                switches.put(name, value);
            }
        });
        return OperationMemory.of(environment.getGraphQlContext())
                .get(
                        new Key(environment.getMergedField().getFields(), switches, List.of(prefixes)),
                        Selection.class,
                        () -> read(environment.getSelectionSet(), prefixes));
    }

    private static Selection read(DataFetchingFieldSelectionSet selection, String... prefixes) {
        List<SelectedField> fields = new ArrayList<>();
        if (prefixes.length == 0) {
            fields.addAll(selection.getImmediateFields());
        }
        for (String prefix : prefixes) {
            for (SelectedField parent : selection.getFields(prefix)) {
                fields.addAll(parent.getSelectionSet().getImmediateFields());
            }
        }
        return of(
                fields,
                selection.getImmediateFields().stream()
                        .map(SelectedField::getName)
                        .collect(Collectors.toSet()),
                prefixes.length > 0 && selection.containsAnyOf(prefixes[0], prefixes));
    }

    /** Reads the selection below a field that may be of several types, as far as it is about one of them. */
    static Selection ofType(String type, DataFetchingFieldSelectionSet selection) {
        return of(
                selection.getImmediateFields().stream()
                        .filter(field -> field.getObjectTypeNames().contains(type))
                        .toList(),
                Set.of(),
                true);
    }

    private static Selection of(List<SelectedField> fields, Set<String> immediate, boolean reports) {
        Set<String> listing = new LinkedHashSet<>();
        Set<String> published = new LinkedHashSet<>();
        for (SelectedField field : fields) {
            String name = field.getName();
            if (LISTING.containsKey(name)) {
                listing.add(LISTING.get(name));
            } else if (name.equals("findingCounts")) {
                listing.addAll(COUNTS);
            } else if (name.equals("daysToPublication")) {
                listing.addAll(Lateness.KEYS);
            } else if (!name.equals("id") && !name.equals("reportId") && !name.startsWith("__")) {
                leaves(field, PUBLISHED.getOrDefault(name, "report." + name), published);
            }
        }
        published.removeIf(path -> hasPrefixIn(path, published));
        return new Selection(immediate, reports, listing, published);
    }

    private static boolean hasPrefixIn(String path, Set<String> paths) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (paths.contains(path.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    private static void leaves(SelectedField field, String path, Set<String> paths) {
        List<SelectedField> below = field.getSelectionSet().getImmediateFields();
        boolean any = false;
        for (SelectedField child : below) {
            if (!child.getName().startsWith("__")) {
                String neighbour = DERIVED.get(child.getObjectTypeNames().get(0) + "." + child.getName());
                if (neighbour == null) {
                    leaves(child, path + "." + child.getName(), paths);
                } else {
                    paths.add(path + "." + neighbour);
                }
                any = true;
            }
        }
        if (!any) {
            paths.add(path);
        }
    }
}
