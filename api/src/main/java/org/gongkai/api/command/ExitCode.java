package org.gongkai.api.command;

/** What a command's exit status means, for scripts. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;

    /** Something was refused or found wrong; every refusal was printed on one line. */
    public static final int REFUSED = 1;

    /** The command line itself was wrong. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
