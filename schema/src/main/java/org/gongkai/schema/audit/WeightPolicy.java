package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.FundRow;

/**
 * Weights of a self-evaluation table against the weights that the form itself states, else against 产出 50, 效益 30, 满意度 10,
 * 预算执行率 10 (财办预〔2016〕123号). Adjustments are allowed as long as the sum stays 100: a warning, never an error. So is a table
 * whose weights are shares beside scores out of a hundred, which reads wrongly wherever weights are points.
 */
final class WeightPolicy extends Check {
    private static final Map<String, BigDecimal> USUAL = Map.of(
            "产出", BigDecimal.valueOf(50), "效益", BigDecimal.valueOf(30), "满意度", BigDecimal.TEN, "预算执行", BigDecimal.TEN);
    private static final Pattern STATED =
            Pattern.compile("(产出|效益|满意度|预算(?:资金)?执行)(?:类)?(?:指标|率)?(?:的)?(?:权重|分值)?(?:为|占|:|\\()?\\s*(\\d{1,3})\\s*分");

    WeightPolicy() {
        super("WEIGHT_POLICY", "权重与规定不一致", "Weights differ from the stated or usual ones");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        if (WeightedTable.is(subject)) {
            shares(subject.leaves().filter(WeightedTable::isScored).toList(), findings);
            return;
        }
        FundRow funds = subject.scoredFundRow();
        if (!subject.isSelfEvaluationTable() || funds == null || funds.maxScore() == null) {
            return;
        }
        Map<String, BigDecimal> actual = new LinkedHashMap<>();
        Map<String, String> pointers = new LinkedHashMap<>();
        actual.put("预算执行", funds.maxScore());
        pointers.put("预算执行", subject.scoredFundRowPointer() + "/maxScore");
        for (Node root : subject.roots()) {
            String key = USUAL.keySet().stream()
                    .filter(root.name()::contains)
                    .findFirst()
                    .orElse(null);
            BigDecimal weight = root.weight();
            // A form with other first-level groups (e.g. 成本指标) follows other weights.
            if (key == null || weight == null || actual.put(key, weight) != null) {
                return;
            }
            pointers.put(key, root.pointer() + "/maxScore");
        }
        Map<String, BigDecimal> stated = stated(subject);
        Map<String, BigDecimal> expected = stated.keySet().containsAll(actual.keySet()) ? stated : USUAL;
        if (!actual.keySet().equals(expected.keySet())) {
            return;
        }
        Draft draft = findings.warning()
                .at("/scores/indicators", "权重")
                .rule(expected == stated ? "本表所载权重" : "财办预〔2016〕123号：产出50、效益30、满意度10、预算执行率10，可调整但合计须为100");
        StringBuilder deviations = new StringBuilder();
        actual.forEach((key, weight) -> {
            BigDecimal due = expected.get(key);
            draft.input(key, weight, pointers.get(key));
            if (due != null && !Num.same(due, weight)) {
                draft.step("%s：%s ≠ %s".formatted(key, Num.text(weight), Num.text(due)));
                deviations
                        .append(deviations.isEmpty() ? "" : "、")
                        .append("%s%s分（应%s分）".formatted(key, Num.text(weight), Num.text(due)));
            }
        });
        if (!deviations.isEmpty()) {
            draft.says(
                            "权重与%s不一致：%s。如有调整，请注明依据。".formatted(expected == stated ? "本表说明" : "通行规定", deviations),
                            "The weights differ from the %s ones.".formatted(expected == stated ? "stated" : "usual"))
                    .result("权重不一致")
                    .add();
        }
    }

    /** Everybody who reads weights takes them for points: a table of shares has to be told in points before it is published. */
    private static void shares(List<Node> rows, Findings findings) {
        BigDecimal whole = rows.stream()
                .map(row -> Objects.requireNonNull(row.indicator().maxScore()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Node row = rows.get(0);
        BigDecimal weight = Objects.requireNonNull(row.indicator().maxScore());
        BigDecimal score = Objects.requireNonNull(row.indicator().score());
        BigDecimal points = Num.percent(weight, whole);
        BigDecimal earned = points.multiply(score).movePointLeft(2);
        findings.warning()
                .at(row, "maxScore")
                .says(
                        "分值是权数，得分是百分制，总分为权数乘得分之和。请换算成分再公开：如「%s」分值%s、得分%s；否则得分率会显示为%s÷%s。"
                                .formatted(
                                        row.name(),
                                        Num.text(points),
                                        Num.text(earned),
                                        Num.text(score),
                                        Num.text(weight)),
                        "The weights are shares and the scores are out of a hundred. Give both in points before publishing: %s has %s of %s."
                                .formatted(row.name(), Num.text(earned), Num.text(points)))
                .rule("分值和得分以分为单位，得分不超过分值")
                .input("权数", weight, row.pointer() + "/maxScore")
                .input("得分", score, row.pointer() + "/score")
                .step("%s × %s%% = %s".formatted(Num.text(points), Num.text(score), Num.text(earned)))
                .result("分值%s、得分%s".formatted(Num.text(points), Num.text(earned)))
                .add();
    }

    private static Map<String, BigDecimal> stated(Subject subject) {
        for (Passage passage : subject.passages()) {
            if (passage.kind() == Passage.Kind.NARRATIVE && passage.text().contains("满意度")) {
                for (String sentence : Texts.sentences(passage.normal())) {
                    Map<String, BigDecimal> found = new LinkedHashMap<>();
                    Matcher m = STATED.matcher(sentence);
                    while (m.find()) {
                        found.putIfAbsent(
                                m.group(1).startsWith("预算") ? "预算执行" : m.group(1), new BigDecimal(m.group(2)));
                    }
                    if (found.size() == USUAL.size() && Num.same(Num.total(found.values()), Num.HUNDRED)) {
                        return found;
                    }
                }
            }
        }
        return Map.of();
    }
}
