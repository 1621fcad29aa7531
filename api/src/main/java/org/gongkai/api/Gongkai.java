package org.gongkai.api;

import org.gongkai.api.command.GongkaiCommand;

/** The one entry point of the application, in every role. */
public final class Gongkai {
    private Gongkai() {}

    public static void main(String[] args) {
        System.exit(GongkaiCommand.run(args));
    }
}
