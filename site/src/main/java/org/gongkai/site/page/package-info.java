/**
 * What each page says: one typed view model per page type, every number computed before a template sees it. Entry type:
 * {@link org.gongkai.site.page.Pages}.
 */
@NullMarked
package org.gongkai.site.page;

import org.jspecify.annotations.NullMarked;
