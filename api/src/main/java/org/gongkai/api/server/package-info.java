/**
 * The server: the Spring application, GraphiQL and the static site beside the API. Entry type: {@link
 * org.gongkai.api.server.Application}.
 */
@NullMarked
package org.gongkai.api.server;

import org.jspecify.annotations.NullMarked;
