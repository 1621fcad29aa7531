/**
 * Reading Chinese official text exactly: characters, numbers, money, percentages, dates, search terms and CSV cells.
 * The entry type is {@link org.gongkai.schema.text.NormalizedText}.
 */
@NullMarked
package org.gongkai.schema.text;

import org.jspecify.annotations.NullMarked;
