package org.gongkai.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "一百二十,120", "两,2", "〇,0", "十二点五,12.5", "二〇二五,2025", "壹仟零伍,1005", "一百二,120", "一百零二,102",
        "十,10", "三千五,3500", "半,0.5", "3万,30000", "一亿二千万,120000000", "负三,-3", "12.50,12.50", "两百,200"
    })
    void readsChineseNumerals(String text, BigDecimal value) {
        assertThat(ChineseNumerals.parse(text))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "三五", "十十", "元", "1.2.3", "统一", "."})
    void refusesWhatIsNoNumber(String text) {
        assertThat(ChineseNumerals.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31.48万元,31.48", "80000元,8", "1.2亿元,12000", "5千元,0.5", "人民币三十二万元,32", "406.52,406.52", "5200元,0.52"})
    void turnsMoneyIntoTenThousandYuanExactly(String text, BigDecimal value) {
        assertThat(Amounts.parse(text)).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }

    @Test
    void findsEverySumWithItsPlace() {
        String text = "单价80,000元/台，合计32万元；惠及3万人";
        assertThat(Amounts.findAll(text))
                .extracting(f -> f.span().of(text) + "=" + f.tenThousandYuan().toPlainString())
                .containsExactly("80,000元=8", "32万元=32");
    }

    @Test
    void tellsPercentagePointsFromRates() {
        assertThat(Percentages.findAll("完成率98.375%，提高两个百分点，不良率5‰"))
                .extracting(f -> f.percent().toPlainString() + (f.points() ? "pp" : "%"))
                .containsExactly("98.375%", "2pp", "0.5%");
    }

    @ParameterizedTest
    @CsvSource({
        "2025年12月31日,2025-12-31", "2025-12-31,2025-12-31", "2025.12,2025-12", "二〇二五年,2025",
        "二〇二五年十二月三十一日,2025-12-31", "2025/1/3,2025-01-03", "20251231,2025-12-31", "2014年11月,2014-11"
    })
    void readsDatesAsPreciselyAsPrinted(String text, String iso) {
        assertThat(Dates.parse(text)).hasValueSatisfying(d -> assertThat(d).hasToString(iso));
    }

    @Test
    void refusesImpossibleDatesAndFindsTheOthers() {
        assertThat(Dates.parse("2025年13月1日")).isEmpty();
        assertThat(Dates.findAll("自2014年10月11日至2014年11月28日，得分98.5，版本1.2.3"))
                .extracting(f -> f.date().toString())
                .containsExactly("2014-10-11", "2014-11-28");
    }
}
