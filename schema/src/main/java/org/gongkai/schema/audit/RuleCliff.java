package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.scoring.RuleReading;
import org.gongkai.schema.scoring.Weakness;

/** Facts of a scale: a sudden loss at a limit, graded scales whose lowest grade still earns points, full marks out of reach. */
final class RuleCliff extends Check {
    private record Floor(Node node, BigDecimal lowest, BigDecimal weight) {}

    RuleCliff() {
        super("RULE_CLIFF", "评分规则突变或到不了两端", "The rule jumps, or never reaches zero or full marks");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        List<Floor> floors = new ArrayList<>();
        subject.leaves().forEach(node -> {
            ReadRule read = subject.rule(node);
            if (read == null || !read.reading().sure()) {
                return;
            }
            RuleReading reading = read.reading();
            for (Weakness weakness : read.weaknesses()) {
                switch (weakness.type()) {
                    case CLIFF -> report(node, weakness, "得分突变", findings);
                    case NEVER_FULL -> report(node, weakness, "到不了满分", findings);
                    case NEVER_ZERO -> {
                        if (weakness.amount() != null) {
                            floors.add(new Floor(
                                    node, weakness.amount(), reading.rule().maxScore()));
                        }
                    }
                    default -> {
                        // Gaps, overlaps, coverage and missing rules are other checks' matter.
                    }
                }
            }
        });
        if (!floors.isEmpty()) {
            floors(floors, findings);
        }
    }

    private static void report(Node node, Weakness weakness, String result, Findings findings) {
        findings.warning()
                .at(node, "criteria")
                .quote(node.indicator().criteria())
                .says(
                        "「%s」的评分规则：%s。".formatted(node.name(), weakness.zh()),
                        "%s: %s.".formatted(node.name(), weakness.en()))
                .rule(
                        node.indicator().criteria() == null
                                ? ""
                                : node.indicator().criteria())
                .input("分值", node.indicator().maxScore(), node.pointer() + "/maxScore")
                .step(weakness.zh())
                .result(result)
                .add();
    }

    private static void floors(List<Floor> floors, Findings findings) {
        BigDecimal lowest = Num.total(floors.stream().map(Floor::lowest).toList());
        BigDecimal weight = Num.total(floors.stream().map(Floor::weight).toList());
        Floor first = floors.get(0);
        Draft draft = findings.warning()
                .at(first.node(), "criteria")
                .quote(first.node().indicator().criteria())
                .says(
                        "%d项等级计分的指标最低档仍得分：合计分值%s，最低得%s分，永远到不了0分。"
                                .formatted(floors.size(), Num.text(weight), Num.text(lowest)),
                        "%d graded indicators still earn points in the lowest grade: at least %s of %s."
                                .formatted(floors.size(), Num.text(lowest), Num.text(weight)))
                .rule("最差的结果应可得0分");
        floors.forEach(f -> draft.input(
                f.node().name(),
                "最低%s/%s".formatted(Num.text(f.lowest()), Num.text(f.weight())),
                f.node().pointer() + "/criteria"));
        draft.step("%s = %s"
                        .formatted(Num.sum(floors.stream().map(Floor::lowest).toList()), Num.text(lowest)))
                .result("最低 %s 分，共 %s 分".formatted(Num.text(lowest), Num.text(weight)))
                .add();
    }
}
