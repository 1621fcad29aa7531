package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.Vetoed;

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
    private static final Pattern POINT = Pattern.compile("第\\s*([0-9]{1,2}|[一二三四五六七八九十])\\s*(?:项|个|条)?(?:评价)?要点");

    VetoIgnored() {
        super("VETO_IGNORED", "一票否决情形与得分", "A veto point may apply");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves().forEach(node -> {
            RuleReading reading = subject.reading(node);
            BigDecimal score = node.indicator().score();
            if (reading == null || score == null || !reading.sure() || !(reading.rule() instanceof Vetoed veto)) {
                return;
            }
            Boolean stated = node.indicator().vetoTriggered();
            if (score.compareTo(veto.points()) > 0 && !Boolean.FALSE.equals(stated)) {
                String condition = condition(veto, node.indicator());
                if (Boolean.TRUE.equals(stated)) {
                    error(node, veto, condition, score, findings);
                } else {
                    ask(subject, node, veto, condition, score, findings);
                }
            }
        });
    }

    private static void error(Node node, Vetoed veto, String condition, BigDecimal score, Findings findings) {
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

    private static void ask(
            Subject subject, Node node, Vetoed veto, String condition, BigDecimal score, Findings findings) {
        Indicator i = node.indicator();
        for (String field : List.of("process", "result", "deductionReason")) {
            String text =
                    "process".equals(field) ? i.process() : "result".equals(field) ? i.result() : i.deductionReason();
            if (text == null) {
                continue;
            }
            for (Entry entry : ENTRIES) {
                Matcher m = entry.spoken().matcher(text);
                while (entry.named().matcher(condition).find() && m.find()) {
                    String before = text.substring(Math.max(0, m.start() - 14), m.start());
                    if (!NOT.matcher(before).find()) {
                        question(
                                subject,
                                node,
                                veto,
                                condition,
                                score,
                                m.group(),
                                node.pointer() + "/" + field,
                                findings);
                        return;
                    }
                }
            }
        }
    }

    private static void question(
            Subject subject,
            Node node,
            Vetoed veto,
            String condition,
            BigDecimal score,
            String words,
            String at,
            Findings findings) {
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

    /** The words that name the bad thing; a reference to a checkpoint is replaced by its text. */
    private static String condition(Vetoed veto, Indicator indicator) {
        Matcher m = POINT.matcher(veto.condition() + (indicator.criteria() == null ? "" : indicator.criteria()));
        if (m.find()) {
            int number = org.gongkai.schema.text.ChineseNumerals.parse(m.group(1))
                    .map(BigDecimal::intValue)
                    .orElse(0);
            if (number >= 1 && number <= indicator.checkpoints().size()) {
                return indicator.checkpoints().get(number - 1).text();
            }
        }
        return Stream.of(veto.condition(), indicator.criteria() == null ? "" : indicator.criteria())
                .filter(s -> !s.isBlank())
                .findFirst()
                .orElse("");
    }
}
