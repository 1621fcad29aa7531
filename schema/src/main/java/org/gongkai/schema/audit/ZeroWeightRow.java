package org.gongkai.schema.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An indicator of weight zero: counted in nothing. Says whether the report says where its weight went. */
final class ZeroWeightRow extends Check {
    private static final Pattern MOVED = Pattern.compile("(?:调列|调至|调到|调入|调整|移至|转至|并入|合并)[^。；;]*");

    ZeroWeightRow() {
        super("ZERO_WEIGHT_ROW", "分值为零的指标", "Indicator of weight zero");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        subject.leaves()
                .filter(n -> n.indicator().maxScore() != null
                        && n.indicator().maxScore().signum() == 0)
                // 加减分项 has no weight and counts.
                .filter(n ->
                        n.indicator().score() == null || n.indicator().score().signum() == 0)
                .forEach(node -> {
                    String moved = Stream.of(
                                    node.indicator().process(),
                                    node.indicator().result(),
                                    node.indicator().criteria(),
                                    node.indicator().deductionReason())
                            .flatMap(Stream::ofNullable)
                            .map(MOVED::matcher)
                            .filter(Matcher::find)
                            .map(Matcher::group)
                            .findFirst()
                            .orElse(null);
                    findings.warning()
                            .at(node, "maxScore")
                            .quote(moved)
                            .says(
                                    moved == null
                                            ? "「%s」分值为0，不参与计分，未说明原因。".formatted(node.name())
                                            : "「%s」分值为0，文中称分值已调整，未写明原分值和调往的指标。".formatted(node.name()),
                                    moved == null
                                            ? "%s has weight 0 and counts for nothing; no reason is given."
                                                    .formatted(node.name())
                                            : "%s has weight 0; the text says the weight was moved, not how much nor where."
                                                    .formatted(node.name()))
                            .rule("每个指标有分值；调整分值应写明来源和去向")
                            .input("分值", node.indicator().maxScore(), node.pointer() + "/maxScore")
                            .step("分值 = 0")
                            .result("该指标对总分没有作用")
                            .add();
                });
    }
}
