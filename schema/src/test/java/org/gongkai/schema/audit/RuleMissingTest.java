package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class RuleMissingTest {
    private static final String CODE = "RULE_MISSING";

    @Test
    void findsAFormulaWithoutARuleAndShowsWhatItGives() {
        EvaluationReport report = report().scores(sheet(null, ruled("资金变动率", "变动率=[（实际成本-计划成本）/计划成本]×100%。")))
                .funds(new Funds(
                        List.of(new FundRow(
                                FundSource.COUNTY,
                                "县财政",
                                money("32"),
                                null,
                                null,
                                null,
                                money("31.48"),
                                null,
                                null,
                                null)),
                        List.of()))
                .build();
        Finding finding = finding(CODE, report);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).contains("按公式：(31.48 − 32) ÷ 32 × 100% = -1.625%");
    }

    @Test
    void findsARowWithoutCriteriaAmongRowsThatHaveThem() {
        Indicator ruled = ruled("质量", "达标率100%得满分，每低5%扣1分，扣完为止。");
        assertThat(finding(CODE, withRows(ruled, ruled.toBuilder().name("时效").build(), row("成本", "4", "4")))
                        .message())
                .contains("「成本」");
    }

    @Test
    void saysNothingAboutTablesWithoutCriteriaOrRulesItCannotRead() {
        assertThat(findings(CODE, withRows(row("数量", "10", "10"), row("质量", "10", "10"))))
                .isEmpty();
        assertThat(findings(CODE, withRows(ruled("效益", "按实现程度计算得分。"), ruled("其他", "依现场情况由专家评定后确定得分"))))
                .isEmpty();
    }

    private static Indicator ruled(String name, String criteria) {
        return row(name, "4", "4").toBuilder().criteria(criteria).build();
    }
}
