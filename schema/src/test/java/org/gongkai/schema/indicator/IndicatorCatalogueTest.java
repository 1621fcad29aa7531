package org.gongkai.schema.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorCatalogueTest {
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.standard();

    @ParameterizedTest(name = "{0} below {1} at level {2} means {3}")
    @CsvSource({
        "决策(10), , 1, DECISION",
        "投 入(25), , 1, INPUT",
        "效果（30分）, , 1, BENEFIT",
        "管理, , 1, PROCESS",
        "成本指标, , 1, COST",
        "成本指标, 产出指标, 2, OUTPUT.COST",
        "项目产出（30）, 产出（30）, 2, OUTPUT.PROJECT",
        "项目产出, , 1, OUTPUT",
        "项目效果(20分), 效果, 2, BENEFIT.PROJECT",
        "数量指标, 产出指标, 2, OUTPUT.QUANTITY",
        "产出数量, 产出, 2, OUTPUT.QUANTITY",
        "产出数量, 产出数量, 3, OUTPUT.QUANTITY.COMPLETION_RATE",
        "项目立项规范性（1分）, 项目立项(7分), 3, DECISION.SETUP.PROCEDURE",
        "2) 绩效目标合理(6), 项目立项, 3, DECISION.OBJECTIVES.REASONABLENESS",
        "绩效指标明确(6分), 项目立项, 3, DECISION.OBJECTIVES.CLARITY",
        "管理制度健全性（4分）, 业务管理（18）, 3, PROCESS.BUSINESS.SYSTEM",
        "管理制度健全性（3分）, 财务管理（12）, 3, PROCESS.FINANCE.SYSTEM",
        "管理制度健全性, 组织实施, 3, PROCESS.IMPLEMENTATION.SYSTEM",
        "管理制度健全性, 资产管理, 3, PROCESS.ASSETS.SYSTEM",
        "1)财务制度健全性(4分), 财务管理, 3, PROCESS.FINANCE.SYSTEM",
        "资金分配的合理性（2分）, 业务管理, 3, DECISION.FUNDING.ALLOCATION",
        "预算执行率, , 2, PROCESS.FUNDS.EXECUTION_RATE",
        "完成数量（10分）, 项目产出, 3, OUTPUT.QUANTITY.COMPLETION_RATE",
        "完成及时率, 项目产出, 3, OUTPUT.TIMELINESS.TIME_SAVING_RATE",
        "完成及时性, 项目产出, 3, OUTPUT.TIMELINESS.COMPLETION",
        "经济效果, 项目效果, 3, BENEFIT.ECONOMIC",
        "经济效益指标, 效益指标, 2, BENEFIT.ECONOMIC",
        "社会公众或服务对象满意度(5分), 项目效益, 3, SATISFACTION.SERVED",
        "服务对象满意度指标, 满意度指标, 2, SATISFACTION.SERVED",
        "满意度指标, , 1, SATISFACTION",
        "“三公经费”变动率, 预算配置, 3, INPUT.BUDGET.THREE_PUBLIC_CHANGE_RATE",
        "政务规范性(3分), 社会效益, 4, BENEFIT.SOCIAL.STANDARDISATION"
    })
    void readsPrintedNames(String printed, String parent, Integer level, String code) {
        Match match = catalogue.byName(printed, parent, level).orElseThrow();
        assertThat(match.code()).isEqualTo(code);
        assertThat(match.confidence()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void saysThatANameAloneCannotTellTwoIndicatorsApart() {
        Match match = catalogue.byName("管理制度健全性").orElseThrow();
        assertThat(match.how()).isEqualTo(Match.How.AMBIGUOUS);
        assertThat(match.confidence()).isLessThan(0.9);
        assertThat(catalogue.candidates("管理制度健全性", null, null))
                .extracting(Match::code)
                .contains("PROCESS.BUSINESS.SYSTEM", "PROCESS.FINANCE.SYSTEM", "PROCESS.IMPLEMENTATION.SYSTEM");
    }

    @Test
    void guessesSimilarNamesAndShowsTheDoubt() {
        Match match = catalogue.byName("设备验收合格率").orElseThrow();
        assertThat(match.code()).isEqualTo("OUTPUT.QUALITY.PASS_RATE");
        assertThat(match.how()).isEqualTo(Match.How.SIMILAR);
        assertThat(match.confidence()).isBetween(0.5, 0.9);
        assertThat(catalogue.byName("新建村级卫生室")).isEmpty();
        assertThat(catalogue.byName("群众知晓率")).isEmpty();
        assertThat(catalogue.byName("（ ）")).isEmpty();
    }

    @Test
    void walksBetweenTheFrameworksOf2013And2020() {
        assertThat(catalogue.crosswalk("DECISION.SETUP.PROCEDURE", "PROJECT_2013"))
                .containsExactly(new Counterpart("DECISION.SETUP.PROCEDURE", Relation.SAME, "项目立项规范性", null));
        assertThat(catalogue.crosswalk("OUTPUT.COST.VARIATION_RATE", "PROJECT_2020"))
                .singleElement()
                .satisfies(counterpart -> {
                    assertThat(counterpart.code()).isEqualTo("OUTPUT.COST.SAVING_RATE");
                    assertThat(counterpart.relation()).isEqualTo(Relation.INVERSE);
                });
        assertThat(catalogue.crosswalk("PROCESS.FINANCE.SYSTEM", "PROJECT_2020"))
                .extracting(Counterpart::code, Counterpart::relation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PROCESS.IMPLEMENTATION.SYSTEM", Relation.NARROWER));
        assertThat(catalogue.crosswalk("PROCESS.IMPLEMENTATION.SYSTEM", "PROJECT_2013"))
                .extracting(Counterpart::relation)
                .containsOnly(Relation.BROADER);
        assertThat(catalogue.crosswalk("NO.SUCH", "PROJECT_2013")).isEmpty();
    }

    @Test
    void everyIndicatorHasAPlaceInTheTreeAndInAFramework() {
        for (CanonicalIndicator indicator : catalogue.all()) {
            assertThat(indicator.frameworks()).as(indicator.code()).isNotEmpty();
            indicator.parentCode().ifPresent(parent -> assertThat(catalogue.find(parent))
                    .as("parent of " + indicator.code())
                    .isPresent());
            assertThat(catalogue.find(IndicatorCatalogue.firstLevel(indicator.code())))
                    .hasValueSatisfying(first -> assertThat(first.level()).isEqualTo(1));
        }
    }

    @Test
    void frameworksStandInTheOrderOfTheFileInEveryProcess() {
        assertThat(catalogue
                        .find("PROCESS.FUNDS.EXECUTION_RATE")
                        .orElseThrow()
                        .frameworks()
                        .keySet())
                .containsExactly("WHOLE_2013", "PROJECT_2020", "SELF_2016", "SELF_2021", "LOCAL");
    }
}
