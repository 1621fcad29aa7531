/**
 * A report on the screen of its author while it is being written. Entry type: {@link org.gongkai.site.preview.Preview}.
 */
@NullMarked
package org.gongkai.site.preview;

import org.jspecify.annotations.NullMarked;
