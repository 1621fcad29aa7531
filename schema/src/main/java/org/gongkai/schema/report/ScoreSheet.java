package org.gongkai.schema.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet (评分表): the indicator tree with the totals and the grade exactly as printed. A total that disagrees with
 * its rows is data here and a finding in the audit.
 *
 * @param indicators first-level indicators in printed order
 * @param totalMaxScore printed total of the weights, points
 * @param totalScore printed total score, points
 * @param totalDeduction printed total deduction, points
 * @param totalReviewScore printed total of the review's scores (复核得分), points
 * @param totalConvertedScore printed total of the converted scores (折算得分), points
 * @param statedScore the score that the running text states, points; kept apart since it may differ
 * @param grade 评价等级 as printed, e.g. 优秀
 * @param scale the grade lines and where they come from; absent where unknown
 */
public record ScoreSheet(
        List<Indicator> indicators,
        @Nullable BigDecimal totalMaxScore,
        @Nullable BigDecimal totalScore,
        @Nullable BigDecimal totalDeduction,
        @Nullable BigDecimal totalReviewScore,
        @Nullable BigDecimal totalConvertedScore,
        @Nullable BigDecimal statedScore,
        @Nullable String grade,
        @Nullable GradeScale scale) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ScoreSheet {
        indicators = Values.copy(indicators);
        totalMaxScore = Values.canonical(totalMaxScore);
        totalScore = Values.canonical(totalScore);
        totalDeduction = Values.canonical(totalDeduction);
        totalReviewScore = Values.canonical(totalReviewScore);
        totalConvertedScore = Values.canonical(totalConvertedScore);
        statedScore = Values.canonical(statedScore);
        grade = Values.textOrNull(grade);
    }

    /** A sheet with one score column: no totals of a review or of converted scores. */
    public ScoreSheet(
            List<Indicator> indicators,
            @Nullable BigDecimal totalMaxScore,
            @Nullable BigDecimal totalScore,
            @Nullable BigDecimal totalDeduction,
            @Nullable BigDecimal statedScore,
            @Nullable String grade,
            @Nullable GradeScale scale) {
        this(indicators, totalMaxScore, totalScore, totalDeduction, null, null, statedScore, grade, scale);
    }

    public static ScoreSheet empty() {
        return new ScoreSheet(List.of(), null, null, null, null, null, null);
    }

    /** The canonical grade of the printed label. */
    public Optional<Grade> canonicalGrade() {
        return grade == null ? Optional.empty() : Grade.ofLabel(grade);
    }

    /** The score as printed: in the table, else in the text; a converted one where the text states that. */
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(totalScore == null || isConverted() ? statedScore : totalScore);
    }

    /**
     * Whether the text states another total than the table because not every row applied: 95分中得90.7分，折算为95.47分. Either
     * the table prints the converted total too, or it is the table's total as a share of a hundred, rounded as printed.
     */
    public boolean isConverted() {
        if (totalScore == null || statedScore == null || totalScore.compareTo(statedScore) == 0) {
            return false;
        }
        if (totalConvertedScore != null) {
            return totalConvertedScore.compareTo(statedScore) == 0;
        }
        return totalMaxScore != null
                && totalMaxScore.signum() > 0
                && totalMaxScore.compareTo(HUNDRED) != 0
                && totalScore
                                .multiply(HUNDRED)
                                .divide(totalMaxScore, MathContext.DECIMAL64)
                                .setScale(statedScore.scale(), RoundingMode.HALF_UP)
                                .compareTo(statedScore)
                        == 0;
    }

    /** All indicators, parents first. */
    public Stream<Indicator> walk() {
        return indicators.stream().flatMap(Indicator::walk);
    }

    /** The indicators that were scored themselves. */
    public Stream<Indicator> leaves() {
        return walk().filter(Indicator::isLeaf);
    }
}
