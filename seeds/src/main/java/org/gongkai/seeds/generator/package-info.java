/**
 * A deterministic generator of synthetic reports with a known share of planted errors, to try everything at scale. Entry
 * type: {@link org.gongkai.seeds.generator.SyntheticReports}.
 */
@NullMarked
package org.gongkai.seeds.generator;

import org.jspecify.annotations.NullMarked;
