package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A reading as plain text: what was read, the legal scores, and a small table of value and score. */
public final class RulePrinter {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private RulePrinter() {}

    /** The whole reading, for a person. */
    public static String print(RuleReading reading) {
        StringBuilder out = new StringBuilder();
        ScoringRule rule = reading.rule();
        line(out, "规则 kind", kind(reading));
        line(out, "分值 weight", Exact.text(reading.weight()));
        line(out, "把握 sure", reading.sure() ? "yes" : "no 不确定");
        line(out, "可能得分 legal", legal(rule.legalScores()));
        if (!rule.lenientScores().toString().equals(rule.legalScores().toString())) {
            line(out, "宽松理解 lenient", legal(rule.lenientScores()));
        }
        reading.pieces().forEach(p -> line(out, "读到 " + p.role().name(), oneLine(p.says())));
        reading.notUnderstood().forEach(s -> line(out, "未懂 not understood", oneLine(s.of(reading.text()))));
        rule.assumptions().forEach(a -> line(out, "假设 assumption", a.zh() + " (" + a.en() + ")"));
        reading.notes().forEach(n -> line(out, "说明 note", n.zh() + " (" + n.en() + ")"));
        reading.repairs().forEach(r -> line(out, "疑缺 repair", r.zh() + " @" + r.at().start() + " (" + r.en() + ")"));
        rule.weaknesses().forEach(w -> line(out, "缺陷 weakness", w.zh() + " (" + w.en() + ")"));
        table(rule, out);
        return out.toString();
    }

    /** A rule that is printed but could not be read is not called absent. */
    private static String kind(RuleReading reading) {
        RuleKind kind = reading.rule().kind();
        return kind == RuleKind.NONE && !reading.sure()
                ? kind.name() + " 未能读出规则 (the rule could not be read)"
                : kind.name() + " " + kind.zh() + " (" + kind.en() + ")";
    }

    private static String legal(LegalScores legal) {
        return legal.isDefined() ? legal.toString() : "无法确定 undefined";
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void table(ScoringRule rule, StringBuilder out) {
        List<String> rows = rows(rule);
        if (!rows.isEmpty()) {
            out.append("数值 value → 得分 score\n");
            rows.forEach(r -> out.append("  ").append(r).append('\n'));
        }
    }

    private static List<String> rows(ScoringRule rule) {
        Optional<Axis> axis = rule.axis();
        List<String> rows = new ArrayList<>();
        if (axis.isPresent()) {
            String unit = axis.get().unit();
            for (BigDecimal value : values(rule, axis.get())) {
                Measurement measured = RuleValues.on(axis.get(), value);
                rows.add(Exact.text(value) + unit + " → " + shown(rule.score(measured)));
            }
        } else if (rule instanceof Graded graded) {
            graded.grades().keySet().forEach(g -> rows.add(g + " → " + shown(rule.score(Measurement.grade(g)))));
        } else {
            for (int k = 0; k <= 5; k++) {
                Optional<BigDecimal> score = rule.score(Measurement.builder()
                        .failed(BigDecimal.valueOf(k))
                        .count(k)
                        .build());
                if (score.isPresent()) {
                    rows.add(k + "项/次 → " + shown(score));
                }
            }
        }
        return rows;
    }

    private static String shown(Optional<BigDecimal> score) {
        return score.map(Exact::text).orElse("未规定 undefined");
    }

    /** The edges of the bands and a value on either side of each; things are counted whole, and never below none. */
    private static List<BigDecimal> values(ScoringRule rule, Axis axis) {
        BigDecimal beside = isCounted(axis) ? BigDecimal.ONE : TENTH;
        boolean mayBeNegative = axis.type() == Axis.Type.SAVING
                || axis.type() == Axis.Type.CHANGE
                || axis.type() == Axis.Type.DIFFERENCE
                || axis.unit().equals("%") && axis.type() == Axis.Type.RATIO;
        TreeSet<BigDecimal> values = new TreeSet<>(java.util.Comparator.reverseOrder());
        for (Band band : RuleValues.bands(rule)) {
            for (BigDecimal edge : RuleValues.edges(band.where())) {
                values.add(edge);
                values.add(edge.subtract(beside));
                values.add(edge.add(beside));
            }
            if (band.gives() instanceof Outcome.Stepwise s) {
                BigDecimal step =
                        RuleValues.isBelow(band.where(), s.base()) ? s.per().negate() : s.per();
                values.add(Exact.plain(s.base().add(step)));
                values.add(Exact.plain(s.base().add(step).add(step)));
            }
        }
        return values.stream()
                .filter(v -> mayBeNegative || v.signum() >= 0)
                .map(Exact::plain)
                .toList();
    }

    private static boolean isCounted(Axis axis) {
        return axis.type() == Axis.Type.LATENESS || axis.isWhole() || Units.isTime(axis.unit());
    }
}
