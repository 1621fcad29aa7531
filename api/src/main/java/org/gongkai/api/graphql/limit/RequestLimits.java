package org.gongkai.api.graphql.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * Limits of one GraphQL request, all on by default, settings {@code gongkai.graphql.*}. Each has its own error.
 *
 * @param maxDepth levels of nested fields
 * @param maxFields fields of the request after fragments are spread
 * @param maxAliases aliased fields
 * @param maxCost sum over all fields, where a list of N counts its fields N times, variables included
 * @param maxPageSize largest {@code first} or {@code last}
 * @param maxTokens tokens of the query text
 * @param maxBody bytes of a request body
 * @param maxResponse bytes of a response
 * @param timeout after which a request is stopped
 * @param concurrency requests executed at once; as many again may wait
 * @param trustedOnly whether only the operations shipped with the application may run
 */
@ConfigurationProperties("gongkai.graphql")
public record RequestLimits(
        @DefaultValue("16") int maxDepth,
        @DefaultValue("500") int maxFields,
        @DefaultValue("50") int maxAliases,
        @DefaultValue("250000") long maxCost,
        @DefaultValue("100") int maxPageSize,
        @DefaultValue("5000") int maxTokens,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("8MB") DataSize maxResponse,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("32") int concurrency,
        @DefaultValue("false") boolean trustedOnly) {

    /** A size as a message says it, in the largest unit that divides it, e.g. {@code 256 KB}. */
    public static String words(DataSize size) {
        for (DataUnit unit : List.of(DataUnit.MEGABYTES, DataUnit.KILOBYTES)) {
            long one = DataSize.of(1, unit).toBytes();
            if (size.toBytes() >= one && size.toBytes() % one == 0) {
                return size.toBytes() / one + (unit == DataUnit.MEGABYTES ? " MB" : " KB");
            }
        }
        return size.toBytes() + " B";
    }
}
