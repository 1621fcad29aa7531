package org.gongkai.api.intake.reader;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;

/** Both Excel formats: visible sheets in order, hidden ones after them and marked. */
final class WorkbookReader {

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    WorkbookReader(RawFile file, SourceDocumentBuilder into) {
        this.file = file;
        this.into = into;
    }

    void read(Workbook workbook) {
        formatter.setUseCachedValuesForFormulaCells(true);
        SheetReader.Formulas formulas = new SheetReader.Formulas();
        for (boolean hidden : new boolean[] {false, true}) {
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                if (isHidden(workbook, index) == hidden) {
                    sheet(workbook.getSheetAt(index), hidden, formulas);
                }
            }
        }
        uncalculated(formulas);
        if (formulas.count() > 0) {
            into.note(
                    SourceNote.Kind.FORMULA,
                    "有 " + formulas.count() + " 个公式单元格，取文件里保存的结果，未重新计算（首个 " + formulas.first() + "） / "
                            + formulas.count() + " formula cells: stored results were taken, nothing was computed");
        }
    }

    private void uncalculated(SheetReader.Formulas formulas) {
        if (formulas.uncalculated() > 0) {
            into.note(
                    SourceNote.Kind.FORMULA,
                    "有 " + formulas.uncalculated() + " 个公式从未计算，文件里没有结果，照抄公式本身（首个 " + formulas.firstUncalculated()
                            + "）；用 Excel 打开并保存后再导入 / " + formulas.uncalculated()
                            + " formulas were never calculated and have no stored result; the formula itself was kept");
        }
    }

    private void sheet(Sheet sheet, boolean hidden, SheetReader.Formulas formulas) {
        into.part(hidden ? Part.HIDDEN : Part.BODY);
        boolean hadText = new SheetReader(file, into, sheet, formatter, formulas).read();
        if (hidden && hadText) {
            into.note(
                    SourceNote.Kind.HIDDEN,
                    "工作表“" + sheet.getSheetName() + "”是隐藏的 / sheet \"" + sheet.getSheetName() + "\" is hidden");
        }
        into.part(Part.BODY);
    }

    private static boolean isHidden(Workbook workbook, int index) {
        return workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index);
    }
}
