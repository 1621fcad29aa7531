package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;

/** Text floating over a sheet in boxes and shapes. */
final class SheetShapes {

    private SheetShapes() {}

    static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        if (sheet instanceof XSSFSheet modern) {
            XSSFDrawing drawing = modern.getDrawingPatriarch();
            if (drawing != null) {
                drawing.getShapes().forEach(shape -> {
                    if (shape instanceof XSSFSimpleShape box) {
                        texts.add(box.getText());
                    }
                });
            }
        } else if (sheet instanceof HSSFSheet old) {
            HSSFPatriarch drawing = old.getDrawingPatriarch();
            if (drawing != null) {
                drawing.getChildren().forEach(shape -> {
                    if (shape instanceof HSSFSimpleShape box
                            && !(shape instanceof HSSFComment)
                            && box.getString() != null) {
                        texts.add(box.getString().getString());
                    }
                });
            }
        }
        return texts;
    }
}
