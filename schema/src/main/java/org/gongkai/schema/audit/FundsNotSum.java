package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.FundSource;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/**
 * Fund rows that don't add up to the row of all sources. Rows of single levels (中央, 省, 市, 县) may stand inside 当年财政拨款 or
 * beside it: the sum is wrong only where neither reading gives the total. Rows that stay below the total may be a mere
 * selection (其中) and give a warning.
 */
final class FundsNotSum extends Check {
    private static final Set<FundSource> LEVELS = Set.of(
            FundSource.CENTRAL,
            FundSource.PROVINCIAL,
            FundSource.PREFECTURE,
            FundSource.COUNTY,
            FundSource.PREFECTURE_AND_COUNTY,
            FundSource.LOCAL_BOND);

    private enum Column {
        INITIAL("initialBudget", "年初预算数", FundRow::initialBudget),
        ADJUSTED("adjustedBudget", "全年预算数", FundRow::adjustedBudget),
        PLANNED("planned", "计划投资额", FundRow::planned),
        IN_PLACE("inPlace", "到位资金", FundRow::inPlace),
        SPENT("spent", "执行数", FundRow::spent);

        private final String field;
        private final String label;
        private final Function<FundRow, @Nullable Money> value;

        Column(String field, String label, Function<FundRow, @Nullable Money> value) {
            this.field = field;
            this.label = label;
            this.value = value;
        }
    }

    FundsNotSum() {
        super("FUNDS_NOT_SUM", "资金合计不符", "Fund rows do not add up to the total");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<FundRow> rows = subject.report().funds().rows();
        List<FundRow> totals =
                rows.stream().filter(r -> r.source() == FundSource.TOTAL).toList();
        if (totals.size() == 1 && rows.size() > 2) {
            for (Column column : Column.values()) {
                column(rows, rows.indexOf(totals.get(0)), column, findings);
            }
        }
    }

    private static void column(List<FundRow> rows, int totalRow, Column column, Findings findings) {
        Money total = column.value.apply(rows.get(totalRow));
        List<FundRow> parts = rows.stream()
                .filter(r -> r.source() != FundSource.TOTAL && column.value.apply(r) != null)
                .toList();
        if (total == null || parts.isEmpty()) {
            return;
        }
        List<FundRow> outer =
                parts.stream().filter(r -> !LEVELS.contains(r.source())).toList();
        List<FundRow> inner = parts.stream()
                .filter(r -> r.source() != FundSource.FISCAL_APPROPRIATION)
                .toList();
        List<List<FundRow>> readings = new ArrayList<>(List.of(parts));
        boolean levels = parts.stream().anyMatch(r -> LEVELS.contains(r.source()));
        if (levels && parts.stream().anyMatch(r -> r.source() == FundSource.FISCAL_APPROPRIATION)) {
            readings.add(outer);
            readings.add(inner);
        }
        for (List<FundRow> reading : readings) {
            BigDecimal sum = sum(reading, column);
            Rounding rounding = Rounding.of(total.wanYuan(), amounts(reading, column));
            if (rounding.mayExplain(sum.subtract(total.wanYuan()))) {
                return;
            }
        }
        List<FundRow> least = readings.stream()
                .filter(r -> !r.isEmpty())
                .min((a, b) -> sum(a, column).compareTo(sum(b, column)))
                .orElse(parts);
        BigDecimal sum = sum(least, column);
        boolean tooMuch = sum.compareTo(total.wanYuan()) > 0;
        if (!tooMuch && least.size() < 2) {
            return;
        }
        BigDecimal difference = sum.subtract(total.wanYuan()).abs();
        String pointer = "/funds/rows/" + totalRow + "/" + column.field;
        Draft draft = (tooMuch ? findings.error() : findings.warning())
                .at(pointer, "资金 › " + column.label)
                .says(
                        "%s合计印为%s万元，各来源之和为%s万元，%s%s万元。"
                                .formatted(
                                        column.label,
                                        total,
                                        Num.text(sum),
                                        tooMuch ? "多出" : "相差",
                                        Num.text(difference)),
                        "%s: the total is printed as %s, the sources add up to %s (万元)."
                                .formatted(column.field, total, Num.text(sum)))
                .rule("资金总额等于各来源之和");
        for (FundRow row : least) {
            draft.input(row.label(), column.value.apply(row), "/funds/rows/" + rows.indexOf(row) + "/" + column.field);
        }
        draft.input("合计", total, pointer)
                .step("%s = %s".formatted(Num.sum(amounts(least, column)), Num.text(sum)))
                .result("%s ≠ %s".formatted(Num.text(sum), total))
                .add();
    }

    private static List<BigDecimal> amounts(List<FundRow> rows, Column column) {
        return rows.stream()
                .map(column.value)
                .map(m -> m == null ? BigDecimal.ZERO : m.wanYuan())
                .collect(Collectors.toList());
    }

    private static BigDecimal sum(List<FundRow> rows, Column column) {
        return Num.total(amounts(rows, column));
    }
}
