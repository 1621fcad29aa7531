/**
 * The review page: one self-contained HTML file with the original beside what was read from it, for people who don't read
 * terminals. Entry type: {@link org.gongkai.api.intake.review.ReviewPage}.
 */
@NullMarked
package org.gongkai.api.intake.review;

import org.jspecify.annotations.NullMarked;
