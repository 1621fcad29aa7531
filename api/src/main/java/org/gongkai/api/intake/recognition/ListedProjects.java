package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.report.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * A file that is nothing but a list of projects (绩效自评结果汇总表): each row that prints a score or an amount becomes a draft of its
 * own. Year, unit and kind stand once above the table and hold for every row. A file that holds a report too is none: its list
 * repeats what the reports say in full.
 */
final class ListedProjects {

    private static final int HEADINGS_OF_A_REPORT = 3;
    private static final Pattern HEADING =
            Pattern.compile(".{0,50}(?:绩效|自评|评价).{0,16}(?:汇总表|一览表|明细表|清单|统计表|情况表|结果表)(?:[（(].{0,20}[)）])?");

    private final SourceDocument source;
    private final List<Item> around;
    private final List<ProjectList> lists;

    private ListedProjects(SourceDocument source, List<Item> around, List<ProjectList> lists) {
        this.source = source;
        this.around = around;
        this.lists = lists;
    }

    /** The lists of a file that holds no report beside them. */
    static Optional<ListedProjects> of(List<Item> items, SourceDocument source) {
        List<Item> around = new ArrayList<>();
        List<ProjectList> lists = new ArrayList<>();
        int headings = 0;
        for (Item item : items) {
            if (item instanceof CellGrid grid) {
                Optional<ProjectList> list = ProjectList.of(grid);
                if (list.isPresent()) {
                    lists.add(list.get());
                    if (list.get().headRow() > 0) {
                        around.add(grid.slice(0, list.get().headRow()));
                    }
                    continue;
                }
                if (GridReader.understands(grid)) {
                    return Optional.empty();
                }
            } else if (item instanceof Line line
                    && Numbering.of(line.text())
                            .filter(n -> n.shape() == Numbering.Shape.CHINESE)
                            .isPresent()) {
                headings++;
            }
            around.add(item);
        }
        boolean only = !lists.isEmpty()
                && headings < HEADINGS_OF_A_REPORT
                && lists.stream().allMatch(list -> new Columns(list, List.of()).saysMore());
        return only ? Optional.of(new ListedProjects(source, around, lists)) : Optional.empty();
    }

    /** One draft for each row, with the text up to the next one. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        for (ProjectList list : lists) {
            Columns columns = new Columns(list, around);
            for (int row : list.rows()) {
                ReportDraft draft = new ReportReader(source, around).read(d -> columns.read(row, d));
                drafts.add(new Draft(draft, list.grid().filled(row).get(0).start()));
            }
        }
        return drafts;
    }

    /**
     * The draft of a row.
     *
     * @param report what was read
     * @param start where the row begins
     */
    record Draft(ReportDraft report, int start) {

        /** The text of this draft: from its row to the next one, from the beginning for the first. */
        List<int[]> range(List<Draft> all, int index, int length) {
            int from = index == 0 ? 0 : start;
            int to = index + 1 < all.size() ? all.get(index + 1).start : length;
            return List.of(new int[] {from, Math.max(from, to)});
        }
    }

    /** What the columns of a list hold, by the words above them. */
    private static final class Columns {

        private final ProjectList list;
        private final CellGrid grid;
        private final List<Item> around;
        private final Map<Integer, String> money = new LinkedHashMap<>();
        private final Map<Integer, String> labels = new LinkedHashMap<>();
        private @Nullable Integer score;
        private @Nullable Integer number;

        Columns(ProjectList list, List<Item> around) {
            this.list = list;
            this.around = around;
            this.grid = list.grid();
            for (int column = 0; column < grid.columns(); column++) {
                String head = head(column);
                if (!head.isEmpty()) {
                    place(column, head);
                }
            }
        }

        private String head(int column) {
            int last = list.headRow();
            Box name = grid.at(list.headRow(), list.nameColumn());
            if (name != null) {
                last = name.row() + name.rowSpan() - 1;
            }
            String bottom = grid.textAt(last, column);
            return bottom.isEmpty() ? grid.textAt(list.headRow(), column) : bottom;
        }

        private void place(int column, String head) {
            Optional<Role> role = ScoreHead.role(head);
            Optional<String> stage = FundTable.stage(head);
            Optional<String> label = Vocabulary.LABELS.exact(head);
            if (role.filter(Role.NUMBER::equals).isPresent()) {
                number = column;
            } else if (stage.isPresent()) {
                money.put(column, stage.get());
            } else if (score == null
                    && (role.filter(Role.SCORE::equals).isPresent()
                            || label.filter("totalScore"::equals).isPresent())) {
                score = column;
            } else {
                labels.put(column, label.filter(l -> !l.equals("totalScore")).orElse("other"));
            }
        }

        /** Whether a row says more than the name of its project. */
        boolean saysMore() {
            return score != null || money.values().stream().anyMatch(stage -> !stage.equals("RATE"));
        }

        void read(int row, ReportDraft draft) {
            heading(draft);
            draft.facts.remove("title");
            draft.facts.remove("project.name");
            for (Box box : grid.row(list.headRow())) {
                draft.structure.add(new int[] {box.start(), box.end()});
            }
            if (labels.containsValue("implementingUnit")) {
                draft.facts.remove("implementingUnit");
            }
            FormReader form = new FormReader(draft);
            labels.forEach((column, field) -> {
                Box box = own(row, column);
                if (box != null) {
                    form.cell(field, head(column), box);
                }
            });
            Box counted = number == null ? null : own(row, number);
            if (counted != null) {
                draft.rowNumbers.add(new int[] {counted.start(), counted.end()});
            }
            Box awarded = score == null ? null : grid.at(row, score);
            if (awarded != null && !Words.isNothing(awarded.text())) {
                readScore(awarded, draft);
            }
            if (!money.isEmpty()) {
                new FundTable(grid, draft, unit(draft)).readListed(list.headRow(), row, money);
            }
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    grid.filled(row).get(0).start(),
                    grid.filled(row).get(0).end(),
                    "本稿来自汇总表的一行，只有表中所印的数，没有指标明细；有该项目的报告或自评表时请导入原件",
                    "this draft is one row of a summary: no indicators; import the project's own report where there is one");
        }

        /** 平江县水务局2022年度项目绩效自评结果汇总表 above the list says unit, year and who evaluated. */
        private void heading(ReportDraft draft) {
            for (int row = 0; row < list.headRow(); row++) {
                grid.filled(row).forEach(box -> heading(box.text(), box.start(), draft));
            }
            for (Item item : around) {
                if (item instanceof Line line) {
                    heading(line.text(), line.start(), draft);
                }
            }
        }

        private void heading(String text, int at, ReportDraft draft) {
            if (!HEADING.matcher(Words.joined(text)).matches()) {
                return;
            }
            draft.structure.add(new int[] {at, at + text.length()});
            Titles.year(text, at, Confidence.LIKELY).ifPresent(y -> draft.facts.putIfAbsent("fiscalYear", y));
            Titles.parts(text, at, draft);
            FormReader.evaluationKind(Words.joined(text))
                    .ifPresent(k -> draft.facts.putIfAbsent(
                            "kind", new Reading<>(k, at, at + text.length(), null, Confidence.LIKELY)));
        }

        /** A cell of the row itself; a merged one above several rows stands for each of them. */
        private @Nullable Box own(int row, int column) {
            Box box = grid.at(row, column);
            return box == null || box.isEmpty() || box.column() != column ? null : box;
        }

        private void readScore(Box box, ReportDraft draft) {
            Words.points(box.text())
                    .ifPresentOrElse(
                            points -> draft.totals.put(
                                    "statedScore",
                                    Reading.certain(
                                            points,
                                            box.start(),
                                            box.end(),
                                            points.toPlainString().equals(box.printed()) ? null : box.printed())),
                            () -> draft.notes.add(
                                    Note.Kind.NOT_UNDERSTOOD,
                                    box.start(),
                                    box.end(),
                                    "得分一格写着“" + box.joined() + "”，没有读成数字，留空待核",
                                    "the score cell could not be read as a number and stays empty"));
        }

        /** The unit of money that the head, or a cell or line above it, prints. */
        private @Nullable String unit(ReportDraft draft) {
            String unit = draft.moneyUnit;
            for (int row = 0; row <= list.headRow(); row++) {
                for (Box box : grid.filled(row)) {
                    String own = MoneyUnit.in(box.text());
                    unit = own == null ? unit : own;
                }
            }
            return unit;
        }
    }
}
