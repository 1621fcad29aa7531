package org.gongkai.api.graphql.http;

import java.util.List;
import org.gongkai.api.graphql.operation.NamedOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shipped questions as JSON, for the list in GraphiQL and for clients. */
@RestController
final class OperationsPage {
    private final NamedOperations operations;

    OperationsPage(NamedOperations operations) {
        this.operations = operations;
    }

    /** A question: name of its file, first line of its header, text. */
    record Question(String name, String description, String text) {}

    @GetMapping(path = "/operations", produces = "application/json")
    List<Question> operations() {
        return operations.texts().entrySet().stream()
                .map(entry -> new Question(
                        entry.getKey(),
                        entry.getValue().lines().findFirst().orElse("").replaceFirst("^#\\s*", ""),
                        entry.getValue()))
                .toList();
    }
}
