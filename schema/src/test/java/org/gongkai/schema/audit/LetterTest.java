package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Organisation;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final EvaluationReport WRONG = report().implementingUnit(Organisation.named("某县某局"))
            .scores(sheet("95", row("产出", "60", "55"), row("效益", "40", "39")))
            .build();

    @Test
    void returnsEachFindingWithPlaceArithmeticAndRemedy() {
        String letter = ReturnLetter.of(WRONG, Audit.of(WRONG));
        assertThat(letter).startsWith("# 绩效评价报告退回修改意见\n\n某县某局：\n\n经审核，《某县某局2023年某项目支出绩效评价报告》存在须修改的错误，现予退回。");
        assertThat(letter)
                .contains("## 一、须更正的错误")
                .contains("1. **总分** 总分为95，各项之和为94，相差1。\n")
                .contains("   - 推算：55 + 39 = 94\n")
                .contains("   - 位置：`/scores/totalScore`\n");
    }

    @Test
    void saysSoWhenThereIsNothingToReturn() {
        EvaluationReport clean = report().scores(sheet("94", row("产出", "60", "55"), row("效益", "40", "39")))
                .build();
        assertThat(ReturnLetter.of(clean, Audit.of(clean))).endsWith("未发现需要修改的问题。\n");
    }

    @Test
    void printsTheSameFindingsForATerminal() {
        String text = AuditText.of(WRONG, Audit.of(WRONG));
        assertThat(text)
                .contains("错误 1 · 提醒 0 · 疑问 0 · 导入质量 0")
                .contains("[TOTAL_NOT_SUM] 总分\n    总分为95，各项之和为94，相差1。\n")
                .contains("    · 55 + 39 = 94\n    ⇒ 94 ≠ 95\n")
                .contains("== 等级稳定性 ==");
    }

    @Test
    void writesTheMachineReadableForm() {
        String json = AuditJson.of(AuditJson.entry("a.md", WRONG, Audit.of(WRONG)));
        assertThat(json)
                .contains("\"file\" : \"a.md\"")
                .contains("\"errors\" : 1")
                .contains("\"code\" : \"TOTAL_NOT_SUM\"");
    }
}
