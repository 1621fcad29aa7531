/**
 * Intake: from a file people have to a draft report. Container readers, recognition and the review page are packages of
 * their own that know neither the web framework nor the store. Entry type: the reader of
 * {@link org.gongkai.api.intake.source.SourceDocument}.
 */
@NullMarked
package org.gongkai.api.intake;

import org.jspecify.annotations.NullMarked;
