/**
 * Publishing that can be trusted: the states of a report, the gate before it becomes public, who may do what, accounts and
 * backups.
 *
 * <p>Start reading at {@link org.gongkai.api.publication.Publication}.
 */
@NullMarked
package org.gongkai.api.publication;

import org.jspecify.annotations.NullMarked;
