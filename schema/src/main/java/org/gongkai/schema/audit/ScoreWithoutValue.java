package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Survey;

/**
 * Points for a ratio, a time or a survey without the value that its rule asks for. An error where the report itself says that
 * the value, the standard or the plan does not exist; otherwise a warning, since the value may be kept elsewhere.
 */
final class ScoreWithoutValue extends Check {
    ScoreWithoutValue() {
        super("SCORE_WITHOUT_VALUE", "有得分而无数值", "Points without the value behind them");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            BigDecimal score = node.indicator().score();
            BigDecimal weight = node.indicator().maxScore();
            if (score == null || weight == null || score.signum() <= 0 || weight.signum() <= 0) {
                return;
            }
            if (Evidence.surveyOfUnknownSize(subject, node)) {
                survey(subject, node, score, findings);
            } else if (subject.evidence(node) == Evidence.Kind.UNSUPPORTED) {
                List<Denials.Denial> denials = Denials.of(node);
                if (denials.isEmpty()) {
                    missing(node, score, weight, findings);
                } else {
                    denied(subject, node, score, weight, denials, findings);
                }
            }
        });
    }

    private static void denied(
            Subject subject,
            Node node,
            BigDecimal score,
            BigDecimal weight,
            List<Denials.Denial> denials,
            Findings findings) {
        String words = denials.get(0).words();
        Draft draft = findings.error()
                .at(node, "score")
                .quote(words)
                .says(
                        "「%s」得%s分（分值%s），但报告自己写明“%s”，该得分没有依据。"
                                .formatted(node.name(), Num.text(score), Num.text(weight), words),
                        "%s scores %s of %s although the report itself says \"%s\"; nothing supports the score."
                                .formatted(node.name(), Num.text(score), Num.text(weight), words))
                .rule(rule(node));
        denials.forEach(d -> draft.input(d.meaning(), d.words(), d.pointer()));
        draft.input("得分", score, node.pointer() + "/score")
                .step("该项按数值计分，报告没有数值："
                        + String.join(
                                "；", denials.stream().map(Denials.Denial::words).toList()))
                .step("无数值时评价标准没有规定得分");
        BigDecimal total = subject.total();
        if (total != null) {
            draft.step("不计该项：(%s − %s) ÷ (%s − %s)"
                    .formatted(Num.text(total), Num.text(score), Num.text(subject.fullMarks()), Num.text(weight)));
        }
        draft.result("%s 分不能由规则得出".formatted(Num.text(score))).add();
    }

    private static void missing(Node node, BigDecimal score, BigDecimal weight, Findings findings) {
        boolean full = Num.same(score, weight);
        findings.warning()
                .at(node, "score")
                .says(
                        "「%s」得%s分%s，报告中没有可据以计分的数值。".formatted(node.name(), Num.text(score), full ? "（满分）" : ""),
                        "%s scores %s%s; the report gives no value to score it by."
                                .formatted(node.name(), Num.text(score), full ? " (full marks)" : ""))
                .rule(rule(node))
                .input("分值", weight, node.pointer() + "/maxScore")
                .input("得分", score, node.pointer() + "/score")
                .step("按数值计分的指标，未见完成值、调查结果或可推算的数据")
                .result("%s 分没有数值支持".formatted(Num.text(score)))
                .add();
    }

    /** A printed result of a survey whose size is not printed. */
    private static void survey(Subject subject, Node node, BigDecimal score, Findings findings) {
        Survey survey = subject.report().survey();
        if (survey == null) {
            return;
        }
        List<String> absent = new ArrayList<>(List.of("回收份数", "有效份数"));
        boolean bound = survey.satisfaction() != null
                && survey.satisfaction().comparison() != null
                && survey.satisfaction().comparison() != Comparison.EQUAL;
        if (bound) {
            absent.add("确切的满意度");
        }
        String list = String.join("、", absent);
        findings.warning()
                .at(node, "score")
                .quote(
                        survey.satisfaction() == null
                                ? null
                                : survey.satisfaction().printed())
                .says(
                        "「%s」得%s分，调查发放%d份，没有写明%s。".formatted(node.name(), Num.text(score), survey.sent(), list),
                        "%s scores %s; %d sheets were sent, the numbers returned and valid are not given."
                                .formatted(node.name(), Num.text(score), survey.sent()))
                .rule("满意度 = 满意份数 ÷ 有效份数 × 100%")
                .input("发放", survey.sent(), "/survey/sent")
                .input("得分", score, node.pointer() + "/score")
                .step("缺：" + list)
                .result("满意度无法复核")
                .add();
    }

    private static String rule(Node node) {
        return node.indicator().criteria() != null ? node.indicator().criteria() : "按完成值计分";
    }
}
