package org.gongkai.api.graphql.limit;

import graphql.execution.ExecutionContext;

/** What an operation must pass after it was parsed and before anything is read for it. */
public interface OperationCheck {
    /**
     * Lets the operation through.
     *
     * @throws graphql.execution.AbortExecutionException with the error that the client gets
     */
    void check(ExecutionContext context);
}
