/**
 * The application: one jar in every role, from the command line to the server. Entry type: {@link
 * org.gongkai.api.Gongkai}.
 */
@NullMarked
package org.gongkai.api;

import org.jspecify.annotations.NullMarked;
