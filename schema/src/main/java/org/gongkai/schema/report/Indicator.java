package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (绩效指标) with its children: the tree has any depth, a leaf is what was scored. The printed label is kept beside
 * the canonical code; a weight of zero is legal; names may repeat, so a place in the tree, never the name, is its key.
 *
 * @param name printed name without weight or numbering
 * @param printedLabel the label as printed where it says more than the name, e.g. 项目立项规范性（1分）
 * @param code canonical code of the indicator catalogue, absent where none fits
 * @param maxScore 分值 (weight), points
 * @param score 得分, points
 * @param deduction 扣分 as printed, points
 * @param deductionReason 扣分原因
 * @param explanation 指标解释
 * @param criteria 评价标准, the scoring rule in words, whole as printed
 * @param checkpoints 评价要点, where printed apart from or inside the criteria
 * @param process 评价过程, what the evaluators found
 * @param result 评价结果 in words
 * @param target 年度指标值
 * @param actual 实际完成值
 * @param completionRatePercent 完成率 as printed, percent
 * @param convertedScore 折算得分, points
 * @param reviewScore 复核得分, points
 * @param deviationCause 偏差原因分析
 * @param remedy 改进措施
 * @param otherCells cells of columns that have no value of their own, e.g. 备注, 数据来源, 得分率, in printed order
 * @param vetoTriggered a person states that the veto point of the rule applies; absent where nobody did
 * @param children indicators of the next level, in printed order
 */
public record Indicator(
        String name,
        @Nullable String printedLabel,
        @Nullable String code,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal score,
        @Nullable BigDecimal deduction,
        @Nullable String deductionReason,
        @Nullable String explanation,
        @Nullable String criteria,
        List<Checkpoint> checkpoints,
        @Nullable String process,
        @Nullable String result,
        @Nullable Measure target,
        @Nullable Measure actual,
        @Nullable BigDecimal completionRatePercent,
        @Nullable BigDecimal convertedScore,
        @Nullable BigDecimal reviewScore,
        @Nullable String deviationCause,
        @Nullable String remedy,
        List<OtherCell> otherCells,
        @Nullable Boolean vetoTriggered,
        List<Indicator> children) {

    public Indicator {
        name = Values.requireText(name, "name");
        printedLabel = Values.textOrNull(printedLabel);
        code = Values.textOrNull(code);
        maxScore = Values.canonical(maxScore);
        score = Values.canonical(score);
        deduction = Values.canonical(deduction);
        deductionReason = Values.textOrNull(deductionReason);
        explanation = Values.textOrNull(explanation);
        criteria = Values.textOrNull(criteria);
        checkpoints = Values.copy(checkpoints);
        process = Values.textOrNull(process);
        result = Values.textOrNull(result);
        completionRatePercent = Values.canonical(completionRatePercent);
        convertedScore = Values.canonical(convertedScore);
        reviewScore = Values.canonical(reviewScore);
        deviationCause = Values.textOrNull(deviationCause);
        remedy = Values.textOrNull(remedy);
        otherCells = Values.copy(otherCells);
        children = Values.copy(children);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    /** Score over maxScore; empty where either is absent or the weight is zero. */
    public Optional<BigDecimal> scoreRatePercent() {
        if (score == null || maxScore == null || maxScore.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(score.multiply(BigDecimal.valueOf(100)).divide(maxScore, java.math.MathContext.DECIMAL64));
    }

    /** Printed weight, else what the rows below give; empty where a row below has none. */
    public Optional<BigDecimal> weight() {
        return maxScore != null ? Optional.of(maxScore) : weight(children);
    }

    /** What indicators weigh together; empty where there are none or one has no weight. */
    static Optional<BigDecimal> weight(List<Indicator> indicators) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator each : indicators) {
            Optional<BigDecimal> weight = each.weight();
            if (weight.isEmpty()) {
                return weight;
            }
            sum = sum.add(weight.get());
        }
        return indicators.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /** This indicator and all below it, parents first. */
    public Stream<Indicator> walk() {
        List<Indicator> all = new ArrayList<>();
        collect(all);
        return all.stream();
    }

    private void collect(List<Indicator> all) {
        all.add(this);
        children.forEach(child -> child.collect(all));
    }

    /** Starts an indicator. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** A builder holding every value of this indicator, to change some of them. */
    public Builder toBuilder() {
        Builder b = new Builder(name);
        b.printedLabel = printedLabel;
        b.code = code;
        b.maxScore = maxScore;
        b.score = score;
        b.deduction = deduction;
        b.deductionReason = deductionReason;
        b.explanation = explanation;
        b.criteria = criteria;
        b.checkpoints = checkpoints;
        b.process = process;
        b.result = result;
        b.target = target;
        b.actual = actual;
        b.completionRatePercent = completionRatePercent;
        b.convertedScore = convertedScore;
        b.reviewScore = reviewScore;
        b.deviationCause = deviationCause;
        b.remedy = remedy;
        b.otherCells = otherCells;
        b.vetoTriggered = vetoTriggered;
        b.children = children;
        return b;
    }

    /** Collects the values of a indicator; whatever is not set stays absent. */
    public static final class Builder {
        private String name;
        private @Nullable String printedLabel;
        private @Nullable String code;
        private @Nullable BigDecimal maxScore;
        private @Nullable BigDecimal score;
        private @Nullable BigDecimal deduction;
        private @Nullable String deductionReason;
        private @Nullable String explanation;
        private @Nullable String criteria;
        private List<Checkpoint> checkpoints = List.of();
        private @Nullable String process;
        private @Nullable String result;
        private @Nullable Measure target;
        private @Nullable Measure actual;
        private @Nullable BigDecimal completionRatePercent;
        private @Nullable BigDecimal convertedScore;
        private @Nullable BigDecimal reviewScore;
        private @Nullable String deviationCause;
        private @Nullable String remedy;
        private List<OtherCell> otherCells = List.of();
        private @Nullable Boolean vetoTriggered;
        private List<Indicator> children = List.of();

        private Builder(String name) {
            this.name = name;
        }

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Builder printedLabel(@Nullable String value) {
            this.printedLabel = value;
            return this;
        }

        public Builder code(@Nullable String value) {
            this.code = value;
            return this;
        }

        public Builder maxScore(@Nullable BigDecimal value) {
            this.maxScore = value;
            return this;
        }

        public Builder score(@Nullable BigDecimal value) {
            this.score = value;
            return this;
        }

        public Builder deduction(@Nullable BigDecimal value) {
            this.deduction = value;
            return this;
        }

        public Builder deductionReason(@Nullable String value) {
            this.deductionReason = value;
            return this;
        }

        public Builder explanation(@Nullable String value) {
            this.explanation = value;
            return this;
        }

        public Builder criteria(@Nullable String value) {
            this.criteria = value;
            return this;
        }

        public Builder checkpoints(List<Checkpoint> value) {
            this.checkpoints = value;
            return this;
        }

        public Builder process(@Nullable String value) {
            this.process = value;
            return this;
        }

        public Builder result(@Nullable String value) {
            this.result = value;
            return this;
        }

        public Builder target(@Nullable Measure value) {
            this.target = value;
            return this;
        }

        public Builder actual(@Nullable Measure value) {
            this.actual = value;
            return this;
        }

        public Builder completionRatePercent(@Nullable BigDecimal value) {
            this.completionRatePercent = value;
            return this;
        }

        public Builder convertedScore(@Nullable BigDecimal value) {
            this.convertedScore = value;
            return this;
        }

        public Builder reviewScore(@Nullable BigDecimal value) {
            this.reviewScore = value;
            return this;
        }

        public Builder deviationCause(@Nullable String value) {
            this.deviationCause = value;
            return this;
        }

        public Builder remedy(@Nullable String value) {
            this.remedy = value;
            return this;
        }

        public Builder otherCells(List<OtherCell> value) {
            this.otherCells = value;
            return this;
        }

        public Builder vetoTriggered(@Nullable Boolean value) {
            this.vetoTriggered = value;
            return this;
        }

        public Builder children(List<Indicator> value) {
            this.children = value;
            return this;
        }

        public Indicator build() {
            return new Indicator(
                    name,
                    printedLabel,
                    code,
                    maxScore,
                    score,
                    deduction,
                    deductionReason,
                    explanation,
                    criteria,
                    checkpoints,
                    process,
                    result,
                    target,
                    actual,
                    completionRatePercent,
                    convertedScore,
                    reviewScore,
                    deviationCause,
                    remedy,
                    otherCells,
                    vetoTriggered,
                    children);
        }
    }
}
