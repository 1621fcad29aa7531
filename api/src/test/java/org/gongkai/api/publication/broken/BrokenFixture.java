package org.gongkai.api.publication.broken;

import org.gongkai.api.command.GongkaiCommand;

/** Breaks a rule of the architecture on purpose: services must not know the command line. */
final class BrokenFixture {
    private BrokenFixture() {}

    static Class<?> forbidden() {
        return GongkaiCommand.class;
    }
}
