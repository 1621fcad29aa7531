/**
 * Free text over released reports, the same on either engine. Entry type: {@link
 * org.gongkai.api.graphql.search.TextSearch}.
 */
@NullMarked
package org.gongkai.api.graphql.search;

import org.jspecify.annotations.NullMarked;
