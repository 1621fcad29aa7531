package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.scoring.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The rates that a report's own numbers give (资金到位率, 预算执行率, 完成率, 成本节约率, 资金变动率 …), each with its formula and inputs, whether
 * the report prints them or not.
 *
 * @param values in the order of the indicators
 */
public record DerivedValues(List<Derived> values) {

    /**
     * One value worked out.
     *
     * @param pointer JSON Pointer of the indicator it belongs to
     * @param name the indicator's name
     * @param formula the formula in words
     * @param arithmetic the formula in numbers, e.g. {@code 31.48 ÷ 32 × 100% = 98.375%}
     * @param percent the value, percent, exact or to 16 digits
     * @param inputs the numbers with their places
     */
    public record Derived(
            String pointer,
            String name,
            String formula,
            String arithmetic,
            BigDecimal percent,
            List<Proof.Input> inputs) {
        public Derived {
            inputs = inputs == null ? List.of() : List.copyOf(inputs);
        }
    }

    public DerivedValues {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Works out what can be worked out. */
    public static DerivedValues of(EvaluationReport report) {
        return new Subject(report).derived();
    }

    /** The value of an indicator, where there is one. */
    public @Nullable Derived of(String pointer) {
        return values.stream()
                .filter(v -> v.pointer().equals(pointer))
                .findFirst()
                .orElse(null);
    }

    static DerivedValues of(Subject subject) {
        List<Derived> values = new ArrayList<>();
        subject.leaves().forEach(node -> formula(node.name()).ifPresent(formula -> {
            Sources sources = sources(formula, subject.report());
            if (sources != null) {
                formula.derive(sources.actual(), sources.base())
                        .ifPresent(rate -> values.add(derived(node, rate, sources)));
            }
        }));
        return new DerivedValues(values);
    }

    private record Sources(
            @Nullable BigDecimal actual,
            String actualAt,
            @Nullable BigDecimal base,
            String baseAt) {}

    private static final Pattern EXECUTION = Pattern.compile(".*(?:预算|资金)(?:资金)?(?:执行|支出|使用)率");
    private static final Pattern CHANGE = Pattern.compile("(?:资金|成本|预算)变动率");
    private static final Pattern COMPLETION = Pattern.compile("(?:实际|产出|数量|任务)?完成(?:率|数量)");

    private static Optional<Formula> formula(String name) {
        if (name.indexOf('率') < 0 && !name.endsWith("完成数量")) {
            return Optional.empty();
        }
        if (EXECUTION.matcher(name).matches()) {
            return Optional.of(Formula.BUDGET_EXECUTION_RATE);
        }
        if (CHANGE.matcher(name).matches()) {
            return Optional.of(Formula.FUNDS_CHANGE_RATE);
        }
        if (COMPLETION.matcher(name).matches()) {
            return Optional.of(Formula.ACTUAL_COMPLETION_RATE);
        }
        return name.endsWith("资金到位率")
                ? Optional.of(Formula.FUNDS_IN_PLACE_RATE)
                : name.endsWith("成本节约率") ? Optional.of(Formula.COST_SAVING_RATE) : Optional.empty();
    }

    private static @Nullable Sources sources(Formula formula, EvaluationReport report) {
        if (formula == Formula.ACTUAL_COMPLETION_RATE) {
            // Several kinds of output can't be added up.
            OutputQuantity output =
                    report.outputs().size() == 1 ? report.outputs().get(0) : null;
            return output == null
                    ? null
                    : new Sources(output.actual(), "/outputs/0/actual", output.planned(), "/outputs/0/planned");
        }
        FundRow row = report.funds().total().orElse(null);
        if (row == null) {
            return null;
        }
        String at = "/funds/rows/" + report.funds().rows().indexOf(row);
        if (formula == Formula.FUNDS_IN_PLACE_RATE) {
            Money planned = row.planned() != null ? row.planned() : row.budget();
            return new Sources(amount(row.inPlace()), at + "/inPlace", amount(planned), at);
        }
        return new Sources(amount(row.spent()), at + "/spent", amount(row.budget()), at);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.wanYuan();
    }

    private static Derived derived(Node node, Formula.Derived rate, Sources sources) {
        List<Formula.Input> inputs = rate.inputs();
        return new Derived(
                node.pointer(),
                node.name(),
                rate.formula().words(),
                rate.steps(),
                rate.percent(),
                List.of(
                        new Proof.Input(
                                inputs.get(0).name(), Num.text(inputs.get(0).value()), sources.actualAt()),
                        new Proof.Input(
                                inputs.get(1).name(), Num.text(inputs.get(1).value()), sources.baseAt())));
    }
}
