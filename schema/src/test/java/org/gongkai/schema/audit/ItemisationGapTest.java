package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ItemisationGapTest {
    private static final String CODE = "ITEMISATION_GAP";

    @Test
    void warnsWhereItemsLeavePartOfTheMoneyOpen() {
        Finding finding = finding(
                CODE,
                spending(
                        "406.52",
                        item("培训费", "22.7", item("代理机构", "4.5"), item("专家", "18.2")),
                        item("耗材", "76"),
                        item("印刷", "60")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps())
                .containsExactly("22.7 + 76 + 60 = 158.7", "406.52 − 158.7 = 247.82", "247.82 ÷ 406.52 = 60.96%");
    }

    @Test
    void provesItemsThatExceedWhatTheyItemise() {
        Finding finding =
                finding(CODE, spending("100", item("维修费", "60", item("小修", "50"), item("改造", "20")), item("其他", "40")));
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.place()).isEqualTo("支出明细 › 维修费");
        assertThat(finding.message()).contains("超出10万元");
    }

    @Test
    void saysNothingWhereEverySumIsRight() {
        assertThat(findings(
                        CODE,
                        spending(
                                "62.7",
                                item("培训费", "22.7", item("代理机构", "4.5"), item("专家", "18.2")),
                                item("其他", "40"))))
                .isEmpty();
    }

    @Test
    void saysNothingWhereAnAmountIsMissing() {
        assertThat(findings(CODE, spending("100", item("维修费", null), item("其他", "40"))))
                .isEmpty();
    }

    private static EvaluationReport spending(String spent, Expenditure... items) {
        FundRow row = new FundRow(FundSource.TOTAL, "合计", null, null, null, null, money(spent), null, null, null);
        return report().funds(new Funds(List.of(row), List.of(items))).build();
    }

    private static Expenditure item(String name, String amount, Expenditure... items) {
        return new Expenditure(name, money(amount), List.of(items));
    }
}
