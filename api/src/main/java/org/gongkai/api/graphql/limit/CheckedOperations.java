package org.gongkai.api.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.stereotype.Component;

/**
 * Measures operations as Spring does and lets only those run that pass every check. It is the only instrumentation: a chain
 * of several is asked several times for every single field, which costs more than the fields do. What is measured is the
 * operation; below it, the reads of the store are measured by the driver.
 */
@Component
public final class CheckedOperations extends GraphQlObservationInstrumentation {
    private final List<OperationCheck> checks;

    CheckedOperations(ObjectProvider<ObservationRegistry> registry, List<OperationCheck> checks) {
        super(registry.getIfAvailable(() -> ObservationRegistry.NOOP));
        this.checks = List.copyOf(checks);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        checks.forEach(check -> check.check(parameters.getExecutionContext()));
        return super.beginExecuteOperation(parameters, state);
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return input;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return fetcher;
    }
}
