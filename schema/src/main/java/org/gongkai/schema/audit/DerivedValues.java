package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.OutputQuantity;
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
        FundRow funds = subject.report().funds().total().orElse(null);
        String fundsAt = funds == null
                ? ""
                : "/funds/rows/" + subject.report().funds().rows().indexOf(funds);
        subject.leaves().forEach(node -> {
            Derived derived = null;
            String name = node.name();
            if (funds != null && name.matches(".*(?:预算|资金)(?:资金)?(?:执行|支出|使用)率")) {
                derived = rate(node, "实际支出 ÷ 预算", funds.spent(), fundsAt + "/spent", funds.budget(), fundsAt);
            } else if (funds != null && name.endsWith("资金到位率")) {
                Money planned = funds.planned() != null ? funds.planned() : funds.budget();
                derived = rate(node, "实际到位资金 ÷ 计划投入资金", funds.inPlace(), fundsAt + "/inPlace", planned, fundsAt);
            } else if (funds != null && name.endsWith("成本节约率")) {
                derived = change(node, "（计划成本 − 实际成本）÷ 计划成本", funds.spent(), funds.budget(), fundsAt, true);
            } else if (funds != null && name.matches("(?:资金|成本|预算)变动率")) {
                derived = change(node, "（实际成本 − 计划成本）÷ 计划成本", funds.spent(), funds.budget(), fundsAt, false);
            } else if (name.matches("(?:实际|产出|数量|任务)?完成(?:率|数量)")) {
                derived = quantity(node, subject.report());
            }
            if (derived != null) {
                values.add(derived);
            }
        });
        return new DerivedValues(values);
    }

    private static @Nullable Derived rate(
            Node node, String formula, @Nullable Money part, String partAt, @Nullable Money whole, String wholeAt) {
        if (part == null || whole == null || whole.wanYuan().signum() <= 0) {
            return null;
        }
        BigDecimal percent = Num.percent(part.wanYuan(), whole.wanYuan());
        return new Derived(
                node.pointer(),
                node.name(),
                formula + " × 100%",
                "%s ÷ %s × 100%% = %s%%".formatted(part, whole, Num.rounded(percent, 4)),
                percent,
                List.of(
                        new Proof.Input(formula.substring(0, formula.indexOf(' ')), part.toString(), partAt),
                        new Proof.Input(formula.substring(formula.lastIndexOf(' ') + 1), whole.toString(), wholeAt)));
    }

    private static @Nullable Derived change(
            Node node, String formula, @Nullable Money actual, @Nullable Money planned, String at, boolean saving) {
        if (actual == null || planned == null || planned.wanYuan().signum() <= 0) {
            return null;
        }
        Money first = saving ? planned : actual;
        Money second = saving ? actual : planned;
        BigDecimal percent = Num.percent(first.minus(second).wanYuan(), planned.wanYuan());
        return new Derived(
                node.pointer(),
                node.name(),
                formula + " × 100%",
                "(%s − %s) ÷ %s × 100%% = %s%%".formatted(first, second, planned, Num.rounded(percent, 4)),
                percent,
                List.of(
                        new Proof.Input("计划成本", planned.toString(), at),
                        new Proof.Input("实际成本", actual.toString(), at + "/spent")));
    }

    /** Only where the report has one kind of output: several kinds can't be added up. */
    private static @Nullable Derived quantity(Node node, EvaluationReport report) {
        if (report.outputs().size() != 1) {
            return null;
        }
        OutputQuantity output = report.outputs().get(0);
        BigDecimal planned = output.planned();
        BigDecimal actual = output.actual();
        if (planned == null || actual == null || planned.signum() <= 0) {
            return null;
        }
        BigDecimal percent = Num.percent(actual, planned);
        return new Derived(
                node.pointer(),
                node.name(),
                "实际产出数 ÷ 计划产出数 × 100%",
                "%s ÷ %s × 100%% = %s%%".formatted(Num.text(actual), Num.text(planned), Num.rounded(percent, 4)),
                percent,
                List.of(
                        new Proof.Input("实际产出数", Num.text(actual), "/outputs/0/actual"),
                        new Proof.Input("计划产出数", Num.text(planned), "/outputs/0/planned")));
    }
}
