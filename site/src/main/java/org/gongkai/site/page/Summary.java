package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.Money;

/**
 * The figures of a set of reports: counted and added up, every average over those that give the value.
 *
 * @param facts the figures
 * @param grades how many reports have which grade, as bars
 */
public record Summary(List<Conclusion.Fact> facts, List<GradeBar> grades) {

    /** A bar of the distribution: its width in percent of the longest. */
    public record GradeBar(String grade, String path, String count, String share) {}

    static Summary of(Collection<ReportRow> rows) {
        List<Conclusion.Fact> facts = new ArrayList<>();
        facts.add(new Conclusion.Fact("报告", String.valueOf(rows.size()), "份", ""));
        BigDecimal budget = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        BigDecimal scores = BigDecimal.ZERO;
        int budgets = 0;
        int spents = 0;
        int scored = 0;
        int scaled = 0;
        int clean = 0;
        for (ReportRow row : rows) {
            if (row.budget() != null) {
                budget = budget.add(row.budget().wanYuan());
                budgets++;
            }
            if (row.spent() != null) {
                spent = spent.add(row.spent().wanYuan());
                spents++;
            }
            BigDecimal score = row.scoreOfHundred();
            if (score != null) {
                scores = scores.add(score);
                scored++;
                scaled += row.isScaled() ? 1 : 0;
            }
            if (row.errors() == 0) {
                clean++;
            }
        }
        facts.add(fact("预算合计", budgets, budget, rows.size()));
        facts.add(fact("支出合计", spents, spent, rows.size()));
        facts.add(
                scored == 0
                        ? new Conclusion.Fact("平均得分", Say.ABSENT, "分", "")
                        : new Conclusion.Fact(
                                "平均得分",
                                Say.trimmed(scores.divide(BigDecimal.valueOf(scored), 4, RoundingMode.HALF_UP), 2),
                                "分",
                                basis(scored, scaled, rows.size())));
        facts.add(new Conclusion.Fact("核对没有错误", String.valueOf(clean), "份", ""));
        return new Summary(facts, grades(rows));
    }

    /** What a mean score rests on where that is not all reports as they are. */
    private static String basis(int scored, int scaled, int all) {
        List<String> notes = new ArrayList<>();
        if (scored < all) {
            notes.add(scored + " 份有得分");
        }
        if (scaled > 0) {
            notes.add("其中 " + scaled + " 份折合百分制");
        }
        return String.join("，", notes);
    }

    private static Conclusion.Fact fact(String name, int given, BigDecimal sum, int all) {
        return given == 0
                ? new Conclusion.Fact(name, Say.ABSENT, "万元", "")
                : new Conclusion.Fact(name, Say.money(new Money(sum)), "万元", given == all ? "" : given + " 份提供");
    }

    private static List<GradeBar> grades(Collection<ReportRow> rows) {
        int[] counts = new int[Grade.values().length + 1];
        for (ReportRow row : rows) {
            counts[row.grade() == null ? counts.length - 1 : row.grade().ordinal()]++;
        }
        List<GradeBar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            boolean none = i == counts.length - 1;
            if (none && counts[i] == 0) {
                continue;
            }
            bars.add(new GradeBar(
                    none ? "未定等级" : Grade.values()[i].label(),
                    "grades/" + gradeKey(none ? null : Grade.values()[i]) + "/",
                    String.valueOf(counts[i]),
                    percent(counts[i], rows.size())));
        }
        return bars;
    }

    /** The grade as a segment of an address. */
    public static String gradeKey(@org.jspecify.annotations.Nullable Grade grade) {
        return grade == null ? "none" : grade.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String percent(int part, int whole) {
        return whole == 0
                ? "0"
                : Say.trimmed(
                        BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP), 1);
    }
}
