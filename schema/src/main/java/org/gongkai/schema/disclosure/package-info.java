/**
 * What may become public: the policy, the detection of personal data, and the one masked public view. Entry type: {@link
 * org.gongkai.schema.disclosure.PublicView}.
 */
@NullMarked
package org.gongkai.schema.disclosure;

import org.jspecify.annotations.NullMarked;
