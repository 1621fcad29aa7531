/**
 * The named questions: run with variables, printed as tables. Entry type: {@link org.gongkai.api.query.NamedQueries}.
 */
@NullMarked
package org.gongkai.api.query;

import org.jspecify.annotations.NullMarked;
