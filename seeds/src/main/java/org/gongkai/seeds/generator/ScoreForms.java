package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Measure;
import org.jspecify.annotations.Nullable;

/** Fills the score sheet of each form: rows, weights, rules, scores that follow from the rules. */
final class ScoreForms {
    private static final List<List<Integer>> WEIGHTS_2013 = List.of(
            List.of(3, 6, 6, 5, 5, 4, 4, 4, 4, 5, 4, 8, 8, 8, 6, 4, 6, 2, 3, 5),
            List.of(4, 4, 4, 4, 4, 4, 4, 2, 4, 4, 2, 10, 6, 8, 6, 5, 10, 3, 4, 8),
            List.of(4, 4, 6, 4, 4, 4, 4, 4, 4, 4, 4, 10, 8, 8, 6, 3, 6, 3, 4, 6));
    private static final List<List<Integer>> WEIGHTS_2020 = List.of(
            List.of(3, 3, 4, 4, 3, 3, 4, 4, 4, 4, 4, 5, 4, 3, 5, 4, 4, 5, 4, 6, 6, 4, 10),
            List.of(3, 3, 3, 3, 3, 3, 4, 6, 4, 4, 4, 6, 4, 4, 5, 4, 4, 5, 3, 6, 5, 4, 10));
    private static final List<Integer> WEIGHTS_SELF = List.of(5, 5, 5, 5, 5, 5, 5, 4, 4, 7, 6, 6, 6, 6, 6, 10);
    private static final List<Integer> WEIGHTS_SELF_ODD = List.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 10);

    private final Facts facts;
    private final Dice dice;
    private final Rules rules;
    private final Iterator<String> checked;
    private final Iterator<String> causes;
    private final Iterator<String> remedies;
    private final ProjectKind kind;
    private Iterator<Integer> weights = List.<Integer>of().iterator();

    ScoreForms(Facts facts, Dice dice) {
        this.facts = facts;
        this.dice = dice;
        this.rules = new Rules(dice);
        this.kind = facts.project().kind();
        checked = shuffled("checked").iterator();
        causes = shuffled("cause").iterator();
        remedies = shuffled("remedy").iterator();
    }

    private List<String> shuffled(String name) {
        List<String> all = Pools.wording(name);
        return dice.some(all, all.size());
    }

    /** The first-level rows. */
    List<Row> rows(boolean oddWeights) {
        List<Row> rows =
                switch (facts.form()) {
                    case PROJECT_2013 -> of2013();
                    case PROJECT_2020 -> of2020();
                    case SELF_EVALUATION -> selfEvaluation(oddWeights);
                };
        if (facts.form() != Form.SELF_EVALUATION) {
            rows.stream().flatMap(Row::leaves).forEach(this::explain);
        }
        return rows;
    }

    private List<Row> of2013() {
        weights = dice.pick(WEIGHTS_2013).iterator();
        Row input = Row.group(
                "投入",
                "INPUT",
                List.of(
                        Row.group(
                                "项目立项",
                                "DECISION.SETUP",
                                List.of(
                                        checklist("DECISION.SETUP.PROCEDURE"),
                                        checklist("DECISION.OBJECTIVES.REASONABLENESS"),
                                        checklist("DECISION.OBJECTIVES.CLARITY"))),
                        Row.group("资金落实", "INPUT.FUNDS", List.of(inPlace(), onTime()))));
        Row process = Row.group(
                "过程",
                "PROCESS",
                List.of(
                        Row.group(
                                "业务管理",
                                "PROCESS.BUSINESS",
                                List.of(
                                        checklist("PROCESS.BUSINESS.SYSTEM"),
                                        checklist("PROCESS.IMPLEMENTATION.ENFORCEMENT"),
                                        checklist("PROCESS.BUSINESS.QUALITY_CONTROL"))),
                        Row.group(
                                "财务管理",
                                "PROCESS.FINANCE",
                                List.of(
                                        checklist("PROCESS.FINANCE.SYSTEM"),
                                        checklist("PROCESS.FUNDS.COMPLIANCE"),
                                        checklist("PROCESS.FINANCE.MONITORING")))));
        Row output = Row.group(
                "产出",
                "OUTPUT",
                List.of(Row.group(
                        "项目产出", "OUTPUT.PROJECT", List.of(completion(), timeSaved(), quality("质量达标率"), cost()))));
        Row effect = Row.group(
                "效果",
                "BENEFIT",
                List.of(Row.group(
                        "项目效益",
                        "BENEFIT.PROJECT",
                        List.of(
                                judged("经济效益", "BENEFIT.ECONOMIC"),
                                social(),
                                judged("生态效益", "BENEFIT.ECOLOGICAL"),
                                judged("可持续影响", "BENEFIT.SUSTAINABLE"),
                                survey("社会公众或服务对象满意度")))));
        return List.of(input, process, output, effect);
    }

    private List<Row> of2020() {
        weights = dice.pick(WEIGHTS_2020).iterator();
        Row decision = Row.group(
                "决策",
                "DECISION",
                List.of(
                        Row.group(
                                "项目立项",
                                "DECISION.SETUP",
                                List.of(checklist("DECISION.SETUP.GROUNDS"), checklist("DECISION.SETUP.PROCEDURE"))),
                        Row.group(
                                "绩效目标",
                                "DECISION.OBJECTIVES",
                                List.of(
                                        checklist("DECISION.OBJECTIVES.REASONABLENESS"),
                                        checklist("DECISION.OBJECTIVES.CLARITY"))),
                        Row.group(
                                "资金投入",
                                "DECISION.FUNDING",
                                List.of(
                                        checklist("DECISION.FUNDING.BUDGETING"),
                                        checklist("DECISION.FUNDING.ALLOCATION")))));
        Row process = Row.group(
                "过程",
                "PROCESS",
                List.of(
                        Row.group(
                                "资金管理",
                                "PROCESS.FUNDS",
                                List.of(inPlace(), execution(), checklist("PROCESS.FUNDS.COMPLIANCE"))),
                        Row.group(
                                "组织实施",
                                "PROCESS.IMPLEMENTATION",
                                List.of(
                                        checklist("PROCESS.IMPLEMENTATION.SYSTEM"),
                                        checklist("PROCESS.IMPLEMENTATION.ENFORCEMENT")))));
        Row output = Row.group(
                "产出",
                "OUTPUT",
                List.of(
                        Row.group("产出数量", "OUTPUT.QUANTITY", List.of(quantity(0), quantity(1), quantity(2))),
                        Row.group(
                                "产出质量",
                                "OUTPUT.QUALITY",
                                List.of(
                                        quality(kind.qualities().get(0)),
                                        quality(kind.qualities().get(1)))),
                        Row.group("产出时效", "OUTPUT.TIMELINESS", List.of(time())),
                        Row.group("产出成本", "OUTPUT.COST", List.of(cost()))));
        Row benefit = Row.group(
                "效益",
                "BENEFIT",
                List.of(Row.group(
                        "项目效益",
                        "BENEFIT.PROJECT",
                        List.of(
                                judged(kind.economic(), "BENEFIT.ECONOMIC"),
                                judged(kind.social().get(0), "BENEFIT.SOCIAL"),
                                judged(kind.social().get(1), "BENEFIT.SOCIAL"),
                                judged(kind.sustainable(), "BENEFIT.SUSTAINABLE"),
                                survey(kind.people() + "满意度")))));
        return List.of(decision, process, output, benefit);
    }

    private List<Row> selfEvaluation(boolean oddWeights) {
        weights = (oddWeights ? WEIGHTS_SELF_ODD : WEIGHTS_SELF).iterator();
        Row output = Row.group(
                "产出指标",
                "OUTPUT",
                List.of(
                        Row.group(
                                "数量指标",
                                "OUTPUT.QUANTITY",
                                List.of(targetQuantity(0), targetQuantity(1), targetQuantity(2), targetQuantity(3))),
                        Row.group(
                                "质量指标",
                                "OUTPUT.QUALITY",
                                kind.qualities().stream()
                                        .map(name -> targetRate(name, "OUTPUT.QUALITY.PASS_RATE", 95))
                                        .toList()),
                        Row.group(
                                "时效指标",
                                "OUTPUT.TIMELINESS",
                                List.of(
                                        targetRate("任务按期完成率", "OUTPUT.TIMELINESS.COMPLETION", 90),
                                        targetRate("资金支付及时率", null, 95))),
                        Row.group("成本指标", "OUTPUT.COST", List.of(totalCost()))));
        Row benefit = Row.group(
                "效益指标",
                "BENEFIT",
                List.of(
                        Row.group("经济效益指标", "BENEFIT.ECONOMIC", List.of(tiered(kind.economic()))),
                        Row.group(
                                "社会效益指标",
                                "BENEFIT.SOCIAL",
                                List.of(
                                        tiered(kind.social().get(0)),
                                        tiered(kind.social().get(1)))),
                        Row.group("生态效益指标", "BENEFIT.ECOLOGICAL", List.of(tiered(kind.ecological()))),
                        Row.group("可持续影响指标", "BENEFIT.SUSTAINABLE", List.of(tiered(kind.sustainable())))));
        Row satisfaction = Row.group(
                "满意度指标", "SATISFACTION", List.of(Row.group("服务对象满意度指标", "SATISFACTION.SERVED", List.of(satisfied()))));
        return List.of(output, benefit, satisfaction);
    }

    private boolean slips() {
        return dice.chance(facts.project().carelessness());
    }

    private BigDecimal weight() {
        return Num.of(weights.next());
    }

    private Row checklist(String code) {
        Checklist list = Pools.checklist(code);
        boolean old = facts.form() == Form.PROJECT_2013 && list.name2013() != null;
        String name = old && list.name2013() != null ? list.name2013() : list.name();
        Row row = Row.leaf(name, code, weight());
        rules.checklist(row, list, slips() ? slips() ? 2 : 1 : 0);
        return row;
    }

    private Row inPlace() {
        Row row = Row.leaf("资金到位率", "PROCESS.FUNDS.IN_PLACE_RATE", weight());
        BigDecimal rate = Num.percent(facts.inPlace(), facts.budget());
        row.explanation = "实际到位资金与计划投入资金的比率，用以反映和考核资金落实情况对项目实施的总体保障程度。";
        row.formula = "资金到位率＝（实际到位资金÷计划投入资金）×100%";
        rules.rate(row, "资金到位率", rate);
        row.process = "资金到位率＝%s÷%s×100%%＝%s%%。"
                .formatted(Num.text(facts.inPlace()), Num.text(facts.budget()), Num.text(rate));
        return row;
    }

    private Row onTime() {
        Row row = Row.leaf("到位及时率", "PROCESS.FUNDS.IN_PLACE_TIMELINESS", weight());
        row.explanation = "及时到位资金与应到位资金的比率，用以反映和考核项目资金落实的及时性程度。";
        row.formula = "到位及时率＝（及时到位资金÷应到位资金）×100%";
        BigDecimal rate = slips() ? Num.of(dice.chance(0.5) ? 95 : 90) : Num.HUNDRED;
        BigDecimal timely = Num.share(facts.budget(), rate);
        rules.rate(row, "到位及时率", rate);
        row.process = "到位及时率＝%s÷%s×100%%＝%s%%。".formatted(Num.text(timely), Num.text(facts.budget()), Num.text(rate));
        return row;
    }

    private Row execution() {
        Row row = Row.leaf("预算执行率", "PROCESS.FUNDS.EXECUTION_RATE", weight());
        BigDecimal rate = facts.executionRate();
        row.explanation = "项目预算资金是否按照计划执行，用以反映和考核项目预算执行情况。";
        row.formula = "预算执行率＝（实际支出资金÷实际到位资金）×100%";
        rules.rate(row, "预算执行率", rate);
        row.process =
                "预算执行率＝%s÷%s×100%%＝%s%%。".formatted(Num.text(facts.spent()), Num.text(facts.inPlace()), Num.text(rate));
        return row;
    }

    private Row completion() {
        Facts.Counted counted = facts.counted().get(0);
        Row row = Row.leaf("实际完成率", "OUTPUT.QUANTITY.COMPLETION_RATE", weight());
        row.formula = "实际完成率＝（实际产出数÷计划产出数）×100%";
        BigDecimal rate = Num.percent(Num.of(counted.actual()), Num.of(counted.target()));
        rules.rate(row, "实际完成率", rate);
        row.target = Rules.percent(Num.HUNDRED);
        row.explanation = "项目实施的实际产出数与计划产出数的比率，用以反映和考核项目产出数量目标的实现程度。";
        row.process = "%s计划%d%s，实际%d%s，实际完成率＝%d÷%d×100%%＝%s%%。"
                .formatted(
                        counted.name(),
                        counted.target(),
                        counted.unit(),
                        counted.actual(),
                        counted.unit(),
                        counted.actual(),
                        counted.target(),
                        Num.text(rate));
        return row;
    }

    private Row quantity(int index) {
        Facts.Counted counted = facts.counted().get(index);
        Row row = Row.leaf(counted.name(), "OUTPUT.QUANTITY.COMPLETION_RATE", weight());
        rules.quantity(row, counted);
        row.explanation = "考核" + counted.name() + "目标的实现程度。";
        row.process =
                "计划%d%s，台账和现场核实实际%d%s。".formatted(counted.target(), counted.unit(), counted.actual(), counted.unit());
        return row;
    }

    private Row quality(String name) {
        Row row = Row.leaf(name, "OUTPUT.QUALITY.PASS_RATE", weight());
        int sample = dice.pick(List.of(20, 50, 100));
        int passed = slips() ? sample * dice.between(17, 19) / 20 : sample;
        BigDecimal rate = Num.percent(Num.of(passed), Num.of(sample));
        row.explanation = "达到质量标准的产出数与实际产出数的比率，用以反映和考核%s目标的实现程度。".formatted(name);
        rules.rate(row, name, rate);
        row.process =
                "抽查样本%d个，合格%d个，%s＝%d÷%d×100%%＝%s%%。".formatted(sample, passed, name, passed, sample, Num.text(rate));
        return row;
    }

    private Row timeSaved() {
        Row row = Row.leaf("完成及时率", "OUTPUT.TIMELINESS.TIME_SAVING_RATE", weight());
        row.explanation = "项目实际提前完成时间与计划完成时间的比率，用以反映和考核项目产出时效目标的实现程度。";
        rules.timeSaved(row, facts);
        return row;
    }

    private Row time() {
        Row row = Row.leaf("完成及时性", "OUTPUT.TIMELINESS.COMPLETION", weight());
        row.explanation = "项目实际完成时间与计划完成时间的比较，用以反映和考核项目产出时效目标的实现程度。";
        rules.time(row, facts);
        row.process = "计划于%d月底前完成，实际于%d月完成。".formatted(facts.plannedMonth(), facts.doneMonth());
        return row;
    }

    private Row cost() {
        Row row = Row.leaf("成本节约率", "OUTPUT.COST.SAVING_RATE", weight());
        row.explanation = "完成项目计划工作目标的实际节约成本与计划成本的比率，用以反映和考核项目的成本节约程度。";
        rules.cost(row, facts);
        return row;
    }

    private Row judged(String name, String code) {
        return judged(Row.leaf(name, code, weight()));
    }

    private Row judged(Row row) {
        int degree = slips() ? dice.between(1, 2) : 0;
        rules.judged(row, degree);
        row.explanation = "考核“%s”方面的实现程度。".formatted(row.name);
        if (degree > 0) {
            int i = dice.between(0, 1);
            row.fault = Pools.wording("effectCause").get(i);
            row.advice = Pools.wording("effectRemedy").get(i);
        }
        row.process = row.actual == null
                ? null
                : "评价组查阅佐证材料并走访%s，在“%s”方面判定为%s。".formatted(kind.people(), row.name, row.actual.printed());
        return row;
    }

    /** Social benefit, in some sheets split into rows of a fourth level. */
    private Row social() {
        BigDecimal whole = weight();
        if (!dice.chance(0.35)) {
            return judged(Row.leaf("社会效益", "BENEFIT.SOCIAL", whole));
        }
        int parts = whole.intValueExact() == 10 ? 4 : 3;
        List<String> names = List.of(kind.social().get(0), kind.social().get(1), "政策知晓程度提高", "基层组织参与程度提高");
        List<Row> children = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            children.add(judged(
                    Row.leaf(names.get(i), null, whole.divide(Num.of(parts), 1, java.math.RoundingMode.UNNECESSARY))));
        }
        return Row.group("社会效益", "BENEFIT.SOCIAL", children);
    }

    private Row survey(String name) {
        Row row = Row.leaf(name, "SATISFACTION.SERVED", weight());
        row.explanation = "社会公众或服务对象对项目实施效果的满意程度。";
        rules.survey(row, facts.survey());
        row.process = "有效问卷%d份，满意%d份，满意度＝%d÷%d×100%%＝%d%%。"
                .formatted(
                        facts.survey().valid(),
                        facts.survey().satisfied(),
                        facts.survey().satisfied(),
                        facts.survey().valid(),
                        facts.survey().percent());
        return row;
    }

    // ---- self-evaluation table: no rules printed, points pro rata of the target ----

    private Row targetQuantity(int index) {
        Facts.Counted counted = facts.counted().get(index);
        Row row = Row.leaf(counted.name(), "OUTPUT.QUANTITY.COMPLETION_RATE", weight());
        row.rule = Row.Rule.PRO_RATA;
        row.target = new Measure(
                "≥" + counted.target() + counted.unit(), Comparison.AT_LEAST, Num.of(counted.target()), counted.unit());
        row.actual = Rules.count(counted.actual(), counted.unit());
        row.score = Num.share(row.weight, Num.of(counted.actual()), Num.of(counted.target()));
        return because(row, causes, remedies);
    }

    private Row targetRate(String name, @Nullable String code, int target) {
        Row row = Row.leaf(name, code, weight());
        row.rule = Row.Rule.PRO_RATA;
        int actual = slips() ? target - dice.between(2, 12) : dice.between(target, 100);
        row.target = new Measure("≥" + target + "%", Comparison.AT_LEAST, Num.of(target), "%");
        row.actual = Rules.percent(Num.of(actual));
        row.score = actual >= target ? row.weight : Num.share(row.weight, Num.of(actual), Num.of(target));
        return because(row, causes, remedies);
    }

    private Row totalCost() {
        Row row = Row.leaf("项目总成本", "OUTPUT.COST.CONTROL", weight());
        row.rule = Row.Rule.PRO_RATA;
        row.target = new Measure("≤" + Num.text(facts.budget()) + "万元", Comparison.AT_MOST, facts.budget(), "万元");
        row.actual = new Measure(Num.text(facts.spent()) + "万元", null, facts.spent(), "万元");
        return row;
    }

    private Row tiered(String name) {
        Row row = Row.leaf(name, null, weight());
        row.rule = Row.Rule.TIERED;
        row.target = Measure.text(dice.pick(List.of("成效明显", "逐步提升", "持续改善")));
        boolean slipped = slips();
        row.actual = Measure.text(slipped ? "部分达成年度指标并具有一定效果" : "达成年度指标");
        row.score = slipped ? Num.share(row.weight, Num.of(75)) : row.weight;
        int i = dice.between(0, 1);
        return because(
                row,
                List.of(Pools.wording("effectCause").get(i)).iterator(),
                List.of(Pools.wording("effectRemedy").get(i)).iterator());
    }

    private Row satisfied() {
        Row row = Row.leaf(kind.people() + "满意度", "SATISFACTION.SERVED", weight());
        row.rule = Row.Rule.PRO_RATA;
        int rate = facts.survey().percent();
        row.target = new Measure("≥90%", Comparison.AT_LEAST, Num.of(90), "%");
        row.actual = Rules.percent(Num.of(rate));
        row.score = rate >= 90 ? row.weight : Num.share(row.weight, Num.of(rate), Num.of(90));
        return because(
                row,
                Pools.wording("surveyCause").iterator(),
                Pools.wording("surveyRemedy").iterator());
    }

    private static Row because(Row row, Iterator<String> causes, Iterator<String> remedies) {
        if (row.lost().signum() > 0 && causes.hasNext() && remedies.hasNext()) {
            row.fault = causes.next();
            row.advice = remedies.next();
        }
        return row;
    }

    /** What the evaluators found, for rows that do not say it yet. */
    private void explain(Row row) {
        boolean lost = row.lost().signum() > 0;
        if (lost && row.fault == null) {
            boolean survey = "SATISFACTION.SERVED".equals(row.code);
            because(
                    row,
                    survey ? Pools.wording("surveyCause").iterator() : causes,
                    survey ? Pools.wording("surveyRemedy").iterator() : remedies);
        }
        if (row.process == null) {
            row.process = lost && row.fault != null
                    ? dice.pick(Pools.wording("partly")).replace("{fault}", row.fault)
                    : checked.hasNext() ? checked.next() : null;
        }
    }
}
