/**
 * Scoring rules (评分标准) as data and behaviour, the reader that makes them from Chinese text, and the nine formulas.
 * The entry types are {@link org.gongkai.schema.scoring.RuleReader} and {@link org.gongkai.schema.scoring.ScoringRule}.
 */
@NullMarked
package org.gongkai.schema.scoring;

import org.jspecify.annotations.NullMarked;
