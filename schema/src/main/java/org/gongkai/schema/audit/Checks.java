package org.gongkai.schema.audit;

import java.util.List;

/** Every check, in the order of the documentation. */
final class Checks {
    static final List<Check> ALL = List.of(new TotalNotSum());

    private Checks() {}
}
