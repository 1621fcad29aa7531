package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class YearMismatchTest {
    private static final String CODE = "YEAR_MISMATCH";

    @Test
    void provesThatTitleAndTableNameTwoYears() {
        EvaluationReport report = report().title("某局2025年项目支出绩效评价报告")
                .fiscalYear(2025)
                .sections(List.of(section("附件1", ""), section("某局2024年项目支出绩效评价指标体系及打分表", "")))
                .build();
        Finding finding = finding(CODE, report);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).containsExactly("2025 ≠ 2024");
        assertThat(finding.proof().result()).contains("须由编制单位确认");
    }

    @Test
    void warnsOfACompletionBeforeTheEvaluatedYear() {
        Finding finding = finding(CODE, withSections(section("一、", "截至2022年12月31日采购项目已全部完成，并投入使用。")));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).containsExactly("2022 < 2023");
    }

    @Test
    void acceptsOtherYearsWhereTheyBelong() {
        assertThat(findings(
                        CODE,
                        withSections(
                                section("一、概况", "中心于2008年7月1日启动运行。2023年12月20日项目全部完成。"),
                                section("附件1 某局2023年度绩效评价评分表", ""),
                                section("附件2 关于2022年部门预算的批复", ""),
                                section("附件3 2021-2023年评价指标体系", ""))))
                .isEmpty();
    }
}
