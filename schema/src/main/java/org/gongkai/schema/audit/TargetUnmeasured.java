package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.Comparison;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Objectives;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.NormalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A goal with a number that the rest of the report never takes up again, or whose result does not prove it (goal ≥95 %,
 * result “above 90 %”). Another wording may have been overlooked: a question.
 */
final class TargetUnmeasured extends Check {
    private static final Pattern GOAL = Pattern.compile(
            "([一-龥()（）]{2,24}?)(?:达到|不低于|大于等于|不少于|达|≥|在|高于|超过)\\s*(\\d+(?:\\.\\d+)?)\\s*(%|天|个|次|台|套|户|人|公里|亩|件|项|场|期|吨|平方米|小时)(以上|及以上)?");

    private record Goal(String subject, BigDecimal number, String unit, String words, String pointer) {}

    TargetUnmeasured() {
        super("TARGET_UNMEASURED", "目标没有结果", "Goal without a result");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        if (subject.narrative().findAny().isEmpty()) {
            return;
        }
        Map<String, Goal> goals = goals(subject.report().objectives());
        if (goals.isEmpty()) {
            return;
        }
        String rest = rest(subject);
        for (Goal goal : goals.values()) {
            if (goal.subject().contains("满意度")) {
                satisfaction(subject, goal, rest, findings);
            } else if (!mentioned(goal, rest)) {
                question(
                        findings,
                        goal,
                        "目标“%s”在报告其余部分没有再出现，是否完成？".formatted(goal.words()),
                        "The goal \"%s\" is not mentioned again. Was it reached?".formatted(goal.words()),
                        "正文和指标中未见 %s%s".formatted(Num.text(goal.number()), goal.unit()));
            }
        }
    }

    private static void satisfaction(Subject subject, Goal goal, String rest, Findings findings) {
        Measure result = subject.report().survey() == null
                ? null
                : subject.report().survey().satisfaction();
        if (result == null) {
            result = subject.leaves()
                    .filter(n -> n.name().contains("满意度") && n.indicator().actual() != null)
                    .map(n -> n.indicator().actual())
                    .findFirst()
                    .orElse(null);
        }
        if (result == null || result.number() == null) {
            if (result == null && !mentioned(goal, rest)) {
                question(
                        findings,
                        goal,
                        "满意度目标“%s”没有调查结果，是否完成？".formatted(goal.words()),
                        "The satisfaction goal \"%s\" has no survey result. Was it reached?".formatted(goal.words()),
                        "报告没有满意度调查结果");
            }
            return;
        }
        boolean open = result.comparison() == Comparison.MORE_THAN || result.comparison() == Comparison.AT_LEAST;
        if (open && result.number().compareTo(goal.number()) < 0) {
            question(
                    findings,
                    goal,
                    "满意度目标为%s%%，调查结果写为“%s”，不能证明达到目标。实际是多少？".formatted(Num.text(goal.number()), result.printed()),
                    "The goal is %s %%, the result is given as \"%s\", which does not prove it."
                            .formatted(Num.text(goal.number()), result.printed()),
                    "“%s”包括低于 %s%% 的情形".formatted(result.printed(), Num.text(goal.number())));
        }
    }

    private static void question(Findings findings, Goal goal, String zh, String en, String step) {
        findings.question()
                .at(goal.pointer(), "绩效目标")
                .quote(goal.words())
                .says(zh, en)
                .rule("每个量化目标应有实际完成值")
                .input("目标", goal.words(), goal.pointer())
                .step(step)
                .result("目标完成情况未经证明（按文字检索，须由人判断）")
                .add();
    }

    private static boolean mentioned(Goal goal, String rest) {
        String number = Pattern.quote(Num.text(goal.number()));
        if (Pattern.compile("(?<![0-9.])" + number + "\\s*" + goal.unit())
                .matcher(rest)
                .find()) {
            return true;
        }
        String key = goal.subject().length() <= 5
                ? goal.subject()
                : goal.subject().substring(goal.subject().length() - 5);
        Matcher m = Pattern.compile(Pattern.quote(key) + "[^。；;]{0,30}?\\d").matcher(rest);
        return m.find();
    }

    private static Map<String, Goal> goals(Objectives objectives) {
        Map<String, Goal> goals = new LinkedHashMap<>();
        read(objectives.overall(), "/objectives/overall", goals);
        read(objectives.annual(), "/objectives/annual", goals);
        read(objectives.output(), "/objectives/output", goals);
        read(objectives.benefit(), "/objectives/benefit", goals);
        return goals;
    }

    private static void read(@Nullable String text, String pointer, Map<String, Goal> goals) {
        if (text != null) {
            Matcher m = GOAL.matcher(NormalizedText.normalize(text));
            while (m.find()) {
                Goal goal = new Goal(m.group(1), new BigDecimal(m.group(2)), m.group(3), m.group(), pointer);
                goals.putIfAbsent(goal.words(), goal);
            }
        }
    }

    /** Everything outside the statement of goals. */
    private static String rest(Subject subject) {
        List<String> parts = new ArrayList<>();
        Objectives o = subject.report().objectives();
        List<String> own = new ArrayList<>();
        for (String text : new String[] {o.overall(), o.annual(), o.output(), o.benefit()}) {
            if (text != null) {
                own.add(Texts.squeeze(text));
            }
        }
        for (Passage passage : subject.passages()) {
            if (passage.role() != SectionRole.OBJECTIVES && passage.kind() != Passage.Kind.TITLE) {
                parts.add(without(own, passage));
            }
        }
        subject.leaves().forEach(n -> {
            if (n.indicator().actual() != null) {
                parts.add(NormalizedText.normalize(
                        n.name() + n.indicator().actual().printed()));
            }
        });
        subject.report().outputs().forEach(q -> parts.add(NormalizedText.normalize(q.name() + q.actual() + q.unit())));
        if (o.achieved() != null) {
            parts.add(NormalizedText.normalize(Texts.squeeze(o.achieved())));
        }
        return String.join("\n", parts);
    }

    /** The normal form of a passage, the goals that are quoted in it left out. */
    private static String without(List<String> goals, Passage passage) {
        String squeezed = null;
        for (String goal : goals) {
            if (goal.length() <= passage.text().length() && passage.letters().mayHold(goal)) {
                String before = squeezed == null ? Texts.squeeze(passage.text()) : squeezed;
                squeezed = before.replace(goal, "");
            }
        }
        return squeezed == null ? passage.view().dense() : NormalizedText.normalize(squeezed);
    }
}
