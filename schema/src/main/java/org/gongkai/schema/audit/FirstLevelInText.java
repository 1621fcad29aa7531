package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.SectionRole;
import org.gongkai.schema.text.Recent;

/**
 * The scores of the first-level indicators as the text tells them (其中决策16分、过程17.5分…; 产出指标分值30分，得分29分) against the
 * score table. Only a sentence that goes through all of them, or one that gives weight and score together, is taken at its
 * word: a single “决策20分” may be a weight.
 */
final class FirstLevelInText {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String NAMED = "(?:类|情况|方面)?(?:指标|部分)?(?:方面|情况)?";

    private static final Pattern LABELLED = Pattern.compile("满分|分值|权重");

    private FirstLevelInText() {}

    /** The ways in which a text tells the score of an indicator of some name; there are few names of the first level. */
    private record Told(Pattern together, Pattern alone) {
        private static final Recent<String, Told> BY_NAME = new Recent<>(256);

        static Told of(String name) {
            return BY_NAME.get(name, n -> {
                String named = Pattern.quote(n) + NAMED;
                return new Told(
                        Pattern.compile(named + "[,:(]?(?:满分|分值|权重)?(?:为|:)?" + NUMBER
                                + "分?[)]?[,;]?(?:实际|评价|自评|最终)?(?:实?得分?)(?:为|:)?" + NUMBER + "分"),
                        Pattern.compile(named + "(?:得分|实得|得)?(?:为|:)?" + NUMBER + "分"));
            });
        }
    }

    static void compare(Subject subject, Findings findings) {
        if (subject.roots().size() < 2 || subject.roots().stream().anyMatch(r -> r.rowScore() == null)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Passage passage : subject.passages()) {
            boolean running = passage.kind() == Passage.Kind.NARRATIVE
                    && passage.role() != SectionRole.SCORE_TABLE
                    && passage.role() != SectionRole.ATTACHMENT
                    && passage.has("分");
            if (!running || subject.roots().stream().noneMatch(r -> passage.has(r.name()))) {
                continue;
            }
            for (String sentence : Texts.split(passage.compact(), "。\n")) {
                if (sentence.indexOf('|') < 0) {
                    for (String clause : sentence.split(";", -1)) {
                        together(subject.roots(), passage, clause, seen, findings);
                    }
                    if (passage.has("得分")) {
                        all(subject.roots(), passage, sentence, seen, findings);
                    }
                }
            }
        }
    }

    /** Weight and score of one indicator in one breath. */
    private static void together(
            List<Node> roots, Passage passage, String sentence, Set<String> seen, Findings findings) {
        // 总分100分，其中决策20分、…、产出50分，得分90分: the last number belongs to none of them.
        long named =
                roots.stream().filter(root -> sentence.contains(root.name())).count();
        for (Node root : roots) {
            if (!sentence.contains(root.name())) {
                continue;
            }
            Matcher m = Told.of(root.name()).together().matcher(sentence);
            BigDecimal weight = root.weight();
            boolean clear = m.find()
                    && (named == 1
                            || m.group().indexOf('(') >= 0
                            || LABELLED.matcher(m.group()).find());
            if (clear && weight != null && Num.same(weight, new BigDecimal(m.group(1)))) {
                differs(root, new BigDecimal(m.group(2)), passage, m.group(), seen, findings);
            }
        }
    }

    /** Every first-level indicator with a number of points, which are not the weights. */
    private static void all(List<Node> roots, Passage passage, String sentence, Set<String> seen, Findings findings) {
        if (sentence.contains("分值") || sentence.contains("满分") || sentence.contains("权重")) {
            return;
        }
        Map<Node, BigDecimal> told = new LinkedHashMap<>();
        boolean weights = true;
        for (Node root : roots) {
            Matcher m = sentence.contains(root.name())
                    ? Told.of(root.name()).alone().matcher(sentence)
                    : null;
            if (m == null || !m.find()) {
                return;
            }
            BigDecimal points = new BigDecimal(m.group(1));
            told.put(root, points);
            BigDecimal weight = root.weight();
            weights &= weight != null && Num.same(weight, points);
        }
        if (!weights) {
            told.forEach((root, points) -> differs(root, points, passage, sentence, seen, findings));
        }
    }

    private static void differs(
            Node root, BigDecimal told, Passage passage, String words, Set<String> seen, Findings findings) {
        BigDecimal score = root.rowScore();
        if (score == null || !seen.add(root.pointer() + told)) {
            return;
        }
        BigDecimal slack = Num.halfUnit(Num.decimals(told));
        boolean rounded = Num.decimals(score) > Num.decimals(told)
                && score.subtract(told).abs().compareTo(slack) <= 0;
        if (Num.same(score, told) || rounded) {
            return;
        }
        findings.error()
                .at(passage)
                .quote(words)
                .says(
                        "正文写「%s」得%s分，评分表为%s分。".formatted(root.name(), Num.text(told), Num.text(score)),
                        "The text gives %s %s points, the score table %s."
                                .formatted(root.name(), Num.text(told), Num.text(score)))
                .rule("正文与评分表的得分一致")
                .input("正文", told, passage.pointer())
                .input("评分表", score, root.pointer() + "/score")
                .step("%s − %s = %s".formatted(Num.text(told), Num.text(score), Num.text(told.subtract(score))))
                .result("%s ≠ %s，须由编制单位确认哪一个正确".formatted(Num.text(told), Num.text(score)))
                .add();
    }
}
