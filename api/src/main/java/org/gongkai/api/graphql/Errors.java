package org.gongkai.api.graphql;

import com.mongodb.MongoInterruptedException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** The one place that turns exceptions into errors: ours as they are, any other as a fault without internals. */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        ApiException told = failure instanceof ApiException ours ? ours : unforeseen(failure);
        return GraphqlErrorBuilder.newError(environment)
                .message(told.error().getMessage())
                .errorType(told.error().getErrorType())
                .extensions(told.getExtensions())
                .build();
    }

    private static ApiException unforeseen(Throwable failure) {
        // The driver has a name of its own for a thread that was interrupted because its request's time is over.
        if (failure instanceof CancellationException || failure instanceof MongoInterruptedException) {
            return ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED,
                    "TIME",
                    "查询超时，已停止，请缩小范围。",
                    "The request took too long and was stopped; ask for less.");
        }
        LOG.error("A field could not be fetched", failure);
        return ApiException.of(
                ErrorCategory.UNAVAILABLE,
                "INTERNAL",
                "服务暂时不可用，请稍后再试。",
                "The service is unavailable; try again later.");
    }
}
