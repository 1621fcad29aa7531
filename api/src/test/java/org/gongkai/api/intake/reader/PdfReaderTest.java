package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    @Test
    void aTableOverFivePagesIsOneTableAndItsCellsKeepTheirPages() {
        Table table = Layouts.read("f/merged.pdf").tables().get(0);

        assertThat(table.rows()).isEqualTo(23);
        assertThat(table.cells().stream().map(cell -> cell.place().page()).distinct())
                .containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(table.textAt(12, 2)).as("a row cut by the page").isEqualTo("资金使用合规性（5分）");
    }

    @Test
    void linesThatOnlyWrapAtTheMarginAreOneParagraph() {
        SourceDocument document = Layouts.read("f/merged.pdf");

        assertThat(document.plainText()).contains("合计320000元，包含商品购置费、包装费、运输费、保险费、安装调试费、技术服务费、培训费等");
        assertThat(document.blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text()))
                .contains("一、基本情况", "（一）项目概况。", "1.项目背景及目的");
    }

    @Test
    void mergedCellsOfADrawnTableAreFoundByTheMissingLine() {
        Table table = Layouts.read("self/hebei.pdf").tables().get(0);

        assertThat(table.textAt(9, 1)).isEqualTo("产出指标");
        assertThat(table.cellAt(9, 1).map(Cell::rowSpan)).contains(4);
        assertThat(table.textAt(15, 7)).isEqualTo("94.85");
    }

    @Test
    void aTurnedPageReadsAsItIsShown() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(90);
        byte[] pdf = pdf(page, content -> {
            content.setTextMatrix(new Matrix(0, 1, -1, 0, 100, 50));
            content.showText("upper");
            content.setTextMatrix(new Matrix(0, 1, -1, 0, 200, 50));
            content.showText("lower");
        });

        assertThat(SourceReader.standard().read("turned.pdf", pdf).plainText()).isEqualTo("upper\nlower");
    }

    @Test
    void columnsWithoutLinesAreATableOnlyWhereEveryRowFillsThem() throws IOException {
        byte[] clear = pdf(new PDPage(PDRectangle.A4), content -> {
            row(content, 700, "Name", "Weight", "Score");
            row(content, 680, "Quantity", "10", "9");
            row(content, 660, "Quality", "20", "20");
        });
        byte[] unclear = pdf(new PDPage(PDRectangle.A4), content -> {
            row(content, 700, "Name", "Weight", "Score");
            row(content, 680, "Quantity", "10");
            row(content, 660, "Quality", "20", "20");
        });

        assertThat(SourceReader.standard().read("clear.pdf", clear).tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.textAt(1, 2)).isEqualTo("9");
                    assertThat(table.textAt(2, 0)).isEqualTo("Quality");
                });
        assertThat(SourceReader.standard().read("unclear.pdf", unclear).tables())
                .isEmpty();
    }

    private static void row(PDPageContentStream content, float y, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            content.setTextMatrix(Matrix.getTranslateInstance(72 + i * 120f, y));
            content.showText(cells[i]);
        }
    }

    @Test
    void pageNumbersAreSetApart() throws IOException {
        byte[] pdf = pdf(new PDPage(PDRectangle.A4), content -> {
            content.newLineAtOffset(72, 700);
            content.showText("Score 94");
            content.newLineAtOffset(200, -680);
            content.showText("- 7 -");
        });
        SourceDocument document = SourceReader.standard().read("numbered.pdf", pdf);

        assertThat(document.blocks().get(1).part()).isEqualTo(Part.FOOTER);
        assertThat(document.plainText()).isEqualTo("Score 94\n- 7 -");
    }

    @Test
    void aScanWithoutTextLayerIsRefusedWithTheRemedy() throws IOException {
        assertThat(Refusals.of("scan.pdf", pdf(new PDPage(), content -> {})))
                .contains("没有文字层")
                .contains("OCR");
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            assertThat(Refusals.of("locked.pdf", out.toByteArray())).contains("文件已加密");
        }
    }

    private interface Content {
        void write(PDPageContentStream stream) throws IOException;
    }

    private static byte[] pdf(PDPage page, Content content) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.write(stream);
                stream.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
