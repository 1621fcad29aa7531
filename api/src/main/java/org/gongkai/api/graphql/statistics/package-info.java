/**
 * Figures by group. Entry type: {@link org.gongkai.api.graphql.statistics.StatisticsController}.
 */
@NullMarked
package org.gongkai.api.graphql.statistics;

import org.jspecify.annotations.NullMarked;
