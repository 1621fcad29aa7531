/**
 * The disclosure site: released reports in, a folder of static pages out. Entry type: {@link
 * org.gongkai.site.Publisher}.
 */
@NullMarked
package org.gongkai.site;

import org.jspecify.annotations.NullMarked;
