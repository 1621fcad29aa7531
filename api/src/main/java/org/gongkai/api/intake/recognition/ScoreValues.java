package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Percentages;

/** Reads the values of an indicator from the cells of its row, each by the role of its column. */
final class ScoreValues {

    private final ScoreCells cells;
    private final ScoreTree tree;
    private final CellGrid grid;
    private final ScoreHead head;

    ScoreValues(ScoreCells cells, ScoreTree tree) {
        this.cells = cells;
        this.tree = tree;
        this.grid = cells.grid;
        this.head = cells.head;
    }

    void read(int row, IndicatorDraft leaf) {
        String sign = textOf(row, Role.SIGN);
        String unit = textOf(row, Role.UNIT);
        List<Map.Entry<Integer, Role>> columns = new ArrayList<>(head.roles().entrySet());
        columns.sort(Comparator.comparing(c -> c.getValue() == Role.SIGN || c.getValue() == Role.UNIT));
        for (Map.Entry<Integer, Role> column : columns) {
            if (column.getValue().isName()) {
                continue;
            }
            Box box = grid.at(row, column.getKey());
            if (box == null || box.isEmpty() || cells.isUsed(box) || box.row() > row) {
                continue;
            }
            if (isName(row, box)) {
                continue;
            }
            IndicatorDraft owner = tree.owner(column.getKey(), column.getValue(), box, leaf);
            readValue(owner, column.getKey(), column.getValue(), box, sign, unit);
        }
        readUnknown(row, leaf);
    }

    private boolean isName(int row, Box box) {
        return head.levels().stream().anyMatch(c -> grid.at(row, c) == box);
    }

    private String textOf(int row, Role role) {
        return head.column(role).map(c -> grid.textAt(row, c)).orElse("");
    }

    private void readValue(IndicatorDraft node, int column, Role role, Box box, String sign, String unit) {
        cells.use(box);
        String text = box.text();
        switch (role) {
            case WEIGHT -> cells.putPoints(node, "maxScore", box);
            case SCORE -> cells.putPoints(node, scoreField(column, node), box);
            case REVIEW -> cells.putPoints(node, "reviewScore", box);
            case CONVERTED -> cells.putPoints(node, "convertedScore", box);
            case DEDUCTION -> putDeduction(node, box);
            case REASON -> putText(node, "deductionReason", box);
            case PROCESS -> putText(node, "process", box);
            case RESULT -> {
                if (Words.points(text).isPresent() && !node.has("score")) {
                    cells.putPoints(node, "score", box);
                } else {
                    putText(node, "result", box);
                }
            }
            case EXPLANATION -> putText(node, "explanation", box);
            case CRITERIA -> {
                putText(node, "criteria", box);
                if (head.column(Role.CHECKPOINTS).isEmpty()) {
                    node.checkpoints.addAll(Checkpoints.inCriteria(box.printed(), box.start()));
                }
            }
            case CHECKPOINTS -> putCheckpoints(node, box);
            case TARGET ->
                node.put(
                        "target",
                        Reading.certain(Measures.of(Words.strip(text), sign, unit), box.start(), box.end(), null));
            case ACTUAL ->
                node.put(
                        "actual",
                        Reading.certain(Measures.of(Words.strip(text), null, unit), box.start(), box.end(), null));
            case RATE ->
                Percentages.parse(text)
                        .or(() -> Words.points(text))
                        .ifPresentOrElse(
                                rate -> node.put(
                                        "completionRatePercent",
                                        Reading.certain(rate, box.start(), box.end(), box.printed())),
                                () -> cells.notUnderstood(box, "完成率", "completion rate"));
            case DEVIATION, DEVIATION_AND_REMEDY -> putText(node, "deviationCause", box);
            case REMEDY -> putText(node, "remedy", box);
            case SIGN, UNIT -> {
                if (!readWithTarget(node, role)) {
                    cells.putOther(node, column, box);
                }
            }
            case REMARK, EVIDENCE, KIND, SCORE_RATE -> cells.putOther(node, column, box);
            default -> cells.result.rowNumbers.add(new int[] {box.start(), box.end()});
        }
    }

    /** Where a table prints two score columns, the one of the unit is the score, the other one the review. */
    private String scoreField(int column, IndicatorDraft node) {
        List<Integer> columns = ScoreHead.columnsOf(head.roles(), Role.SCORE);
        int deepest = head.levelScores().getOrDefault(head.depth(), columns.get(0));
        if (columns.size() > 1 && !head.levelScores().containsValue(column)) {
            return "reviewScore";
        }
        return column == deepest || !node.has("score") ? "score" : "reviewScore";
    }

    private void putText(IndicatorDraft node, String field, Box box) {
        if (Words.isNothing(box.text())) {
            return;
        }
        node.append(
                field,
                Reading.certain(
                        Words.strip(box.text()),
                        box.start(),
                        box.end(),
                        box.text().equals(Words.strip(box.printed())) ? null : box.printed()));
    }

    /** Sign and unit belong to a target that is a number; 定性 in the column of signs belongs to none. */
    private static boolean readWithTarget(IndicatorDraft node, Role role) {
        Reading<?> target = node.values.get("target");
        return target != null
                && target.value() instanceof Measure measure
                && (role == Role.SIGN ? measure.comparison() != null : measure.unit() != null);
    }

    /** Columns whose words are not known: kept as printed. What stands left of the names is a band, not a value. */
    private void readUnknown(int row, IndicatorDraft leaf) {
        for (int column = head.levels().get(0) + 1; column < grid.columns(); column++) {
            Box box = grid.at(row, column);
            if (box == null || box.row() != row || box.isEmpty() || box.column() != column) {
                continue;
            }
            if (head.roles().containsKey(column) || cells.isUsed(box) || isName(row, box)) {
                continue;
            }
            if (!cells.heading(column).isEmpty() && !Words.isNothing(box.text())) {
                cells.use(box);
                cells.putOther(tree.owner(column, Role.REMARK, box, leaf), column, box);
            }
        }
    }

    private void putCheckpoints(IndicatorDraft node, Box box) {
        node.checkpoints.addAll(Checkpoints.of(box.printed(), box.start()));
    }

    private void putDeduction(IndicatorDraft node, Box box) {
        if (Words.isNothing(box.text())) {
            return;
        }
        Optional<BigDecimal> points = Words.points(box.text());
        if (points.isPresent()) {
            node.put(
                    "deduction",
                    Reading.certain(
                            points.get().abs(), box.start(), box.end(), ScoreCells.printedUnless(box, points.get())));
            return;
        }
        Matcher m = Pattern.compile("^(?:扣|减|-) ?(\\d+(?:\\.\\d+)?) ?分?").matcher(NormalizedText.normalize(box.text()));
        if (m.find()) {
            node.put(
                    "deduction",
                    Reading.certain(new BigDecimal(m.group(1)), box.start(), box.end(), box.printed())
                            .as(Confidence.LIKELY));
            if (m.end() < NormalizedText.normalize(box.text()).length()
                    && head.column(Role.REASON).isEmpty()) {
                putText(node, "deductionReason", box);
            }
        } else if (head.column(Role.REASON).isEmpty()) {
            putText(node, "deductionReason", box);
        } else {
            cells.notUnderstood(box, "扣分", "deduction");
        }
    }
}
