package org.gongkai.schema.report;

import org.gongkai.schema.format.JsonCodec;

/** Breaks a rule of the architecture on purpose: the report must not know its codecs. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return JsonCodec.class;
    }
}
