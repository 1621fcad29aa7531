/**
 * The indicator catalogue (指标目录): canonical codes for the indicators of the national frameworks and of local practice, the
 * names they are printed under, and the crosswalk between frameworks. Entry type: {@link
 * org.gongkai.schema.indicator.IndicatorCatalogue}.
 */
@NullMarked
package org.gongkai.schema.indicator;

import org.jspecify.annotations.NullMarked;
