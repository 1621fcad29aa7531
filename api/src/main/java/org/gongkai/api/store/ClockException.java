package org.gongkai.api.store;

import java.time.Instant;

/** The system's clock shows a time before the last thing that was recorded. Nothing was stored. */
public final class ClockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockException(Instant now, Instant last) {
        super("The system clock shows " + now + ", but the audit trail already goes to " + last
                + ": set the clock right; nothing was stored.");
    }
}
