/**
 * GraphQL over HTTP: requests in, responses with the right media type and status out. Entry type: {@link
 * org.gongkai.api.graphql.http.GraphQlEndpoint}.
 */
@NullMarked
package org.gongkai.api.graphql.http;

import org.jspecify.annotations.NullMarked;
