package org.gongkai.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Organisation;
import org.gongkai.schema.report.Project;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Section;
import org.gongkai.schema.report.Statement;

/** Reports that try a page: attacks, and honest contents of unusual size and shape. */
final class Hostile {
    static final String ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'";
    static final String BACKWARDS = "\u202Eexe.gnp\u202C";
    static final String LONG_NAME = "关于进一步加强和改进县乡村三级基层医疗卫生服务机构基本公共卫生服务能力提升工程建设补助资金";

    private Hostile() {}

    static List<EvaluationReport> all() {
        return List.of(attack(), long40(), manyIndicators(), deepAndZero(), empty());
    }

    static EvaluationReport empty() {
        return EvaluationReport.titled("空白报告", Project.named("空白")).id("empty").build();
    }

    static EvaluationReport attack() {
        return EvaluationReport.titled("标题" + ATTACK, new Project("p" + ATTACK, "项目" + ATTACK, List.of(), null, null))
                .id("hostile")
                .fiscalYear(2025)
                .implementingUnit(new Organisation("单位" + ATTACK, null))
                .scores(new ScoreSheet(
                        List.of(Indicator.named("指标" + ATTACK)
                                .maxScore(Samples.decimal("10"))
                                .score(Samples.decimal("5"))
                                .deductionReason("=cmd|' /C calc'!A0")
                                .criteria(ATTACK)
                                .build()),
                        null,
                        Samples.decimal("5"),
                        null,
                        null,
                        "差" + ATTACK,
                        null))
                .problems(List.of(Statement.of(ATTACK), Statement.of("](javascript:alert(4)) " + BACKWARDS)))
                .sections(List.of(new Section(
                        "一" + ATTACK,
                        null,
                        ATTACK
                                + "\n\n[x](javascript:alert(3)) ![y](http://e.example/y.png)\n\n# 标题\n\n[a]: data:text/html,x\n\n[a]",
                        List.of())))
                .build();
    }

    /** Names of forty characters and a section of ten thousand without a break. */
    static EvaluationReport long40() {
        return EvaluationReport.titled(
                        LONG_NAME + "项目支出绩效评价报告", new Project("long", LONG_NAME + "项目", List.of(), null, null))
                .id("long")
                .fiscalYear(2025)
                .implementingUnit(Organisation.named(LONG_NAME + "管理中心" + BACKWARDS))
                .funds(new Funds(
                        List.of(new FundRow(
                                FundSource.TOTAL,
                                LONG_NAME,
                                Money.wanYuan("123456789.123456"),
                                null,
                                null,
                                null,
                                Money.wanYuan("-31.48"),
                                null,
                                null,
                                null)),
                        List.of()))
                .sections(List.of(new Section("一、" + LONG_NAME, null, "长".repeat(5000) + "W".repeat(5000), List.of())))
                .build();
    }

    static EvaluationReport manyIndicators() {
        List<Indicator> firsts = new ArrayList<>();
        for (String name : List.of("决策", "过程", "产出")) {
            firsts.add(Indicator.named(name)
                    .children(IntStream.range(0, 100)
                            .mapToObj(i -> Indicator.named(name + "指标" + i)
                                    .maxScore(Samples.decimal("0.3"))
                                    .score(Samples.decimal(i % 7 == 0 ? "0.1" : "0.3"))
                                    .build())
                            .toList())
                    .build());
        }
        return EvaluationReport.titled("三百项指标的报告", Project.named("三百项指标"))
                .id("many")
                .fiscalYear(2024)
                .scores(new ScoreSheet(firsts, null, Samples.decimal("81"), null, null, "良", null))
                .build();
    }

    /** Five levels, weights of zero, a score above its weight. */
    static EvaluationReport deepAndZero() {
        Indicator deep = Indicator.named("五级指标")
                .maxScore(Samples.decimal("0"))
                .score(Samples.decimal("0"))
                .build();
        for (String name : List.of("四级指标", "三级指标", "二级指标")) {
            deep = Indicator.named(name)
                    .children(List.of(
                            deep,
                            Indicator.named(name + "之二")
                                    .maxScore(Samples.decimal("5"))
                                    .score(Samples.decimal("7"))
                                    .build()))
                    .build();
        }
        return EvaluationReport.titled("五级指标的报告", Project.named("五级指标"))
                .id("deep")
                .fiscalYear(2024)
                .scores(new ScoreSheet(
                        List.of(
                                Indicator.named("一级指标").children(List.of(deep)).build(),
                                Indicator.named("零权重")
                                        .maxScore(Samples.decimal("0"))
                                        .build()),
                        null,
                        Samples.decimal("120"),
                        null,
                        null,
                        null,
                        null))
                .build();
    }
}
