package org.gongkai.site.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Statement;
import org.gongkai.schema.text.SearchTokens;
import org.gongkai.site.page.ReportRow;
import org.jspecify.annotations.Nullable;

/** What a report can be found by: title, project, organisations, region, year, money, where it lost points and why, problems. */
public final class SearchText {
    private SearchText() {}

    /** The distinct terms of a report, from its masked text only. */
    public static List<String> terms(EvaluationReport report, ReportRow row) {
        StringBuilder text = new StringBuilder(1024);
        add(text, report.title());
        add(text, report.project().name());
        report.project().otherNames().forEach(name -> add(text, name));
        add(text, report.implementingUnit());
        add(text, report.competentDepartment());
        add(text, report.evaluation().evaluator());
        add(text, row.regionName());
        add(text, row.yearLabel());
        add(text, row.kind());
        add(text, row.budget());
        add(text, row.spent());
        Set<String> names = new LinkedHashSet<>();
        report.scores().leaves().forEach(leaf -> lost(leaf, names));
        names.forEach(name -> add(text, name));
        for (Statement problem : report.problems()) {
            add(text, problem.text());
        }
        return SearchTokens.terms(text.toString());
    }

    /** An indicator is found by its printed name and by every name of the same indicator, where it lost points. */
    private static void lost(Indicator leaf, Set<String> names) {
        boolean lost =
                leaf.maxScore() != null && leaf.score() != null && leaf.score().compareTo(leaf.maxScore()) < 0;
        if (!lost) {
            return;
        }
        names.add(leaf.name());
        if (leaf.code() != null) {
            IndicatorCatalogue.standard().find(leaf.code()).ifPresent(known -> names.addAll(known.names()));
        }
        if (leaf.deductionReason() != null) {
            names.add(leaf.deductionReason());
        }
    }

    private static void add(StringBuilder text, @Nullable Organisation organisation) {
        if (organisation != null) {
            add(text, organisation.name());
        }
    }

    private static void add(StringBuilder text, @Nullable Money amount) {
        if (amount != null) {
            add(text, amount.toString());
        }
    }

    private static void add(StringBuilder text, String part) {
        text.append(part).append('\n');
    }
}
