package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Funds;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of a report: a table of sources and one of expenditure items.
 *
 * @param heads heads of the columns that hold at least one value, units included
 * @param rows one row per source, as printed
 * @param spending expenditure items, each followed by its sub-items
 */
public record FundTables(List<String> heads, List<Row> rows, List<Spending> spending) {
    private static final int DEEPEST = 3;

    /** One source of money. */
    public record Row(String anchor, String label, List<Cell> cells) {}

    /** A number with the head of its column, for cards on a phone. */
    public record Cell(String head, String value, boolean absent) {}

    /** An expenditure item; sub-items have a depth of 1 and more. */
    public record Spending(String anchor, String name, String amount, int depth) {}

    private interface Value {
        @Nullable
        String of(FundRow row);
    }

    private record Column(String head, Value value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("年初预算（万元）", row -> amount(row.initialBudget())),
            new Column("全年预算（万元）", row -> amount(row.adjustedBudget())),
            new Column("计划投资（万元）", row -> amount(row.planned())),
            new Column("到位（万元）", row -> amount(row.inPlace())),
            new Column("支出（万元）", row -> amount(row.spent())),
            new Column(
                    "报告所列执行率（%）",
                    row -> row.executionRatePercent() == null ? null : Say.trimmed(row.executionRatePercent(), 3)),
            new Column("分值", row -> row.maxScore() == null ? null : Say.points(row.maxScore())),
            new Column("得分", row -> row.score() == null ? null : Say.points(row.score())));

    static FundTables of(Funds funds) {
        List<Column> columns = COLUMNS.stream()
                .filter(column ->
                        funds.rows().stream().anyMatch(row -> column.value().of(row) != null))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (FundRow row : funds.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (Column column : columns) {
                String value = column.value().of(row);
                cells.add(new Cell(column.head(), value == null ? Say.ABSENT : value, value == null));
            }
            rows.add(new Row("fund-" + rows.size(), row.label(), cells));
        }
        List<Spending> spending = new ArrayList<>();
        for (int i = 0; i < funds.expenditures().size(); i++) {
            spending(funds.expenditures().get(i), "spending-" + i, 0, spending);
        }
        return new FundTables(columns.stream().map(Column::head).toList(), rows, spending);
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : Say.money(money);
    }

    private static void spending(Expenditure item, String anchor, int depth, List<Spending> rows) {
        rows.add(new Spending(anchor, item.name(), Say.money(item.amount()), Math.min(depth, DEEPEST)));
        for (int i = 0; i < item.items().size(); i++) {
            spending(item.items().get(i), anchor + "-" + i, depth + 1, rows);
        }
    }
}
