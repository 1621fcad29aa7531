package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.math.BigDecimal;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class UnitMismatchTest {
    private static final String CODE = "UNIT_MISMATCH";

    @Test
    void findsATotalWhosePartsHaveAnotherUnit() {
        Finding finding =
                finding(CODE, withSections(section("一、", "审批时间从799天压缩为37天,分别为6个工作日、8个工作日、11个工作日、5个工作日、7个工作日。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).containsExactly("6 + 8 + 11 + 5 + 7 = 37（工作日）");
    }

    @Test
    void findsATargetAndAResultThatCannotBeCompared() {
        Indicator row = row("补助金额", "10", "10").toBuilder()
                .target(new Measure("50万元", null, new BigDecimal("50"), "万元"))
                .actual(new Measure("500000元", null, new BigDecimal("500000"), "元"))
                .build();
        assertThat(finding(CODE, withRows(row)).proof().steps()).containsExactly("万元 ≠ 元");
    }

    @Test
    void acceptsOneUnitThroughout() {
        assertThat(findings(CODE, withSections(section("一、", "压缩为37天，分别为6天、8天、11日、5天、7天；共12个月，分别为6个工作日、8个工作日。"))))
                .isEmpty();
    }
}
