package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;

/**
 * A table of which every row is another project (序号, 项目名称, 预算数, 执行数, 自评得分): a summary of many reports, none of whose rows
 * holds the money or the score of the report it stands in.
 *
 * @param grid the table
 * @param headRow first row of its head
 * @param nameColumn column of the projects' names
 * @param rows rows of the projects, one each
 */
record ProjectList(CellGrid grid, int headRow, int nameColumn, List<Integer> rows) {

    private static final int HEAD_AMONG_FIRST_ROWS = 5;

    /** The list that a table is; empty where it is none. */
    static Optional<ProjectList> of(CellGrid grid) {
        for (int row = 0; row < Math.min(HEAD_AMONG_FIRST_ROWS, grid.rows()); row++) {
            List<Box> head = grid.filled(row);
            Optional<Box> named = head.stream()
                    .filter(b -> Vocabulary.LABELS
                            .exact(b.text())
                            .filter("projectName"::equals)
                            .isPresent())
                    .findFirst();
            if (named.isEmpty() || head.size() < 3 || !head.stream().allMatch(ProjectList::isHead)) {
                continue;
            }
            List<Integer> rows =
                    projects(grid, row + named.get().rowSpan(), named.get().column());
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProjectList(grid, row, named.get().column(), rows));
        }
        return Optional.empty();
    }

    /** The rows that name a project; none where they name fewer than two, or where a form begins below. */
    private static List<Integer> projects(CellGrid grid, int first, int column) {
        List<Integer> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = first; row < grid.rows(); row++) {
            if (ScoreHead.at(grid, row).isPresent() || FundTable.headAt(grid, row)) {
                return List.of();
            }
            Box name = grid.at(row, column);
            if (name != null && name.row() == row && isName(name)) {
                names.add(name.joined());
                rows.add(row);
            }
        }
        return names.size() >= 2 ? rows : List.of();
    }

    private static boolean isName(Box box) {
        return box.joined().length() >= 3
                && Vocabulary.FUND_ROWS.exact(box.text()).isEmpty()
                && Vocabulary.FUND_USES.exact(box.text()).isEmpty()
                && Vocabulary.TOTALS.exact(box.text()).isEmpty()
                && Vocabulary.LABELS.exact(box.text()).isEmpty();
    }

    private static boolean isHead(Box box) {
        return Words.points(box.text()).isEmpty() && box.joined().length() <= 14;
    }

    void note(Notes notes) {
        notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                grid.start(),
                grid.end(),
                "这张表每行是一个项目（共 " + rows.size() + " 个），是汇总表，没有当作一份报告的资金和得分读入；请分别导入各项目的报告或自评表",
                "every row of this table is another project: a summary, not read as the money or score of one report");
    }
}
