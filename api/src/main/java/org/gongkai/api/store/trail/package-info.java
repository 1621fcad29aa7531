/**
 * The audit trail: who did what when, append-only, each entry sealed by the one before it.
 *
 * <p>Start reading at {@link org.gongkai.api.store.trail.Trail}.
 */
@NullMarked
package org.gongkai.api.store.trail;

import org.jspecify.annotations.NullMarked;
