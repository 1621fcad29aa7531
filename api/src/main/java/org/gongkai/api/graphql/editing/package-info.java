/**
 * Editing and publishing over GraphQL, for signed-in accounts. Entry type: {@link
 * org.gongkai.api.graphql.editing.EditingController}.
 */
@NullMarked
package org.gongkai.api.graphql.editing;

import org.jspecify.annotations.NullMarked;
