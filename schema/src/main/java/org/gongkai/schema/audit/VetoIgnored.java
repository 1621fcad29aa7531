package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Indicator;

/**
 * A rule that takes all points if a named bad thing exists, beside words that may say it does. Whether they do is asked, with
 * what follows from either answer; only where a person stated it ({@code vetoTriggered}) is a remaining score an error.
 */
final class VetoIgnored extends Check {
    private record Entry(String what, Pattern named, Pattern spoken) {}

    private static final List<Entry> ENTRIES = WordList.rows("veto.tsv", 3).stream()
            .map(r -> new Entry(r.get(0), Pattern.compile(r.get(1)), Pattern.compile(r.get(2))))
            .toList();
    private static final Pattern NOT = Pattern.compile("(?:无|未|没有|不存在|并未|杜绝|防止|避免|严禁|是否)[^。；;，,、]{0,10}$");

    VetoIgnored() {
        super("VETO_IGNORED", "一票否决情形与得分", "A veto point may apply");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            BigDecimal score = node.indicator().score();
            VetoClause veto = subject.veto(node).orElse(null);
            Boolean stated = node.indicator().vetoTriggered();
            if (score == null || veto == null || score.compareTo(veto.points()) <= 0) {
                return;
            }
            if (Boolean.TRUE.equals(stated)) {
                error(node, veto, score, findings);
            } else if (stated == null) {
                ask(subject, node, veto, score, findings);
            }
        });
    }

    private static void error(Node node, VetoClause veto, BigDecimal score, Findings findings) {
        String condition = veto.condition();
        findings.error()
                .at(node, "score")
                .quote(condition)
                .says(
                        "「%s」已认定存在“%s”的情形，按规则应得%s分，实得%s分。"
                                .formatted(node.name(), condition, Num.text(veto.points()), Num.text(score)),
                        "%s: the veto point was stated to apply, so the score is %s, not %s."
                                .formatted(node.name(), Num.text(veto.points()), Num.text(score)))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("认定", "是", node.pointer() + "/vetoTriggered")
                .input("得分", score, node.pointer() + "/score")
                .step("存在该情形 ⇒ %s 分".formatted(Num.text(veto.points())))
                .result("%s ≠ %s".formatted(Num.text(score), Num.text(veto.points())))
                .correctScore(score, veto.points())
                .add();
    }

    private static void ask(Subject subject, Node node, VetoClause veto, BigDecimal score, Findings findings) {
        Indicator i = node.indicator();
        for (String field : List.of("process", "result", "deductionReason")) {
            String text =
                    "process".equals(field) ? i.process() : "result".equals(field) ? i.result() : i.deductionReason();
            if (text == null) {
                continue;
            }
            for (Entry entry : ENTRIES) {
                if (!entry.named().matcher(veto.condition()).find()) {
                    continue;
                }
                Matcher m = entry.spoken().matcher(text);
                while (m.find()) {
                    String before = text.substring(Math.max(0, m.start() - 14), m.start());
                    if (!NOT.matcher(before).find()) {
                        question(subject, node, veto, score, m.group(), node.pointer() + "/" + field, findings);
                        return;
                    }
                }
            }
        }
    }

    private static void question(
            Subject subject, Node node, VetoClause veto, BigDecimal score, String words, String at, Findings findings) {
        String condition = veto.condition();
        BigDecimal total = subject.total();
        BigDecimal after = total == null ? null : total.subtract(score).add(veto.points());
        String effect = after == null || total == null
                ? ""
                : "，总分由%s变为%s（%s）".formatted(Num.text(total), Num.text(after), gradeOf(subject, after));
        findings.question()
                .at(node, "score")
                .quote(words)
                .says(
                        "「%s」写有“%s”：是否属于规则所说的“%s”？如是，该项应得%s分%s；如不是，现得分%s分不受影响。"
                                .formatted(
                                        node.name(),
                                        words,
                                        Texts.shorten(condition, 40),
                                        Num.text(veto.points()),
                                        effect,
                                        Num.text(score)),
                        "%s says \"%s\". Does this mean the veto point \"%s\"? If so the score is %s and the total %s; if not, %s stands."
                                .formatted(
                                        node.name(),
                                        words,
                                        condition,
                                        Num.text(veto.points()),
                                        after == null ? "changes" : "becomes " + Num.text(after),
                                        Num.text(score)))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("否决情形", condition, node.pointer() + "/criteria")
                .input("文中所写", words, at)
                .input("得分", score, node.pointer() + "/score")
                .step("如是：%s → %s%s".formatted(Num.text(score), Num.text(veto.points()), effect))
                .step("如不是：%s 不变".formatted(Num.text(score)))
                .result("须由评价人员认定")
                .add();
    }

    private static String gradeOf(Subject subject, BigDecimal total) {
        String grade = subject.gradeLabel(total);
        String basis = GradeLabel.basis(subject.scale());
        return grade == null ? basis : "按%s为“%s”".formatted(basis, grade);
    }
}
