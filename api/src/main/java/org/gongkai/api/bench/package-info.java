/**
 * Measurements that anybody can repeat. Entry type: {@link org.gongkai.api.bench.AuditBench}.
 */
@NullMarked
package org.gongkai.api.bench;

import org.jspecify.annotations.NullMarked;
