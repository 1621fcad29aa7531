/**
 * Figures over released reports: grouped, filtered, compared; exact arithmetic on whole millionths. Entry type: {@link
 * org.gongkai.api.statistics.Statistics}.
 */
@NullMarked
package org.gongkai.api.statistics;

import org.jspecify.annotations.NullMarked;
