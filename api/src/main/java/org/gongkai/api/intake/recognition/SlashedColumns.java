package org.gongkai.api.intake.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Divides columns that print two values in one cell: 预算数/执行数 above 100/98.5, 指标值/完成值 above ≥95%/97%. A cell that doesn't
 * hold exactly two values of the kinds its head names is left alone and noted.
 */
final class SlashedColumns {

    private static final Set<String> SCORED = Set.of("WEIGHT", "SCORE", "TARGET", "ACTUAL");
    private static final Set<String> FUNDED = Set.of("INITIAL", "ADJUSTED", "PLANNED", "IN_PLACE", "SPENT");

    private SlashedColumns() {}

    static CellGrid divided(CellGrid grid, ReportDraft draft) {
        CellGrid result = grid;
        for (int row = 0; row < result.rows(); row++) {
            for (int column = 0; column < result.columns(); column++) {
                Box head = result.at(row, column);
                if (head == null || head.row() != row || head.column() != column) {
                    continue;
                }
                Pair pair = pair(head);
                if (pair != null) {
                    result = divide(result, head, pair, draft);
                }
            }
        }
        return result;
    }

    /** What the two halves of a head mean. */
    private record Pair(String first, String second, int cut) {
        boolean money() {
            return FUNDED.contains(first);
        }

        boolean points() {
            return first.equals("WEIGHT") || second.equals("WEIGHT");
        }
    }

    private static @Nullable Pair pair(Box head) {
        int cut = slash(head.printed());
        if (cut < 0 || head.joined().length() > 20) {
            return null;
        }
        String first = head.printed().substring(0, cut);
        String second = head.printed().substring(cut + 1);
        Pair scored = pair(Vocabulary.COLUMNS, SCORED, first, second, cut);
        return scored != null ? scored : pair(Vocabulary.FUND_COLUMNS, FUNDED, first, second, cut);
    }

    private static @Nullable Pair pair(Vocabulary words, Set<String> kinds, String first, String second, int cut) {
        Optional<String> one = words.exact(first).filter(kinds::contains);
        Optional<String> two = words.exact(second).filter(kinds::contains);
        boolean different = one.isPresent() && two.isPresent() && !one.equals(two);
        return different ? new Pair(one.get(), two.get(), cut) : null;
    }

    /** Place of the only slash in a text, -1 where there is none or more than one. */
    private static int slash(String text) {
        int found = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == '／') {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found > 0 && found < text.length() - 1 ? found : -1;
    }

    private static CellGrid divide(CellGrid grid, Box head, Pair pair, ReportDraft draft) {
        Map<Integer, Integer> cuts = new LinkedHashMap<>();
        cuts.put(head.row(), pair.cut());
        draft.structure.add(new int[] {head.start() + pair.cut(), head.start() + pair.cut() + 1});
        for (int row = head.row() + head.rowSpan(); row < grid.rows(); row++) {
            Box box = grid.at(row, head.column());
            if (box == null
                    || box.column() != head.column()
                    || box.columnSpan() != head.columnSpan()
                    || ScoreHead.at(grid, row).isPresent()
                    || FundTable.headAt(grid, row)) {
                break;
            }
            if (box.row() != row || Words.isNothing(box.text())) {
                continue;
            }
            int cut = slash(box.printed());
            boolean readable = cut > 0
                    && fits(box.printed().substring(0, cut), box.printed().substring(cut + 1), pair);
            cuts.put(row, readable ? cut : CellGrid.UNREADABLE);
            if (readable) {
                draft.structure.add(new int[] {box.start() + cut, box.start() + cut + 1});
            } else {
                draft.notes.add(
                        Note.Kind.NOT_UNDERSTOOD,
                        box.start(),
                        box.end(),
                        "“" + head.joined() + "”一格写着“" + box.joined() + "”，分不出两个值，留空待核",
                        "this cell should hold two values and could not be divided; both stay empty");
            }
        }
        draft.notes.add(
                Note.Kind.CONCLUDED,
                head.start(),
                head.end(),
                "“" + head.joined() + "”一列两个值写在一格，按“/”分开读取，请核对",
                "the cells of this column hold two values each; they were divided at the slash");
        return grid.dividedAt(head.column(), cuts);
    }

    private static boolean fits(String first, String second, Pair pair) {
        if (pair.money()) {
            return MoneyUnit.amount(first, "万元").isPresent()
                    && MoneyUnit.amount(second, "万元").isPresent();
        }
        if (pair.points()) {
            return Words.points(first).isPresent() && Words.points(second).isPresent();
        }
        boolean number = Measures.of(first).number() != null;
        return number == (Measures.of(second).number() != null) && (number || !hasDigit(first) && !hasDigit(second));
    }

    private static boolean hasDigit(String text) {
        return NormalizedText.normalize(text).chars().anyMatch(Character::isDigit);
    }
}
