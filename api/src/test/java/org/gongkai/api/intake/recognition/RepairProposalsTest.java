package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.api.intake.Intake;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signs that were lost on the way are proposed where they are missing, and nothing is changed. */
class RepairProposalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            资金到位率=（实际到位资金/计划投入资金）100%。                        | ×100%
            评分标准：完成及时率0的，得满分，否则酌情扣分。                         | 率≥0的，
            完成及时率0，每低5%的，扣1分。                                        | 率<0，
            本项目依据琼财采20112978号文执行。                                    | 琼财采〔2011〕2978号
            根据财政部关于印发项目支出绩效评价管理办法的通知（财预〔2020〕10号）开展。 | 财政部《关于印发项目支出绩效评价管理办法的通知》
            """)
    void aLostSignIsProposedAtItsPlace(String sentence, String proposal) {
        Recognition recognition = Printed.recognise("某县2023年度道路项目绩效评价报告\n一、项目概况\n" + sentence + "\n");

        List<Note> repairs = repairs(recognition);
        assertThat(repairs).hasSize(1);
        assertThat(repairs.get(0).candidates()).containsExactly(proposal);
        assertThat(repairs.get(0).pointer()).isNotNull();
        assertThat(recognition.draft().sections().get(0).markdown()).contains(sentence);
    }

    @Test
    void aQuestionMarkBeforeATargetMayHaveBeenASign() {
        Recognition recognition = Printed.recognise("""
                项目支出绩效自评表
                一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分
                产出指标\t质量指标\t验收合格率\t?95%\t96%\t50\t50
                """);
        assertThat(repairs(recognition)).extracting(Note::candidates).containsExactly(List.of("≥"));
        assertThat(Printed.indicator(recognition, "验收合格率").orElseThrow().target())
                .hasToString("Measure[printed=?95%, comparison=null, number=null, unit=null]");
    }

    @Test
    void wholeTextGetsNoProposal() {
        Recognition recognition = Printed.recognise("""
                某县2023年度道路项目绩效评价报告
                一、项目概况
                根据《关于印发办法的通知》（财预〔2020〕10号），资金到位率=（实际到位资金/计划投入资金）×100%=100%，执行率100%的，得满分。
                """);
        assertThat(repairs(recognition)).isEmpty();
    }

    @Test
    void theSignsLostInTheHainanReportAreProposedWithoutChangingIt() {
        var result = Intake.standard().read("source.txt", Seeds.source(Seeds.hainan2013()));
        var report = result.reports().get(0);
        assertThat(report.notes().stream().filter(n -> n.kind() == Note.Kind.REPAIR_PROPOSED))
                .flatExtracting(Note::candidates)
                .contains("×100%", "率≥0的，", "率<0，", "琼财采〔2011〕2978号");
        assertThat(JsonCodec.write(report.draft())).contains("琼财采20112978号").doesNotContain("琼财采〔2011〕2978号");
    }

    private static List<Note> repairs(Recognition recognition) {
        return recognition.notes().stream()
                .filter(n -> n.kind() == Note.Kind.REPAIR_PROPOSED)
                .toList();
    }
}
