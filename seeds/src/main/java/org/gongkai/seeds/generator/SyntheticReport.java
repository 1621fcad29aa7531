package org.gongkai.seeds.generator;

import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * A generated report.
 *
 * @param report the report
 * @param planted the one error planted in it; absent where everything is right
 */
public record SyntheticReport(
        EvaluationReport report, @Nullable PlantedError planted) {}
