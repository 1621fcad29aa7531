package org.gongkai.schema.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesCommasQuotesAndLineBreaks() {
        assertThat(Csv.create().row(List.of("a,b", "说\"好\"", "两\n行", "plain")).toString())
                .isEqualTo("\"a,b\",\"说\"\"好\"\"\",\"两\n行\",plain\r\n");
    }

    @Test
    void neutralisesFormulasButKeepsNumbers() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(Csv.cell("+86 138")).isEqualTo("'+86 138");
        assertThat(Csv.cell("\tx")).isEqualTo("'\tx");
        assertThat(Csv.cell("＝1")).isEqualTo("'＝1");
        assertThat(Csv.cell("-1.625")).isEqualTo("-1.625");
        assertThat(Csv.cell("-")).isEqualTo("'-");
    }

    @Test
    void writesAbsentCellsEmptyAndDecimalsPlainly() {
        assertThat(Csv.withByteOrderMark()
                        .row(Arrays.asList(null, new BigDecimal("1E+2"), 3))
                        .toString())
                .isEqualTo("\uFEFF,100,3\r\n");
    }
}
