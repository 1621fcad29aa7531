package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * Divides a file among the reports it holds: a form that names another project begins another report, and so does a title
 * with a new project above an outline of its own.
 */
final class Partition {

    /**
     * The part of one report.
     *
     * @param items its lines and tables
     * @param ranges its text
     */
    record Share(List<Item> items, List<int[]> ranges) {}

    private final List<List<Item>> shares = new ArrayList<>();
    private List<Item> current = new ArrayList<>();
    private @Nullable String project;
    private boolean form;
    private int headings;

    private Partition() {}

    static List<Share> of(List<Item> items, SourceDocument source) {
        Partition partition = new Partition();
        List<Item> pieces = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof CellGrid grid) {
                pieces.addAll(forms(grid));
            } else {
                pieces.add(item);
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            partition.take(pieces, i);
        }
        partition.close();
        List<Share> result = new ArrayList<>();
        int length = source.plainText().length();
        for (int i = 0; i < partition.shares.size(); i++) {
            List<Item> share = partition.shares.get(i);
            int start = i == 0 ? 0 : share.get(0).start();
            int end = i + 1 < partition.shares.size()
                    ? partition.shares.get(i + 1).get(0).start()
                    : length;
            result.add(new Share(share, List.of(new int[] {start, Math.max(start, end)})));
        }
        return result.isEmpty() ? List.of(new Share(List.of(), List.of(new int[] {0, length}))) : result;
    }

    private void take(List<Item> pieces, int at) {
        Item item = pieces.get(at);
        if (item instanceof CellGrid grid) {
            String named = projectOf(grid);
            if (named != null && form && !same(named, project)) {
                List<Item> lead = lead();
                open();
                current.addAll(lead);
            } else if (named != null && headings >= 3 && project != null && !same(named, project) && isForm(grid)) {
                List<Item> lead = lead();
                open();
                current.addAll(lead);
            }
            if (named != null) {
                project = named;
                form |= isForm(grid);
            }
            current.add(grid);
            return;
        }
        Line line = (Line) item;
        if (Titles.isTitle(line.text()) && !current.isEmpty()) {
            String named = projectOf(line.text());
            boolean another = named != null && project != null && !same(named, project);
            if (form && formFollows(pieces, at) || headings >= 3 && another && outlineFollows(pieces, at)) {
                open();
            }
            if (named != null && project == null) {
                project = named;
            }
        } else if (Titles.isTitle(line.text())) {
            project = projectOf(line.text());
        }
        if (Numbering.of(line.text())
                        .filter(n -> n.shape() == Numbering.Shape.CHINESE)
                        .isPresent()
                && line.text().length() < 60) {
            headings++;
        }
        current.add(line);
    }

    /** Title and labels that stand above a table belong to it. */
    private List<Item> lead() {
        int from = current.size();
        while (from > 0
                && current.get(from - 1) instanceof Line line
                && current.size() - from < 6
                && line.text().length() <= 120
                && !line.text().endsWith("。")
                && !line.text().matches("^(?:说明|备注|注)\\s?[:：].*")) {
            from--;
        }
        List<Item> lead = new ArrayList<>(current.subList(from, current.size()));
        current.subList(from, current.size()).clear();
        return lead;
    }

    private void open() {
        close();
        project = null;
        form = false;
        headings = 0;
    }

    private void close() {
        if (!current.isEmpty()) {
            shares.add(current);
        }
        current = new ArrayList<>();
    }

    private static boolean formFollows(List<Item> pieces, int at) {
        for (int i = at + 1; i < Math.min(pieces.size(), at + 8); i++) {
            if (pieces.get(i) instanceof CellGrid grid) {
                return projectOf(grid) != null;
            }
        }
        return false;
    }

    private static boolean outlineFollows(List<Item> pieces, int at) {
        for (int i = at + 1; i < Math.min(pieces.size(), at + 16); i++) {
            if (pieces.get(i) instanceof Line line
                    && Numbering.of(line.text())
                            .filter(n -> n.shape() == Numbering.Shape.CHINESE && n.ordinal() == 1)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return a == b;
        }
        String x = Words.key(a).replaceAll("^\\d{4}年度?", "");
        String y = Words.key(b).replaceAll("^\\d{4}年度?", "");
        return x.equals(y) || x.length() >= 4 && y.length() >= 4 && (x.contains(y) || y.contains(x));
    }

    private static boolean isForm(CellGrid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            if (ScoreHead.at(grid, r).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String projectOf(String title) {
        ReportDraft draft = new ReportDraft();
        Titles.parts(title, 0, draft);
        Reading<String> name = draft.fact("project.name");
        return name == null || name.confidence() == Confidence.DOUBTFUL ? null : name.value();
    }

    private static @Nullable String projectOf(CellGrid grid) {
        for (int r = 0; r < grid.rows(); r++) {
            String name = projectIn(grid, r);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String projectIn(CellGrid grid, int row) {
        List<Box> cells = grid.row(row);
        for (int i = 0; i < cells.size(); i++) {
            Box box = cells.get(i);
            if (box.row() == row && isProjectLabel(box.text()) && i + 1 < cells.size()) {
                String name = cells.get(i + 1).text();
                if (!Words.isNothing(name) && Vocabulary.LABELS.exact(name).isEmpty()) {
                    return name;
                }
            }
            if (box.row() == row && box.joined().length() < 80) {
                for (LabelLines.Pair pair : LabelLines.in(box.text(), false)) {
                    if (pair.field().equals("projectName") && pair.from() < pair.to()) {
                        return pair.value(box.text());
                    }
                }
            }
        }
        return null;
    }

    private static boolean isProjectLabel(String text) {
        return Vocabulary.LABELS.exact(text).filter("projectName"::equals).isPresent()
                && !Words.key(text).equals("项目");
    }

    /** One sheet with several forms below one another is cut above each project name. */
    private static List<CellGrid> forms(CellGrid grid) {
        List<Integer> cuts = new ArrayList<>();
        boolean scores = false;
        String before = null;
        for (int r = 0; r < grid.rows(); r++) {
            scores |= ScoreHead.at(grid, r).isPresent();
            String name = projectIn(grid, r);
            if (name != null) {
                if (before != null && scores) {
                    cuts.add(titleRow(grid, r));
                    scores = false;
                }
                before = name;
            }
        }
        if (cuts.isEmpty()) {
            return List.of(grid);
        }
        List<CellGrid> parts = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            parts.add(grid.slice(from, cut));
            from = cut;
        }
        parts.add(grid.slice(from, grid.rows()));
        return parts;
    }

    private static int titleRow(CellGrid grid, int row) {
        int first = row;
        while (first > 0 && row - first < 3) {
            List<Box> above = grid.filled(first - 1);
            boolean title = above.size() == 1
                    && above.get(0).columnSpan() > 1
                    && Words.points(above.get(0).text()).isEmpty()
                    && Vocabulary.TOTALS.exact(above.get(0).text()).isEmpty();
            if (!title && !above.isEmpty()) {
                break;
            }
            first--;
        }
        return first;
    }
}
