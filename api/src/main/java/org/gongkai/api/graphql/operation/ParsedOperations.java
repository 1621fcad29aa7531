package org.gongkai.api.graphql.operation;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.gongkai.schema.text.Recent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parses and validates each operation once, keeps automatic persisted queries (a client sends the SHA-256 of a text it has
 * sent before), and, where only trusted operations may run, refuses every other text.
 */
@Component
public final class ParsedOperations implements PreparsedDocumentProvider {
    /** Stands for the text of an operation that is sent by its hash alone. */
    public static final String MARKER = "PersistedQueryMarker";

    private static final int REMEMBERED = 1000;
    private static final int LONGEST = 50_000;

    /** Parsed, a text takes some fifty times its length. */
    private static final int LONGEST_PARSED = 8_000;

    private final Recent<String, Parsed> parsed = new Recent<>(REMEMBERED / 2);
    private final Recent<String, String> persisted = new Recent<>(REMEMBERED);
    private final Map<String, String> trusted = new java.util.HashMap<>();
    private final Set<String> trustedTexts = new HashSet<>();
    private final boolean trustedOnly;

    private record Parsed(PreparsedDocumentEntry entry, OperationMemory memory) {}

    ParsedOperations(RequestLimits limits, NamedOperations operations) {
        this.trustedOnly = limits.trustedOnly();
        operations.texts().values().forEach(text -> {
            trusted.put(hash(text), text);
            trustedTexts.add(text);
        });
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        try {
            return CompletableFuture.completedFuture(entry(input, text(input), parse));
        } catch (ApiException e) {
            return CompletableFuture.completedFuture(new PreparsedDocumentEntry(e.error()));
        }
    }

    private PreparsedDocumentEntry entry(
            ExecutionInput input, String text, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        if (trustedOnly && !trustedTexts.contains(text)) {
            throw ApiException.of(
                    ErrorCategory.FORBIDDEN,
                    "UNTRUSTED_OPERATION",
                    "本站只接受预置的查询。",
                    "Only the operations shipped with this server may run.");
        }
        Parsed known = parsed.get(text);
        if (known == null) {
            known = new Parsed(parse.apply(input.transform(builder -> builder.query(text))), new OperationMemory());
            if (text.length() <= LONGEST_PARSED && !known.entry().hasErrors()) {
                parsed.put(text, known);
            }
        }
        known.memory().into(input.getGraphQLContext());
        return known.entry();
    }

    private String text(ExecutionInput input) {
        String text = input.getQuery();
        String hash = sentHash(input);
        if (hash == null) {
            if (text.equals(MARKER)) {
                throw notFound();
            }
            return text;
        }
        if (text.equals(MARKER)) {
            String held = trusted.getOrDefault(hash, "");
            String found = held.isEmpty() ? persisted.get(hash) : held;
            if (found == null) {
                throw notFound();
            }
            return found;
        }
        if (!hash.equals(hash(text))) {
            throw ApiException.of(
                    ErrorCategory.BAD_REQUEST,
                    "PERSISTED_QUERY_HASH",
                    "sha256Hash 与查询文本不符。",
                    "sha256Hash is not the SHA-256 of the query.");
        }
        if (text.length() <= LONGEST) {
            persisted.put(hash, text);
        }
        return text;
    }

    private static @Nullable String sentHash(ExecutionInput input) {
        return input.getExtensions().get("persistedQuery") instanceof Map<?, ?> extension
                        && extension.get("sha256Hash") instanceof String hash
                ? hash.toLowerCase(Locale.ROOT)
                : null;
    }

    /** The message that clients of automatic persisted queries look for, so it stays as it is. */
    private static ApiException notFound() {
        return ApiException.of(
                ErrorCategory.BAD_REQUEST,
                "PERSISTED_QUERY_NOT_FOUND",
                "PersistedQueryNotFound：请连同查询文本再发送一次。",
                "PersistedQueryNotFound: send it again with its text.");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
