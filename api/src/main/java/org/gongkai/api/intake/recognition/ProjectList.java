package org.gongkai.api.intake.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.intake.recognition.CellGrid.Box;

/**
 * Knows a table of which every row is another project (序号, 项目名称, 预算数, 执行数, 自评得分): a summary of many reports, none of
 * whose rows holds the money or the score of the report it stands in.
 */
final class ProjectList {

    private ProjectList() {}

    /** The number of projects in the table, 0 where it is no such list. */
    static int projects(CellGrid grid) {
        for (int row = 0; row < Math.min(3, grid.rows()); row++) {
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
            Set<String> names = new HashSet<>();
            for (int below = row + named.get().rowSpan(); below < grid.rows(); below++) {
                if (ScoreHead.at(grid, below).isPresent() || FundTable.headAt(grid, below)) {
                    return 0;
                }
                Box name = grid.at(below, named.get().column());
                if (name != null
                        && name.row() == below
                        && name.joined().length() >= 3
                        && Vocabulary.FUND_ROWS.exact(name.text()).isEmpty()
                        && Vocabulary.FUND_USES.exact(name.text()).isEmpty()
                        && Vocabulary.TOTALS.exact(name.text()).isEmpty()
                        && Vocabulary.LABELS.exact(name.text()).isEmpty()) {
                    names.add(name.joined());
                }
            }
            return names.size() >= 2 ? names.size() : 0;
        }
        return 0;
    }

    private static boolean isHead(Box box) {
        return Words.points(box.text()).isEmpty() && box.joined().length() <= 14;
    }

    static void note(CellGrid grid, int projects, Notes notes) {
        notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                grid.start(),
                grid.end(),
                "这张表每行是一个项目（共 " + projects + " 个），是汇总表，没有当作一份报告的资金和得分读入；请分别导入各项目的报告或自评表",
                "every row of this table is another project: a summary, not read as the money or score of one report");
    }
}
