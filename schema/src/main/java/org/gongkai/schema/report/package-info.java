/**
 * The evaluation report (绩效评价报告) as a value: everything that was printed, nothing more. Entry type: {@link
 * org.gongkai.schema.report.EvaluationReport}.
 */
@NullMarked
package org.gongkai.schema.report;

import org.jspecify.annotations.NullMarked;
