package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class ListCountTest {
    private static final String CODE = "LIST_COUNT";

    @Test
    void countsWhatWasAnnounced() {
        Finding finding = finding(CODE, text("主要采取以下四项措施：一是加强培训；二是完善制度；三是强化监督。"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.proof().result()).isEqualTo("4 ≠ 3");
        assertThat(finding(CODE, text("整合为“项目立项、用地审批、规划报建、施工许可”5个阶段。")).proof().result())
                .isEqualTo("5 ≠ 4");
    }

    @Test
    void comparesAListWithItsRepetition() {
        Finding finding = finding(
                CODE,
                text("公开法律依据、申请条件、申报材料、办理程序、审批进度、承诺时限、收费项目、收费依据和收费标准，" + "后文又称（法律依据、申报材料、承诺时限、收费项目、收费标准、收费依据）向社会公开。"));
        assertThat(finding.proof().result()).isEqualTo("缺少或改称：申请条件、办理程序、审批进度");
    }

    @Test
    void holdsAHeadingAgainstItsParagraphs() {
        Finding finding = finding(
                CODE,
                withSections(section(
                        "（二）绩效评价原则、依据、评价方法、评价标准、评价抽样等。", "", section("1.绩效评价原则。", ""), section("2.绩效评价方法。", ""))));
        assertThat(finding.message()).endsWith("依据、评价标准、评价抽样。");
    }

    @Test
    void acceptsListsThatAgree() {
        assertThat(findings(
                        CODE,
                        text("采取以下三项措施：一是加强培训；二是完善制度；三是强化监督。实行“三集中”，即：集中受理、集中审批、集中监管。"
                                + "整合为“项目立项、用地审批、规划报建、施工许可、竣工验收”5个阶段。推出25项便民措施。")))
                .isEmpty();
    }

    private static EvaluationReport text(String text) {
        return withSections(section("一、", text));
    }
}
