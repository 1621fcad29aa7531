package org.gongkai.api.graphql.analysis;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.gongkai.api.graphql.InMemoryPage;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.statistics.Stopped;
import org.gongkai.schema.text.SearchTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems that a unit reports again in another year: texts that share most of their pairs of characters. */
@Component
final class RepeatedProblems {
    private static final InMemoryPage<Group> PAGE = new InMemoryPage<>("repeatedProblems", false, Group::key);
    private static final int DEFAULT_SIMILARITY = 60;

    private final Scope scope;
    private final Statements statements;

    RepeatedProblems(Scope scope, Statements statements) {
        this.scope = scope;
        this.statements = statements;
    }

    private record Problem(String reportId, int year, String text, Set<String> terms) {
        boolean isLike(Problem other, int percent) {
            Set<String> shared = new HashSet<>(terms);
            shared.retainAll(other.terms);
            int all = terms.size() + other.terms.size() - shared.size();
            return all > 0 && shared.size() * 100L >= (long) percent * all;
        }
    }

    private record Group(String unit, List<Problem> problems) {
        String key() {
            return problems.get(0).reportId() + "\n" + problems.get(0).text();
        }

        Set<Integer> years() {
            Set<Integer> years = new TreeSet<>();
            problems.forEach(problem -> years.add(problem.year()));
            return years;
        }
    }

    /** {@code RepeatedProblem}. */
    record View(String unit, List<Integer> years, List<Occurrence> occurrences) {}

    /** {@code ProblemOccurrence}. */
    record Occurrence(@Nullable Object report, int fiscalYear, String text) {}

    Object fetch(DataFetchingEnvironment environment) {
        int similarity = Math.max(1, environment.getArgumentOrDefault("similarityPercent", DEFAULT_SIMILARITY));
        List<Group> repeated = new ArrayList<>();
        byUnit(environment).forEach((unit, problems) -> {
            List<Group> groups = new ArrayList<>();
            for (Problem problem : problems) {
                Stopped.check();
                groups.stream()
                        .filter(group -> group.problems().get(0).isLike(problem, similarity))
                        .findFirst()
                        .orElseGet(() -> {
                            Group fresh = new Group(unit, new ArrayList<>());
                            groups.add(fresh);
                            return fresh;
                        })
                        .problems()
                        .add(problem);
            }
            groups.stream().filter(group -> group.years().size() > 1).forEach(repeated::add);
        });
        return PAGE.of(environment, repeated, page -> view(environment, page));
    }

    private Map<String, List<Problem>> byUnit(DataFetchingEnvironment environment) {
        List<Facts> reports = statements.reports(environment).stream()
                .filter(report ->
                        report.report().unit() != null && report.report().year() != null)
                .toList();
        Map<String, List<Document>> problems = statements.read(reports, "problems");
        Map<String, List<Problem>> byUnit = new TreeMap<>();
        for (Facts report : reports) {
            Stopped.check();
            String unit = report.report().unit();
            Integer year = report.report().year();
            if (unit == null || year == null) {
                continue;
            }
            for (Document problem : problems.getOrDefault(report.report().id(), List.of())) {
                String text = problem.getString("text");
                byUnit.computeIfAbsent(unit, name -> new ArrayList<>())
                        .add(new Problem(
                                report.report().id(), year, text, new HashSet<>(SearchTokens.queryTerms(text))));
            }
        }
        return byUnit;
    }

    private List<View> view(DataFetchingEnvironment environment, List<Group> page) {
        Map<String, ?> reports = scope.reports(
                environment,
                page.stream()
                        .flatMap(group -> group.problems().stream().map(Problem::reportId))
                        .toList(),
                "nodes/occurrences/report",
                "edges/node/occurrences/report");
        return page.stream()
                .map(group -> new View(
                        group.unit(),
                        List.copyOf(group.years()),
                        group.problems().stream()
                                .map(problem ->
                                        new Occurrence(reports.get(problem.reportId()), problem.year(), problem.text()))
                                .toList()))
                .toList();
    }
}
