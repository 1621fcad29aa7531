package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class LabelVariantTest {
    private static final String CODE = "LABEL_VARIANT";

    @Test
    void listsEveryPrintedNameOfTheProject() {
        EvaluationReport report = EvaluationReport.titled(
                        "t", new Project(null, "终端机采购项目", List.of("自助终端机采购项目"), null, null))
                .build();
        Finding finding = finding(CODE, report);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.message()).isEqualTo("项目名称有2种写法：「终端机采购项目」「自助终端机采购项目」。");
    }

    @Test
    void findsATermWithBlanksOrQuotationMarksInside() {
        assertThat(finding(CODE, text("推广“e办通”终端，配置“e 办通”4台，评价“e”办通项目。")).quote())
                .isEqualTo("e办通 / e 办通 / e”办通");
    }

    @Test
    void findsAnIndicatorUnderAnotherNameOfTheSameWeight() {
        EvaluationReport report = report().scores(sheet(null, row("绩效目标合理性", "6", "6"), row("项目效益", "20", "18")))
                .sections(List.of(section("2) 绩效目标合理(6分)", ""), section("项目效果(20分)", ""), section("资金到位率(5分)", "")))
                .build();
        assertThat(findings(CODE, report))
                .extracting(Finding::quote)
                .containsExactly("绩效目标合理性 / 绩效目标合理", "项目效益 / 项目效果");
    }

    @Test
    void comparesTheFirstLevelOfTableAndText() {
        EvaluationReport report = report().scores(
                        sheet(null, row("决策", "10", "9"), row("过程", "30", "27"), row("效果", "30", "28")))
                .sections(List.of(section(
                        "四、指标分析",
                        "",
                        section("（一）项目决策情况分析。", ""),
                        section("（二）项目过程情况分析。", ""),
                        section("（三）项目效益情况分析。", ""))))
                .build();
        assertThat(finding(CODE, report).quote()).isEqualTo("效果 / 效益");
    }

    @Test
    void findsWeightsDeductionsBracketsAndDepartmentsInSeveralForms() {
        Indicator a = row("决策", "10", null).toBuilder()
                .printedLabel("决策(10)")
                .criteria("一项不符合扣一分")
                .build();
        Indicator b = row("过程", "30", null).toBuilder()
                .printedLabel("过程（30分）")
                .criteria("一项不符合扣2分")
                .build();
        assertThat(findings(CODE, withRows(a, b))).hasSize(2);
        assertThat(finding(CODE, text("维修(护)费用于维护（修）房屋。")).quote()).isEqualTo("维修(护) / 维护(修)");
        assertThat(finding(CODE, text("财务室协助，由财务处填报。")).quote()).isEqualTo("财务室 / 财务处");
    }

    @Test
    void namesIndicatorsThatOnlyTheirParentsTellApart() {
        EvaluationReport report = withRows(
                row("业务管理", null, null, row("管理制度健全性", "4", "4")), row("财务管理", null, null, row("管理制度健全性", "3", "3")));
        assertThat(finding(CODE, report).message()).isEqualTo("2个指标同名「管理制度健全性」，须用上级指标区分。");
    }

    @Test
    void leavesConsistentNamesAlone() {
        EvaluationReport report = report().scores(sheet(null, row("产出", "50", "48"), row("效益", "30", "29")))
                .sections(List.of(section("(一)项目组织情况分析", "“一网通办”改革，推进“一网通办”。"), section("(二)项目管理情况分析", "")))
                .build();
        assertThat(findings(CODE, report)).isEmpty();
    }

    private static EvaluationReport text(String text) {
        return withSections(section("一、概况", text));
    }
}
