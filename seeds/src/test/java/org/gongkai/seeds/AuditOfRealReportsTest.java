package org.gongkai.seeds;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.EvidenceCoverage;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.GradeSensitivity;
import org.gongkai.schema.audit.Severity;
import org.junit.jupiter.api.Test;

/** What the audit proves about the two real reports, from their own texts, and what it leaves alone. */
class AuditOfRealReportsTest {
    private static final AuditResult FUMIN = Audit.of(Seeds.fumin2025());
    private static final AuditResult HAINAN = Audit.of(Seeds.hainan2013());

    @Test
    void fuminScoreOfThreeIsImpossibleUnderTwoPointsOfTwoAndAHalf() {
        Finding finding = one(FUMIN, "UNREACHABLE_SCORE", "项目质量可控性");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).contains("3 ∉ {5, 2.5, 0}", "总分 94 − 3 + 2.5 = 93.5");
        assertThat(finding.correction().totalAfter()).isEqualByComparingTo("93.5");
        assertThat(finding.correction().gradeAfter()).isEqualTo("优");
    }

    @Test
    void fuminVariationRateHasAFormulaAndNoRule() {
        Finding finding = one(FUMIN, "RULE_MISSING", "资金变动率");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps()).anyMatch(s -> s.contains("(31.48 − 32) ÷ 32 × 100% = -1.625%"));
    }

    @Test
    void fuminTitleAndAnnexNameTwoYears() {
        assertThat(one(FUMIN, "YEAR_MISMATCH", "附件1").proof().steps()).containsExactly("2025 ≠ 2024");
        assertThat(one(FUMIN, "YEAR_MISMATCH", "4.组织及管理情况。").severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void fuminPaidLessThanPriceTimesQuantity() {
        assertThat(one(FUMIN, "PRICE_X_QTY", "终端机").message()).contains("差额0.52万元（5200元，1.625%）");
    }

    @Test
    void fuminHas29PointsOfRatesWithoutAnyValue() {
        assertThat(of(FUMIN, "SCORE_WITHOUT_VALUE"))
                .extracting(f -> f.place().substring(f.place().lastIndexOf('›') + 2))
                .containsExactly("资金到位率", "到位及时率", "完成及时性", "质量达标率", "服务对象满意度");
        assertCoverage(FUMIN.coverage(), 12, 35, 20, 29, 4);
        assertThat(FUMIN.coverage().fullMarksWithoutValue()).hasSize(5);
    }

    @Test
    void fuminRulesDoNotAddUpAndLeaveGaps() {
        assertThat(of(FUMIN, "RULE_COVERAGE"))
                .extracting(Finding::message)
                .anyMatch(m -> m.startsWith("「制度执行有效性」各要点合计4分，少于分值5分"))
                .anyMatch(m -> m.startsWith("「管理制度健全性」各要点合计2分，少于分值3分"))
                .anyMatch(m -> m.startsWith("「项目立项规范性」各要点合计1.5分，多于分值1分"))
                .anyMatch(m -> m.startsWith("「质量达标率」如每台验收一次，共4次，全部未通过仍得8分"))
                .hasSize(4);
        assertThat(of(FUMIN, "RULE_GAP")).hasSize(3).allMatch(f -> f.message().contains("恰好90%"));
        assertThat(one(FUMIN, "RULE_CLIFF", "预算执行率").message()).contains("60%").contains("1.3分");
        assertThat(of(FUMIN, "RULE_VS_EXPLANATION")).hasSize(2);
    }

    @Test
    void fuminPrintsAGradeLabelHeadingsAndReferencesThatDoNotFit() {
        assertThat(one(FUMIN, "GRADE_LABEL", "评价等级").proof().result()).contains("94 ≥ 90 ⇒ 优");
        Finding headings = one(FUMIN, "HEADING_SEQUENCE", "正文");
        assertThat(headings.severity()).isEqualTo(Severity.ERROR);
        assertThat(headings.quote()).isEqualTo("一、 二、 三、 四、 四、 5、 6、 八、");
        assertThat(of(FUMIN, "HEADING_SEQUENCE")).hasSize(5);
        assertThat(one(FUMIN, "XREF_BROKEN", "二、").message()).contains("附表1、附件：评分表，实际附件为附件1");
        assertThat(one(FUMIN, "FIELD_EMPTY", "评价情况").message()).contains("报告日期、评价时段、评价机构或评价人员、签字");
        assertThat(one(FUMIN, "RESIDUE", "附件1").message()).contains("书签标记（2处）");
        assertThat(of(FUMIN, "TYPO")).extracting(f -> f.correction().from()).contains("调式", "减化", "建全", "截止…止");
    }

    @Test
    void hainanScoreOfThreeIsImpossibleInItsBand() {
        Finding finding = one(HAINAN, "UNREACHABLE_SCORE", "绩效指标明确性");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.proof().steps()).contains("3 ∉ {6, 4, 2, 0}");
        assertThat(of(HAINAN, "UNREACHABLE_SCORE").stream().filter(f -> f.severity() == Severity.WARNING))
                .extracting(Finding::place)
                .containsExactly("过程 › 财务管理 › 管理制度健全性", "过程 › 财务管理 › 财务监控有效性");
    }

    @Test
    void hainanMisuseIsAQuestionWithTheConsequencesOfEitherAnswer() {
        Finding finding = one(HAINAN, "VETO_IGNORED", "资金使用合规性");
        assertThat(finding.severity()).isEqualTo(Severity.QUESTION);
        assertThat(finding.message()).contains("总分由90变为87").contains("如不是");
    }

    @Test
    void hainanScoresWhatItsOwnTextCallsIncalculable() {
        assertThat(of(HAINAN, "SCORE_WITHOUT_VALUE").stream().filter(f -> f.severity() == Severity.ERROR))
                .extracting(Finding::quote)
                .containsExactly("无法计算实际完成率", "没有设定质量标准");
        assertThat(one(HAINAN, "SCORE_WITHOUT_VALUE", "满意度").message()).contains("发放30份");
    }

    @Test
    void hainanItemsAddUpToLessThanTheTotal() {
        Finding finding = one(HAINAN, "ITEMISATION_GAP", "支出明细");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().steps())
                .containsExactly(
                        "22.7 + 53.6 + 24 + 76 + 32 + 21.6 + 60 = 289.9",
                        "406.52 − 289.9 = 116.62",
                        "116.62 ÷ 406.52 = 28.69%");
    }

    @Test
    void hainanGradeStandsOnAnAssumedLine() {
        assertThat(one(HAINAN, "GRADE_MARGIN", "总分").severity()).isEqualTo(Severity.QUESTION);
        GradeSensitivity grade = HAINAN.sensitivity();
        assertThat(grade.marginBelow()).isEqualByComparingTo("0");
        assertThat(grade.scenarios())
                .extracting(
                        s -> s.name() + " " + s.lowest().stripTrailingZeros().toPlainString() + "–"
                                + s.highest().stripTrailingZeros().toPlainString())
                .contains("不可能的得分取相邻值 87–93", "部分符合的要点按不符合 89–89", "不计报告称无法计算的指标 88.1–88.1", "各项存疑同取最低 66–66");
        assertThat(grade.scenarios().stream().filter(s -> s.name().startsWith("同上")))
                .extracting(s -> s.lowest().intValue())
                .containsExactly(84, 86);
        assertThat(grade.scenarios()).allMatch(s -> s.assumption().contains("等级标准为假定"));
        assertCoverage(HAINAN.coverage(), 25, 39, 15, 21, 0);
    }

    @Test
    void hainanFormHeadingsFormulasUnitsPeopleAndZeroRows() {
        assertThat(one(HAINAN, "HEADING_SEQUENCE", "(一)项目绩效目标完成情况分析。").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(of(HAINAN, "HEADING_SEQUENCE")).hasSize(3);
        assertThat(of(HAINAN, "CHOICE_UNSET")).hasSize(4);
        assertThat(of(HAINAN, "FIELD_EMPTY")).extracting(Finding::message).containsExactly("「主管部门」为空（2处）。", "「邮编」为空。");
        assertThat(of(HAINAN, "GARBLED_FORMULA"))
                .allMatch(f -> f.severity() == Severity.IMPORT_QUALITY)
                .extracting(Finding::message)
                .anyMatch(m -> m.contains("缺“×”"))
                .anyMatch(m -> m.contains("前缺比较符号"))
                .anyMatch(m -> m.contains("混入指标名称"))
                .anyMatch(m -> m.contains("括号不配对"))
                .anyMatch(m -> m.contains("文号缺〔〕"));
        assertThat(one(HAINAN, "UNIT_MISMATCH", "政务高效化").proof().steps())
                .containsExactly("6 + 8 + 11 + 5 + 7 = 37（工作日）");
        assertThat(of(HAINAN, "PERSON_XREF")).hasSize(1);
        assertThat(one(HAINAN, "RULE_CLIFF", "实际完成率").message()).contains("50%").contains("3分");
        assertThat(one(HAINAN, "RULE_CLIFF", "政务规范化").message()).contains("合计分值15，最低得5分");
        assertThat(of(HAINAN, "ZERO_WEIGHT_ROW")).hasSize(2);
        assertThat(of(HAINAN, "DEDUCTION_WITHOUT_PROBLEM").get(0).message()).startsWith("有7项指标扣分，其中5项");
        assertThat(of(HAINAN, "PERSONAL_DATA")).isNotEmpty();
    }

    @Test
    void hainanQuestionsOfJudgementStayQuestions() {
        assertThat(one(HAINAN, "PERCENT_RECHECK", "政务便民化").severity()).isEqualTo(Severity.QUESTION);
        assertThat(one(HAINAN, "CROSS_CONTRADICTION", "质量达标率").severity()).isEqualTo(Severity.QUESTION);
        assertThat(of(HAINAN, "TARGET_UNMEASURED")).hasSize(2).allMatch(f -> f.severity() == Severity.QUESTION);
        assertThat(of(HAINAN, "INTERVAL_OVERLAP")).hasSize(1);
        assertThat(of(HAINAN, "LIST_COUNT").get(0).message()).contains("一处10项，一处8项");
    }

    @Test
    void whatIsRightIsLeftAlone() {
        for (AuditResult result : List.of(FUMIN, HAINAN)) {
            assertThat(of(result, "TOTAL_NOT_SUM")).isEmpty();
            assertThat(of(result, "EXEC_RATE_RECALC")).isEmpty();
            assertThat(of(result, "FUNDS_NOT_SUM")).isEmpty();
        }
        List<String> errors = Stream.concat(errors(FUMIN), errors(HAINAN)).toList();
        assertThat(errors)
                .containsExactly(
                        "UNREACHABLE_SCORE 过程 › 业务管理 › 项目质量可控性",
                        "HEADING_SEQUENCE 正文",
                        "YEAR_MISMATCH 附件1",
                        "UNREACHABLE_SCORE 投入 › 项目立项 › 绩效指标明确性",
                        "SCORE_WITHOUT_VALUE 产出 › 项目产出 › 实际完成率",
                        "SCORE_WITHOUT_VALUE 产出 › 项目产出 › 质量达标率",
                        "HEADING_SEQUENCE (一)项目绩效目标完成情况分析。");
    }

    /** The catalogue of domain B.1: each once, or once for each of its rows, with the severity it has there. */
    @Test
    void everyFindingOfTheCatalogueStandsThereAsOftenAsItIsTrueWithItsSeverity() {
        assertThat(counted(FUMIN))
                .containsAllEntriesOf(Map.ofEntries(
                        entry("ERROR UNREACHABLE_SCORE", 1L), // F1
                        entry("WARNING RULE_MISSING", 1L), // F2
                        entry("ERROR YEAR_MISMATCH", 1L), // F3
                        entry("WARNING PRICE_X_QTY", 1L), // F4
                        entry("WARNING SCORE_WITHOUT_VALUE", 5L), // F5
                        entry("WARNING RULE_COVERAGE", 4L), // F6
                        entry("WARNING RULE_GAP", 3L), // F7
                        entry("WARNING RULE_CLIFF", 1L), // F7
                        entry("WARNING RULE_VS_EXPLANATION", 2L), // F8
                        entry("WARNING YEAR_MISMATCH", 1L), // F9
                        entry("WARNING GRADE_LABEL", 1L), // F10
                        entry("ERROR HEADING_SEQUENCE", 1L), // F11
                        entry("WARNING HEADING_SEQUENCE", 4L), // F11
                        entry("WARNING XREF_BROKEN", 1L), // F14
                        entry("WARNING LIST_COUNT", 1L), // F15
                        entry("WARNING FIELD_EMPTY", 1L), // F17
                        entry("IMPORT_QUALITY RESIDUE", 1L))); // F18
        assertThat(counted(HAINAN))
                .containsAllEntriesOf(Map.ofEntries(
                        entry("ERROR UNREACHABLE_SCORE", 1L), // H1
                        entry("WARNING UNREACHABLE_SCORE", 2L), // H2 H3
                        entry("QUESTION VETO_IGNORED", 1L), // H4
                        entry("ERROR SCORE_WITHOUT_VALUE", 2L), // H5 H6
                        entry("WARNING ITEMISATION_GAP", 1L), // H7
                        entry("QUESTION GRADE_MARGIN", 1L), // H8
                        entry("ERROR HEADING_SEQUENCE", 1L), // H9
                        entry("WARNING HEADING_SEQUENCE", 2L), // H9
                        entry("QUESTION TARGET_UNMEASURED", 2L), // H11
                        entry("WARNING SCORE_WITHOUT_VALUE", 1L), // H12
                        entry("IMPORT_QUALITY CHOICE_UNSET", 4L), // H13
                        entry("IMPORT_QUALITY FIELD_EMPTY", 2L), // H13
                        entry("IMPORT_QUALITY GARBLED_FORMULA", 6L), // H14
                        entry("QUESTION PERCENT_RECHECK", 1L), // H15
                        entry("WARNING UNIT_MISMATCH", 1L), // H16
                        entry("WARNING LIST_COUNT", 1L), // H17
                        entry("WARNING PERSON_XREF", 1L), // H18
                        entry("WARNING INTERVAL_OVERLAP", 1L), // H20
                        entry("WARNING RULE_CLIFF", 2L), // H22
                        entry("WARNING ZERO_WEIGHT_ROW", 2L), // H23
                        entry("QUESTION DEDUCTION_WITHOUT_PROBLEM", 1L), // H24
                        entry("WARNING PERSONAL_DATA", 4L))); // H25
    }

    private static Map<String, Long> counted(AuditResult result) {
        return result.findings().stream()
                .collect(Collectors.groupingBy(f -> f.severity() + " " + f.code(), Collectors.counting()));
    }

    @Test
    void everyFindingCarriesItsProofAndAStableId() {
        for (AuditResult result : List.of(FUMIN, HAINAN)) {
            assertThat(result.findings()).extracting(Finding::id).doesNotHaveDuplicates();
            assertThat(result.findings()).allSatisfy(f -> {
                assertThat(f.message()).isNotBlank();
                assertThat(f.messageEn()).isNotBlank();
                assertThat(f.pointer()).startsWith("/");
                assertThat(f.place()).isNotNull();
                assertThat(f.proof().rule()).isNotBlank();
                assertThat(f.proof().steps()).isNotEmpty();
                assertThat(f.proof().result()).isNotBlank();
            });
        }
    }

    private static Stream<String> errors(AuditResult result) {
        return result.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(f -> f.code() + " " + f.place());
    }

    private static List<Finding> of(AuditResult result, String code) {
        return result.findings().stream().filter(f -> f.code().equals(code)).toList();
    }

    private static Finding one(AuditResult result, String code, String place) {
        List<Finding> found =
                of(result, code).stream().filter(f -> f.place().contains(place)).toList();
        assertThat(found).as(code + " at " + place).hasSize(1);
        return found.get(0);
    }

    private static void assertCoverage(
            EvidenceCoverage c, int derivable, int checkpoints, int judged, int unsupported, int ruleMissing) {
        assertThat(List.of(c.derivable(), c.checkpoints(), c.judged(), c.unsupported(), c.ruleMissing()))
                .extracting(java.math.BigDecimal::intValueExact)
                .containsExactly(derivable, checkpoints, judged, unsupported, ruleMissing);
    }
}
