package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.Survey;
import org.gongkai.schema.scoring.Axis;
import org.gongkai.schema.scoring.Measurement;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.StepMode;
import org.jspecify.annotations.Nullable;

/**
 * What the value that a report prints for an indicator earns by the rule printed beside it: under every way of counting begun
 * steps, and for every value that may have been rounded to the printed one.
 *
 * @param printed the value as printed or worked out
 * @param pointer where it stands
 * @param stated whether the report gives it in a field of its own, not only in running text
 * @param scores every score that the value may earn, the lowest first
 */
record ScoredValue(String printed, String pointer, boolean stated, List<BigDecimal> scores) {
    private static final Pattern GRADES = Pattern.compile("好|较好|一般|较差|差|优|优秀|良|良好|中|合格|不合格");
    private static final Pattern GOAL =
            Pattern.compile("目标|上年|去年|往年|应当?|需|计划|不低于|不少于|以上|以下|超过|高于|低于\\d|大于|小于|[≥≤<>]|标准|满分|每|扣\\d|约|左右|近");
    private static final BigDecimal RATE_SLACK = new BigDecimal("0.01");

    /** A value, with what else it may be where it was rounded. */
    private record Value(String printed, String pointer, boolean stated, List<Measurement> readings) {}

    /** Empty where no value is printed or the rule leaves its score open under any reading. */
    static Optional<ScoredValue> of(Subject subject, Node node, RuleReading reading) {
        Value value = value(subject, node, reading);
        if (value == null || value.readings().isEmpty()) {
            return Optional.empty();
        }
        Set<BigDecimal> scores = new TreeSet<>();
        for (Measurement measured : value.readings()) {
            for (StepMode mode : StepMode.values()) {
                Optional<BigDecimal> score = reading.rule().withMode(mode).score(measured);
                if (score.isEmpty()) {
                    return Optional.empty();
                }
                scores.add(new BigDecimal(Num.text(score.get())));
            }
        }
        return Optional.of(new ScoredValue(value.printed(), value.pointer(), value.stated(), List.copyOf(scores)));
    }

    /** Whether a printed score is one of the possible ones, or one of them rounded or cut off. */
    boolean allows(BigDecimal score) {
        int decimals = Num.decimals(score);
        return scores.stream()
                .anyMatch(due -> Num.same(due, score)
                        || Num.same(due.setScale(decimals, RoundingMode.HALF_UP), score)
                        || Num.same(due.setScale(decimals, RoundingMode.DOWN), score));
    }

    BigDecimal lowest() {
        return scores.get(0);
    }

    BigDecimal highest() {
        return scores.get(scores.size() - 1);
    }

    private static @Nullable Value value(Subject subject, Node node, RuleReading reading) {
        Axis axis = reading.rule().axis().orElse(null);
        Measure actual = node.indicator().actual();
        if (actual != null) {
            return ofMeasure(actual, node.indicator().target(), axis, reading.text(), node.pointer() + "/actual");
        }
        Value funds = ofFunds(subject, node);
        if (funds != null) {
            return funds;
        }
        Survey survey = subject.report().survey();
        if (survey != null && survey.satisfaction() != null && Evidence.isSatisfaction(node)) {
            return ofMeasure(survey.satisfaction(), null, axis, reading.text(), "/survey/satisfaction");
        }
        Value checkpoints = ofCheckpoints(node);
        return checkpoints == null ? ofText(subject, node) : checkpoints;
    }

    private static @Nullable Value ofMeasure(
            Measure actual, @Nullable Measure target, @Nullable Axis axis, String rule, String pointer) {
        if (actual.number() == null) {
            String word = actual.printed().strip();
            return GRADES.matcher(word).matches()
                    ? new Value(word, pointer, true, List.of(Measurement.grade(word)))
                    : null;
        }
        boolean exact = actual.comparison() == null || actual.comparison() == Comparison.EQUAL;
        if (!exact || axis == null || actual.unit() == null || actual.unit().isBlank()) {
            return null;
        }
        boolean byCompletion = rule.contains("完成") && axis.type() != Axis.Type.SATISFACTION;
        List<Measurement> readings = new ArrayList<>();
        for (BigDecimal number : around(actual.number(), Num.roundingSlack(actual.number()))) {
            readings.addAll(readings(number, actual.unit().strip(), target, axis, byCompletion));
        }
        return new Value(actual.printed(), pointer, true, readings);
    }

    /** A rate is the printed percentage itself; where the rule speaks of completion, it may also be the share of the target. */
    private static List<Measurement> readings(
            BigDecimal number, String unit, @Nullable Measure target, Axis axis, boolean byCompletion) {
        BigDecimal goal =
                target != null && target.number() != null && unit.equals(target.unit()) ? target.number() : null;
        boolean percent = Texts.isPercentSign(unit);
        boolean rate =
                switch (axis.type()) {
                    case RATIO, SATISFACTION, SAVING, CHANGE, DEVIATION -> true;
                    default -> false;
                };
        List<Measurement> readings = new ArrayList<>();
        if (!rate || percent) {
            Measurement.Builder all = Measurement.builder().value(number, unit);
            readings.add((goal == null ? all : all.actual(number).target(goal)).build());
        }
        if (rate && (byCompletion || !percent) && goal != null && goal.signum() > 0) {
            readings.add(Measurement.builder().actual(number).target(goal).build());
        }
        return readings;
    }

    /** A rate that the printed money gives, on every base that is printed. */
    private static @Nullable Value ofFunds(Subject subject, Node node) {
        DerivedValues.Derived derived = subject.derived().of(node.pointer());
        FundRow row = subject.report().funds().total().orElse(null);
        if (derived == null || row == null) {
            return null;
        }
        List<Measurement> readings = new ArrayList<>();
        for (BigDecimal percent : around(derived.percent(), RATE_SLACK)) {
            readings.add(Measurement.builder().value(percent, "%").build());
        }
        boolean execution = derived.inputs().get(0).pointer() != null
                && derived.inputs().get(0).pointer().endsWith("/spent");
        if (execution && row.spent() != null) {
            for (Money base : new @Nullable Money[] {row.initialBudget(), row.planned(), row.inPlace()}) {
                if (base != null
                        && base.wanYuan().signum() > 0
                        && !derived.name().contains("变动")
                        && !derived.name().contains("节约")) {
                    readings.add(Measurement.builder()
                            .value(Num.percent(row.spent().wanYuan(), base.wanYuan()), "%")
                            .build());
                }
            }
        }
        return new Value(derived.arithmetic(), derived.pointer(), true, readings);
    }

    /** How many checkpoints are met, where the report says it of each. */
    private static @Nullable Value ofCheckpoints(Node node) {
        List<Checkpoint> checkpoints = node.indicator().checkpoints();
        if (checkpoints.isEmpty() || checkpoints.stream().anyMatch(c -> c.met() == null)) {
            return null;
        }
        int met = (int)
                checkpoints.stream().filter(c -> Boolean.TRUE.equals(c.met())).count();
        return new Value(
                met + "/" + checkpoints.size() + "项符合",
                node.pointer() + "/checkpoints",
                true,
                List.of(Measurement.met(met, checkpoints.size())));
    }

    /** The one percentage that the text states under the indicator's very name (质量达标率为94%。). */
    private static @Nullable Value ofText(Subject subject, Node node) {
        String name = node.name();
        boolean measured = name.length() >= 3 && (name.endsWith("率") || name.endsWith("度"));
        if (!measured || !subject.isUniqueName(name)) {
            return null;
        }
        // In the indicator's own texts the end of the name is enough: 满意度为86%.
        String ending = name.substring(name.length() - 3);
        Passage where = null;
        String number = null;
        for (Passage passage : subject.passages()) {
            boolean own = passage.kind() == Passage.Kind.INDICATOR
                    && passage.pointer().startsWith(node.pointer() + "/");
            String called = own ? ending : name;
            if (!passage.has(called)) {
                continue;
            }
            boolean said = passage.kind() == Passage.Kind.NARRATIVE && subject.isAnalysis(passage)
                    || own
                            && !passage.pointer().endsWith("criteria")
                            && !passage.pointer().endsWith("explanation")
                            && !passage.pointer().endsWith("text");
            if (!said) {
                continue;
            }
            Pattern stated = stated(called);
            for (String clause : Texts.split(passage.normal(), "。；;\n")) {
                Matcher m = stated.matcher(clause);
                if (m.find() && !GOAL.matcher(clause.substring(0, m.end())).find()) {
                    if (number != null && !number.equals(m.group(1))) {
                        return null;
                    }
                    number = m.group(1);
                    where = passage;
                }
            }
        }
        if (number == null || where == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(number);
        return new Value(
                name + number + "%",
                where.pointer(),
                false,
                around(value, Num.roundingSlack(value)).stream()
                        .map(v -> Measurement.builder().value(v, "%").build())
                        .toList());
    }

    private static Pattern stated(String name) {
        return Pattern.compile(Pattern.quote(name) + "(?:为|达到|达|是|=)?(\\d+(?:\\.\\d+)?)%(?=[，,。；;、)]|$)");
    }

    private static List<BigDecimal> around(BigDecimal value, BigDecimal slack) {
        return slack.signum() == 0 ? List.of(value) : List.of(value.subtract(slack), value, value.add(slack));
    }
}
