/** Measures publishing beside a program that only writes the same bytes. Entry type: {@link org.gongkai.site.bench.SiteBench}. */
@NullMarked
package org.gongkai.site.bench;

import org.jspecify.annotations.NullMarked;
