package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
    private static final String CODE = "RULE_COVERAGE";

    @Test
    void findsItemsThatCostLessOrMoreThanTheWeight() {
        Indicator less = ruled("执行", "5", "①是否守法；②手续是否完备；③资料是否齐全；④条件是否落实。一项不符合扣1分。");
        Indicator more = ruled("立项", "1", "①是否申请；②材料是否齐全；③是否论证。一项不符合扣0.5分。");
        assertThat(findings(CODE, withRows(less, more)))
                .extracting(Finding::message)
                .containsExactly("「执行」各要点合计4分，少于分值5分：全部不符合仍余1分。", "「立项」各要点合计1.5分，多于分值1分：扣完后的0.5分不起作用。");
    }

    @Test
    void findsPointsThatCannotRunOut() {
        EvaluationReport report = report().outputs(
                        List.of(new OutputQuantity("终端机", null, new BigDecimal("4"), "台", null, null)))
                .scores(sheet(null, ruled("质量达标率", "12", "项目验收通过率达95%及以上，得满分；未通过一个扣一分，扣完为止。")))
                .build();
        assertThat(finding(CODE, report).proof().steps()).contains("12 − 4 × 1 = 8", "一个未通过时通过率为 75%");
    }

    @Test
    void acceptsItemsThatAddUp() {
        assertThat(findings(CODE, withRows(ruled("执行", "4", "①是否守法；②手续是否完备。一项不符合扣2分，严重的此项完全不得分。"))))
                .isEmpty();
    }

    private static Indicator ruled(String name, String weight, String criteria) {
        return row(name, weight, weight).toBuilder().criteria(criteria).build();
    }
}
