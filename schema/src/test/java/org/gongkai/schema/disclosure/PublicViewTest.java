package org.gongkai.schema.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongkai.schema.RandomReports;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.Evaluation;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Evaluator;
import org.gongkai.schema.report.FormField;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.SourceFile;
import org.gongkai.schema.report.SourceSpan;
import org.junit.jupiter.api.Test;

class PublicViewTest {
    private static final List<String> PERSONAL = List.of(
            "联系人：王静，",
            "项目负责人王静联系电话65203111地址海口市国兴大道9号省政府办公楼东侧邮编",
            "13812345678；",
            "138-1234-5678；",
            "１３８１２３４５６７８；",
            "电话：0898-65203111；",
            "6520 3111；",
            "王 静，",
            "组长:陈诗贵 ",
            "陈诗贵",
            "11010519491231002X；",
            "卡号6222021234567894；",
            "wang.jing@example.cn；",
            "家庭住址：昆明市官渡区永平路35号2幢601室，",
            "云A12345；",
            "护照E12345678；",
            "张开诚",
            "| 姓名 | 电话 |\n|---|---|\n| 张开诚 | 65203111 |\n");

    private static final Set<PersonalKind> NUMBERS =
            Set.of(PersonalKind.MOBILE, PersonalKind.LANDLINE, PersonalKind.ID_NUMBER, PersonalKind.BANK_ACCOUNT);

    private static final EvaluationReport REPORT = EvaluationReport.titled("王静负责的项目绩效评价报告", Project.named("项目"))
            .contacts(List.of(new Contact("项目负责人", "王静", "65203111", "海口市国兴大道9号省政府办公楼东侧", null)))
            .evaluation(new Evaluation(
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(
                            new Evaluator("张开诚", "注册会计师", "某会计师事务所", false, "张开诚"),
                            new Evaluator("陈诗贵", null, null, true, null)),
                    null,
                    null,
                    null))
            .scores(new ScoreSheet(
                    List.of(Indicator.named("产出")
                            .deductionReason("王静（6520-3111）未提供合同")
                            .build()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
            .sections(List.of(new Section("一、王 静的说明", null, "评价工作组组长陈诗贵复核。见海口市国兴大道9号省政府办公楼东侧。", List.of())))
            .attachments(List.of(new Attachment("王静签字页", null, null, null, null)))
            .source(new SourceFile("王静-65203111.docx", null, null))
            .spans(List.of(new SourceSpan("/contacts/0/phone", "６５２０３１１１", "封面", 1, 9, null)))
            .build();

    @Test
    void hidesAValueWhereverItStandsInTheReport() {
        EvaluationReport shown =
                PublicView.of(REPORT, DisclosurePolicy.strict()).report();

        assertThat(shown.title()).isEqualTo("王*负责的项目绩效评价报告");
        assertThat(shown.contacts()).containsExactly(new Contact("项目负责人", "王*", "******11", "海口市****", null));
        assertThat(shown.evaluation().evaluators())
                .extracting(Evaluator::name, Evaluator::signature)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("张**", "张**"),
                        org.assertj.core.groups.Tuple.tuple("陈**", null));
        assertThat(shown.scores().indicators().get(0).deductionReason()).isEqualTo("王*（******11）未提供合同");
        assertThat(shown.sections()).containsExactly(new Section("一、王*的说明", null, "评价工作组组长陈**复核。见海口市****。", List.of()));
        assertThat(shown.attachments().get(0).name()).isEqualTo("王*签字页");
        assertThat(shown.source()).isEqualTo(new SourceFile("王*-******11.docx", null, null));
        assertThat(shown.spans().get(0).printed()).isEqualTo("******11");
    }

    @Test
    void showsAValueOnlyWhereBothItsKindAndItsFieldAreAllowed() {
        Set<String> fields = Set.of("/contacts/0/name", "/contacts/0/phone");
        DisclosurePolicy policy = new DisclosurePolicy(Set.of(PersonalKind.OFFICIAL_NAME), fields);

        EvaluationReport shown = PublicView.of(REPORT, policy).report();

        assertThat(shown.contacts().get(0).name()).isEqualTo("王静");
        assertThat(shown.contacts().get(0).phone()).isEqualTo("******11");
        assertThat(shown.attachments().get(0).name()).isEqualTo("王*签字页");
    }

    @Test
    void leavesNothingOfWhatItFindsInThePublicJson() {
        RandomReports random = new RandomReports(777, PERSONAL);
        for (int i = 0; i < 60; i++) {
            EvaluationReport report = random.next();
            String json = JsonCodec.write(
                    PublicView.of(report, DisclosurePolicy.strict()).report());
            String digits = digitsOf(json);
            for (PersonalDatum datum : PersonalData.find(report)) {
                String quote = JsonCodec.write(datum.quote());
                assertThat(json).as("report %d", i).doesNotContain(quote.substring(1, quote.length() - 1));
                String bare = digitsOf(datum.quote());
                if (NUMBERS.contains(datum.kind())) {
                    assertThat(digits).as("report %d, %s", i, datum).doesNotContain(bare);
                }
            }
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        RandomReports random = new RandomReports(778, PERSONAL);
        for (int i = 0; i < 40; i++) {
            EvaluationReport once =
                    PublicView.of(random.next(), DisclosurePolicy.strict()).report();
            assertThat(PublicView.of(once, DisclosurePolicy.strict()).report())
                    .as("report %d", i)
                    .isEqualTo(once);
        }
    }

    @Test
    void givesBackAReportWithoutPersonalDataAsItIs() {
        EvaluationReport report = EvaluationReport.titled("报告", Project.named("项目"))
                .form(List.of(new FormField("主管部门", null, List.of())))
                .sections(List.of(new Section("一", null, "预算406.52万元，国发〔2016〕55号。", List.of())))
                .build();

        assertThat(PublicView.of(report, DisclosurePolicy.strict()).report()).isSameAs(report);
        assertThat(PersonalData.find(report)).isEmpty();
    }

    /** Full-width digits made plain, separators inside numbers removed. */
    private static String digitsOf(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '０' && c <= '９';
            if ("-－ \u3000\u00a0.()（）".indexOf(c) < 0) {
                plain.append(wide ? (char) (c - '０' + '0') : c);
            }
        }
        return plain.toString();
    }
}
