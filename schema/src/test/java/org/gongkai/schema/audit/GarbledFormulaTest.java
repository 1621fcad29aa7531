package org.gongkai.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.schema.audit.Reports.*;

import org.gongkai.schema.report.*;
import org.junit.jupiter.api.Test;

class GarbledFormulaTest {
    private static final String CODE = "GARBLED_FORMULA";

    @Test
    void findsALostMultiplicationSign() {
        Finding finding = finding(CODE, process("资金到位率=(实际到位资金/计划投入资金)100%"));
        assertThat(finding.severity()).isEqualTo(Severity.IMPORT_QUALITY);
        assertThat(finding.correction().to()).isEqualTo("×100%");
        assertThat(finding(CODE, process("成本节约率=(计划成本-实际成本)/计划成本100%。")).message())
                .contains("×");
    }

    @Test
    void findsLostComparisonSigns() {
        assertThat(findings(CODE, process("完成及时率0的,得满分;完成及时率0,每低5%的,扣1分。")))
                .extracting(f -> f.correction().to())
                .containsExactly("率≥0的，", "率<0，");
    }

    @Test
    void findsBracketsThatDoNotBalance() {
        assertThat(finding(CODE, process("完成及时率=(12-12)/12)×100%=0")).message()).contains("括号不配对");
    }

    @Test
    void findsANameThatGotIntoATerm() {
        EvaluationReport spliced = report().scores(sheet(
                        null,
                        row("资金到位率", "5", "5").toBuilder()
                                .explanation("计划投入资金:一定时期内计划投入到具体项目的资金。")
                                .process("资金到位率=(实际到位资金/计划投入资资金到位率金)×100%")
                                .build()))
                .build();
        assertThat(finding(CODE, spliced).message()).contains("混入指标名称");
    }

    @Test
    void findsADocumentNumberWithoutItsBrackets() {
        assertThat(finding(CODE, process("按琼财采20112978号文执行")).correction().to()).isEqualTo("按琼财采〔2011〕2978号");
    }

    @Test
    void leavesWholeFormulasAlone() {
        assertThat(findings(
                        CODE,
                        process("资金到位率=（实际到位资金/计划投入资金）×100%。资金到位率达到100%得满分；变动率=[（实际成本-计划成本）/计划成本]×100%。"
                                + "执行率100%，昆政发〔2017〕35号，(31.48-32)/32×100%=-1.625%，完成率为100%的，得满分，热线20230001号")))
                .isEmpty();
    }

    private static EvaluationReport process(String text) {
        return withRows(row("指标", "5", "5").toBuilder().process(text).build());
    }
}
