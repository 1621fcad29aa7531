package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.gongkai.schema.report.Money;

/**
 * The foot of a table of reports: sums and the mean of what the rows above it show.
 *
 * @param count number of rows
 * @param budget sum of the budgets that are given, 万元
 * @param spent sum of the spending that is given, 万元
 * @param meanScore mean of the scores that are given, points of a hundred
 */
public record PageTotals(int count, String budget, String spent, String meanScore) {

    /** Sums up rows; what no row gives is named absent. */
    public static PageTotals of(List<ReportRow> rows) {
        List<BigDecimal> scores = rows.stream()
                .map(ReportRow::scoreOfHundred)
                .filter(Objects::nonNull)
                .toList();
        String mean = scores.isEmpty()
                ? Say.ABSENT
                : Say.trimmed(
                        scores.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(scores.size()), 4, RoundingMode.HALF_UP),
                        2);
        return new PageTotals(
                rows.size(),
                sum(rows.stream()
                        .map(ReportRow::budget)
                        .filter(Objects::nonNull)
                        .toList()),
                sum(rows.stream().map(ReportRow::spent).filter(Objects::nonNull).toList()),
                mean);
    }

    /** Whether there is anything to add up. */
    public boolean isNeeded() {
        return count > 1;
    }

    public boolean hasScores() {
        return !meanScore.equals(Say.ABSENT);
    }

    private static String sum(List<Money> amounts) {
        return amounts.isEmpty()
                ? Say.ABSENT
                : Say.money(new Money(amounts.stream().map(Money::wanYuan).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
