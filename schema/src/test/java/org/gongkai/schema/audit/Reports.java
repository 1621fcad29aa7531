package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.jspecify.annotations.Nullable;

/** Small reports for tests, written so that a test shows only what it is about. */
final class Reports {
    private Reports() {}

    static EvaluationReport.Builder report() {
        return EvaluationReport.titled("某县某局2023年某项目支出绩效评价报告", Project.named("某项目"))
                .fiscalYear(2023);
    }

    static EvaluationReport withRows(Indicator... rows) {
        return report().scores(sheet(null, rows)).build();
    }

    static EvaluationReport withSections(Section... sections) {
        return report().sections(List.of(sections)).build();
    }

    static ScoreSheet sheet(@Nullable String total, Indicator... rows) {
        return new ScoreSheet(List.of(rows), null, decimal(total), null, null, null, null);
    }

    static Indicator row(String name, @Nullable String weight, @Nullable String score, Indicator... children) {
        return Indicator.named(name)
                .maxScore(decimal(weight))
                .score(decimal(score))
                .children(List.of(children))
                .build();
    }

    /** A self-evaluation table (自评表): 32 万元 of which 31.48 are spent, for which 9.84 of 10 points are given, and rows. */
    static EvaluationReport selfEvaluation(Indicator... rows) {
        return report().funds(new Funds(List.of(budgetRow("10", "9.84")), List.of()))
                .scores(sheet(null, rows))
                .build();
    }

    /** The row of all funds of such a table: 31.48 ÷ 32 = 98.375 %. */
    static FundRow budgetRow(String weight, String score) {
        return new FundRow(
                FundSource.TOTAL,
                "年度资金总额",
                null,
                money("32"),
                null,
                null,
                money("31.48"),
                null,
                new BigDecimal(weight),
                new BigDecimal(score));
    }

    static Section section(String heading, String markdown, Section... children) {
        return new Section(heading, null, markdown, List.of(children));
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable Money money(@Nullable String wanYuan) {
        return wanYuan == null ? null : Money.wanYuan(wanYuan);
    }

    /** The findings of one code. */
    static List<Finding> findings(String code, EvaluationReport report) {
        List<Finding> found = new ArrayList<>(Audit.of(report).findings());
        found.removeIf(f -> !f.code().equals(code));
        return found;
    }

    /** The only finding of a code. */
    static Finding finding(String code, EvaluationReport report) {
        List<Finding> found = findings(code, report);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ", found " + found);
        }
        return found.get(0);
    }
}
