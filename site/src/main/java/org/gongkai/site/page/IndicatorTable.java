package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.report.ScoreSheet;
import org.jspecify.annotations.Nullable;

/**
 * One first-level indicator as a table to be read: groups with their rows, the rule folded under each row.
 *
 * @param anchor anchor of the first-level indicator
 * @param name its printed label
 * @param hue its colour class
 * @param score what it got, in words for every reader
 * @param bar the drawn bar
 * @param groups second-level indicators, or one without a name where the first level holds the scores itself
 */
public record IndicatorTable(String anchor, String name, String hue, String score, Bar bar, List<Group> groups) {

    /** A bar: width of the score, share in words, points. */
    public record Bar(String width, String rate, String score, String max) {}

    /** Rows below one second-level indicator. */
    public record Group(String anchor, String name, String score, List<Row> rows) {
        public boolean named() {
            return !name.isEmpty();
        }
    }

    /**
     * One indicator.
     *
     * @param depth 3 for a row of the third level, 4 and more for rows below it
     * @param lost points lost, empty where none or unknown
     * @param loss the points lost in a word: −3, 无, or that the report does not say; empty for an indicator that was not
     *     scored itself
     * @param reason 扣分原因 as printed
     * @param evidence what stands behind the score: actual value, result or what the evaluators found, as printed
     * @param rule explanation, criteria, checkpoints and what else the row prints
     */
    public record Row(
            String anchor,
            String name,
            int depth,
            boolean leaf,
            String max,
            String score,
            String lost,
            String loss,
            String reason,
            String evidence,
            Rule rule) {

        public boolean deducted() {
            return !lost.isEmpty();
        }
    }

    /** What is folded out under a row. */
    public record Rule(
            @Nullable String explanation,
            @Nullable String criteria,
            List<Point> points,
            @Nullable String process,
            @Nullable String result,
            List<OtherCell> others) {
        public boolean any() {
            return explanation != null
                    || criteria != null
                    || !points.isEmpty()
                    || process != null
                    || result != null
                    || !others.isEmpty();
        }
    }

    /** A checkpoint and whether it was met, in a word. */
    public record Point(String text, String met) {}

    static List<IndicatorTable> of(List<Indicator> firstLevels) {
        List<IndicatorTable> tables = new ArrayList<>();
        for (int i = 0; i < firstLevels.size(); i++) {
            tables.add(table(firstLevels.get(i), Anchors.indicator(i)));
        }
        return tables;
    }

    private static IndicatorTable table(Indicator first, String anchor) {
        List<Group> groups = new ArrayList<>();
        List<Row> loose = new ArrayList<>();
        if (first.isLeaf()) {
            loose.add(row(first, anchor + "-row", 3));
        }
        for (int j = 0; j < first.children().size(); j++) {
            Indicator second = first.children().get(j);
            String below = Anchors.below(anchor, j);
            if (second.isLeaf()) {
                loose.add(row(second, below, 3));
            } else {
                List<Row> rows = new ArrayList<>();
                below(second, below, 3, rows);
                groups.add(new Group(below, second.name(), scored(second), rows));
            }
        }
        if (!loose.isEmpty()) {
            groups.add(0, new Group("", "", "", loose));
        }
        return new IndicatorTable(anchor, first.name(), Hue.of(first), scored(first), bar(first), groups);
    }

    private static void below(Indicator parent, String anchor, int depth, List<Row> rows) {
        for (int k = 0; k < parent.children().size(); k++) {
            Indicator child = parent.children().get(k);
            String childAnchor = Anchors.below(anchor, k);
            rows.add(row(child, childAnchor, depth));
            below(child, childAnchor, depth + 1, rows);
        }
    }

    private static Row row(Indicator indicator, String anchor, int depth) {
        BigDecimal lost = Conclusion.lost(indicator);
        return new Row(
                anchor,
                indicator.name(),
                Math.min(depth, 5),
                indicator.isLeaf(),
                points(indicator, indicator.maxScore(), true),
                points(indicator, indicator.score(), false),
                lost.signum() > 0 ? lost.toPlainString() : "",
                loss(indicator, lost),
                text(indicator.deductionReason(), indicator.deviationCause()),
                evidence(indicator),
                new Rule(
                        indicator.explanation(),
                        indicator.criteria(),
                        points(indicator),
                        indicator.process(),
                        indicator.result(),
                        indicator.otherCells()));
    }

    private static String loss(Indicator indicator, BigDecimal lost) {
        if (lost.signum() > 0) {
            return "−" + lost.toPlainString();
        }
        if (Conclusion.isLossKnown(indicator)) {
            return "无";
        }
        return indicator.isLeaf() ? Say.ABSENT : "";
    }

    /** Points as printed; for an indicator with indicators below it and none printed, their sum, which is called one. */
    private static String points(Indicator indicator, @Nullable BigDecimal printed, boolean weights) {
        BigDecimal sum = printed == null && !indicator.isLeaf() ? sum(indicator, weights) : null;
        return sum == null ? Say.points(printed) : sum.toPlainString() + "（各项之和）";
    }

    /** The checkpoints, unless the criteria already print every one of them and none is known to be met or not. */
    private static List<Point> points(Indicator indicator) {
        String criteria = indicator.criteria();
        boolean said = criteria != null
                && indicator.checkpoints().stream()
                        .allMatch(checkpoint -> checkpoint.met() == null && criteria.contains(checkpoint.text()));
        return said
                ? List.of()
                : indicator.checkpoints().stream().map(IndicatorTable::point).toList();
    }

    private static Point point(Checkpoint checkpoint) {
        String met = checkpoint.met() == null ? "" : checkpoint.met() ? "符合" : "不符合";
        return new Point(checkpoint.text(), met);
    }

    private static String evidence(Indicator indicator) {
        Measure actual = indicator.actual();
        Measure target = indicator.target();
        if (actual != null && target != null) {
            return "目标 " + target.printed() + "，实际 " + actual.printed();
        }
        if (actual != null) {
            return actual.printed();
        }
        if (indicator.completionRatePercent() != null) {
            return "完成率 " + Say.percent(indicator.completionRatePercent());
        }
        if (target != null) {
            return "目标 " + target.printed();
        }
        return indicator.process() != null || indicator.result() != null ? "见评价过程" : "";
    }

    /** 得 3 分，满分 5 分: read aloud as it stands. A sum that the report does not print is called one. */
    private static String scored(Indicator indicator) {
        BigDecimal score = indicator.score() != null ? indicator.score() : sum(indicator, false);
        BigDecimal max = indicator.maxScore() != null ? indicator.maxScore() : sum(indicator, true);
        if (score == null && max == null) {
            return "";
        }
        boolean summed = indicator.score() == null && score != null;
        return (score == null ? "得分未提供" : "得 " + score.toPlainString() + " 分" + (summed ? "（各项之和）" : ""))
                + (max == null ? "" : "，满分 " + max.toPlainString() + " 分");
    }

    private static Bar bar(Indicator first) {
        BigDecimal score = first.score() != null ? first.score() : sum(first, false);
        BigDecimal max = first.maxScore() != null ? first.maxScore() : sum(first, true);
        return bar(score, max);
    }

    private static Bar bar(@Nullable BigDecimal score, @Nullable BigDecimal max) {
        BigDecimal rate = Say.share(score, max);
        String width = rate == null || rate.signum() < 0 ? "0" : Say.trimmed(rate.min(FullMarks.HUNDRED), 2);
        return new Bar(width, rate == null ? Say.ABSENT : Say.roundPercent(rate), Say.points(score), Say.points(max));
    }

    /** The bar of all first-level indicators together: the total as printed, else the sum of the rows. */
    static @Nullable Bar total(ScoreSheet scores) {
        BigDecimal score = scores.score().orElse(null);
        return score == null ? null : bar(score, scores.isConverted() ? FullMarks.HUNDRED : scores.totalMaxScore());
    }

    private static @Nullable BigDecimal sum(Indicator parent, boolean weights) {
        BigDecimal sum = null;
        for (Indicator each : parent.walk().toList()) {
            BigDecimal value = weights ? each.maxScore() : each.score();
            if (each.isLeaf() && value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    private static String text(@Nullable String first, @Nullable String second) {
        if (first != null) {
            return first;
        }
        return second == null ? "" : second;
    }
}
