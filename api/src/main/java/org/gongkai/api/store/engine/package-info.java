/**
 * The place where the documents lie: the embedded engine on a file, or the MongoDB server that a URI names.
 *
 * <p>Start reading at {@link org.gongkai.api.store.engine.Engine}.
 */
@NullMarked
package org.gongkai.api.store.engine;

import org.jspecify.annotations.NullMarked;
