package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.jspecify.annotations.Nullable;

/**
 * The head of a score table: which column holds what. A column is known by its words only, never by its place; a weight
 * column beside the column of a level belongs to that level.
 *
 * @param firstRow first row of the head
 * @param lastRow last row of the head
 * @param roles role of each column
 * @param levels column of the names of each level, the outermost first
 * @param levelWeights column of the weights of a level, by level (1 is the outermost)
 * @param levelScores column of the scores of a level, by level
 */
record ScoreHead(
        int firstRow,
        int lastRow,
        Map<Integer, Role> roles,
        List<Integer> levels,
        Map<Integer, Integer> levelWeights,
        Map<Integer, Integer> levelScores) {

    /** What a column holds. */
    enum Role {
        LEVEL1,
        LEVEL2,
        LEVEL3,
        LEVEL4,
        NAME,
        WEIGHT,
        SCORE,
        CONVERTED,
        REVIEW,
        DEDUCTION,
        REASON,
        PROCESS,
        RESULT,
        EXPLANATION,
        CRITERIA,
        CHECKPOINTS,
        TARGET,
        ACTUAL,
        RATE,
        SCORE_RATE,
        DEVIATION,
        REMEDY,
        DEVIATION_AND_REMEDY,
        REMARK,
        NUMBER,
        EVIDENCE,
        SIGN,
        UNIT,
        KIND;

        boolean isName() {
            return ordinal() <= NAME.ordinal();
        }
    }

    private static final Set<Role> TELLING = EnumSet.of(
            Role.WEIGHT,
            Role.SCORE,
            Role.TARGET,
            Role.ACTUAL,
            Role.CRITERIA,
            Role.EXPLANATION,
            Role.CHECKPOINTS,
            Role.DEDUCTION,
            Role.CONVERTED,
            Role.REVIEW);

    /** The head that begins in a row, if one does. */
    static Optional<ScoreHead> at(CellGrid grid, int row) {
        List<Box> boxes = grid.row(row).stream()
                .filter(b -> b.row() == row || b.rowSpan() > 1)
                .filter(b -> !b.isEmpty())
                .toList();
        int known = 0;
        boolean name = false;
        boolean telling = false;
        int numbers = 0;
        for (Box box : boxes) {
            Optional<Role> role = role(box.text());
            if (role.isPresent()) {
                known++;
                name |= role.get().isName();
                telling |= TELLING.contains(role.get());
            } else if (Words.points(box.text()).isPresent()) {
                numbers++;
            }
        }
        if (known < 3 || !name || numbers > 0 || known * 2 < boxes.size()) {
            return Optional.empty();
        }
        int last = lastRow(grid, row);
        Map<Integer, Role> roles = new LinkedHashMap<>();
        List<Integer> levels = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            Role role = roleOf(grid, row, last, column);
            if (role != null) {
                roles.put(column, role);
                telling |= TELLING.contains(role);
            }
        }
        if (!telling) {
            return Optional.empty();
        }
        dropBand(grid, row, roles);
        for (int level = 1; level <= 4; level++) {
            Role wanted = Role.valueOf("LEVEL" + level);
            roles.entrySet().stream()
                    .filter(e -> e.getValue() == wanted)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(levels::add);
        }
        if (levels.isEmpty()) {
            roles.entrySet().stream()
                    .filter(e -> e.getValue() == Role.NAME)
                    .map(Map.Entry::getKey)
                    .forEach(levels::add);
        } else {
            addDeepest(roles, levels);
        }
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        addBand(grid, last, roles, levels);
        dropWords(grid, last, roles, Role.WEIGHT);
        dropWords(grid, last, roles, Role.SCORE);
        disambiguate(roles);
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        Map<Integer, Integer> scores = new LinkedHashMap<>();
        assign(roles, levels, Role.WEIGHT, weights);
        assign(roles, levels, Role.SCORE, scores);
        return Optional.of(new ScoreHead(row, last, roles, levels, weights, scores));
    }

    /** 绩效指标 printed down the side of a form, or across the names of all levels, is no name column of its own. */
    private static void dropBand(CellGrid grid, int row, Map<Integer, Role> roles) {
        boolean hasLevels = roles.values().stream().anyMatch(r -> r.isName() && r != Role.NAME);
        if (!hasLevels) {
            return;
        }
        roles.entrySet().removeIf(e -> {
            if (e.getValue() != Role.NAME) {
                return false;
            }
            Box box = grid.at(row, e.getKey());
            return box != null && (box.rowSpan() > 1 || e.getKey() == 0) && !hasOwnNames(grid, row, e.getKey());
        });
    }

    private static boolean hasOwnNames(CellGrid grid, int row, int column) {
        Box head = grid.at(row, column);
        int named = 0;
        for (int r = row + 1; r < grid.rows(); r++) {
            Box box = grid.at(r, column);
            if (box != null && box != head && !box.isEmpty() && box.row() == r) {
                named++;
            }
        }
        return named >= 3;
    }

    /** 一级指标, 二级指标, 指标名称: the unnumbered column holds the deepest names. */
    private static void addDeepest(Map<Integer, Role> roles, List<Integer> levels) {
        int right = levels.get(levels.size() - 1);
        roles.entrySet().stream()
                .filter(e -> e.getValue() == Role.NAME && e.getKey() > right)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(levels::add);
    }

    /** Of several columns of points those that hold only words hold none: 得分计算方法 beside 得分. */
    private static void dropWords(CellGrid grid, int last, Map<Integer, Role> roles, Role role) {
        List<Integer> columns = columnsOf(roles, role);
        List<Integer> words = columns.stream()
                .filter(column -> !holdsPoints(grid, last, column))
                .toList();
        if (words.size() < columns.size()) {
            words.forEach(column -> roles.put(column, Role.REMARK));
        }
    }

    /** Whether a column holds points, or nothing at all. */
    private static boolean holdsPoints(CellGrid grid, int last, int column) {
        boolean empty = true;
        for (int row = last + 1; row < grid.rows(); row++) {
            Box box = grid.at(row, column);
            if (box == null || box.row() != row || box.column() != column || Words.isNothing(box.text())) {
                continue;
            }
            if (box.joined().matches(".*[\\d０-９].*") && box.joined().length() <= 12) {
                return true;
            }
            empty = false;
        }
        return empty;
    }

    /** A column left of the names, whose own head says nothing of levels but whose cells are 决策, 过程, 产出, 效益. */
    private static void addBand(CellGrid grid, int last, Map<Integer, Role> roles, List<Integer> levels) {
        if (roles.containsValue(Role.LEVEL1)) {
            return;
        }
        for (int column = 0; column < levels.get(0); column++) {
            Role role = roles.get(column);
            boolean names = role == Role.NAME && hasOwnNames(grid, last, column);
            boolean band = role == null || role == Role.KIND;
            if (names || band && holdsDimensions(grid, last, column)) {
                roles.put(column, Role.LEVEL1);
                levels.add(0, column);
                return;
            }
        }
    }

    private static boolean holdsDimensions(CellGrid grid, int last, int column) {
        int dimensions = 0;
        for (int row = last + 1; row < grid.rows(); row++) {
            Box box = grid.at(row, column);
            if (box == null
                    || box.row() != row
                    || box.isEmpty()
                    || Vocabulary.TOTALS.exact(box.text()).isPresent()) {
                continue;
            }
            int level = IndicatorNames.level(PrintedIndicator.of(box.text()).name());
            if (level != 1 && level != 2) {
                return false;
            }
            dimensions++;
        }
        return dimensions >= 2;
    }

    private static void disambiguate(Map<Integer, Role> roles) {
        List<Integer> explanations = columnsOf(roles, Role.EXPLANATION);
        if (explanations.size() > 1 && !roles.containsValue(Role.CHECKPOINTS)) {
            roles.put(explanations.get(1), Role.CHECKPOINTS);
        }
    }

    static List<Integer> columnsOf(Map<Integer, Role> roles, Role role) {
        return roles.entrySet().stream()
                .filter(e -> e.getValue() == role)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Gives a weight or score column to the level column left of it, the last one to the deepest level. */
    private static void assign(
            Map<Integer, Role> roles, List<Integer> levels, Role role, Map<Integer, Integer> byLevel) {
        List<Integer> columns = columnsOf(roles, role);
        int deepest = levels.size();
        for (int column : columns) {
            int level = 0;
            for (int i = 0; i < levels.size(); i++) {
                if (levels.get(i) < column) {
                    level = i + 1;
                }
            }
            boolean between = level > 0 && level < deepest;
            byLevel.putIfAbsent(between ? level : deepest, column);
        }
        if (!columns.isEmpty() && !byLevel.containsKey(deepest) && columns.size() == 1) {
            byLevel.clear();
            byLevel.put(deepest, columns.get(0));
        }
    }

    private static int lastRow(CellGrid grid, int row) {
        if (row + 1 >= grid.rows()) {
            return row;
        }
        List<Box> below = grid.filled(row + 1);
        if (below.isEmpty()) {
            return row;
        }
        long heads = below.stream()
                .filter(b -> role(b.text()).isPresent() || underMerged(grid, row, b))
                .filter(b -> Words.points(b.text()).isEmpty())
                .count();
        boolean allShort = below.stream().allMatch(b -> b.joined().length() <= 12);
        boolean underHead = below.stream().anyMatch(b -> role(b.text()).isPresent());
        return heads == below.size() && allShort && underHead ? row + 1 : row;
    }

    private static boolean underMerged(CellGrid grid, int row, Box below) {
        Box above = grid.at(row, below.column());
        return above != null && above.columnSpan() > 1;
    }

    private static @Nullable Role roleOf(CellGrid grid, int first, int last, int column) {
        Box top = grid.at(first, column);
        Box bottom = grid.at(last, column);
        if (bottom != null && bottom != top && !bottom.isEmpty()) {
            Optional<Role> own = role(bottom.text());
            String above = top == null ? "" : top.text();
            Optional<Role> both = role(above + bottom.text());
            Optional<Role> upper = role(above);
            if (upper.isPresent() && upper.get() == Role.SCORE && own.isPresent() && own.get() == Role.SCORE) {
                return Role.SCORE;
            }
            return own.or(() -> both).or(() -> upper).orElse(null);
        }
        if (top == null || top.isEmpty()) {
            return null;
        }
        Role role = role(top.text()).orElse(null);
        if (role == Role.NAME && top.columnSpan() > 1) {
            int nth = column - top.column() + 1;
            return nth <= 4 ? Role.valueOf("LEVEL" + nth) : null;
        }
        return role != null && (top.column() == column || role.isName()) ? role : null;
    }

    static Optional<Role> role(String head) {
        return Vocabulary.COLUMNS.find(head).map(Role::valueOf);
    }

    Optional<Integer> column(Role role) {
        return columnsOf(roles, role).stream().findFirst();
    }

    int depth() {
        return levels.size();
    }
}
