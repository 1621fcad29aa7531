package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import java.util.List;
import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class TypoTest {
    private static final String CODE = "TYPO";

    @Test
    void quotesTheWrongCharacterWithItsPlace() {
        Finding finding = finding(CODE, text("人民群众办事环境明显改善，办事流程减化；投资环境得到优化。"));
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/sections/0/markdown");
        assertThat(finding.quote()).contains("办事流程减化");
        assertThat(finding.correction().to()).isEqualTo("简化");
    }

    @Test
    void findsSheetsCountedWithTheWrongWordAndUntilSaidTwice() {
        assertThat(finding(CODE, text("经发放满意度调查表30分,调查结果为满意。")).correction().to())
                .isEqualTo("份");
        assertThat(finding(CODE, text("截止2024年12月31日止采购项目已完成。")).correction().to())
                .isEqualTo("截至…");
    }

    @Test
    void looksAtTheWordsAround() {
        assertThat(findings(CODE, text("新建全民健身中心一处，回收问卷98份，问卷30分钟内答完，精减人员3名，按装机容量补助，截止2024年底。")))
                .isEmpty();
        assertThat(findings(CODE, text("按照调式音乐教学要求编制"))).isEmpty();
    }

    @Test
    void reportsOnePlaceOnceThoughItStandsInTwoFields() {
        EvaluationReport twice = report().sections(List.of(section("一、", "及时供货调式，保障运行。")))
                .scores(sheet(
                        null,
                        row("数量", "10", "10").toBuilder()
                                .process("及时供货调式，保障运行。")
                                .build()))
                .build();
        assertThat(findings(CODE, twice)).hasSize(1);
    }

    private static EvaluationReport text(String text) {
        return withSections(section("一、概况", text));
    }
}
