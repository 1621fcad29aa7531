package org.gongkai.api.intake.reader;

import java.time.Duration;

/** The end of a file's reading time. Every reader asks it wherever its input decides how often a loop turns. */
final class Deadline implements Runnable {

    /** The reading time is over. */
    static final class TimeOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeOver() {
            super("reading time over", null, false, false);
        }
    }

    private final long end;
    private volatile boolean cancelled;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    void cancel() {
        cancelled = true;
    }

    /** Throws {@link TimeOver} once the time is over. */
    @Override
    public void run() {
        if (cancelled || System.nanoTime() - end > 0) {
            throw new TimeOver();
        }
    }
}
