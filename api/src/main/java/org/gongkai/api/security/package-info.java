/**
 * Who may do what over HTTP. Entry type: {@link org.gongkai.api.security.SecurityConfiguration}.
 */
@NullMarked
package org.gongkai.api.security;

import org.jspecify.annotations.NullMarked;
