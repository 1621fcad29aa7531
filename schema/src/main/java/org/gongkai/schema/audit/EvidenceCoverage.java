package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands behind the points: weights by kind of evidence, in points; they add up to the total weight.
 *
 * @param derivable weight whose score follows from a printed number
 * @param checkpoints weight scored by checkpoints (要点)
 * @param judged weight scored on an open or graded scale
 * @param unsupported weight of ratio or time indicators without any value
 * @param ruleMissing weight without a scoring rule
 * @param fullMarksWithoutValue JSON Pointers of indicators with full marks and no value behind them
 */
public record EvidenceCoverage(
        BigDecimal derivable,
        BigDecimal checkpoints,
        BigDecimal judged,
        BigDecimal unsupported,
        BigDecimal ruleMissing,
        List<String> fullMarksWithoutValue) {

    public EvidenceCoverage {
        fullMarksWithoutValue = fullMarksWithoutValue == null ? List.of() : List.copyOf(fullMarksWithoutValue);
    }
}
