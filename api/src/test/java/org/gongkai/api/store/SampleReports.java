package org.gongkai.api.store;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.Region;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;

/** Small reports that differ in a number. */
public final class SampleReports {
    private SampleReports() {}

    /** Report number n of 2025: 90 of 100 points, 4 indicators on two levels, 31.48 of 32 万元 spent. */
    public static EvaluationReport report(int n) {
        return report(n, "90");
    }

    /** The same with another total score. */
    public static EvaluationReport report(int n, String score) {
        return EvaluationReport.titled("富民县2025年第" + n + "号项目绩效评价报告", Project.named("第" + n + "号项目"))
                .fiscalYear(2025)
                .region(new Region("530124", "富民县"))
                .implementingUnit(Organisation.named("富民县政务服务管理局"))
                .competentDepartment(Organisation.named("富民县政务服务管理局"))
                .evaluation(new Evaluation(
                        EvaluationKind.SELF_EVALUATION, null, null, null, null, List.of(), null, null, null))
                .funds(new Funds(
                        List.of(new FundRow(
                                FundSource.TOTAL,
                                "合计",
                                Money.wanYuan("32"),
                                null,
                                null,
                                Money.wanYuan("32"),
                                Money.wanYuan("31.48"),
                                null,
                                null,
                                null)),
                        List.of()))
                .scores(new ScoreSheet(
                        List.of(
                                indicator("产出", "60", "60", indicator("数量指标", "60", "60")),
                                indicator("效益", "40", "30", indicator("满意度", "40", "30"))),
                        new BigDecimal("100"),
                        new BigDecimal(score),
                        null,
                        null,
                        "优",
                        null))
                .sections(List.of(new Section("一、项目概况", null, "购置一体机" + n + "台。", List.of())))
                .build();
    }

    /** A report with a contact, whose telephone number is personal data. */
    public static EvaluationReport withContact(int n, Contact contact) {
        return report(n).toBuilder().contacts(List.of(contact)).build();
    }

    private static Indicator indicator(String name, String maxScore, String score, Indicator... children) {
        return Indicator.named(name)
                .maxScore(new BigDecimal(maxScore))
                .score(new BigDecimal(score))
                .children(List.of(children))
                .build();
    }
}
