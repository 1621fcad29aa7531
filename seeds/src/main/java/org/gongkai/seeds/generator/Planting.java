package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one error that a report is to carry, and what was done for it. */
final class Planting {
    private final @Nullable Mistake mistake;
    private @Nullable Row row;
    private String field = "";
    private String pointer = "";
    private @Nullable String old;
    private @Nullable String now;
    private boolean done;

    Planting(@Nullable Mistake mistake) {
        this.mistake = mistake;
    }

    boolean wants(Mistake kind) {
        return mistake == kind && !done;
    }

    /** Writes down what was changed. */
    void at(String changed, @Nullable String before, @Nullable String after) {
        pointer = changed;
        old = before;
        now = after;
        done = true;
    }

    private void at(Row changed, String changedField, @Nullable String before, @Nullable String after) {
        at("", before, after);
        row = changed;
        field = changedField;
    }

    /** What was planted; null where nothing was. */
    @Nullable
    PlantedError result(String reportId) {
        if (!done || mistake == null) {
            return null;
        }
        String where = row == null ? pointer : row.pointer + "/" + field;
        return new PlantedError(reportId, mistake.name(), where, old, now);
    }

    /** Plants an error that lies in a row, before any total is made; totals then follow from the wrong row. */
    void inRows(List<Row> rows, Rules rules, Dice dice) {
        if (mistake == null) {
            return;
        }
        List<Row> fit =
                rows.stream().flatMap(Row::leaves).filter(r -> fits(mistake, r)).toList();
        if (!fit.isEmpty()) {
            change(mistake, dice.pick(fit), rules);
        }
    }

    private static boolean fits(Mistake mistake, Row row) {
        boolean full = row.lost().signum() == 0;
        return switch (mistake) {
            case UNREACHABLE_SCORE -> row.rule == Row.Rule.DEDUCTED || row.rule == Row.Rule.BANDED;
            case VETO_IGNORED -> row.rule == Row.Rule.VETOED && full;
            case SCORE_WITHOUT_VALUE ->
                full
                        && row.rule == Row.Rule.RATE
                        && row.code != null
                        && (row.code.endsWith("PASS_RATE") || row.code.equals("OUTPUT.QUANTITY.COMPLETION_RATE"));
            case RULE_MISSING -> row.rule == Row.Rule.COST;
            case RULE_COVERAGE -> row.rule == Row.Rule.DEDUCTED && full && row.each.compareTo(BigDecimal.ONE) >= 0;
            case GARBLED_FORMULA -> row.formula != null;
            case PRORATA_DEVIATION ->
                row.rule == Row.Rule.PRO_RATA && row.actual != null && "%".equals(row.actual.unit());
            default -> false;
        };
    }

    private void change(Mistake kind, Row row, Rules rules) {
        switch (kind) {
            case UNREACHABLE_SCORE -> {
                rules.fail(row, 1);
                BigDecimal legal = row.score;
                row.score = row.weight.add(legal).divide(Num.of(2)).stripTrailingZeros();
                row.process = "核查发现，" + row.fault + "。";
                at(row, "score", Num.text(legal), Num.text(row.score));
            }
            case VETO_IGNORED -> {
                row.veto = true;
                row.process = "核查发现，部分项目资金被挪用于单位日常公用支出。";
                at(row, "vetoTriggered", null, "true");
            }
            case SCORE_WITHOUT_VALUE -> {
                String value = row.actual == null ? null : row.actual.printed();
                row.actual = null;
                row.process = "项目单位未对该项进行统计，没有相关数据，无法计算%s。".formatted(row.name);
                at(row, "actual", value, null);
            }
            case RULE_MISSING -> {
                String rule = row.criteria;
                row.criteria = row.formula + "。";
                at(row, "criteria", rule, row.criteria);
            }
            case RULE_COVERAGE -> {
                String rule = row.criteria;
                BigDecimal less = row.each.subtract(Num.of("0.5"));
                row.criteria =
                        rule == null ? null : rule.replace("扣" + Num.text(row.each) + "分", "扣" + Num.text(less) + "分");
                at(row, "criteria", rule, row.criteria);
            }
            case GARBLED_FORMULA -> {
                String rule = row.criteria;
                row.criteria = rule == null ? null : rule.replaceFirst("×100%", "100%");
                at(row, "criteria", rule, row.criteria);
            }
            default -> {
                BigDecimal goal = row.target == null || row.target.number() == null ? Num.HUNDRED : row.target.number();
                BigDecimal reached = goal.subtract(Num.of(30));
                row.actual = Rules.percent(reached);
                row.score = row.weight;
                row.fault = null;
                at(row, "score", Num.text(Num.share(row.weight, reached, goal)), Num.text(row.weight));
            }
        }
    }
}
