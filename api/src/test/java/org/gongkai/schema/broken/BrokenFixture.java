package org.gongkai.schema.broken;

import org.springframework.core.env.Environment;

/** Breaks a rule of the architecture on purpose: the language must not know Spring. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return Environment.class;
    }
}
