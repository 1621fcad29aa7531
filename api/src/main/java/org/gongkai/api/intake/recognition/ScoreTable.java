package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Percentages;
import org.jspecify.annotations.Nullable;

/** Reads the indicator rows below a {@link ScoreHead}: the tree, the values of every row, sub-totals, totals and grade. */
final class ScoreTable {

    /** What a score table says. */
    static final class Result {
        final List<IndicatorDraft> indicators = new ArrayList<>();
        final Map<String, Reading<?>> totals = new LinkedHashMap<>();
        /** Cells that gave other cells their meaning. */
        final List<int[]> structure = new ArrayList<>();
        /** Cells of the column 序号. */
        final List<int[]> rowNumbers = new ArrayList<>();
        /** The words above the first column of scores, and above a second one; empty where there is none. */
        String scoreHeading = "";

        String reviewHeading = "";
        /** Rows of totals that stand below rows which no longer belong to the table. */
        final Set<Integer> rowsBelow = new HashSet<>();
        /** First row that no longer belongs to the table. */
        int nextRow;
    }

    private static final Set<String> REMARKS =
            Set.of("说明", "备注", "注", "填表说明", "填报说明", "其他需要说明的问题", "其他需说明的问题", "需要说明的问题", "填表人", "审核人");
    private static final Pattern AWARDED = Pattern.compile("得 ?(\\d+(?:\\.\\d+)?) ?分");
    private static final Pattern GRADE_CELL =
            Pattern.compile("(?:([\\p{IsHan}]{2,8})[:=]?)?[\"'(]?(优秀|良好|中等|合格|不合格|优|良|中|差)[\"')]?");
    private static final Pattern INLINE_TOTAL =
            Pattern.compile("^(.{2,8}?)[:：(（]? ?(\\d{1,3}(?:\\.\\d{1,2})?) ?分?[)）]?$");

    private final CellGrid grid;
    private final ScoreHead head;
    private final Notes notes;
    private final Result result = new Result();
    private final @Nullable IndicatorDraft[] open;
    private final @Nullable Box[] openBoxes;
    private final Set<Box> used = new HashSet<>();
    private final Map<Box, IndicatorDraft> nodeOf = new HashMap<>();
    private final Map<IndicatorDraft, Integer> rowsOf = new HashMap<>();

    ScoreTable(CellGrid grid, ScoreHead head, Notes notes) {
        this.grid = grid;
        this.head = head;
        this.notes = notes;
        this.open = new @Nullable IndicatorDraft[head.depth()];
        this.openBoxes = new @Nullable Box[head.depth()];
    }

    Result read() {
        for (int r = head.firstRow(); r <= head.lastRow(); r++) {
            for (Box box : grid.row(r)) {
                use(box);
            }
        }
        List<Integer> scores = ScoreHead.columnsOf(head.roles(), Role.SCORE);
        result.scoreHeading = scores.isEmpty() ? "" : heading(scores.get(0));
        result.reviewHeading = head.column(Role.REVIEW)
                .or(() ->
                        scores.stream().filter(c -> totalRole(c) == Role.REVIEW).findFirst())
                .map(this::heading)
                .orElse("");
        int row = head.lastRow() + 1;
        boolean closed = false;
        for (; row < grid.rows(); row++) {
            List<Box> filled = grid.filled(row);
            if (filled.isEmpty()) {
                continue;
            }
            if (ScoreHead.at(grid, row).isPresent()) {
                if (!sameHead(row)) {
                    break;
                }
                filled.forEach(this::use);
                continue;
            }
            Optional<String> total = totalKind(row, filled).filter(kind -> !kind.equals("GRADE") || isGrade(filled));
            if (total.isPresent()) {
                closed |= readTotal(row, filled, total.get());
                continue;
            }
            if (isUnwritten(filled)) {
                filled.forEach(this::use);
                continue;
            }
            if (closed) {
                break;
            }
            if (isOutside(filled)) {
                readTotalsBelow(row);
                break;
            }
            readRow(row);
        }
        result.nextRow = row;
        if (head.depth() == 1) {
            nestByNumbers();
        }
        Reading<?> sum = result.totals.remove("sumScore");
        Reading<?> sumWeight = result.totals.remove("sumMaxScore");
        if (sum != null && !result.totals.containsKey("totalScore")) {
            result.totals.put("totalScore", sum);
        }
        if (sumWeight != null && !result.totals.containsKey("totalMaxScore")) {
            result.totals.put("totalMaxScore", sumWeight);
        }
        return result;
    }

    /** 其他需要说明的事项 may stand between the indicators and their total: rows that only sum up still belong to them. */
    private void readTotalsBelow(int outside) {
        for (int row = outside + 1; row < Math.min(grid.rows(), outside + 4); row++) {
            List<Box> filled = grid.filled(row);
            if (ScoreHead.at(grid, row).isPresent() || FundTable.headAt(grid, row)) {
                return;
            }
            if (!filled.isEmpty()
                    && totalKind(row, filled).filter("TOTAL"::equals).isPresent()) {
                readTotal(row, filled, "TOTAL");
                result.rowsBelow.add(row);
            }
        }
    }

    /** With one name column only the numbers of the names tell the levels: 一、 above （一） above 1. */
    private void nestByNumbers() {
        List<IndicatorDraft> flat = List.copyOf(result.indicators);
        List<Integer> depths = new ArrayList<>();
        for (IndicatorDraft node : flat) {
            String label = node.text("printedLabel");
            depths.add(
                    label == null
                            ? 0
                            : Numbering.of(label).map(n -> n.shape().depth()).orElse(0));
        }
        if (depths.contains(0) || depths.stream().distinct().count() < 2) {
            return;
        }
        result.indicators.clear();
        List<IndicatorDraft> above = new ArrayList<>();
        List<Integer> aboveDepths = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            while (!aboveDepths.isEmpty() && aboveDepths.get(aboveDepths.size() - 1) >= depths.get(i)) {
                above.remove(above.size() - 1);
                aboveDepths.remove(aboveDepths.size() - 1);
            }
            if (above.isEmpty()) {
                result.indicators.add(flat.get(i));
            } else {
                above.get(above.size() - 1).add(flat.get(i));
            }
            above.add(flat.get(i));
            aboveDepths.add(depths.get(i));
        }
    }

    private boolean sameHead(int row) {
        for (int c : head.roles().keySet()) {
            if (!Words.key(grid.textAt(row, c)).equals(Words.key(grid.textAt(head.firstRow(), c)))) {
                return false;
            }
        }
        return true;
    }

    /** A row that no longer is an indicator: one text across the whole width, or a form label. */
    private boolean isOutside(List<Box> filled) {
        Box first = filled.get(0);
        boolean wide = filled.size() == 1 && first.columnSpan() >= Math.max(2, grid.columns() - 1);
        if (wide) {
            return first.joined().length() > 30 || !looksLikeBand(first);
        }
        if (REMARKS.contains(Words.key(first.text()))
                || filled.stream().anyMatch(b -> isNameColumn(b.column()) && coversValues(b))) {
            return true;
        }
        if (first.columnSpan() > head.depth()
                && Vocabulary.LABELS.exact(first.text()).isPresent()) {
            return true;
        }
        return Vocabulary.LABELS
                        .exact(first.text())
                        .filter(l -> !l.equals("other"))
                        .isPresent()
                && Words.points(filled.get(filled.size() - 1).text()).isEmpty()
                && filled.size() <= 4
                && first.column() <= head.levels().get(0);
    }

    /** A row of the form that nobody filled in: 指标2 or …… and nothing beside it. */
    private boolean isUnwritten(List<Box> filled) {
        return filled.stream().allMatch(b -> PrintedIndicator.isPlaceholder(b.text()));
    }

    private boolean isNameColumn(int column) {
        return head.levels().contains(column);
    }

    /** A cell that runs from a name column over two value columns is text below the table, not a name. */
    private boolean coversValues(Box box) {
        int values = 0;
        for (int c = box.column(); c < box.column() + box.columnSpan(); c++) {
            Role role = head.roles().get(c);
            values += role != null && !role.isName() ? 1 : 0;
        }
        return values >= 2;
    }

    private static boolean looksLikeBand(Box box) {
        PrintedIndicator printed = PrintedIndicator.of(box.text());
        return printed.weight() != null || IndicatorNames.level(printed.name()) == 1;
    }

    // ---- rows --------------------------------------------------------------------------------------------------

    private void readRow(int row) {
        IndicatorDraft leaf = null;
        boolean fresh = false;
        int depth = head.depth();
        Box single = onlyBand(row);
        if (single != null) {
            newNode(single, 1, null);
            use(single);
            return;
        }
        for (int level = 1; level <= depth; level++) {
            int column = head.levels().get(level - 1);
            Box box = grid.at(row, column);
            if (box == null || box.isEmpty()) {
                continue;
            }
            if (level > 1 && box == grid.at(row, head.levels().get(level - 2))) {
                continue;
            }
            if (box == openBoxes[level - 1]) {
                leaf = open[level - 1] == null ? leaf : open[level - 1];
                continue;
            }
            if (repeats(level, box)) {
                openBoxes[level - 1] = box;
                use(box);
                leaf = open[level - 1];
                continue;
            }
            use(box);
            if (level == depth && PrintedIndicator.isPlaceholder(box.text()) && hasNoPoints(row)) {
                return;
            }
            leaf = newNode(box, level, parentAt(level));
            fresh = true;
        }
        if (leaf == null) {
            leaf = deepestOpen();
        }
        if (leaf == null) {
            return;
        }
        if (!fresh && rowsOf.getOrDefault(leaf, 0) > 0) {
            leaf = splitOff(row, leaf);
        }
        rowsOf.merge(leaf, 1, Integer::sum);
        readValues(row, leaf);
    }

    private boolean hasNoPoints(int row) {
        return head.roles().entrySet().stream()
                .filter(e -> isSummed(e.getValue()))
                .allMatch(e -> Words.points(grid.textAt(row, e.getKey())).isEmpty());
    }

    private @Nullable Box onlyBand(int row) {
        List<Box> filled = grid.filled(row);
        if (filled.size() == 1 && filled.get(0).columnSpan() >= Math.max(2, grid.columns() - 1)) {
            return filled.get(0);
        }
        return null;
    }

    /** The same words in the cell below mean the same parent when the table knows no merged cells. */
    private boolean repeats(int level, Box box) {
        Box before = openBoxes[level - 1];
        if (level == head.depth() || before == null || open[level - 1] == null) {
            return false;
        }
        if (!before.joined().equals(box.joined())) {
            return false;
        }
        for (int above = 0; above < level - 1; above++) {
            Box upper = openBoxes[above];
            if (upper != null
                    && upper.row() == box.row()
                    && upper.rowSpan() >= 1
                    && open[above] != null
                    && rowsOf.getOrDefault(open[above], 0) == 0
                    && open[above].children.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable IndicatorDraft parentAt(int level) {
        for (int above = level - 2; above >= 0; above--) {
            if (open[above] != null) {
                return open[above];
            }
        }
        return null;
    }

    private @Nullable IndicatorDraft deepestOpen() {
        for (int level = head.depth() - 1; level >= 0; level--) {
            if (open[level] != null) {
                return open[level];
            }
        }
        return null;
    }

    private IndicatorDraft newNode(Box box, int level, @Nullable IndicatorDraft parent) {
        PrintedIndicator printed = PrintedIndicator.of(box.text());
        Reading<String> name = Reading.certain(
                printed.name(), box.start(), box.end(), printed.name().equals(box.printed()) ? null : box.printed());
        IndicatorDraft node = new IndicatorDraft(name, level);
        if (!printed.name().equals(Words.joined(box.text()))) {
            node.put("printedLabel", Reading.certain(Words.strip(box.text()), box.start(), box.end(), null));
        }
        if (printed.weight() != null) {
            node.put("labelWeight", Reading.certain(printed.weight(), box.start(), box.end(), box.text()));
        }
        if (parent == null) {
            result.indicators.add(node);
        } else {
            parent.add(node);
        }
        open[level - 1] = node;
        openBoxes[level - 1] = box;
        nodeOf.put(box, node);
        for (int deeper = level; deeper < open.length; deeper++) {
            open[deeper] = null;
            openBoxes[deeper] = null;
        }
        return node;
    }

    /** A further row under the same name that has points of its own is an indicator of the next level. */
    private IndicatorDraft splitOff(int row, IndicatorDraft leaf) {
        boolean ownPoints = false;
        for (Role role : List.of(Role.WEIGHT, Role.SCORE)) {
            for (int column : ScoreHead.columnsOf(head.roles(), role)) {
                Box box = grid.at(row, column);
                ownPoints |= box != null
                        && box.row() == row
                        && Words.points(box.text()).isPresent();
            }
        }
        Box describing = describing(row);
        if (!ownPoints || describing == null) {
            return leaf;
        }
        if (leaf.children.isEmpty()) {
            moveDown(leaf);
        }
        PrintedIndicator printed = PrintedIndicator.of(describing.text());
        IndicatorDraft child = new IndicatorDraft(
                Reading.certain(printed.name(), describing.start(), describing.end(), describing.printed())
                        .as(Confidence.LIKELY),
                leaf.level + 1);
        leaf.add(child);
        use(describing);
        return child;
    }

    private void moveDown(IndicatorDraft leaf) {
        Reading<?> named = null;
        for (String field : List.of("target", "explanation", "criteria")) {
            Reading<?> reading = leaf.values.get(field);
            if (reading != null) {
                named = reading;
                break;
            }
        }
        String text = named == null
                ? leaf.name.value()
                : named.value() instanceof Measure m ? m.printed() : String.valueOf(named.value());
        Reading<?> at = named == null ? leaf.name : named;
        IndicatorDraft first = new IndicatorDraft(
                new Reading<>(Words.joined(text), at.start(), at.end(), null, Confidence.LIKELY), leaf.level + 1);
        first.values.putAll(leaf.values);
        first.otherCells.addAll(leaf.otherCells);
        leaf.otherCells.clear();
        first.values.remove("printedLabel");
        first.values.remove("labelWeight");
        Reading<?> label = leaf.values.get("printedLabel");
        Reading<?> labelWeight = leaf.values.get("labelWeight");
        leaf.values.clear();
        if (label != null) {
            leaf.put("printedLabel", label);
        }
        if (labelWeight != null) {
            leaf.put("labelWeight", labelWeight);
        }
        leaf.add(first);
    }

    private @Nullable Box describing(int row) {
        for (Role role : List.of(Role.TARGET, Role.EXPLANATION, Role.CHECKPOINTS, Role.CRITERIA)) {
            Optional<Integer> column = head.column(role);
            if (column.isPresent()) {
                Box box = grid.at(row, column.get());
                if (box != null && box.row() == row && !box.isEmpty()) {
                    return box;
                }
            }
        }
        return null;
    }

    // ---- values ------------------------------------------------------------------------------------------------

    private void readValues(int row, IndicatorDraft leaf) {
        String sign = textOf(row, Role.SIGN);
        String unit = textOf(row, Role.UNIT);
        List<Map.Entry<Integer, Role>> columns = new ArrayList<>(head.roles().entrySet());
        columns.sort(Comparator.comparing(c -> c.getValue() == Role.SIGN || c.getValue() == Role.UNIT));
        for (Map.Entry<Integer, Role> column : columns) {
            if (column.getValue().isName()) {
                continue;
            }
            Box box = grid.at(row, column.getKey());
            if (box == null || box.isEmpty() || used.contains(box) || box.row() > row) {
                continue;
            }
            if (isName(row, box)) {
                continue;
            }
            IndicatorDraft owner = owner(column.getKey(), column.getValue(), box, leaf);
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

    /** A cell merged over several rows belongs to the indicator whose name is merged over the same rows. */
    private IndicatorDraft owner(int column, Role role, Box box, IndicatorDraft leaf) {
        if (role == Role.WEIGHT || role == Role.SCORE) {
            Map<Integer, Integer> byLevel = role == Role.WEIGHT ? head.levelWeights() : head.levelScores();
            for (Map.Entry<Integer, Integer> entry : byLevel.entrySet()) {
                if (entry.getValue() == column && entry.getKey() < head.depth()) {
                    IndicatorDraft above = open[entry.getKey() - 1];
                    return above == null ? leaf : above;
                }
            }
        }
        if (box.rowSpan() <= 1) {
            return leaf;
        }
        for (int level = head.depth(); level >= 1; level--) {
            Box name = openBoxes[level - 1];
            IndicatorDraft node = open[level - 1];
            if (name != null && node != null && name.row() == box.row() && name.rowSpan() == box.rowSpan()) {
                return node;
            }
        }
        return leaf;
    }

    private void readValue(IndicatorDraft node, int column, Role role, Box box, String sign, String unit) {
        use(box);
        String text = box.text();
        switch (role) {
            case WEIGHT -> putPoints(node, "maxScore", box);
            case SCORE -> putPoints(node, scoreField(column, node), box);
            case REVIEW -> putPoints(node, "reviewScore", box);
            case CONVERTED -> putPoints(node, "convertedScore", box);
            case DEDUCTION -> putDeduction(node, box);
            case REASON -> putText(node, "deductionReason", box);
            case PROCESS -> putText(node, "process", box);
            case RESULT -> {
                if (Words.points(text).isPresent() && !node.has("score")) {
                    putPoints(node, "score", box);
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
                node.put("target", Reading.certain(Measures.of(words(text), sign, unit), box.start(), box.end(), null));
            case ACTUAL ->
                node.put("actual", Reading.certain(Measures.of(words(text), null, unit), box.start(), box.end(), null));
            case RATE ->
                Percentages.parse(text)
                        .or(() -> Words.points(text))
                        .ifPresentOrElse(
                                rate -> node.put(
                                        "completionRatePercent",
                                        Reading.certain(rate, box.start(), box.end(), box.printed())),
                                () -> notUnderstood(box, "完成率", "completion rate"));
            case DEVIATION, DEVIATION_AND_REMEDY -> putText(node, "deviationCause", box);
            case REMEDY -> putText(node, "remedy", box);
            case SIGN, UNIT -> {
                if (!readWithTarget(node, role)) {
                    putOther(node, column, box);
                }
            }
            case REMARK, EVIDENCE, KIND, SCORE_RATE -> putOther(node, column, box);
            default -> result.rowNumbers.add(new int[] {box.start(), box.end()});
        }
    }

    private static String words(String text) {
        return Words.strip(text);
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
                        words(box.text()),
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

    /** A cell of a column without a value of its own stays with the words above it. */
    private void putOther(IndicatorDraft node, int column, Box box) {
        String heading = heading(column);
        if (!Words.isNothing(box.text()) && !heading.isEmpty()) {
            OtherCell cell = new OtherCell(heading, words(box.text()));
            node.otherCells.add(Reading.certain(cell, box.start(), box.end(), null));
        }
    }

    private String heading(int column) {
        String top = Words.joined(grid.textAt(head.firstRow(), column));
        String bottom = Words.joined(grid.textAt(head.lastRow(), column));
        return bottom.isEmpty() ? top : bottom;
    }

    /** Columns whose words are not known: kept as printed. What stands left of the names is a band, not a value. */
    private void readUnknown(int row, IndicatorDraft leaf) {
        for (int column = head.levels().get(0) + 1; column < grid.columns(); column++) {
            Box box = grid.at(row, column);
            if (box == null || box.row() != row || box.isEmpty() || box.column() != column) {
                continue;
            }
            if (head.roles().containsKey(column) || used.contains(box) || isName(row, box)) {
                continue;
            }
            if (!heading(column).isEmpty() && !Words.isNothing(box.text())) {
                use(box);
                putOther(owner(column, Role.REMARK, box, leaf), column, box);
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
                    Reading.certain(points.get().abs(), box.start(), box.end(), printedUnless(box, points.get())));
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
            notUnderstood(box, "扣分", "deduction");
        }
    }

    private void putPoints(IndicatorDraft node, String field, Box box) {
        if (Words.isNothing(box.text())) {
            return;
        }
        Optional<BigDecimal> points = Words.points(box.text());
        if (points.isEmpty() && box.text().strip().endsWith("%")) {
            points = Percentages.parse(box.text());
        }
        if (points.isEmpty()) {
            Matcher awarded = AWARDED.matcher(NormalizedText.normalize(box.text()));
            if (field.equals("score") && awarded.find()) {
                points = Optional.of(new BigDecimal(awarded.group(1)));
                node.put(
                        field,
                        Reading.certain(points.get(), box.start(), box.end(), box.printed())
                                .as(Confidence.LIKELY));
                return;
            }
            notUnderstood(box, field.equals("maxScore") ? "分值" : "得分", field.equals("maxScore") ? "weight" : "score");
            return;
        }
        BigDecimal value = points.get();
        Confidence confidence = value.signum() < 0 || value.compareTo(BigDecimal.valueOf(1000)) > 0
                ? Confidence.DOUBTFUL
                : Confidence.CERTAIN;
        BigDecimal before = node.number(field);
        if (before != null && before.compareTo(value) != 0) {
            putOther(node, box.column(), box);
            return;
        }
        node.put(field, new Reading<>(value, box.start(), box.end(), printedUnless(box, value), confidence));
    }

    private static @Nullable String printedUnless(Box box, BigDecimal value) {
        return value.toPlainString().equals(box.printed()) ? null : box.printed();
    }

    private void notUnderstood(Box box, String what, String whatEn) {
        notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                box.start(),
                box.end(),
                what + "一格写着“" + shortened(box.text()) + "”，没有读成数字，留空待核",
                "the " + whatEn + " cell could not be read as a number and stays empty");
        used.remove(box);
        result.structure.removeIf(s -> s[0] == box.start() && s[1] == box.end());
    }

    private static String shortened(String text) {
        String joined = Words.joined(text);
        return joined.length() <= 20 ? joined : joined.substring(0, 20) + "…";
    }

    private void use(Box box) {
        if (used.add(box) && !box.printed().isEmpty()) {
            result.structure.add(new int[] {box.start(), box.end()});
        }
    }

    // ---- totals ------------------------------------------------------------------------------------------------

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
    private boolean readTotal(int row, List<Box> filled, String kind) {
        filled.stream().filter(ScoreTable::isLabel).forEach(this::use);
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
            if (Words.points(box.text()).isPresent()) {
                numbers.add(box);
            }
        }
        List<Integer> sums = new ArrayList<>();
        head.roles().forEach((column, role) -> {
            if (isSummed(role) && (grid.hasSpans() || !isUpper(column, role))) {
                sums.add(column);
            }
        });
        boolean placed = grid.hasSpans() || grid.filled(row).size() == numbers.size() + 1 && rowIsFull(row);
        if (placed) {
            for (int column : sums) {
                Box box = grid.at(row, column);
                if (box != null && numbers.contains(box)) {
                    byRole.putIfAbsent(totalRole(column), box);
                }
            }
        } else {
            for (int i = 0; i < Math.min(numbers.size(), sums.size()); i++) {
                byRole.putIfAbsent(totalRole(sums.get(i)), numbers.get(i));
            }
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

    /** Of two score columns the second one's total is the review's, as its rows are. */
    private Role totalRole(int column) {
        Role role = head.roles().getOrDefault(column, Role.REMARK);
        boolean second = role == Role.SCORE
                && ScoreHead.columnsOf(head.roles(), Role.SCORE).size() > 1
                && !head.levelScores().containsValue(column);
        return second ? Role.REVIEW : role;
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

    private static boolean isSummed(Role role) {
        return role == Role.WEIGHT
                || role == Role.SCORE
                || role == Role.DEDUCTION
                || role == Role.REVIEW
                || role == Role.CONVERTED;
    }

    private void putTotal(String field, @Nullable Box box) {
        Optional<BigDecimal> value = box == null ? Optional.empty() : Words.points(box.text());
        if (box != null && value.isPresent()) {
            BigDecimal v = value.get();
            Reading<?> before =
                    result.totals.putIfAbsent(field, Reading.certain(v, box.start(), box.end(), printedUnless(box, v)));
            if (before != null && v.compareTo((BigDecimal) before.value()) == 0) {
                use(box);
            }
        }
    }

    /** A sub-total belongs to the open parent whose rows add up to it; where none does it stays unread. */
    private void readSubtotal(Map<Role, Box> byRole) {
        Box weight = byRole.get(Role.WEIGHT);
        Box score = byRole.get(Role.SCORE);
        for (int level = head.depth() - 1; level >= 1; level--) {
            IndicatorDraft node = open[level - 1];
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
        notes.add(
                Note.Kind.CONTRADICTION,
                boxes.get(0).start(),
                boxes.get(boxes.size() - 1).end(),
                "小计“" + String.join("、", printed) + "”与上方各行之和不符，没有读入，留在未入稿文字中",
                "this sub-total is not the sum of the rows above it and stays in the tray");
    }

    private void putSubtotal(IndicatorDraft node, String field, @Nullable Box box) {
        if (box != null && !node.has(field)) {
            putPoints(node, field, box);
        } else if (box != null) {
            BigDecimal known = node.number(field);
            if (known != null
                    && Words.points(box.text())
                            .filter(p -> p.compareTo(known) == 0)
                            .isPresent()) {
                use(box);
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
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Words.points(printed.text()).filter(p -> p.compareTo(sum) == 0).isPresent();
    }
}
