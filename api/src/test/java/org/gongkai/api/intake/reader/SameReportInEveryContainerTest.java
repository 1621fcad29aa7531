package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.api.intake.source.Container;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same scoring table, converted by an office program that is not ours, reads the same from every container. */
class SameReportInEveryContainerTest {

    @ParameterizedTest
    @CsvSource({"f/merged.docx,DOCX", "f/merged.doc,DOC", "f/merged.xlsx,XLSX", "f/merged.xls,XLS", "f/merged.pdf,PDF"})
    void readsTheNineColumnTableAsTheWebPageHasIt(String path, Container container) {
        SourceDocument document = Layouts.read(path);

        assertThat(document.container()).isEqualTo(container);
        assertThat(Layouts.rows(scores(document))).isEqualTo(Layouts.rows(scores(Layouts.read("f/merged.html"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h/tables.docx", "h/tables.doc", "h/tables.xlsx", "h/tables.pdf"})
    void readsTheFourTablesOfTheSecondReport(String path) {
        List<Table> tables = Layouts.read(path).tables();
        List<Table> expected = Layouts.read("h/tables.html").tables();

        assertThat(tables).hasSameSizeAs(expected);
        for (int i = 0; i < tables.size(); i++) {
            assertThat(Layouts.rows(tables.get(i))).as("table %s", i + 1).isEqualTo(Layouts.rows(expected.get(i)));
        }
    }

    @Test
    void knowsWhichRowsAMergedParentCovers() {
        Table table = scores(Layouts.read("f/merged.docx"));

        assertThat(table.rows()).isEqualTo(23);
        assertThat(table.textAt(5, 0)).isEqualTo("决策(10)");
        assertThat(table.textAt(5, 1)).isEqualTo("资金落实(3分)");
        assertThat(table.textAt(6, 0)).isEqualTo("过程（30）");
        assertThat(table.cellAt(22, 4).orElseThrow().columnSpan()).isEqualTo(5);
    }

    @Test
    void readsTheTableTextInGb18030() {
        SourceDocument document = Layouts.read("f/table.csv");

        assertThat(document.encoding()).isEqualTo("GBK");
        assertThat(Layouts.rows(document.tables().get(0)).get(19)).contains("社会效益（8分）", "8", "6", "2");
    }

    private static Table scores(SourceDocument document) {
        List<Table> tables = document.tables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }
}
