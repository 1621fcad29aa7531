package org.gongkai.api.command;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Progress of long work on standard error: one moving line where a terminal watches, a plain line now and then otherwise. */
final class Progress implements AutoCloseable {
    private static final long MOVING_NANOS = 200_000_000L;
    private static final long PLAIN_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final boolean terminal = System.console() != null;
    private final long begun = System.nanoTime();
    private long shown = begun;
    private long done;
    private boolean moved;

    private Progress(PrintWriter err, String what, long total) {
        this.err = err;
        this.what = what;
        this.total = total;
    }

    /**
     * Begins.
     *
     * @param total how much there is to do, 0 where that isn't known
     */
    static Progress of(CommandSpec spec, String what, long total) {
        return new Progress(spec.commandLine().getErr(), what, total);
    }

    void step() {
        at(done + 1);
    }

    synchronized void at(long count) {
        done = count;
        long now = System.nanoTime();
        if (now - shown >= (terminal ? MOVING_NANOS : PLAIN_NANOS)) {
            shown = now;
            moved = true;
            err.print(terminal ? "\r" + line() : line() + System.lineSeparator());
            err.flush();
        }
    }

    private String line() {
        String of = total > 0 ? "/" + total : "";
        return what + " " + done + of + " (" + (System.nanoTime() - begun) / 1_000_000_000L + " s)";
    }

    @Override
    public void close() {
        if (moved && terminal) {
            err.println("\r" + line());
            err.flush();
        }
    }
}
