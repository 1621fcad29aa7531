package org.gongkai.schema.broken.module;

import org.gongkai.api.Gongkai;

/** Breaks a rule of the architecture on purpose: the language must not know the application. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return Gongkai.class;
    }
}
