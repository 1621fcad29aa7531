package org.gongkai.api.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed log-ins per account name and per address, so that nobody can try passwords at leisure. */
final class LogInLimiter {
    static final int MOST_FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LogInLimiter(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more try is allowed. */
    synchronized boolean allows(String key) {
        Deque<Long> recent = failures.get(key);
        return recent == null || recent(recent) < MOST_FAILURES;
    }

    synchronized void failed(String key) {
        failures.computeIfAbsent(key, k -> new ArrayDeque<>()).addLast(clock.millis());
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private int recent(Deque<Long> times) {
        long oldest = clock.millis() - WINDOW.toMillis();
        while (!times.isEmpty() && times.getFirst() < oldest) {
            times.removeFirst();
        }
        return times.size();
    }
}
