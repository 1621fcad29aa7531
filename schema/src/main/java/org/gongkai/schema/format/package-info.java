/**
 * The written forms of a report: canonical JSON and Markdown, comparison, fingerprint. Entry types: {@link
 * org.gongkai.schema.format.MarkdownCodec} and {@link org.gongkai.schema.format.JsonCodec}.
 */
@NullMarked
package org.gongkai.schema.format;

import org.jspecify.annotations.NullMarked;
