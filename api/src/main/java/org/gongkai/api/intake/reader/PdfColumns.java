package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.source.Grid;

/**
 * Finds tables without drawn lines, and only where there is no doubt: neighbouring lines of equally many stretches, each of
 * which stands below the one above it and below no other. Anything less clear stays lines with tabs.
 */
final class PdfColumns {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;

    private PdfColumns() {}

    /** How many lines from an index on form such a table; 0 when they don't. */
    static int rowsFrom(List<PdfLines.Line> lines, int from) {
        int columns = lines.get(from).segments().size();
        if (columns < FEWEST_COLUMNS) {
            return 0;
        }
        List<double[]> edges = new ArrayList<>();
        lines.get(from).segments().forEach(segment -> edges.add(new double[] {segment.left(), segment.right()}));
        int rows = 1;
        while (from + rows < lines.size() && fits(lines.get(from + rows - 1), lines.get(from + rows), edges)) {
            rows++;
        }
        return rows >= FEWEST_ROWS ? rows : 0;
    }

    private static boolean fits(PdfLines.Line above, PdfLines.Line line, List<double[]> edges) {
        boolean near = line.top() >= above.top() && line.top() - above.bottom() < line.size() * 2.5;
        if (!near || line.segments().size() != edges.size()) {
            return false;
        }
        for (int i = 0; i < edges.size(); i++) {
            PdfLines.Segment segment = line.segments().get(i);
            double[] column = edges.get(i);
            boolean below = segment.left() < column[1] && segment.right() > column[0];
            boolean leftFree = i == 0 || segment.left() > edges.get(i - 1)[1];
            boolean rightFree = i + 1 == edges.size() || segment.right() < edges.get(i + 1)[0];
            if (!below || !leftFree || !rightFree) {
                return false;
            }
        }
        for (int i = 0; i < edges.size(); i++) {
            double[] column = edges.get(i);
            column[0] = Math.min(column[0], line.segments().get(i).left());
            column[1] = Math.max(column[1], line.segments().get(i).right());
        }
        return true;
    }

    static Grid grid(List<PdfLines.Line> rows) {
        Grid grid = new Grid();
        for (int row = 0; row < rows.size(); row++) {
            List<PdfLines.Segment> segments = rows.get(row).segments();
            for (int column = 0; column < segments.size(); column++) {
                grid.put(Grid.Draft.of(segments.get(column).text(), row, column, 1, 1));
            }
        }
        return grid;
    }
}
