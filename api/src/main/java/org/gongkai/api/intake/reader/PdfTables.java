package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds tables by their drawn lines: lines that touch form a table; where no line separates two positions of its raster,
 * they are one merged cell.
 */
final class PdfTables {

    /**
     * A cell of a drawn table.
     *
     * @param left its left edge on the page
     * @param right its right edge on the page
     */
    record Cell(
            int row, int column, int rowSpan, int columnSpan, double left, double right, List<PdfPage.Glyph> glyphs) {}

    /**
     * A drawn table.
     *
     * @param columns x of its column edges
     */
    record Found(double top, double bottom, List<Double> columns, List<Cell> cells) {}

    private static final double SNAP = 2.5;
    private static final int MOST_POSITIONS = 100_000;

    private PdfTables() {}

    /** Tables from top to bottom. */
    static List<Found> on(PdfPage page, Deadline deadline) {
        List<PdfPage.Ruling> rulings = snapped(page.rulings());
        List<Found> found = new ArrayList<>();
        for (List<PdfPage.Ruling> group : groups(rulings, deadline)) {
            List<Double> xs = positions(group, false);
            List<Double> ys = positions(group, true);
            boolean small = (long) xs.size() * ys.size() <= MOST_POSITIONS;
            if (xs.size() >= 2 && ys.size() >= 2 && xs.size() + ys.size() > 4 && small) {
                found.add(new Raster(group, xs, ys, deadline).table(page.glyphs()));
            }
        }
        found.removeIf(
                table -> table.cells().stream().allMatch(cell -> cell.glyphs().isEmpty()));
        found.sort(Comparator.comparingDouble(Found::top));
        return found;
    }

    /** Lines a hair apart are the same line. */
    private static List<PdfPage.Ruling> snapped(List<PdfPage.Ruling> rulings) {
        List<PdfPage.Ruling> snapped = new ArrayList<>();
        for (boolean horizontal : new boolean[] {true, false}) {
            List<PdfPage.Ruling> same = new ArrayList<>(
                    rulings.stream().filter(r -> r.horizontal() == horizontal).toList());
            same.sort(Comparator.comparingDouble(PdfPage.Ruling::at));
            List<PdfPage.Ruling> level = new ArrayList<>();
            for (PdfPage.Ruling ruling : same) {
                if (!level.isEmpty() && ruling.at() - level.get(0).at() > SNAP) {
                    joinLevel(level, snapped);
                    level.clear();
                }
                level.add(ruling);
            }
            joinLevel(level, snapped);
        }
        return snapped;
    }

    private static void joinLevel(List<PdfPage.Ruling> level, List<PdfPage.Ruling> into) {
        if (level.isEmpty()) {
            return;
        }
        double at = level.stream().mapToDouble(PdfPage.Ruling::at).average().orElse(0);
        List<PdfPage.Ruling> sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparingDouble(PdfPage.Ruling::from));
        double from = sorted.get(0).from();
        double to = sorted.get(0).to();
        for (PdfPage.Ruling ruling : sorted) {
            if (ruling.from() > to + SNAP) {
                into.add(new PdfPage.Ruling(ruling.horizontal(), at, from, to));
                from = ruling.from();
                to = ruling.to();
            }
            to = Math.max(to, ruling.to());
        }
        into.add(new PdfPage.Ruling(level.get(0).horizontal(), at, from, to));
    }

    /** Sets of lines connected by crossing or touching. */
    private static List<List<PdfPage.Ruling>> groups(List<PdfPage.Ruling> rulings, Deadline deadline) {
        int[] parent = new int[rulings.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < parent.length; i++) {
            deadline.run();
            PdfPage.Ruling a = rulings.get(i);
            for (int j = i + 1; j < parent.length; j++) {
                PdfPage.Ruling b = rulings.get(j);
                if (a.horizontal() != b.horizontal() && touch(a, b)) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        Map<Integer, List<PdfPage.Ruling>> groups = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(parent, i), k -> new ArrayList<>()).add(rulings.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    private static boolean touch(PdfPage.Ruling a, PdfPage.Ruling b) {
        return a.at() > b.from() - SNAP && a.at() < b.to() + SNAP && b.at() > a.from() - SNAP && b.at() < a.to() + SNAP;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static List<Double> positions(List<PdfPage.Ruling> group, boolean horizontal) {
        TreeSet<Double> positions = new TreeSet<>();
        group.stream().filter(r -> r.horizontal() == horizontal).forEach(r -> positions.add(r.at()));
        return new ArrayList<>(positions);
    }

    /** The positions between a table's lines, joined where no line separates them. */
    private static final class Raster {

        private final List<PdfPage.Ruling> rulings;
        private final List<Double> xs;
        private final List<Double> ys;
        private final Deadline deadline;
        private final int rows;
        private final int columns;

        Raster(List<PdfPage.Ruling> rulings, List<Double> xs, List<Double> ys, Deadline deadline) {
            this.rulings = rulings;
            this.xs = xs;
            this.ys = ys;
            this.deadline = deadline;
            this.rows = ys.size() - 1;
            this.columns = xs.size() - 1;
        }

        Found table(List<PdfPage.Glyph> glyphs) {
            int[] parent = new int[rows * columns];
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
            }
            for (int r = 0; r < rows; r++) {
                deadline.run();
                for (int c = 0; c < columns; c++) {
                    int here = r * columns + c;
                    if (c + 1 < columns && !separated(false, xs.get(c + 1), middle(ys, r))) {
                        parent[root(parent, here + 1)] = root(parent, here);
                    }
                    if (r + 1 < rows && !separated(true, ys.get(r + 1), middle(xs, c))) {
                        parent[root(parent, here + columns)] = root(parent, here);
                    }
                }
            }
            return new Found(ys.get(0), ys.get(rows), xs, cells(parent, glyphs));
        }

        private static double middle(List<Double> edges, int index) {
            return (edges.get(index) + edges.get(index + 1)) / 2;
        }

        private boolean separated(boolean horizontal, double at, double across) {
            return rulings.stream()
                    .anyMatch(r -> r.horizontal() == horizontal
                            && Math.abs(r.at() - at) < 0.01
                            && r.from() - SNAP < across
                            && r.to() + SNAP > across);
        }

        private List<Cell> cells(int[] parent, List<PdfPage.Glyph> glyphs) {
            Map<Integer, int[]> bounds = new HashMap<>();
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    int[] b =
                            bounds.computeIfAbsent(root(parent, r * columns + c), k -> new int[] {rows, columns, 0, 0});
                    b[0] = Math.min(b[0], r);
                    b[1] = Math.min(b[1], c);
                    b[2] = Math.max(b[2], r + 1);
                    b[3] = Math.max(b[3], c + 1);
                }
            }
            Map<Integer, List<PdfPage.Glyph>> inside = new HashMap<>();
            for (PdfPage.Glyph glyph : glyphs) {
                int r = index(ys, glyph.centre());
                int c = index(xs, glyph.middle());
                if (r >= 0 && c >= 0) {
                    inside.computeIfAbsent(root(parent, r * columns + c), k -> new ArrayList<>())
                            .add(glyph);
                }
            }
            List<Cell> cells = new ArrayList<>();
            bounds.forEach((key, b) -> cells.add(new Cell(
                    b[0],
                    b[1],
                    b[2] - b[0],
                    b[3] - b[1],
                    xs.get(b[1]),
                    xs.get(b[3]),
                    inside.getOrDefault(key, List.of()))));
            cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
            return cells;
        }

        private static int index(List<Double> edges, double at) {
            for (int i = 0; i + 1 < edges.size(); i++) {
                if (at >= edges.get(i) && at < edges.get(i + 1)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
