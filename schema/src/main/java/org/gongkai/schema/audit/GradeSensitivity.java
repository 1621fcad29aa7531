package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.GradeScale;
import org.jspecify.annotations.Nullable;

/**
 * How firmly the grade stands.
 *
 * @param total the total that the rows give, points
 * @param scale the lines it is held against; where its origin is ASSUMED every statement here rests on that assumption
 * @param grade label of the grade that the total reaches
 * @param marginBelow points above the grade's own lower line
 * @param marginAbove points missing to the next grade; absent in the best grade
 * @param scenarios totals under stated assumptions, e.g. with corrections, without unmeasured indicators
 */
public record GradeSensitivity(
        BigDecimal total,
        GradeScale scale,
        @Nullable String grade,
        @Nullable BigDecimal marginBelow,
        @Nullable BigDecimal marginAbove,
        List<Scenario> scenarios) {

    /**
     * A range of totals under an assumption.
     *
     * @param name short name in Chinese
     * @param assumption what is assumed, in Chinese
     * @param lowest lowest total, points
     * @param highest highest total, points
     * @param gradeLowest label of the grade at the lowest total
     * @param gradeHighest label of the grade at the highest total
     */
    public record Scenario(
            String name,
            String assumption,
            BigDecimal lowest,
            BigDecimal highest,
            @Nullable String gradeLowest,
            @Nullable String gradeHighest) {}

    public GradeSensitivity {
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
    }
}
