package org.gongkai.api.graphql.operation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A text is parsed once, and what is remembered of texts is bounded in number and in size. */
class ParsedOperationsTest {
    private final AtomicInteger parsings = new AtomicInteger();
    private final ParsedOperations operations = new ParsedOperations(
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("gongkai.graphql", RequestLimits.class),
            new NamedOperations());

    @Test
    void parsesATextOnce() {
        ask("{ __typename }");
        ask("{ __typename }");
        assertThat(parsings).hasValue(1);
    }

    @Test
    void parsesAVeryLongTextAgainInsteadOfKeepingIt() {
        String text = "{ __typename }" + " ".repeat(8_000);
        ask(text);
        ask(text);
        assertThat(parsings).hasValue(2);
    }

    @Test
    void forgetsTheTextThatWasAskedLeastRecently() {
        ask("{ first: __typename }");
        for (int i = 0; i < 500; i++) {
            ask("{ a" + i + ": __typename }");
        }
        ask("{ first: __typename }");
        assertThat(parsings).hasValue(502);
    }

    @Test
    void remembersOneHundredFactsOfAnOperationAndFindsOutTheOthersAgain() {
        OperationMemory memory = new OperationMemory();
        AtomicInteger found = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (int key = 0; key < 103; key++) {
                assertThat(memory.get("key " + key, Integer.class, found::incrementAndGet))
                        .isPositive();
            }
        }
        assertThat(found).hasValue(103 + 3);
    }

    private void ask(String text) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text).build();
        operations.getDocumentAsync(input, asked -> {
            parsings.incrementAndGet();
            return new PreparsedDocumentEntry(Document.newDocument().build());
        });
    }
}
