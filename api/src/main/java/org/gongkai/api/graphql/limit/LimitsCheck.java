package org.gongkai.api.graphql.limit;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.operation.OperationMemory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Refuses an operation that asks for too much, before anything is read for it; each limit with its own error. */
@Component
@EnableConfigurationProperties(RequestLimits.class)
final class LimitsCheck implements OperationCheck {
    private final RequestLimits limits;

    LimitsCheck(RequestLimits limits) {
        this.limits = limits;
    }

    private record Key(@Nullable String name, Map<String, Object> variables) {}

    @Override
    public void check(ExecutionContext context) {
        Key key = new Key(
                context.getExecutionInput().getOperationName(),
                decisive(context.getExecutionInput().getVariables()));
        OperationMemory.of(context.getGraphQLContext()).get(key, Boolean.class, () -> {
            limit(context);
            return true;
        });
    }

    /** What a request may cost depends on page sizes and on what is skipped or included, not on ids and texts. */
    private static Map<String, Object> decisive(Map<String, Object> variables) {
        Map<String, Object> decisive = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof Number || value instanceof Boolean) {
                decisive.put(name, value);
            }
        });
        return decisive;
    }

    private void limit(ExecutionContext context) {
        ExecutableNormalizedOperation operation;
        try {
            operation = ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                    context.getGraphQLSchema(),
                    context.getOperationDefinition(),
                    context.getFragmentsByName(),
                    context.getCoercedVariables(),
                    Options.defaultOptions()
                            .maxFieldsCount(limits.maxFields())
                            .maxChildrenDepth(limits.maxDepth())
                            .graphQLContext(context.getGraphQLContext())
                            .locale(context.getLocale()));
        } catch (AbortExecutionException e) {
            boolean depth = String.valueOf(e.getMessage()).contains("depth");
            throw depth
                    ? refusal(
                            "DEPTH",
                            "查询嵌套超过 %d 层，请减少层级。",
                            "More than %d levels of fields; ask for fewer.",
                            limits.maxDepth())
                    : refusal(
                            "FIELDS",
                            "查询字段超过 %d 个，请分次查询。",
                            "More than %d fields; split the request.",
                            limits.maxFields());
        }
        QueryCost cost = QueryCost.of(operation, context.getGraphQLSchema());
        if (cost.aliases() > limits.maxAliases()) {
            throw refusal(
                    "ALIASES", "别名超过 %d 个，请分次查询。", "More than %d aliases; split the request.", limits.maxAliases());
        }
        if (cost.largestPage() > limits.maxPageSize()) {
            throw refusal(
                    "PAGE_SIZE",
                    "每页最多 %d 条，请用 after 翻页。",
                    "A page holds at most %d; use after for the next one.",
                    limits.maxPageSize());
        }
        if (cost.cost() > limits.maxCost()) {
            throw refusal(
                    "COST",
                    "查询开销超过上限 %d，请减少字段或每页条数。",
                    "The request costs more than %d; ask for fewer fields or a smaller page.",
                    limits.maxCost());
        }
    }

    private static AbortExecutionException refusal(String code, String zh, String en, long limit) {
        return new AbortExecutionException(
                List.of(ApiException.of(ErrorCategory.LIMIT_EXCEEDED, code, zh.formatted(limit), en.formatted(limit))
                        .error()));
    }
}
