package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsThePrintedTextAndTheStoredValue(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            Sheet sheet = workbook.createSheet("自评表");
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("执行率");
            styled(row, 1, 0.95, percent);
            styled(row, 2, 1234567.5, money);
            row.createCell(3).setCellValue(0.1 + 0.2);
        });

        Table table = document.tables().get(0);
        assertThat(table.cells())
                .extracting(cell -> cell.text(), cell -> cell.raw(), cell -> cell.place()
                        .address())
                .containsExactly(
                        tuple("执行率", null, "自评表!A1"),
                        tuple("95%", "0.95", "自评表!B1"),
                        tuple("1,234,567.50", "1234567.5", "自评表!C1"),
                        tuple("0.3", null, "自评表!D1"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesTheStoredResultOfAFormulaAndNeverComputes(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("合计");
            Cell total = row.createCell(1);
            total.setCellFormula("40+50");
            total.setCellValue(94);
        });

        assertThat(document.tables().get(0).cellAt(0, 1).orElseThrow()).satisfies(cell -> {
            assertThat(cell.text()).isEqualTo("94");
            assertThat(cell.formula()).isTrue();
        });
        assertThat(document.notes()).extracting(SourceNote::kind).containsExactly(SourceNote.Kind.FORMULA);
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsKeptAsItIsAndNotReadAsZero() {
        SourceDocument document = read(true, workbook -> {
            Row row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("验收合格率");
            row.createCell(1).setCellFormula("100%");
        });

        assertThat(document.tables().get(0).cellAt(0, 1).orElseThrow().text()).isEqualTo("=100%");
        assertThat(document.notes())
                .extracting(SourceNote::message)
                .singleElement()
                .asString()
                .contains("从未计算");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setsHiddenSheetsApart(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            workbook.createSheet("底稿").createRow(0).createCell(0).setCellValue("不公开的话");
            workbook.createSheet("公开").createRow(0).createCell(0).setCellValue("公开的话");
            workbook.setActiveSheet(1);
            workbook.setSheetHidden(0, true);
        });

        assertThat(document.blocks())
                .extracting(Block::part, block -> document.textOf(block.place()))
                .containsExactly(tuple(Part.BODY, "公开的话"), tuple(Part.HIDDEN, "不公开的话"));
        assertThat(document.notes()).extracting(SourceNote::kind).containsExactly(SourceNote.Kind.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesStandingAloneAreParagraphsAndTitlesSeparateTables(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            Sheet sheet = workbook.createSheet("表");
            line(sheet, 0, "甲项目自评表");
            line(sheet, 1, "指标", "得分");
            line(sheet, 2, "数量", "10");
            line(sheet, 4, "乙项目自评表");
            line(sheet, 5, "指标", "得分");
            line(sheet, 6, "质量", "9");
            line(sheet, 7, "填表说明");
        });

        assertThat(document.plainText()).isEqualTo("甲项目自评表\n指标\t得分\n数量\t10\n乙项目自评表\n指标\t得分\n质量\t9\n填表说明");
        assertThat(document.tables()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resolvesMergedRegions(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            Sheet sheet = workbook.createSheet("表");
            line(sheet, 0, "一级", "三级", "得分");
            line(sheet, 1, "决策", "规范性", "1");
            line(sheet, 2, "", "合理性", "2");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });

        assertThat(document.tables().get(0).textAt(2, 0)).isEqualTo("决策");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsCommentsWithTheCellTheyStandAt(boolean modern) {
        SourceDocument document = read(modern, workbook -> {
            Sheet sheet = workbook.createSheet("表");
            line(sheet, 0, "得分", "94");
            Comment comment = sheet.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("请核实"));
            comment.setAddress(new CellAddress(0, 1));
            sheet.getRow(0).getCell(1).setCellComment(comment);
        });

        assertThat(document.blocks().get(1)).satisfies(block -> {
            assertThat(block.part()).isEqualTo(Part.COMMENT);
            assertThat(document.textOf(block.place())).isEqualTo("请核实");
            assertThat(block.place().address()).isEqualTo("表!B1");
        });
    }

    private static void line(Sheet sheet, int row, String... texts) {
        Row line = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            line.createCell(i).setCellValue(texts[i]);
        }
    }

    private static void styled(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static SourceDocument read(boolean modern, Consumer<Workbook> content) {
        try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(workbook);
            workbook.write(out);
            return SourceReader.standard().read(modern ? "表.xlsx" : "表.xls", out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
