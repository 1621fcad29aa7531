package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.OutputQuantity;
import org.gongkai.schema.report.Survey;
import org.gongkai.site.page.Views.Line;
import org.jspecify.annotations.Nullable;

/**
 * What was promised beside what came of it.
 *
 * @param objectives the objectives in words
 * @param targets quantities and every indicator that has a target or an actual value
 * @param survey the satisfaction survey, empty where the report has none
 */
public record Goals(List<Line> objectives, List<Target> targets, List<Line> survey) {

    /**
     * A target with its result.
     *
     * @param anchor anchor of the row, absent for indicators, whose own row is elsewhere
     * @param indicator anchor of the indicator's own row, absent for quantities
     */
    public record Target(
            @Nullable String anchor, @Nullable String indicator, String name, String target, String result) {}

    static Goals of(EvaluationReport report) {
        List<Target> targets = new ArrayList<>();
        for (OutputQuantity output : report.outputs()) {
            targets.add(quantity(output, "output-" + targets.size()));
        }
        List<Indicator> firsts = report.scores().indicators();
        for (int i = 0; i < firsts.size(); i++) {
            indicators(firsts.get(i), Anchors.indicator(i), targets);
        }
        return new Goals(objectives(report.objectives()), targets, survey(report.survey()));
    }

    public boolean isEmpty() {
        return objectives.isEmpty() && targets.isEmpty() && survey.isEmpty();
    }

    private static List<Line> objectives(Objectives o) {
        List<Line> lines = new ArrayList<>();
        Views.add(lines, "总目标", o.overall());
        Views.add(lines, "年度目标", o.annual());
        Views.add(lines, "产出目标", o.output());
        Views.add(lines, "效益目标", o.benefit());
        Views.add(lines, "实际完成情况", o.achieved());
        return lines;
    }

    private static Target quantity(OutputQuantity output, String anchor) {
        String unit = output.unit() == null ? "" : " " + output.unit();
        String planned =
                output.planned() == null ? Say.ABSENT : output.planned().toPlainString() + unit;
        String actual = output.actual() == null ? Say.ABSENT : output.actual().toPlainString() + unit;
        return new Target(anchor, null, output.name(), planned, actual + cost(output));
    }

    private static String cost(OutputQuantity output) {
        String each = output.unitCost() == null ? "" : "，单价 " + Say.money(output.unitCost()) + " 万元";
        return output.totalCost() == null ? each : each + "，合计 " + Say.money(output.totalCost()) + " 万元";
    }

    private static void indicators(Indicator indicator, String anchor, List<Target> targets) {
        if (indicator.target() != null || indicator.actual() != null) {
            targets.add(new Target(
                    null,
                    anchor,
                    indicator.name(),
                    indicator.target() == null ? Say.ABSENT : indicator.target().printed(),
                    indicator.actual() == null ? Say.ABSENT : indicator.actual().printed()));
        }
        for (int k = 0; k < indicator.children().size(); k++) {
            indicators(indicator.children().get(k), Anchors.below(anchor, k), targets);
        }
    }

    private static List<Line> survey(@Nullable Survey survey) {
        List<Line> lines = new ArrayList<>();
        if (survey != null) {
            Views.add(lines, "方式", survey.method());
            Views.add(lines, "对象", survey.respondents());
            lines.add(new Line("发放", sheets(survey.sent())));
            lines.add(new Line("回收", sheets(survey.returned())));
            lines.add(new Line("有效", sheets(survey.valid())));
            lines.add(new Line(
                    "满意度",
                    survey.satisfaction() == null
                            ? Say.ABSENT
                            : survey.satisfaction().printed()));
        }
        return lines;
    }

    private static String sheets(@Nullable Integer count) {
        return count == null ? Say.ABSENT : count + " 份";
    }
}
