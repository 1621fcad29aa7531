/**
 * The source document: what a report's file says, in reading order, each piece with its place, before anybody has tried
 * to understand it. Entry type: {@link org.gongkai.api.intake.source.SourceDocument}.
 */
@NullMarked
package org.gongkai.api.intake.source;

import org.jspecify.annotations.NullMarked;
