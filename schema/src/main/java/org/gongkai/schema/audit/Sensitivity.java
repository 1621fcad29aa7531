package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.scoring.LegalScores;
import org.gongkai.schema.scoring.RuleReading;
import org.jspecify.annotations.Nullable;

/** Works out how firmly a grade stands under what the checks found. */
final class Sensitivity {
    private static final Pattern NOT_THERE = Pattern.compile("(?:没有|未|尚未)(?:制定|制订|建立|设立|设定|开展|实施)");
    private static final int SHOWN = 2;

    private final Subject subject;
    private final BigDecimal total;
    private final List<GradeSensitivity.Scenario> scenarios = new ArrayList<>();

    private final List<Node> impossible = new ArrayList<>();
    private final List<Node> partly = new ArrayList<>();
    private final List<Node> vetoed = new ArrayList<>();
    private final List<Node> denied = new ArrayList<>();
    private final List<Node> unsupported = new ArrayList<>();
    private final Map<Node, BigDecimal> determined = new LinkedHashMap<>();

    private Sensitivity(Subject subject, BigDecimal total, List<Finding> findings) {
        this.subject = subject;
        this.total = total;
        sort(findings);
    }

    static @Nullable GradeSensitivity of(Subject subject, List<Finding> findings) {
        BigDecimal total = subject.total();
        return total == null
                        || subject.roots().isEmpty()
                                && subject.report().scores().score().isEmpty()
                ? null
                : new Sensitivity(subject, total, findings).work();
    }

    private void sort(List<Finding> findings) {
        Map<String, Node> byPointer = new HashMap<>();
        subject.leaves().forEach(n -> byPointer.put(n.pointer(), n));
        for (Finding finding : findings) {
            Node node = byPointer.get(row(finding.pointer()));
            if (node == null || node.indicator().score() == null) {
                continue;
            }
            switch (finding.code()) {
                case "UNREACHABLE_SCORE" -> {
                    (finding.severity() == Severity.ERROR ? impossible : partly).add(node);
                    if (finding.correction() != null) {
                        determined.put(node, new BigDecimal(finding.correction().to()));
                    }
                }
                case "VETO_IGNORED" -> vetoed.add(node);
                case "SCORE_WITHOUT_VALUE" -> {
                    if (finding.severity() == Severity.ERROR) {
                        denied.add(node);
                    }
                }
                default -> {
                    // Other findings do not move the score of a row.
                }
            }
        }
        subject.leaves()
                .filter(n ->
                        n.indicator().score() != null && n.indicator().score().signum() > 0)
                .filter(n -> subject.evidence(n) == Evidence.Kind.UNSUPPORTED)
                .forEach(unsupported::add);
    }

    /** The row of a finding about its score. */
    private static String row(String pointer) {
        return pointer.endsWith("/score") ? pointer.substring(0, pointer.length() - "/score".length()) : pointer;
    }

    private GradeSensitivity work() {
        corrected();
        neighbours();
        halfPoints();
        leftOut("不计报告称无法计算的指标", denied);
        if (!unsupported.equals(denied)) {
            leftOut("不计没有数值的指标", unsupported);
        }
        zero();
        worst();
        BigDecimal points = subject.toHundred(total);
        BigDecimal line = null;
        BigDecimal next = null;
        for (GradeScale.Band band : subject.scale().bands()) {
            if (points.compareTo(band.lowerBound()) >= 0) {
                line = band.lowerBound();
                break;
            }
            next = band.lowerBound();
        }
        return new GradeSensitivity(
                total,
                subject.scale(),
                subject.gradeLabel(total),
                line == null ? null : points.subtract(line),
                next == null ? null : next.subtract(points),
                scenarios);
    }

    private void corrected() {
        if (!determined.isEmpty()) {
            BigDecimal after = total;
            for (Map.Entry<Node, BigDecimal> e : determined.entrySet()) {
                after = after.subtract(score(e.getKey())).add(e.getValue());
            }
            add("按可确定的更正", names(new ArrayList<>(determined.keySet())) + "改为规则唯一可能的得分", after, after);
        }
    }

    /** Every score that its rule can't give, at its nearest possible ones; and the same with the veto points applied. */
    private void neighbours() {
        List<Node> rows = new ArrayList<>(impossible);
        rows.addAll(partly);
        if (!rows.isEmpty() && !determined.keySet().containsAll(rows)) {
            BigDecimal low = total;
            BigDecimal high = total;
            for (Node node : rows) {
                low = low.add(change(node, below(node)));
                high = high.add(change(node, above(node)));
            }
            String what = names(rows) + "取相邻的可能得分（要点只有符合与不符合）";
            add("不可能的得分取相邻值", what, low, high);
            if (!vetoed.isEmpty()) {
                add("同上，且否决情形成立", what + "；" + names(vetoed) + "的否决情形成立", low.add(veto()), high.add(veto()));
            }
        } else if (!vetoed.isEmpty()) {
            add("否决情形成立", names(vetoed) + "的否决情形成立", total.add(veto()), total.add(veto()));
        }
    }

    /** Checkpoints that were half granted count as failed; scores that are impossible in any reading go to the next above. */
    private void halfPoints() {
        if (!partly.isEmpty()) {
            BigDecimal after = total;
            for (Node node : partly) {
                after = after.add(change(node, below(node)));
            }
            for (Node node : impossible) {
                after = after.add(change(node, above(node)));
            }
            String rest = impossible.isEmpty() ? "" : "；" + names(impossible) + "取上邻的可能得分";
            add("部分符合的要点按不符合", names(partly) + "未完全符合的要点不给分" + rest, after, after);
            if (!vetoed.isEmpty()) {
                BigDecimal with = after.add(veto());
                add("同上，且否决情形成立", names(partly) + "未完全符合的要点不给分" + rest + "；" + names(vetoed) + "的否决情形成立", with, with);
            }
        }
    }

    private void leftOut(String name, List<Node> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BigDecimal points = Num.total(rows.stream().map(Sensitivity::score).toList());
        BigDecimal weights = Num.total(rows.stream().map(Sensitivity::weight).toList());
        BigDecimal left = total.subtract(points);
        BigDecimal full = subject.fullMarks().subtract(weights);
        if (full.signum() > 0) {
            BigDecimal scaled = left.multiply(subject.fullMarks()).divide(full, MathContext.DECIMAL64);
            add(
                    name,
                    "去掉%s（分值%s），按其余指标折算：%s ÷ %s"
                            .formatted(names(rows), Num.text(weights), Num.text(left), Num.text(full)),
                    scaled,
                    scaled);
        }
    }

    private void zero() {
        List<Node> rows = denied.isEmpty() ? unsupported : denied;
        if (!rows.isEmpty()) {
            BigDecimal left = total.subtract(
                    Num.total(rows.stream().map(Sensitivity::score).toList()));
            add("没有数值的指标按0分", names(rows) + "按0分", left, left);
        }
    }

    private void worst() {
        boolean several = (impossible.isEmpty() && partly.isEmpty() ? 0 : 1)
                        + (vetoed.isEmpty() ? 0 : 1)
                        + (denied.isEmpty() ? 0 : 1)
                >= 2;
        if (!several) {
            return;
        }
        BigDecimal worst = total.add(veto())
                .subtract(Num.total(denied.stream().map(Sensitivity::score).toList()));
        List<Node> rows = new ArrayList<>(impossible);
        rows.addAll(partly);
        List<String> zeroed = new ArrayList<>();
        for (Node node : rows) {
            boolean nothingThere = nothingThere(node);
            if (nothingThere) {
                zeroed.add("「" + node.name() + "」");
            }
            worst = worst.add(change(node, nothingThere ? BigDecimal.ZERO : below(node)));
        }
        String nothing = zeroed.isEmpty() ? "" : "；" + String.join("、", zeroed) + "写明没有而按0分";
        add("各项存疑同取最低", "不可能的得分取下邻、否决情形成立、没有数值的指标按0分" + nothing, worst, worst);
    }

    /** The findings say that the thing asked for does not exist, and no checkpoint is stated as met. */
    private static boolean nothingThere(Node node) {
        String process = node.indicator().process();
        return process != null
                && NOT_THERE.matcher(process).find()
                && node.indicator().checkpoints().stream().noneMatch(c -> Boolean.TRUE.equals(c.met()));
    }

    private BigDecimal veto() {
        BigDecimal change = BigDecimal.ZERO;
        for (Node node : vetoed) {
            BigDecimal points = subject.veto(node).map(VetoClause::points).orElse(BigDecimal.ZERO);
            change = change.add(change(node, points));
        }
        return change;
    }

    private BigDecimal below(Node node) {
        BigDecimal only = determined.get(node);
        if (only != null) {
            return only;
        }
        LegalScores legal = legal(node);
        return legal == null ? score(node) : legal.nearestBelow(score(node)).orElse(score(node));
    }

    private BigDecimal above(Node node) {
        BigDecimal only = determined.get(node);
        if (only != null) {
            return only;
        }
        LegalScores legal = legal(node);
        return legal == null ? score(node) : legal.nearestAbove(score(node)).orElse(score(node));
    }

    private @Nullable LegalScores legal(Node node) {
        RuleReading reading = subject.reading(node);
        return reading == null ? null : reading.rule().legalScores();
    }

    private static BigDecimal change(Node node, BigDecimal to) {
        return to.subtract(score(node));
    }

    private static BigDecimal score(Node node) {
        return node.indicator().score() == null
                ? BigDecimal.ZERO
                : node.indicator().score();
    }

    private static BigDecimal weight(Node node) {
        return node.indicator().maxScore() == null
                ? BigDecimal.ZERO
                : node.indicator().maxScore();
    }

    private static String names(List<Node> rows) {
        return rows.stream().map(n -> "「" + n.name() + "」").collect(Collectors.joining("、"));
    }

    private void add(String name, String assumption, BigDecimal low, BigDecimal high) {
        String scale = subject.scale().origin() == GradeScale.Origin.ASSUMED ? "；等级标准为假定" : "";
        scenarios.add(new GradeSensitivity.Scenario(
                name,
                assumption + scale,
                new BigDecimal(Num.rounded(low, SHOWN)),
                new BigDecimal(Num.rounded(high, SHOWN)),
                subject.gradeLabel(low),
                subject.gradeLabel(high)));
    }
}
