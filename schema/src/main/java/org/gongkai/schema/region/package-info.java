/**
 * Administrative regions of China by their GB/T 2260 codes: province, prefecture, county. Entry type: {@link
 * org.gongkai.schema.region.Regions}.
 */
@NullMarked
package org.gongkai.schema.region;

import org.jspecify.annotations.NullMarked;
