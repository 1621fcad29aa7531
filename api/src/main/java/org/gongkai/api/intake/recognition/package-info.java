/**
 * Recognition: a source document becomes a draft report in which every value knows its place, beside what was not
 * understood. Rules are data where they can be (the TSV resources beside this package); nothing is guessed silently.
 * Entry type: {@link org.gongkai.api.intake.recognition.Recogniser}.
 */
@NullMarked
package org.gongkai.api.intake.recognition;

import org.jspecify.annotations.NullMarked;
