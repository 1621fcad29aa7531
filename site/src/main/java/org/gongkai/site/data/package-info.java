/**
 * The same facts as data: CSV with its metadata, catalogue, feeds, sitemap, fingerprints. Entry type: {@link
 * org.gongkai.site.data.ColumnData}.
 */
@NullMarked
package org.gongkai.site.data;

import org.jspecify.annotations.NullMarked;
