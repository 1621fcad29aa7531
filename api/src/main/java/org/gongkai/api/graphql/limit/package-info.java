/**
 * What one request may ask for: depth, breadth, aliases, cost, page size, body, time, response. Entry type: {@link
 * org.gongkai.api.graphql.limit.RequestLimits}.
 */
@NullMarked
package org.gongkai.api.graphql.limit;

import org.jspecify.annotations.NullMarked;
