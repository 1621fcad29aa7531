package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table zone by zone: form labels, fund rows, objectives, indicators. A self-evaluation form (自评表) holds all of
 * them in one table, a report has them in several.
 */
final class GridReader {

    private static final Pattern EXPECTED =
            Pattern.compile("(?:年度)?(?:总体)?(?:预期|年初设定|年初|设定|绩效)?(?:绩效)?(?:总体)?目标(?:情况|内容|值)?|年初设定绩效目标|预期完成目标");
    private static final Pattern ACHIEVED =
            Pattern.compile("(?:年度|全年|目标|年末|绩效目标|总体目标|年度目标|年度总体目标)*(?:实际)?(?:完成|实现)(?:情况|结果)?(?:综述|说明)?");

    private final ReportDraft draft;
    private final FormReader form;
    /** Rows of totals that a score table took from below its own rows. */
    private final Set<Integer> readBelow = new HashSet<>();

    GridReader(ReportDraft draft) {
        this.draft = draft;
        this.form = new FormReader(draft);
    }

    /** Whether the table holds anything this reader understands. */
    static boolean understands(CellGrid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            if (ScoreHead.at(grid, r).isPresent() || FundTable.headAt(grid, r) && hasFundRow(grid, r)) {
                return true;
            }
        }
        return labelledRows(grid) >= 2 || turned(grid) != null;
    }

    private static boolean hasFundRow(CellGrid grid, int head) {
        return FundTable.namesSource(grid, head) || FundTable.amountsBelow(grid, head);
    }

    private static int labelledRows(CellGrid grid) {
        int rows = 0;
        for (int r = 0; r < grid.rows(); r++) {
            if (grid.filled(r).stream().anyMatch(b -> isFieldLabel(b.text()))) {
                rows++;
            }
        }
        return rows;
    }

    private static boolean isFieldLabel(String text) {
        return Vocabulary.LABELS.exact(text).isPresent() && text.length() <= 20;
    }

    /** The table with rows and columns exchanged when its head runs down its first column. */
    static @Nullable CellGrid turned(CellGrid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            if (ScoreHead.at(grid, r).isPresent()) {
                return null;
            }
        }
        if (grid.columns() < 3 || grid.rows() < 4) {
            return null;
        }
        CellGrid turned = grid.transposed();
        return ScoreHead.at(turned, 0).isPresent() ? turned : null;
    }

    /** Whether this is the table of evaluators. */
    static boolean isEvaluators(CellGrid grid) {
        return EvaluatorReader.understands(grid);
    }

    void read(CellGrid original, @Nullable String unitAbove) {
        CellGrid turned = turned(original);
        CellGrid grid = DecimalSigns.mended(turned == null ? original : turned, draft);
        String unit = unitAbove;
        int row = 0;
        if (original.isPieced()) {
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    original.start(),
                    original.end(),
                    "表格只剩一个个单元格，行是按列名和分值重新拼成的，请对照原文核对",
                    "only the cells of this table were left; its rows were concluded from the head and the points");
        }
        while (row < grid.rows()) {
            for (Box box : grid.filled(row)) {
                String own = MoneyUnit.in(box.text());
                unit = own == null ? unit : own;
            }
            row = zone(grid, row, unit);
        }
    }

    private int zone(CellGrid grid, int row, @Nullable String unit) {
        if (readBelow.contains(row)) {
            return row + 1;
        }
        Optional<ScoreHead> head = ScoreHead.at(grid, row);
        if (head.isPresent()) {
            return scores(grid, head.get());
        }
        if (FundTable.headAt(grid, row) && hasFundRow(grid, row)) {
            return new FundTable(grid, draft, unit).read(row);
        }
        if (FundTable.pairsAt(grid, row)) {
            return new FundTable(grid, draft, unit).readPairs(row);
        }
        int objectives = objectives(grid, row);
        if (objectives > row) {
            return objectives;
        }
        labels(grid, row);
        return row + 1;
    }

    private int scores(CellGrid grid, ScoreHead head) {
        ScoreResult result = new ScoreTable(grid, head, draft.notes).read();
        if (!grid.hasSpans() && pointless(head, result)) {
            draft.notes.add(
                    Note.Kind.NOT_UNDERSTOOD,
                    grid.start(),
                    grid.end(),
                    "表头有分值或得分，但没有一行读得出分数，表格的行列可能已经错乱，没有读入；请用原来的 Word 或 Excel 文件",
                    "no row of this table holds points, its rows may have been torn apart; it was not read");
            return Math.max(result.nextRow, head.lastRow() + 1);
        }
        boolean first = draft.indicators.isEmpty();
        if (first) {
            draft.scoreHeading = result.scoreHeading.isEmpty() ? draft.scoreHeading : result.scoreHeading;
            draft.reviewHeading = result.reviewHeading.isEmpty() ? draft.reviewHeading : result.reviewHeading;
            draft.indicators.addAll(result.indicators);
        } else {
            new ScoreMerge(draft).merge(result.indicators);
        }
        TableTotals.take(result, draft);
        draft.structure.addAll(result.structure);
        draft.rowNumbers.addAll(result.rowNumbers);
        readBelow.addAll(result.rowsBelow);
        return Math.max(result.nextRow, head.lastRow() + 1);
    }

    /** Whether the head promises points and no row has any. */
    private static boolean pointless(ScoreHead head, ScoreResult result) {
        boolean promised = head.roles().containsValue(ScoreHead.Role.WEIGHT)
                || head.roles().containsValue(ScoreHead.Role.SCORE);
        return promised
                && result.indicators.stream()
                        .flatMap(IndicatorDraft::walk)
                        .noneMatch(n -> n.has("maxScore") || n.has("score") || n.has("labelWeight"));
    }

    // ---- objectives --------------------------------------------------------------------------------------------

    private int objectives(CellGrid grid, int row) {
        Box expected = null;
        Box achieved = null;
        for (Box box : grid.filled(row)) {
            String key = Words.key(box.text());
            if (ACHIEVED.matcher(key).matches()) {
                achieved = box;
            } else if (EXPECTED.matcher(key).matches()) {
                expected = box;
            }
        }
        if (expected == null || achieved == null || row + 1 >= grid.rows()) {
            return single(grid, row);
        }
        Box goal = grid.at(row + 1, expected.column());
        Box done = grid.at(row + 1, achieved.column());
        boolean below =
                goal != null && goal.row() == row + 1 && goal.joined().length() >= 4 && !isFieldLabel(goal.text());
        if (!below) {
            return row;
        }
        for (Box box : grid.row(row)) {
            use(box);
        }
        int next = row + 1;
        while (next < grid.rows() && ScoreHead.at(grid, next).isEmpty()) {
            goal = grid.at(next, expected.column());
            done = grid.at(next, achieved.column());
            boolean text = goal != null
                    && goal.row() == next
                    && goal.joined().length() >= 4
                    && grid.filled(next).stream().noneMatch(b -> isFieldLabel(b.text()));
            if (!text) {
                break;
            }
            put("objectives.annual", goal);
            put("objectives.achieved", done);
            next++;
        }
        return next;
    }

    /** 年度总体目标 | text; 完成情况 | text. */
    private int single(CellGrid grid, int row) {
        List<Box> filled = grid.filled(row);
        if (filled.size() % 2 != 0) {
            return row;
        }
        boolean any = false;
        for (int i = 0; i + 1 < filled.size(); i += 2) {
            String key = Words.key(filled.get(i).text());
            String field = ACHIEVED.matcher(key).matches()
                    ? "objectives.achieved"
                    : EXPECTED.matcher(key).matches() ? "objectives.annual" : null;
            if (field == null || filled.get(i + 1).joined().length() < 6) {
                return any ? row + 1 : row;
            }
            use(filled.get(i));
            put(field, filled.get(i + 1));
            any = true;
        }
        return any ? row + 1 : row;
    }

    private void put(String field, @Nullable Box box) {
        if (box == null || Words.isNothing(box.text())) {
            return;
        }
        Reading<String> reading = Reading.certain(Words.strip(box.text()), box.start(), box.end(), null);
        Reading<String> before = draft.fact(field);
        if (before == null) {
            draft.facts.put(field, reading);
        } else if (!before.value().equals(reading.value()) && before.end() <= reading.start()) {
            draft.facts.put(
                    field,
                    new Reading<>(
                            before.value() + "\n" + reading.value(),
                            before.start(),
                            reading.end(),
                            null,
                            Confidence.LIKELY));
        }
    }

    // ---- labels ------------------------------------------------------------------------------------------------

    private void labels(CellGrid grid, int row) {
        List<Box> alone = grid.filled(row);
        if (alone.size() == 1 && YearLine.take(alone.get(0).text(), alone.get(0).start(), draft)) {
            return;
        }
        List<Box> cells = new ArrayList<>(
                grid.row(row).stream().filter(b -> b.row() == row).toList());
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            Box label = cells.get(i);
            if (label.isEmpty()) {
                continue;
            }
            List<LabelLines.Pair> inside = LabelLines.in(label.printed(), false);
            boolean filledInside = inside.stream().anyMatch(p -> p.from() < p.to());
            Optional<String> field = Vocabulary.LABELS.exact(label.text());
            if (field.isPresent() && label.joined().length() <= 22 && !filledInside) {
                Box value = i + 1 < cells.size() ? cells.get(i + 1) : null;
                use(label);
                if (value == null || value.isEmpty() || isFieldLabel(value.text())) {
                    form.put(field.get(), label.text(), label.start(), "", label.end());
                } else {
                    form.put(field.get(), label.text(), label.start(), value.printed(), value.start());
                    use(value);
                    i++;
                }
                any = true;
            } else if (filledInside && label.joined().length() <= 200) {
                for (LabelLines.Pair pair : inside) {
                    form.put(
                            pair.field(),
                            pair.label(),
                            label.start() + pair.labelStart(),
                            pair.value(label.printed()),
                            label.start() + pair.from());
                    draft.structure.add(new int[] {label.start() + pair.labelStart(), label.start() + pair.to()});
                }
                any = true;
            }
        }
        if (!any) {
            pair(cells.stream().filter(b -> !b.isEmpty()).toList());
        }
    }

    /** A short text beside one other cell is a label that is not known. */
    private void pair(List<Box> cells) {
        if (cells.size() != 2) {
            return;
        }
        Box label = cells.get(0);
        Box value = cells.get(1);
        if (label.joined().length() <= 14
                && label.joined().length() >= 2
                && Words.points(label.text()).isEmpty()) {
            form.put("other", label.text(), label.start(), value.printed(), value.start());
            use(label);
            use(value);
        }
    }

    private void use(Box box) {
        if (!box.printed().isEmpty()) {
            draft.structure.add(new int[] {box.start(), box.end()});
        }
    }
}
