package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.schema.report.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Points lost without a matching problem, problems without lost points: compared by topic ({@code topics.tsv}) and, where a
 * person linked them, by indicator. Matching words is no proof: a question.
 */
final class DeductionWithoutProblem extends Check {
    private record Topic(String name, AnyOf words) {}

    private static final List<Topic> TOPICS = WordList.rows("topics.tsv", 2).stream()
            .map(r -> new Topic(r.get(0), AnyOf.of(r.get(1))))
            .toList();

    DeductionWithoutProblem() {
        super("DEDUCTION_WITHOUT_PROBLEM", "扣分与问题不对应", "Deductions and problems do not match");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<Statement> problems = subject.report().problems();
        List<Node> lost = subject.leaves()
                .map(Node::row)
                .distinct()
                .filter(Node::lostPoints)
                .toList();
        if (problems.isEmpty() || lost.isEmpty()) {
            return;
        }
        Set<String> treated = new LinkedHashSet<>();
        problems.forEach(p -> treated.addAll(topics(p.text())));
        List<Node> uncovered = new ArrayList<>();
        Set<String> paid = new LinkedHashSet<>();
        for (Node node : lost) {
            Set<String> about = topics(node.indicator().deductionReason());
            paid.addAll(about);
            paid.addAll(topics(node.name()));
            boolean linked = problems.stream()
                    .anyMatch(p -> node.indicator().code() != null
                            && p.indicatorCodes().contains(node.indicator().code()));
            Set<String> asked = about.isEmpty() ? topics(node.name()) : about;
            if (!linked && asked.stream().noneMatch(treated::contains)) {
                uncovered.add(node);
            }
        }
        Set<String> unpaid = new LinkedHashSet<>(treated);
        unpaid.removeAll(paid);
        if (!uncovered.isEmpty()) {
            uncovered(uncovered, lost, treated, findings);
        }
        if (!unpaid.isEmpty()) {
            unpaid(unpaid, problems, lost, findings);
        }
    }

    private static void uncovered(List<Node> uncovered, List<Node> lost, Set<String> treated, Findings findings) {
        List<String> names =
                uncovered.stream().map(DeductionWithoutProblem::loss).toList();
        Draft draft = findings.question()
                .at("/problems", "存在问题")
                .says(
                        "有%d项指标扣分，其中%d项在“存在问题”中找不到对应内容：%s。是否应补写？"
                                .formatted(lost.size(), uncovered.size(), String.join("、", names)),
                        "%d indicators lose points; nothing in the problems seems to answer %d of them. Should they be added?"
                                .formatted(lost.size(), uncovered.size()))
                .rule("每处扣分应有对应的问题说明");
        uncovered.forEach(n -> draft.input(loss(n), reason(n), n.pointer()));
        draft.step("问题涉及：" + (treated.isEmpty() ? "（无法归类）" : String.join("、", treated)));
        uncovered.forEach(n -> draft.step("「%s」：%s".formatted(n.name(), reason(n))));
        draft.result("%d 项扣分没有对应的问题（按主题词比对，须由人判断）".formatted(uncovered.size())).add();
    }

    private static void unpaid(Set<String> unpaid, List<Statement> problems, List<Node> lost, Findings findings) {
        String list = String.join("、", unpaid);
        findings.question()
                .at("/problems/0", "存在问题")
                .quote(problems.get(0).text())
                .says(
                        "“存在问题”提到%s，但没有相应的扣分。得分是否考虑了这些问题？".formatted(list),
                        "The problems mention matters (%s) for which no points were deducted. Were they considered?"
                                .formatted(list))
                .rule("写明的问题应反映在得分中")
                .step("扣分指标：" + String.join("、", lost.stream().map(Node::name).toList()))
                .step("问题涉及而未扣分：" + list)
                .result("按主题词比对，须由人判断")
                .add();
    }

    private static String loss(Node node) {
        return "%s（扣%s）".formatted(node.name(), node.lost() == null ? "?" : Num.text(node.lost()));
    }

    private static String reason(Node node) {
        return node.indicator().deductionReason() == null
                ? "未写扣分原因"
                : node.indicator().deductionReason();
    }

    private static Set<String> topics(@Nullable String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text != null) {
            TOPICS.stream().filter(t -> t.words().in(text)).forEach(t -> found.add(t.name()));
        }
        return found;
    }
}
