package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Measure;
import org.jspecify.annotations.Nullable;

/** The indicators of a score table as a tree: which name stands below which, row by row. */
final class ScoreTree {

    private final ScoreCells cells;
    private final CellGrid grid;
    private final ScoreHead head;
    private final @Nullable IndicatorDraft[] open;
    private final @Nullable Box[] openBoxes;
    private final Map<IndicatorDraft, Integer> rowsOf = new HashMap<>();

    ScoreTree(ScoreCells cells) {
        this.cells = cells;
        this.grid = cells.grid;
        this.head = cells.head;
        this.open = new @Nullable IndicatorDraft[head.depth()];
        this.openBoxes = new @Nullable Box[head.depth()];
    }

    /** The indicator that is open at a level (1 is the outermost). */
    @Nullable
    IndicatorDraft openAt(int level) {
        return open[level - 1];
    }

    /** The indicator whose values a row prints; none where the row is a band or says nothing. */
    @Nullable
    IndicatorDraft leafOf(int row) {
        IndicatorDraft leaf = null;
        boolean fresh = false;
        int depth = head.depth();
        Box single = onlyBand(row);
        if (single != null) {
            newNode(single, 1, null);
            cells.use(single);
            return null;
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
                cells.use(box);
                leaf = open[level - 1];
                continue;
            }
            cells.use(box);
            if (level == depth && PrintedIndicator.isPlaceholder(box.text()) && hasNoPoints(row)) {
                return null;
            }
            int own = opensDimension(box) ? 1 : level;
            leaf = newNode(box, own, parentAt(own));
            fresh = true;
        }
        if (leaf == null) {
            leaf = deepestOpen();
        }
        if (leaf == null) {
            return null;
        }
        if (!fresh && rowsOf.getOrDefault(leaf, 0) > 0) {
            leaf = splitOff(row, leaf);
        }
        rowsOf.merge(leaf, 1, Integer::sum);
        return leaf;
    }

    /** Where only cells are left, 满意度指标 stands above its indicator whatever column it was put into. */
    private boolean opensDimension(Box box) {
        String name = PrintedIndicator.of(box.text()).name();
        return grid.isPieced() && name.endsWith("指标") && IndicatorNames.level(name) == 1;
    }

    private boolean hasNoPoints(int row) {
        return head.roles().entrySet().stream()
                .filter(e -> ScoreCells.isSummed(e.getValue()))
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
            cells.result.indicators.add(node);
        } else {
            parent.add(node);
        }
        open[level - 1] = node;
        openBoxes[level - 1] = box;
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
        cells.use(describing);
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

    /** A cell merged over several rows belongs to the indicator whose name is merged over the same rows. */
    IndicatorDraft owner(int column, Role role, Box box, IndicatorDraft leaf) {
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

    /** With one name column only the numbers of the names tell the levels: 一、 above （一） above 1. */
    void nestByNumbers() {
        List<IndicatorDraft> flat = List.copyOf(cells.result.indicators);
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
        cells.result.indicators.clear();
        List<IndicatorDraft> above = new ArrayList<>();
        List<Integer> aboveDepths = new ArrayList<>();
        for (int i = 0; i < flat.size(); i++) {
            while (!aboveDepths.isEmpty() && aboveDepths.get(aboveDepths.size() - 1) >= depths.get(i)) {
                above.remove(above.size() - 1);
                aboveDepths.remove(aboveDepths.size() - 1);
            }
            if (above.isEmpty()) {
                cells.result.indicators.add(flat.get(i));
            } else {
                above.get(above.size() - 1).add(flat.get(i));
            }
            above.add(flat.get(i));
            aboveDepths.add(depths.get(i));
        }
    }
}
