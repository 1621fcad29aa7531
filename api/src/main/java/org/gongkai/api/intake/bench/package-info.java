/**
 * Measures intake: how fast and with how much memory a pile of Word reports is read and recognised. Entry type:
 * {@link org.gongkai.api.intake.bench.IntakeBench}.
 */
@NullMarked
package org.gongkai.api.intake.bench;

import org.jspecify.annotations.NullMarked;
