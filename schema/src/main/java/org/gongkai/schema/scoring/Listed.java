package org.gongkai.schema.scoring;

import java.util.Set;
import java.util.stream.Collectors;

/** Whether listed items carry points of their own, or are checkpoints of a rule that stands after them. */
final class Listed {
    private Listed() {}

    static boolean haveOwnPoints(StatementBuilder builder) {
        Set<Integer> scored = builder.statements().stream()
                .filter(s -> s.item() > 0)
                .filter(s -> !(s.body() instanceof Statement.Limit) && !(s.body() instanceof Statement.Target))
                .map(Statement::item)
                .collect(Collectors.toSet());
        return builder.items() > 1 && scored.size() > 1;
    }
}
