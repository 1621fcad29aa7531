package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class DuplicateTextTest {
    private static final String CODE = "DUPLICATE_TEXT";

    private static final String WORDS = "在项目实施的全过程中，各科室均制订了严格的实施制度，开展了专业培训，指定了专人对项目进行监督。";

    @Test
    void showsWhereTheSameWordsStood() {
        Finding finding = finding(CODE, withSections(section("三、结论", "同时，" + WORDS), section("四、过程", WORDS)));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/sections/1/markdown");
        assertThat(finding.message()).endsWith("在「三、结论」已出现过。");
    }

    @Test
    void findsAMeasureListedTwiceInOneSentence() {
        Finding finding =
                finding(CODE, withSections(section("一、", "推出“结婚证、第一孩生育服务证”同时发放、企业登记等措施，推出“结婚证、第一孩生育服务证”同时发放、简化审批。")));
        assertThat(finding.message()).startsWith("同一句中");
    }

    @Test
    void leavesNamesCitationsAndRulesAlone() {
        String citation = "根据《某某市人民政府关于加快推进政务服务标准化规范化便利化工作的实施意见》（某政发〔2022〕35号）";
        String rule = "全部符合得满分，符合其中3项得4分，符合其中2项得2分，只符合其中1项或全部不符合得0分";
        String title = "某县某局2023年某项目支出绩效评价报告";
        assertThat(findings(
                        CODE,
                        withSections(
                                section("一、", citation + "，制定方案。" + rule + title),
                                section("二、", citation + "，开展评价。" + rule + title))))
                .isEmpty();
    }
}
