package org.gongkai.api.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import java.util.Map;

/** An error for the client: category, Chinese and English message, no internals. */
public final class ApiException extends GraphqlErrorException {
    private static final long serialVersionUID = 1L;

    private ApiException(Builder builder) {
        super(builder);
    }

    /**
     * Starts an error.
     *
     * @param category what kind of error, see {@link ErrorCategory}
     * @param code stable name of the error, e.g. {@code DEPTH}
     * @param zh Chinese message
     * @param en English message
     */
    public static ApiException of(ErrorCategory category, String code, String zh, String en) {
        return new Builder()
                .message(zh + " " + en)
                .errorClassification(category)
                .extensions(Map.of("classification", category.name(), "code", code, "zh", zh, "en", en))
                .build();
    }

    /** The error as GraphQL prints it. */
    public GraphQLError error() {
        return graphql.GraphqlErrorBuilder.newError()
                .message(String.valueOf(getMessage()))
                .errorType((ErrorClassification) getErrorType())
                .extensions(getExtensions())
                .build();
    }

    private static final class Builder extends BuilderBase<Builder, ApiException> {
        @Override
        public ApiException build() {
            return new ApiException(this);
        }
    }
}
