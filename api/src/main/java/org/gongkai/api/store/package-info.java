/**
 * The store: insert-only revisions of whole reports, the audit trail beside them, and read models derived from both.
 *
 * <p>Start reading at {@link org.gongkai.api.store.ReportStore}.
 */
@NullMarked
package org.gongkai.api.store;

import org.jspecify.annotations.NullMarked;
