/**
 * The audit: findings about a report, each with its proof. What is not proved is never worded as if it were. Entry type:
 * {@link org.gongkai.schema.audit.Audit}.
 */
@NullMarked
package org.gongkai.schema.audit;

import org.jspecify.annotations.NullMarked;
