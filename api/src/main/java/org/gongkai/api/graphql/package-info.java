/**
 * The GraphQL API over the masked public read models: controllers read arguments, call once, return. Entry type: {@link
 * org.gongkai.api.graphql.Wiring}; the SDL lies in the schema module, one file per concept.
 */
@NullMarked
package org.gongkai.api.graphql;

import org.jspecify.annotations.NullMarked;
