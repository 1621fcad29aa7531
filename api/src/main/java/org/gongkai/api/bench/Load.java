package org.gongkai.api.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast one kind of request was answered.
 *
 * @param perSecond requests per second over all connections
 * @param p50 median time of one, ms
 * @param p99 99th percentile, ms
 */
record Load(double perSecond, double p50, double p99) {
    /** One connection's way of asking. */
    interface Asker extends AutoCloseable {
        void ask(Random random) throws Exception;
    }

    /** Lets a number of connections ask for a while; the first third warms up and isn't counted. */
    static Load of(int connections, int millis, Callable<Asker> connect) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            long counted = start + millis * 1_000_000L / 3;
            long end = start + millis * 1_000_000L;
            List<Future<List<Long>>> futures = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Random random = new Random(i);
                futures.add(workers.submit(() -> ask(connect, random, counted, end)));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> future : futures) {
                times.addAll(future.get());
            }
            long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            double seconds = (end - counted) / 1e9;
            return new Load(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed: " + e.getCause(), e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Long> ask(Callable<Asker> connect, Random random, long counted, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        try (Asker asker = connect.call()) {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                asker.ask(random);
                long after = System.nanoTime();
                if (before >= counted) {
                    times.add(after - before);
                }
            }
        }
        return times;
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
