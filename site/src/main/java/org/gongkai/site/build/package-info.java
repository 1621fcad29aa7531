/**
 * How a site is built: what changed, what is written, what is checked, and the switch from one complete build to the next.
 * Entry type: {@link org.gongkai.site.build.SiteBuild}.
 */
@NullMarked
package org.gongkai.site.build;

import org.jspecify.annotations.NullMarked;
