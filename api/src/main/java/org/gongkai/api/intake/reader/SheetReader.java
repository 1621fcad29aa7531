package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.gongkai.api.intake.source.Grid;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Style;
import org.jspecify.annotations.Nullable;

/**
 * One sheet: lines standing alone above and below a table are paragraphs, the rest is a table. A table ends where a line
 * standing alone follows after a blank line, or reads as a title.
 */
final class SheetReader {

    private static final Pattern TITLE =
            Pattern.compile("(?s)(附[件表]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]).*|.*(表|报告|情况)\\s*");

    /** Formula cells met so far in the workbook. */
    static final class Formulas {
        private int count;
        private String first = "";
        private int uncalculated;
        private String firstUncalculated = "";

        void met(String address) {
            if (count++ == 0) {
                first = address;
            }
        }

        /** A formula whose result the file doesn't hold. */
        void unknown(String address) {
            if (uncalculated++ == 0) {
                firstUncalculated = address;
            }
        }

        int count() {
            return count - uncalculated;
        }

        int uncalculated() {
            return uncalculated;
        }

        String firstUncalculated() {
            return firstUncalculated;
        }

        String first() {
            return first;
        }
    }

    /** A cell with text, merged area included. */
    private record Filled(
            String text, @Nullable String raw, boolean formula, boolean bold, boolean centred, CellRangeAddress area) {}

    private final RawFile file;
    private final SourceDocumentBuilder into;
    private final Sheet sheet;
    private final DataFormatter formatter;
    private final Formulas formulas;
    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    /** Rows with text, each from left to right. */
    private final TreeMap<Integer, TreeMap<Integer, Filled>> rows = new TreeMap<>();

    SheetReader(RawFile file, SourceDocumentBuilder into, Sheet sheet, DataFormatter formatter, Formulas formulas) {
        this.file = file;
        this.into = into;
        this.sheet = sheet;
        this.formatter = formatter;
        this.formulas = formulas;
    }

    /** Reads the sheet; answers whether it held text. */
    boolean read() {
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            merged.put(new CellAddress(area.getFirstRow(), area.getFirstColumn()), area);
        }
        for (Row row : sheet) {
            file.deadline().run();
            row(row);
        }
        for (List<Integer> region : regions()) {
            region(region);
        }
        beside();
        return !rows.isEmpty();
    }

    private void row(Row row) {
        boolean any = false;
        boolean hiddenColumn = false;
        for (Cell cell : row) {
            CellAddress at = cell.getAddress();
            CellRangeAddress area = merged.getOrDefault(
                    at, new CellRangeAddress(at.getRow(), at.getRow(), at.getColumn(), at.getColumn()));
            String text = printed(cell).strip();
            boolean formula = cell.getCellType() == CellType.FORMULA;
            if (!text.isEmpty()) {
                any = true;
                hiddenColumn |= sheet.isColumnHidden(at.getColumn());
                if (formula) {
                    formulas.met(address(at.getRow(), at.getColumn()));
                }
            }
            if (!text.isEmpty() || area.getNumberOfCells() > 1) {
                CellStyle style = cell.getCellStyle();
                boolean bold = style != null
                        && sheet.getWorkbook().getFontAt(style.getFontIndex()).getBold();
                boolean centred = style != null && style.getAlignment() == HorizontalAlignment.CENTER;
                rows.computeIfAbsent(at.getRow(), r -> new TreeMap<>())
                        .put(at.getColumn(), new Filled(text, raw(cell, text), formula, bold, centred, area));
            }
        }
        if (any && (row.getZeroHeight() || hiddenColumn)) {
            into.note(
                    SourceNote.Kind.HIDDEN,
                    "“" + sheet.getSheetName() + "”有隐藏的行或列，内容照读 / hidden rows or columns of \"" + sheet.getSheetName()
                            + "\" were read all the same");
        }
    }

    private String printed(Cell cell) {
        try {
            if (isNeverCalculated(cell)) {
                formulas.unknown(address(cell.getRowIndex(), cell.getColumnIndex()));
                return "=" + cell.getCellFormula();
            }
            CellType type = stored(cell);
            if (type == CellType.ERROR) {
                return FormulaError.forInt(cell.getErrorCellValue()).getString();
            }
            return type == CellType.STRING
                    ? cell.getRichStringCellValue().getString()
                    : formatter.formatCellValue(cell);
        } catch (IllegalArgumentException | IllegalStateException e) {
            into.note(
                    SourceNote.Kind.DAMAGED,
                    "单元格 " + address(cell.getRowIndex(), cell.getColumnIndex()) + " 读不出 / a cell can't be read");
            return "";
        }
    }

    /** A program wrote the formula and no result: what stands there is the formula, not 0. */
    private static boolean isNeverCalculated(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                && cell instanceof org.apache.poi.xssf.usermodel.XSSFCell stored
                && (stored.getRawValue() == null || stored.getRawValue().isBlank());
    }

    private static CellType stored(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** The stored number behind the printed one, in at most 15 digits as Excel keeps them; dates as yyyy-mm-dd. */
    private static @Nullable String raw(Cell cell, String text) {
        if (stored(cell) != CellType.NUMERIC) {
            return null;
        }
        double value = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            return DateUtil.getLocalDateTime(value).toLocalDate().toString();
        }
        String number = NumberToTextConverter.toText(value);
        return number.equals(text) ? null : number;
    }

    private List<List<Integer>> regions() {
        List<List<Integer>> regions = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        int last = -1;
        for (int row : rows.keySet()) {
            if (rows.getOrDefault(row, new TreeMap<>()).values().stream()
                    .allMatch(cell -> cell.text().isEmpty())) {
                continue;
            }
            if (!current.isEmpty() && isAlone(row) && (row > last + 1 || isTitle(row)) && !isCrossed(last, row)) {
                regions.add(current);
                current = new ArrayList<>();
            }
            current.add(row);
            last = row;
        }
        if (!current.isEmpty()) {
            regions.add(current);
        }
        return regions;
    }

    private boolean isAlone(int row) {
        return rows.getOrDefault(row, new TreeMap<>()).values().stream()
                        .filter(cell -> !cell.text().isEmpty())
                        .count()
                == 1;
    }

    /** A line standing alone that names a part or a form of its own, not a group inside a table. */
    private boolean isTitle(int row) {
        return rows.getOrDefault(row, new TreeMap<>()).values().stream()
                .anyMatch(cell -> TITLE.matcher(cell.text()).matches());
    }

    private boolean isCrossed(int above, int below) {
        return merged.values().stream().anyMatch(area -> area.getFirstRow() <= above && area.getLastRow() >= below);
    }

    /** A row of a table may hold one text only; alone are the rows before the first and after the last with several. */
    private void region(List<Integer> region) {
        int first = 0;
        int end = region.size();
        while (first < end && isAlone(region.get(first)) && !reachesDown(region.get(first))) {
            first++;
        }
        while (end > first && isAlone(region.get(end - 1)) && !isReached(region.get(end - 1))) {
            end--;
        }
        region.subList(0, first).forEach(this::line);
        if (first < end) {
            table(region.subList(first, end));
        }
        region.subList(end, region.size()).forEach(this::line);
    }

    private boolean reachesDown(int row) {
        return rows.getOrDefault(row, new TreeMap<>()).values().stream()
                .anyMatch(cell -> cell.area().getLastRow() > row);
    }

    private boolean isReached(int row) {
        return merged.values().stream().anyMatch(area -> area.getFirstRow() < row && area.getLastRow() >= row);
    }

    private void line(int row) {
        for (Filled cell : rows.getOrDefault(row, new TreeMap<>()).values()) {
            Style style = new Style(
                    cell.bold(), cell.centred() ? Style.Alignment.CENTRE : Style.Alignment.UNKNOWN, null, null, null);
            into.paragraph(
                    cell.text(),
                    style,
                    address(cell.area().getFirstRow(), cell.area().getFirstColumn()));
        }
    }

    private void table(List<Integer> region) {
        Map<Integer, Integer> rowOf = new HashMap<>();
        region.forEach(row -> rowOf.put(row, rowOf.size()));
        int left = Integer.MAX_VALUE;
        for (int row : region) {
            left = Math.min(left, rows.getOrDefault(row, new TreeMap<>()).firstKey());
        }
        Grid grid = new Grid();
        for (int row : region) {
            for (Filled cell : rows.getOrDefault(row, new TreeMap<>()).values()) {
                CellRangeAddress area = cell.area();
                int height = (int) region.stream()
                        .filter(r -> r >= area.getFirstRow() && r <= area.getLastRow())
                        .count();
                grid.put(new Grid.Draft(
                        cell.text(),
                        rowOf.getOrDefault(row, 0),
                        area.getFirstColumn() - left,
                        height,
                        area.getLastColumn() - area.getFirstColumn() + 1,
                        cell.raw(),
                        cell.formula(),
                        false,
                        null,
                        address(area.getFirstRow(), area.getFirstColumn())));
            }
        }
        into.table(grid, sheet.getSheetName(), null);
    }

    private void beside() {
        Part before = into.part();
        for (Map.Entry<CellAddress, ? extends Comment> comment :
                sheet.getCellComments().entrySet()) {
            into.part(Part.COMMENT)
                    .paragraph(
                            comment.getValue().getString().getString(),
                            Style.PLAIN,
                            address(comment.getKey().getRow(), comment.getKey().getColumn()));
        }
        into.part(Part.TEXT_BOX);
        SheetShapes.texts(sheet).forEach(text -> into.paragraph(text, Style.PLAIN, sheet.getSheetName()));
        into.part(before);
    }

    private String address(int row, int column) {
        return sheet.getSheetName() + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }
}
