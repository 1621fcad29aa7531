package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.jspecify.annotations.Nullable;

/** A row of the score sheet while it is being made: a group with children, or a leaf with a rule and a score. */
final class Row {
    /** How the score of a leaf came about. */
    enum Rule {
        NONE,
        DEDUCTED,
        SUMMED,
        BANDED,
        VETOED,
        RATE,
        COST,
        JUDGED,
        PRO_RATA,
        TIERED
    }

    final String name;
    final @Nullable String code;
    final List<Row> children = new ArrayList<>();
    Rule rule = Rule.NONE;
    String pointer = "";
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal score = BigDecimal.ZERO;
    BigDecimal each = BigDecimal.ZERO;

    @Nullable
    Checklist checklist;

    int points;

    @Nullable
    String explanation;

    @Nullable
    String formula;

    @Nullable
    String criteria;

    List<Checkpoint> checkpoints = List.of();

    @Nullable
    String process;

    @Nullable
    String fault;

    @Nullable
    String advice;

    @Nullable
    Measure target;

    @Nullable
    Measure actual;

    @Nullable
    Boolean veto;

    Row(String name, @Nullable String code) {
        this.name = name;
        this.code = code;
    }

    static Row group(String name, String code, List<Row> children) {
        Row row = new Row(name, code);
        row.children.addAll(children);
        return row;
    }

    static Row leaf(String name, @Nullable String code, BigDecimal weight) {
        Row row = new Row(name, code);
        row.weight = weight;
        row.score = weight;
        return row;
    }

    BigDecimal weight() {
        return children.isEmpty()
                ? weight
                : children.stream().map(Row::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal score() {
        return children.isEmpty() ? score : children.stream().map(Row::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal lost() {
        return weight().subtract(score());
    }

    Stream<Row> leaves() {
        return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(Row::leaves);
    }

    /** Formula, if any, and rule on lines of their own. */
    void rule(Rule kind, String text) {
        rule = kind;
        criteria = formula == null ? text : formula + "。\n" + text;
    }

    /** Tells every row its place. */
    void place(String at) {
        pointer = at;
        for (int i = 0; i < children.size(); i++) {
            children.get(i).place(at + "/children/" + i);
        }
    }

    /**
     * The indicator.
     *
     * @param deductions whether the form has columns for deductions and their reasons
     * @param groupScores whether groups show the sum of their scores
     */
    Indicator build(boolean deductions, boolean groupScores) {
        boolean leaf = children.isEmpty();
        Indicator.Builder indicator = Indicator.named(name)
                .code(code)
                .maxScore(weight())
                .score(leaf || groupScores ? score() : null)
                .explanation(explanation)
                .criteria(criteria)
                .checkpoints(checkpoints)
                .process(process)
                .target(target)
                .actual(actual)
                .vetoTriggered(veto)
                .children(children.stream()
                        .map(c -> c.build(deductions, groupScores))
                        .toList());
        if (leaf && lost().signum() > 0) {
            if (rule == Rule.PRO_RATA || rule == Rule.TIERED) {
                indicator.deviationCause(fault).remedy(advice);
            } else if (deductions) {
                indicator.deduction(lost()).deductionReason(fault);
            }
        }
        return indicator.build();
    }
}
