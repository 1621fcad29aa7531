package org.gongkai.site.broken;

import org.gongkai.api.Gongkai;

/** Breaks a rule of the architecture on purpose: the site must not know the application. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return Gongkai.class;
    }
}
