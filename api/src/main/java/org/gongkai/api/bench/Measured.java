package org.gongkai.api.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast one kind of request was answered.
 *
 * @param times time of each answer, nanoseconds
 * @param wall how long it was asked, nanoseconds
 * @param processor processor time of the process meanwhile, nanoseconds
 */
record Measured(List<Long> times, long wall, long processor) {
    static final Measured NOTHING = new Measured(List.of(), 0, 0);

    Measured and(Measured more) {
        List<Long> both = new ArrayList<>(times);
        both.addAll(more.times);
        return new Measured(both, wall + more.wall, processor + more.processor);
    }

    /** Answers per second over all connections. */
    double perSecond() {
        return times.size() / (wall / 1e9);
    }

    /** Processor time for each answer, ms: client, server, driver and engine together. */
    double processorMillis() {
        return processor / 1e6 / Math.max(1, times.size());
    }

    /** The time that a share of the answers kept, ms. */
    double millis(double share) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
