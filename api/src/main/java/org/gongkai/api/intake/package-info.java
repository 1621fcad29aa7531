/**
 * Intake: from a file people have to a draft report. Container readers, recognition and the review page are packages of
 * their own that know neither the web framework nor the store. Entry type:
 * {@link org.gongkai.api.intake.Intake}.
 */
@NullMarked
package org.gongkai.api.intake;

import org.jspecify.annotations.NullMarked;
