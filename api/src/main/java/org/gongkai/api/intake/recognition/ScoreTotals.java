package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Percentages;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a score table that sum up others or print the grade: 小计, 合计, 折算得分, 评价等级. */
final class ScoreTotals {

    private static final Pattern GRADE_CELL =
            Pattern.compile("(?:([\\p{IsHan}]{2,8})[:=]?)?[\"'(]?(优秀|良好|中等|合格|不合格|优|良|中|差)[\"')]?");
    private static final Pattern INLINE_TOTAL =
            Pattern.compile("^(.{2,8}?)[:：(（]? ?(\\d{1,3}(?:\\.\\d{1,2})?) ?分?[)）]?$");

    private final ScoreCells cells;
    private final ScoreTree tree;
    private final CellGrid grid;
    private final ScoreHead head;
    private final ScoreResult result;

    ScoreTotals(ScoreCells cells, ScoreTree tree) {
        this.cells = cells;
        this.tree = tree;
        this.grid = cells.grid;
        this.head = cells.head;
        this.result = cells.result;
    }

    /** What a row sums up, by its first words; empty where it is an indicator. */
    Optional<String> kindOf(int row, List<Box> filled) {
        return totalKind(row, filled).filter(kind -> !kind.equals("GRADE") || isGrade(filled));
    }

    private Optional<String> totalKind(int row, List<Box> filled) {
        Box first = filled.get(0);
        Optional<String> kind = Vocabulary.TOTALS.exact(first.text());
        if (kind.isPresent()) {
            boolean named = first.column() <= head.levels().get(head.depth() - 1) || !grid.hasSpans();
            return named ? kind : Optional.empty();
        }
        if (filled.size() > 1
                && head.column(Role.NUMBER).filter(c -> c == first.column()).isPresent()) {
            kind = Vocabulary.TOTALS.exact(filled.get(1).text());
            if (kind.isPresent()) {
                return kind;
            }
        }
        for (Box box : filled) {
            if (box.row() == row
                    && box.column() <= head.levels().get(head.depth() - 1)
                    && Vocabulary.TOTALS
                            .exact(box.text())
                            .filter("SUBTOTAL"::equals)
                            .isPresent()) {
                return Optional.of("SUBTOTAL");
            }
        }
        Matcher inline = INLINE_TOTAL.matcher(NormalizedText.normalize(Words.joined(first.text())));
        if (inline.matches() && first.column() == 0) {
            return Vocabulary.TOTALS.exact(inline.group(1)).filter(k -> k.equals("TOTAL"));
        }
        return Optional.empty();
    }

    /** 评价结论 above a text is no grade, though the same words stand above one in other forms. */
    private static boolean isGrade(List<Box> filled) {
        return filled.size() == 1
                || filled.size() <= 4
                        && Grade.ofLabel(Words.joined(filled.get(1).text())).isPresent();
    }

    /** Reads a row of sums; true where it closes the table. */
    boolean read(int row, List<Box> filled, String kind) {
        filled.stream().filter(ScoreTotals::isLabel).forEach(cells::use);
        if (kind.equals("GRADE")) {
            if (filled.size() > 1) {
                Box grade = filled.get(1);
                result.totals.putIfAbsent(
                        "grade", Reading.certain(Words.joined(grade.text()), grade.start(), grade.end(), null));
            }
            return true;
        }
        Map<Role, Box> byRole = new LinkedHashMap<>();
        List<Box> numbers = new ArrayList<>();
        for (Box box : filled) {
            boolean rate = box.text().strip().endsWith("%");
            boolean weight = grid.hasSpans() && head.roles().get(box.column()) == Role.WEIGHT;
            if ((weight || !rate) && cells.pointsIn(box).isPresent()) {
                numbers.add(box);
            }
        }
        List<Integer> sums = new ArrayList<>();
        head.roles().forEach((column, role) -> {
            if (ScoreCells.isSummed(role) && (grid.hasSpans() || !isUpper(column, role))) {
                sums.add(column);
            }
        });
        boolean placed = grid.hasSpans() || grid.filled(row).size() == numbers.size() + 1 && rowIsFull(row);
        if (placed) {
            for (int column : sums) {
                Box box = grid.at(row, column);
                if (box != null && numbers.contains(box)) {
                    byRole.putIfAbsent(cells.totalRole(column), box);
                }
            }
        } else {
            for (int i = 0; i < Math.min(numbers.size(), sums.size()); i++) {
                byRole.putIfAbsent(cells.totalRole(sums.get(i)), numbers.get(i));
            }
        }
        boolean onlyScore = numbers.size() == 1
                && head.column(Role.SCORE).isEmpty()
                && Words.key(filled.get(0).text()).endsWith("得分");
        if (onlyScore) {
            byRole.clear();
        }
        if (byRole.isEmpty() && numbers.size() == 1) {
            byRole.put(Role.SCORE, numbers.get(0));
        }
        if (kind.equals("SUBTOTAL")) {
            readSubtotal(byRole);
            return false;
        }
        if (kind.equals("CONVERTED")) {
            putTotal("totalConvertedScore", byRole.getOrDefault(Role.CONVERTED, byRole.get(Role.SCORE)));
            return true;
        }
        if (kind.equals("SUM")) {
            putTotal("sumMaxScore", byRole.get(Role.WEIGHT));
            putTotal("sumScore", byRole.get(Role.SCORE));
            return true;
        }
        filled.forEach(this::gradeBesideTotal);
        boolean inline = byRole.isEmpty();
        if (inline) {
            Matcher m = INLINE_TOTAL.matcher(
                    NormalizedText.normalize(Words.joined(filled.get(0).text())));
            if (m.matches()) {
                Box box = filled.get(0);
                result.totals.putIfAbsent(
                        "totalScore",
                        Reading.certain(new BigDecimal(m.group(2)), box.start(), box.end(), box.printed())
                                .as(Confidence.LIKELY));
            }
        }
        putTotal("totalMaxScore", byRole.get(Role.WEIGHT));
        putTotal("totalScore", byRole.get(Role.SCORE));
        putTotal("totalDeduction", byRole.get(Role.DEDUCTION));
        putTotal("totalReviewScore", byRole.get(Role.REVIEW));
        putTotal("totalConvertedScore", byRole.get(Role.CONVERTED));
        return true;
    }

    /** 总分 | 100 | 96.41 | 自评等级：优 prints the grade beside the total. */
    private void gradeBesideTotal(Box box) {
        Matcher m = GRADE_CELL.matcher(Words.joined(NormalizedText.normalize(box.text())));
        if (m.matches()
                && (m.group(1) == null
                        || Vocabulary.TOTALS
                                .exact(m.group(1))
                                .filter("GRADE"::equals)
                                .isPresent())
                && Grade.ofLabel(m.group(2)).isPresent()) {
            result.totals.putIfAbsent("grade", Reading.certain(m.group(2), box.start(), box.end(), box.printed()));
        }
    }

    /** The words of a row of sums. A number in it is placed only where it became a value; else it stands in the tray. */
    private static boolean isLabel(Box box) {
        return Words.isNothing(box.text())
                || Vocabulary.TOTALS.exact(box.text()).isPresent()
                || Words.points(box.text()).isEmpty()
                        && Percentages.parse(box.text()).isEmpty();
    }

    private boolean rowIsFull(int row) {
        Box last = grid.at(row, grid.columns() - 1);
        return last != null;
    }

    private boolean isUpper(int column, Role role) {
        if (role != Role.WEIGHT && role != Role.SCORE) {
            return false;
        }
        Map<Integer, Integer> byLevel = role == Role.WEIGHT ? head.levelWeights() : head.levelScores();
        return byLevel.entrySet().stream().anyMatch(e -> e.getValue() == column && e.getKey() < head.depth());
    }

    private void putTotal(String field, @Nullable Box box) {
        Optional<BigDecimal> value = box == null ? Optional.empty() : cells.pointsIn(box);
        if (box != null && value.isPresent()) {
            BigDecimal v = value.get();
            Reading<?> before = result.totals.putIfAbsent(
                    field, Reading.certain(v, box.start(), box.end(), ScoreCells.printedUnless(box, v)));
            if (before != null && v.compareTo((BigDecimal) before.value()) == 0) {
                cells.use(box);
            }
        }
    }

    /** A sub-total belongs to the open parent whose rows add up to it; where none does it stays unread. */
    private void readSubtotal(Map<Role, Box> byRole) {
        Box weight = byRole.get(Role.WEIGHT);
        Box score = byRole.get(Role.SCORE);
        for (int level = head.depth() - 1; level >= 1; level--) {
            IndicatorDraft node = tree.openAt(level);
            if (node == null
                    || weight == null && score == null
                    || !addsUp(node, weight, "maxScore")
                    || !addsUp(node, score, "score")) {
                continue;
            }
            putSubtotal(node, "maxScore", weight);
            putSubtotal(node, "score", score);
            Box deduction = byRole.get(Role.DEDUCTION);
            if (deduction != null && addsUp(node, deduction, "deduction")) {
                putSubtotal(node, "deduction", deduction);
            }
            return;
        }
        noteSubtotal(byRole);
    }

    private void noteSubtotal(Map<Role, Box> byRole) {
        List<Box> boxes = List.copyOf(byRole.values());
        if (boxes.isEmpty()) {
            return;
        }
        List<String> printed = boxes.stream().map(Box::joined).toList();
        cells.note(
                Note.Kind.CONTRADICTION,
                boxes.get(0),
                boxes.get(boxes.size() - 1),
                "小计“" + String.join("、", printed) + "”与上方各行之和不符，没有读入，留在未入稿文字中",
                "this sub-total is not the sum of the rows above it and stays in the tray");
    }

    private void putSubtotal(IndicatorDraft node, String field, @Nullable Box box) {
        if (box != null && !node.has(field)) {
            cells.putPoints(node, field, box);
        } else if (box != null) {
            BigDecimal known = node.number(field);
            if (known != null
                    && Words.points(box.text())
                            .filter(p -> p.compareTo(known) == 0)
                            .isPresent()) {
                cells.use(box);
            }
        }
    }

    private static boolean addsUp(IndicatorDraft node, @Nullable Box printed, String field) {
        if (printed == null) {
            return true;
        }
        BigDecimal sum = node.walk()
                .filter(IndicatorDraft::isLeaf)
                .map(n -> n.number(field))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Words.points(printed.text()).filter(p -> p.compareTo(sum) == 0).isPresent();
    }

    /** 其他需要说明的事项 may stand between the indicators and their total: rows that only sum up still belong to them. */
    void readBelow(int outside) {
        for (int row = outside + 1; row < Math.min(grid.rows(), outside + 4); row++) {
            List<Box> filled = grid.filled(row);
            if (ScoreHead.at(grid, row).isPresent() || FundTable.headAt(grid, row)) {
                return;
            }
            if (!filled.isEmpty()
                    && totalKind(row, filled).filter("TOTAL"::equals).isPresent()) {
                read(row, filled, "TOTAL");
                result.rowsBelow.add(row);
            }
        }
    }

    /** 指标得分合计 is the total where no row below it prints another one. */
    void settle() {
        Reading<?> sum = result.totals.remove("sumScore");
        Reading<?> sumWeight = result.totals.remove("sumMaxScore");
        if (sum != null && !result.totals.containsKey("totalScore")) {
            result.totals.put("totalScore", sum);
        }
        if (sumWeight != null && !result.totals.containsKey("totalMaxScore")) {
            result.totals.put("totalMaxScore", sumWeight);
        }
    }
}
