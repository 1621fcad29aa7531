/**
 * One reader per kind of file, all giving the same source document; well-kept libraries open the containers, and nothing a
 * file says is ever run or fetched. Entry type: {@link org.gongkai.api.intake.reader.SourceReader}.
 */
@NullMarked
package org.gongkai.api.intake.reader;

import org.jspecify.annotations.NullMarked;
