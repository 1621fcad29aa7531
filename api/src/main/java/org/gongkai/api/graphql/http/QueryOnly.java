package org.gongkai.api.graphql.http;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.limit.OperationCheck;
import org.springframework.stereotype.Component;

/** A request by GET reads only: a mutation by GET could be triggered by a link. */
@Component
final class QueryOnly implements OperationCheck {
    static final String KEY = "gongkai.queryOnly";

    private static final String CODE = "MUTATION_BY_GET";

    @Override
    public void check(ExecutionContext context) {
        boolean queryOnly = Boolean.TRUE.equals(context.getGraphQLContext().get(KEY));
        if (queryOnly && context.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw new AbortExecutionException(List.of(
                    ApiException.of(ErrorCategory.BAD_REQUEST, CODE, "GET 只能查询，请用 POST。", "GET only reads; use POST.")
                            .error()));
        }
    }

    static boolean isRefusal(GraphQLError error) {
        return error.getExtensions() != null
                && CODE.equals(error.getExtensions().get("code"));
    }
}
