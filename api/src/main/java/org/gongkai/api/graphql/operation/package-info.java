/**
 * Operations as texts: parsed once, persisted by hash, trusted where only those may run. Entry type: {@link
 * org.gongkai.api.graphql.operation.ParsedOperations}.
 */
@NullMarked
package org.gongkai.api.graphql.operation;

import org.jspecify.annotations.NullMarked;
