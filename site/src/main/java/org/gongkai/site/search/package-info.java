/**
 * Search without a server: an index in small shards that the reader's browser loads on demand. Entry type: {@link
 * org.gongkai.site.search.SearchIndex}.
 */
@NullMarked
package org.gongkai.site.search;

import org.jspecify.annotations.NullMarked;
