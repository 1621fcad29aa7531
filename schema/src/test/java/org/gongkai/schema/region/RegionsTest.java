package org.gongkai.schema.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.schema.report.Region;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private final Regions regions = Regions.standard();

    @Test
    void findsARegionByNameCodeAndPath() {
        assertThat(regions.find("富民县")).contains(new Region("530124", "富民县"));
        assertThat(regions.find("云南")).contains(new Region("530000", "云南省"));
        assertThat(regions.find("江苏省南京市鼓楼区")).contains(new Region("320106", "鼓楼区"));
        assertThat(regions.byCode("460000")).contains(new Region("460000", "海南省"));
        assertThat(regions.byCode("990000")).isEmpty();
    }

    @Test
    void doesNotGuessAmongRegionsOfOneName() {
        assertThat(regions.find("鼓楼区")).isEmpty();
        assertThat(regions.all("鼓楼区")).hasSizeGreaterThan(2);
        assertThat(regions.find("某某县")).isEmpty();
    }

    @Test
    void locatesTheRegionThatATitleNames() {
        assertThat(regions.locate("富民县政务服务管理局2025年采购经费项目支出绩效评价报告")).contains(new Region("530124", "富民县"));
        assertThat(regions.locate("海南省人民政府政务服务中心")).contains(new Region("460000", "海南省"));
        assertThat(regions.locate("福州市鼓楼区财政局")).contains(new Region("350102", "鼓楼区"));
        assertThat(regions.locate("鼓楼区财政局")).isEmpty();
        assertThat(regions.locate("政务公开运行经费项目")).isEmpty();
    }

    @Test
    void knowsTheTree() {
        assertThat(regions.provinces()).hasSize(34);
        assertThat(regions.path(new Region("530124", "富民县")))
                .extracting(Region::name)
                .containsExactly("云南省", "昆明市", "富民县");
        assertThat(regions.children("530100")).contains(new Region("530124", "富民县"));
        assertThat(regions.children("460000"))
                .as("a county directly under its province")
                .contains(new Region("469002", "琼海市"), new Region("460100", "海口市"));
        assertThat(Regions.isWithin("530124", "530000")).isTrue();
        assertThat(Regions.isWithin("530124", "530200")).isFalse();
    }

    @Test
    void keepsCodesThatOldReportsCarry() {
        Region jinning = regions.byCode("530122").orElseThrow();
        assertThat(jinning.name()).isEqualTo("晋宁县");
        assertThat(regions.isAbolished(jinning.code())).isTrue();
        assertThat(regions.children("530100")).doesNotContain(jinning);
    }
}
