package org.gongkai.seeds.broken;

import org.gongkai.api.Gongkai;

/** Breaks a rule of the architecture on purpose: seeds must not know the application. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return Gongkai.class;
    }
}
