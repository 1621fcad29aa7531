/**
 * Read models for the public as pure functions of a released revision: nothing here reads a clock, a store or an unmasked
 * report.
 *
 * <p>Start reading at {@link org.gongkai.api.store.projection.Projection}.
 */
@NullMarked
package org.gongkai.api.store.projection;

import org.jspecify.annotations.NullMarked;
