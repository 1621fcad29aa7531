package org.gongkai.schema.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.schema.report.Checkpoint;

/**
 * One indicator states that something does not exist (没有设定质量标准), another one has full marks on a checkpoint that asks
 * for it. Whether both mean the same thing is for a person to say: a question.
 */
final class CrossContradiction extends Check {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "没有", "设定", "制定", "制订", "确定", "明确", "设置", "相应", "具体", "项目", "专门", "是否", "具有", "无法", "计算", "统计", "进行", "开展",
            "数据", "资料", "的产", "的项", "未制", "有制", "有设", "无合", "及验", "等资", "实际", "完成", "和提", "提供", "务数");

    private static final Pattern DENIAL =
            Pattern.compile("(?:没有|未|无|缺乏|缺少|尚未)(?:设定|制定|制订|建立|明确|签订|提供|编制)?[^。；;，,]{2,20}");

    CrossContradiction() {
        super("CROSS_CONTRADICTION", "指标之间可能矛盾", "Two indicators may contradict each other");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        Map<String, Set<String>> known = new HashMap<>();
        List<Node> leaves = subject.leaves().toList();
        List<Node> credited = leaves.stream().filter(Node::hasFullMarks).toList();
        for (Node node : leaves) {
            Set<Node> asked = new HashSet<>();
            for (String[] denied : denied(node)) {
                for (Node other : credited) {
                    if (other != node
                            && !asked.contains(other)
                            && ask(node, denied[0], denied[1], other, known, findings)) {
                        asked.add(other);
                    }
                }
            }
        }
    }

    /** Words of denial in the findings of an indicator, with their pointers. */
    private static List<String[]> denied(Node node) {
        return Stream.of("process", "result", "deductionReason")
                .flatMap(field -> {
                    String text =
                            switch (field) {
                                case "process" -> node.indicator().process();
                                case "result" -> node.indicator().result();
                                default -> node.indicator().deductionReason();
                            };
                    return text == null || !mayDeny(text)
                            ? Stream.<String[]>of()
                            : DENIAL.matcher(text).results().map(r ->
                                    new String[] {r.group(), node.pointer() + "/" + field});
                })
                .toList();
    }

    private static boolean mayDeny(String text) {
        return text.indexOf('未') >= 0
                || text.indexOf('无') >= 0
                || text.indexOf('没') >= 0
                || text.indexOf('缺') >= 0
                || text.contains("尚未");
    }

    private static boolean ask(
            Node node, String words, String pointer, Node other, Map<String, Set<String>> known, Findings findings) {
        Set<String> about = known.computeIfAbsent(words, CrossContradiction::pairs);
        for (int i = 0; i < other.indicator().checkpoints().size(); i++) {
            Checkpoint checkpoint = other.indicator().checkpoints().get(i);
            if (Boolean.FALSE.equals(checkpoint.met())) {
                continue;
            }
            Set<String> asked = known.computeIfAbsent(checkpoint.text(), CrossContradiction::pairs);
            if (common(about, asked) >= 2) {
                Set<String> common = new LinkedHashSet<>(about);
                common.retainAll(asked);
                question(
                        node,
                        words,
                        pointer,
                        other,
                        checkpoint.text(),
                        other.pointer() + "/checkpoints/" + i,
                        common,
                        findings);
                return true;
            }
        }
        return false;
    }

    private static int common(Set<String> some, Set<String> others) {
        int common = 0;
        for (String one : some) {
            common += others.contains(one) ? 1 : 0;
        }
        return common;
    }

    private static void question(
            Node node,
            String words,
            String pointer,
            Node other,
            String asked,
            String askedAt,
            Set<String> common,
            Findings findings) {
        findings.question()
                .at(node.pointer(), node.place())
                .quote(words)
                .says(
                        "「%s」写“%s”，而「%s」在要点“%s”上未扣分：两处所指是否同一事项？"
                                .formatted(node.name(), words, other.name(), Texts.shorten(asked, 40)),
                        "%s says \"%s\"; %s has full marks on the checkpoint \"%s\". Do both mean the same thing?"
                                .formatted(node.name(), words, other.name(), asked))
                .rule("同一事实在各指标中的认定应一致")
                .input(node.name(), words, pointer)
                .input(other.name(), asked, askedAt)
                .input(other.name() + "得分", other.indicator().score(), other.pointer() + "/score")
                .step("共同涉及：" + common.stream().collect(Collectors.joining("、")))
                .step("如指同一事项：该要点不符合，「%s」不应得满分".formatted(other.name()))
                .step("如不是：请写明区别")
                .result("须由评价人员判断")
                .add();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (counts(text.charAt(i)) && counts(text.charAt(i + 1))) {
                String pair = text.substring(i, i + 2);
                if (!EMPTY_WORDS.contains(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static boolean counts(char c) {
        return Texts.isHan(c) && "的了和与及或是否未无有".indexOf(c) < 0;
    }
}
