package org.gongkai.api.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request by GET reads only: a mutation by GET could be triggered by a link. */
@Component
class QueryOnly extends SimplePerformantInstrumentation {
    static final String KEY = "gongkai.queryOnly";

    private static final String CODE = "MUTATION_BY_GET";

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        boolean queryOnly = Boolean.TRUE.equals(
                parameters.getExecutionContext().getGraphQLContext().get(KEY));
        if (queryOnly
                && parameters.getExecutionContext().getOperationDefinition().getOperation() != Operation.QUERY) {
            throw new AbortExecutionException(List.of(
                    ApiException.of(ErrorCategory.BAD_REQUEST, CODE, "GET 只能查询，请用 POST。", "GET only reads; use POST.")
                            .error()));
        }
        return SimpleInstrumentationContext.noOp();
    }

    static boolean isRefusal(GraphQLError error) {
        return error.getExtensions() != null
                && CODE.equals(error.getExtensions().get("code"));
    }
}
