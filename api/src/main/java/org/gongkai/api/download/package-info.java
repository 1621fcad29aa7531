/**
 * Complete downloads of what is public: any number of rows, filtered like a query, as CSV or JSON Lines. Entry type: {@link
 * org.gongkai.api.download.Downloads}.
 */
@NullMarked
package org.gongkai.api.download;

import org.jspecify.annotations.NullMarked;
