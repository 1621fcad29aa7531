package org.gongkai.api.intake.recognition;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads the table of evaluators (评价人员: 姓名, 职务/职称, 单位, 签字), as a table or flattened. */
final class EvaluatorReader {

    private static final Pattern FLAT_HEAD =
            Pattern.compile("姓\\s*名\\s*职\\s*(?:务|称)(?:\\s*/\\s*职\\s*称)?\\s*单\\s*位(?:\\s*签\\s*(?:字|名))?");
    private static final String TITLE =
            "(?:(?:注册|高级|中级|初级|正高级|副高级|助理|副)?(?:会计师|经济师|工程师|审计师|造价师|造价工程师|评估师|税务师|咨询师|教授|研究员|讲师)|副?(?:主任|科长|处长|局长|股长|所长|经理|院长|总监)|科员|项目经理|项目助理|合伙人|主办|专家)";
    private static final Pattern FLAT_ROW = Pattern.compile("([\\p{IsHan}]{2,4}?)(" + TITLE + "(?:[、/]" + TITLE
            + ")*)([\\p{IsHan}（）()]{3,30}?(?:公司|事务所(?!有限|（)(?:（[^）]*）)?|局|委员会|厅|中心|大学|学院|研究院|所(?!有限|（|\\()|部))(\\1)?");

    private final ReportDraft draft;

    EvaluatorReader(ReportDraft draft) {
        this.draft = draft;
    }

    // ---- table -------------------------------------------------------------------------------------------------

    static boolean understands(CellGrid grid) {
        return headRow(grid) >= 0;
    }

    private static int headRow(CellGrid grid) {
        for (int r = 0; r < Math.min(3, grid.rows()); r++) {
            if (column(grid, r, "姓名") >= 0
                    && (column(grid, r, "职务") >= 0 || column(grid, r, "职称") >= 0 || column(grid, r, "单位") >= 0)) {
                return r;
            }
        }
        return -1;
    }

    private static int column(CellGrid grid, int row, String word) {
        for (Box box : grid.row(row)) {
            if (box.joined().length() <= 12 && box.joined().contains(word)) {
                return box.column();
            }
        }
        return -1;
    }

    void read(CellGrid grid) {
        int head = headRow(grid);
        int name = column(grid, head, "姓名");
        int title = Math.max(column(grid, head, "职务"), column(grid, head, "职称"));
        int unit = column(grid, head, "单位");
        int signature = Math.max(column(grid, head, "签字"), column(grid, head, "签名"));
        for (Box box : grid.row(head)) {
            use(box);
        }
        for (int r = head + 1; r < grid.rows(); r++) {
            String person = Words.joined(grid.textAt(r, name));
            if (person.length() < 2 || person.length() > 6 || person.contains("：") || person.contains(":")) {
                continue;
            }
            List<Box> row = grid.row(r);
            int start = row.stream().mapToInt(Box::start).min().orElse(0);
            int end = row.stream().mapToInt(Box::end).max().orElse(0);
            draft.evaluators.add(Reading.certain(
                    new Evaluator(
                            person,
                            text(grid, r, title),
                            text(grid, r, unit),
                            grid.row(r).stream()
                                    .anyMatch(b ->
                                            b.text().contains("组长") && !b.text().contains("副组长")),
                            text(grid, r, signature)),
                    start,
                    end,
                    null));
        }
    }

    private static @Nullable String text(CellGrid grid, int row, int column) {
        String text = column < 0 ? "" : Words.joined(grid.textAt(row, column));
        return text.isEmpty() ? null : text;
    }

    private void use(Box box) {
        draft.structure.add(new int[] {box.start(), box.end()});
    }

    // ---- flattened ---------------------------------------------------------------------------------------------

    /** Reads the flattened table of a line; where it ends, or 0. */
    int flat(Line line) {
        Matcher head = FLAT_HEAD.matcher(line.text());
        if (!head.find() || head.start() > 8) {
            return 0;
        }
        int end = head.end();
        Matcher row = FLAT_ROW.matcher(line.text());
        row.region(end, line.text().length());
        int read = 0;
        while (row.lookingAt()) {
            draft.evaluators.add(new Reading<>(
                    new Evaluator(row.group(1), row.group(2), row.group(3), false, row.group(4)),
                    line.start() + row.start(),
                    line.start() + row.end(),
                    row.group(),
                    Confidence.LIKELY));
            end = row.end();
            row.region(end, line.text().length());
            read++;
        }
        if (read == 0) {
            return 0;
        }
        draft.structure.add(new int[] {line.start() + head.start(), line.start() + head.end()});
        return end;
    }

    /** 评价工作组组长 stands beside the table: the person is added unless listed. */
    void leader() {
        Reading<String> leader = draft.fact("leader");
        if (leader == null) {
            return;
        }
        boolean listed =
                draft.evaluators.stream().anyMatch(e -> e.value().name().equals(leader.value()));
        if (!listed) {
            draft.evaluators.add(leader.with(new Evaluator(leader.value(), null, null, true, null)));
        }
    }
}
