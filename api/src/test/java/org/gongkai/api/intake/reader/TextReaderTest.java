package org.gongkai.api.intake.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.gongkai.api.intake.source.Container;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final String REPORT = "富民县2025年项目支出绩效评价报告\n一、基本情况\n预算32万元，支出31.48万元。\n";

    @Test
    void readsTheEncodingsChineseTextComesIn() {
        assertThat(read(REPORT.getBytes(UTF_8)).encoding()).isEqualTo("UTF-8");
        assertThat(read(("\uFEFF" + REPORT).getBytes(UTF_8)).encoding()).isEqualTo("UTF-8 (BOM)");
        assertThat(read(REPORT.getBytes(Charset.forName("GBK"))).encoding()).isEqualTo("GBK");
        assertThat(read((REPORT + "㐂𠮷").getBytes(Charset.forName("GB18030"))).encoding())
                .isEqualTo("GB18030");
        assertThat(read(("\uFEFF" + REPORT).getBytes(UTF_16LE)).encoding()).isEqualTo("UTF-16LE (BOM)");
        assertThat(read(REPORT.getBytes(UTF_16BE)).encoding()).isEqualTo("UTF-16BE");
    }

    @Test
    void everyEncodingGivesTheSameText() {
        for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GBK")}) {
            assertThat(read(REPORT.getBytes(charset)).plainText())
                    .as(charset.name())
                    .isEqualTo(REPORT);
        }
    }

    @Test
    void keepsTheTabsAndBlankLinesThatWereATable() {
        SourceDocument document = read("\t决策\n\t10\n\t\n\n\t过程\n".getBytes(UTF_8));

        assertThat(document.plainText()).isEqualTo("\t决策\n\t10\n\t\n\n\t过程\n");
        assertThat(document.blocks())
                .extracting(block -> ((Paragraph) block).text())
                .containsExactly("\t决策", "\t10", "\t", "\t过程");
    }

    @Test
    void aTextCutOffInsideACharacterIsStillUtf8AndSaysSo() {
        byte[] whole = REPORT.repeat(3).stripTrailing().getBytes(UTF_8);
        SourceDocument document = read(java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThat(document.encoding()).isEqualTo("UTF-8");
        assertThat(document.notes())
                .extracting(SourceNote::kind)
                .contains(SourceNote.Kind.ENCODING, SourceNote.Kind.LOST_CHARACTER);
    }

    @Test
    void aTableTextBecomesATableWithQuotedLineBreaks() {
        SourceDocument document = SourceReader.standard()
                .read("评分表.csv", "指标,分值,得分\n\"规范性,\n\"\"立项\"\"\",10,9\n合计,10,9\n".getBytes(Charset.forName("GBK")));

        assertThat(document.container()).isEqualTo(Container.CSV);
        Table table = document.tables().get(0);
        assertThat(table.textAt(1, 0)).isEqualTo("规范性,\n\"立项\"");
        assertThat(table.textAt(2, 2)).isEqualTo("9");
    }

    @Test
    void latinTextThatIsNeitherGbNorUtf8IsAGuessAndSaysSo() {
        SourceDocument document = read("r\u00E9sum\u00E9 d\u00E9j\u00E0 vu, 94 points \u00FF".getBytes(ISO_8859_1));

        assertThat(document.notes()).extracting(SourceNote::kind).contains(SourceNote.Kind.ENCODING);
    }

    private static SourceDocument read(byte[] content) {
        return SourceReader.standard().read("报告.txt", content);
    }
}
