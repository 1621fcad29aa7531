package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Measure;

/** Writes scoring rules in words and gives the score that the words give. */
final class Rules {
    private static final BigDecimal HALF = Num.of("0.5");
    private static final List<Function<Integer, String>> NUMBERS = List.of(
            n -> String.valueOf((char) ('①' + n)), n -> (n + 1) + "．", n -> "（" + (n + 1) + "）", n -> (n + 1) + "）");

    private final Dice dice;

    Rules(Dice dice) {
        this.dice = dice;
    }

    /** Scores a leaf by checkpoints, the last ones of which are not met. */
    void checklist(Row row, Checklist list, int failing) {
        row.checklist = list;
        row.explanation = list.explanation();
        List<Integer> sizes = new ArrayList<>();
        for (int n = 2; n <= list.points().size(); n++) {
            if (isHalf(row.weight, n)) {
                sizes.add(n);
            }
        }
        boolean veto = list.code().endsWith("FUNDS.COMPLIANCE");
        row.points = sizes.isEmpty() ? 2 : dice.pick(sizes);
        row.each = row.weight.divide(Num.of(row.points), 2, RoundingMode.HALF_UP);
        int style = dice.between(0, row.points >= 3 ? 8 : 6);
        String items = items(list, row.points, style == 5 ? "（" + Num.text(row.each) + "分）" : "");
        String d = Num.text(row.each);
        String w = Num.text(row.weight);
        String rule =
                switch (style) {
                    case 0 -> "以上%d项，每有一项未做到扣%s分，扣完为止。".formatted(row.points, d);
                    case 1 -> "每发现一处不符合上述要求的，扣%s分，直至本项分值扣完。".formatted(d);
                    case 2 -> "有一项不符合要求，扣%s分。".formatted(d);
                    case 3 -> "一项不达标扣%s分；情节严重的，本项不得分。".formatted(d);
                    case 4 -> "每满足一项得%s分，最高得%s分。".formatted(d, w);
                    case 5 -> "符合得相应分值，不符合不得分。";
                    case 6 -> "每个要点%s分，做到的得分，未做到的不得分。".formatted(d);
                    default -> bands(row);
                };
        if (style >= 7) {
            row.rule = Row.Rule.BANDED;
        } else if (style >= 4) {
            row.rule = Row.Rule.SUMMED;
        } else {
            row.rule = Row.Rule.DEDUCTED;
        }
        if (veto && row.rule != Row.Rule.BANDED) {
            row.rule = Row.Rule.VETOED;
            rule += "存在截留、挤占、挪用、虚列支出等情形的，本项不得分。";
        }
        row.criteria = items + "\n" + rule;
        fail(row, failing);
    }

    /** Lets the last checkpoints of a row fail and gives it the score that its rule then gives. */
    void fail(Row row, int failing) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        Checklist list = row.checklist;
        if (list == null) {
            return;
        }
        for (int i = 0; i < row.points; i++) {
            checkpoints.add(new Checkpoint(list.points().get(i).ask(), i < row.points - failing));
        }
        row.checkpoints = checkpoints;
        row.score = row.rule == Row.Rule.BANDED
                ? band(row, failing)
                : row.weight.subtract(row.each.multiply(Num.of(failing))).max(BigDecimal.ZERO);
        if (failing > 0) {
            List<Checklist.Point> missed = list.points().subList(row.points - failing, row.points);
            row.fault = missed.stream().map(Checklist.Point::fault).collect(Collectors.joining("，且"));
            row.advice = missed.stream().map(Checklist.Point::advice).collect(Collectors.joining("，"));
        }
    }

    private static String items(Checklist list, int points, String suffix, Function<Integer, String> number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points; i++) {
            text.append(number.apply(i))
                    .append(list.points().get(i).ask())
                    .append(suffix)
                    .append(i == points - 1 ? "。" : "；\n");
        }
        return text.toString();
    }

    private String items(Checklist list, int points, String suffix) {
        return items(list, points, suffix, dice.pick(NUMBERS));
    }

    private static String bands(Row row) {
        return "%d项全部符合的得%s分，符合其中%d项的得%s分，符合其中%d项的得%s分，其余情况得0分。"
                .formatted(
                        row.points,
                        Num.text(row.weight),
                        row.points - 1,
                        Num.text(band(row, 1)),
                        row.points - 2,
                        Num.text(band(row, 2)));
    }

    private static BigDecimal band(Row row, int failing) {
        return switch (failing) {
            case 0 -> row.weight;
            case 1 -> Num.half(Num.share(row.weight, Num.of(65)));
            case 2 -> Num.half(Num.share(row.weight, Num.of(30)));
            default -> BigDecimal.ZERO;
        };
    }

    /** Whether a weight is a whole number of half points for each of n. */
    private static boolean isHalf(BigDecimal weight, int n) {
        return weight.remainder(HALF.multiply(Num.of(n))).signum() == 0;
    }

    /** Scores a leaf by a rate in percent. */
    void rate(Row row, String rate, BigDecimal value) {
        BigDecimal w = row.weight;
        BigDecimal missing = Num.HUNDRED.subtract(value).max(BigDecimal.ZERO);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean full = value.compareTo(Num.HUNDRED) >= 0;
        List<Integer> styles = new ArrayList<>(List.of(3));
        if (full || value.compareTo(Num.of(95)) >= 0) {
            styles.add(5);
        }
        if (full || missing.remainder(Num.of(5)).signum() == 0) {
            styles.add(1);
        }
        if (full || whole) {
            styles.add(2);
            styles.add(4);
        }
        BigDecimal d = dice.chance(0.5) ? HALF : BigDecimal.ONE;
        switch (dice.pick(styles)) {
            case 1 -> {
                row.rule(Row.Rule.RATE, "%s达到100%%得满分，每降低5个百分点扣%s分，扣完为止。".formatted(rate, Num.text(d)));
                row.score = w.subtract(
                                missing.divide(Num.of(5), 0, RoundingMode.UP).multiply(d))
                        .max(BigDecimal.ZERO);
            }
            case 2 -> {
                row.rule(Row.Rule.RATE, "得分＝%s×%s分，最高不超过%s分。".formatted(rate, Num.text(w), Num.text(w)));
                row.score = Num.share(w, value.min(Num.HUNDRED));
            }
            case 4 -> {
                row.rule(Row.Rule.RATE, "%s为100%%的得%s分，每少1个百分点扣权重的3%%。".formatted(rate, Num.text(w)));
                row.score =
                        w.subtract(Num.share(w, missing.multiply(Num.of(3)))).max(BigDecimal.ZERO);
            }
            case 5 -> {
                row.rule(Row.Rule.RATE, "%s≥95%%得满分；不足95%%的，每低1个百分点扣%s分，扣完为止。".formatted(rate, Num.text(d)));
                row.score = w;
            }
            default -> {
                BigDecimal second = Num.half(Num.share(w, Num.of(80)));
                BigDecimal third = Num.half(Num.share(w, Num.of(50)));
                row.rule(
                        Row.Rule.RATE,
                        "%s在95%%（含）以上得%s分，85%%（含）至95%%得%s分，60%%（含）至85%%得%s分，低于60%%不得分。"
                                .formatted(rate, Num.text(w), Num.text(second), Num.text(third)));
                row.score = value.compareTo(Num.of(95)) >= 0
                        ? w
                        : value.compareTo(Num.of(85)) >= 0
                                ? second
                                : value.compareTo(Num.of(60)) >= 0 ? third : BigDecimal.ZERO;
            }
        }
        row.actual = percent(value);
    }

    /** Scores a leaf by the share of a planned quantity that was reached. */
    void quantity(Row row, Facts.Counted counted) {
        row.rule(
                Row.Rule.RATE,
                dice.pick(
                        List.of("完成计划数得满分，未完成的按完成比例计分。", "达到年度计划的得满分；未达到的，得分＝实际数÷计划数×分值。", "全部完成得满分，否则按实际完成比例折算得分。")));
        row.target = count(counted.target(), counted.unit());
        row.actual = count(counted.actual(), counted.unit());
        row.score = Num.share(row.weight, Num.of(counted.actual()), Num.of(counted.target()));
    }

    /** Scores a leaf by months of delay. */
    void time(Row row, Facts facts) {
        BigDecimal d = row.weight.compareTo(Num.of(4)) >= 0 ? BigDecimal.ONE : HALF;
        int late = Math.max(0, facts.doneMonth() - facts.plannedMonth());
        row.rule(
                Row.Rule.RATE,
                dice.pick(List.of(
                                "在计划时间内完成的得满分，每延迟1个月扣%s分，扣完为止。",
                                "按计划时间完成得满分；逾期的，每逾期一个月扣%s分，直至扣完。", "未按期完成的，每推迟1个月扣%s分，扣完本项分值为止；按期完成不扣分。"))
                        .formatted(Num.text(d)));
        row.target = Measure.text("%d年%d月底前".formatted(facts.year(), facts.plannedMonth()));
        row.actual = Measure.text("%d年%d月".formatted(facts.year(), facts.doneMonth()));
        row.score = row.weight.subtract(d.multiply(Num.of(late))).max(BigDecimal.ZERO);
    }

    /** Scores a leaf by time saved over planned time (the reading of 2013: on time is 0). */
    void timeSaved(Row row, Facts facts) {
        boolean late = facts.doneMonth() > facts.plannedMonth();
        row.formula = "完成及时率＝〔（计划完成时间－实际完成时间）÷计划完成时间〕×100%";
        row.rule(Row.Rule.RATE, "完成及时率大于或等于0的得满分；小于0的，每低5%扣1分，直至扣完。");
        row.actual = percent(Num.of(late ? -10 : 0));
        row.process =
                late ? "计划用时10个月，实际用时11个月，完成及时率＝（10－11）÷10×100%＝-10%。" : "计划用时12个月，实际用时12个月，完成及时率＝（12－12）÷12×100%＝0。";
        row.score = late ? row.weight.subtract(Num.of(2)) : row.weight;
    }

    /** Scores a leaf by cost saved over planned cost. */
    void cost(Row row, Facts facts) {
        BigDecimal saved = Num.percent(facts.budget().subtract(facts.spent()), facts.budget());
        row.formula = "成本节约率＝〔（计划成本－实际成本）÷计划成本〕×100%";
        row.rule(
                Row.Rule.COST,
                dice.pick(List.of(
                        "成本节约率不低于0的得满分，每超支1个百分点扣1分，扣完为止。",
                        "实际成本未超过计划成本得满分；超过的，每超1%扣0.5分，直至扣完。",
                        "成本节约率≥0得满分；＜0时，每低1个百分点扣1分，扣完为止。")));
        row.actual = percent(saved);
        row.process = "成本节约率＝（%s－%s）÷%s×100%%＝%s%%。"
                .formatted(
                        Num.text(facts.budget()), Num.text(facts.spent()), Num.text(facts.budget()), Num.text(saved));
    }

    /** Scores a leaf by satisfaction. */
    void survey(Row row, Facts.Sheets sheets) {
        int rate = sheets.percent();
        BigDecimal w = row.weight;
        int missing = Math.max(0, 90 - rate);
        switch (dice.between(0, 2)) {
            case 0 -> {
                row.rule(Row.Rule.RATE, "满意度达到90%及以上得满分，每降低1个百分点扣0.5分，扣完为止。");
                row.score = w.subtract(HALF.multiply(Num.of(missing))).max(BigDecimal.ZERO);
            }
            case 1 -> {
                BigDecimal second = Num.half(Num.share(w, Num.of(80)));
                BigDecimal third = Num.half(Num.share(w, Num.of(50)));
                row.rule(
                        Row.Rule.RATE,
                        "满意度90%%（含）以上得%s分，80%%（含）至90%%得%s分，60%%（含）至80%%得%s分，不足60%%不得分。"
                                .formatted(Num.text(w), Num.text(second), Num.text(third)));
                row.score = missing == 0 ? w : second;
            }
            default -> {
                row.rule(Row.Rule.RATE, "满意度≥90%得满分，低于90%的按“满意度÷90%×分值”计分。");
                row.score = missing == 0 ? w : Num.share(w, Num.of(rate), Num.of(90));
            }
        }
        row.target = new Measure("≥90%", Comparison.AT_LEAST, Num.of(90), "%");
        row.actual = percent(Num.of(rate));
    }

    /** Scores a leaf by a judged degree, 0 the best. */
    void judged(Row row, int degree) {
        BigDecimal w = row.weight;
        if (degree > 2 || dice.chance(0.2)) {
            row.rule(
                    Row.Rule.JUDGED,
                    dice.pick(List.of("根据效益实现程度在0至%s分之间评分。", "由评价组结合佐证材料酌情评分，最高%s分。"))
                            .formatted(Num.text(w)));
            row.score = w.subtract(HALF.multiply(Num.of(Math.min(degree, 2))));
            row.actual = Measure.text(degree == 0 ? "效果显著" : degree == 1 ? "效果较好" : "效果一般");
            return;
        }
        BigDecimal second = Num.half(Num.share(w, Num.of(75)));
        BigDecimal third = Num.half(Num.share(w, Num.of(50)));
        row.rule(
                Row.Rule.JUDGED,
                dice.pick(List.of("效果显著得%s分，效果较好得%s分，效果一般得%s分，效果不明显得0分。", "按程度分四档计分：效果显著%s分、效果较好%s分、效果一般%s分、效果不明显0分。"))
                        .formatted(Num.text(w), Num.text(second), Num.text(third)));
        row.score = degree == 0 ? w : degree == 1 ? second : third;
        row.actual = Measure.text(degree == 0 ? "效果显著" : degree == 1 ? "效果较好" : "效果一般");
    }

    static Measure percent(BigDecimal value) {
        return new Measure(Num.text(value) + "%", null, value, "%");
    }

    static Measure count(int number, String unit) {
        return new Measure(number + unit, null, Num.of(number), unit);
    }
}
