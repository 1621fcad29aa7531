package org.gongkai.api.statistics;

import java.util.concurrent.CancellationException;

/** Ends work over many reports that nobody waits for any more: its thread is interrupted when its time is over. */
public final class Stopped {
    private Stopped() {}

    /**
     * To be called once per report.
     *
     * @throws CancellationException when the thread was interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the time of the request is over");
        }
    }
}
