package org.gongkai.api.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of connections that ask the same kind of request, each one after the other, for a while. */
final class Load {
    /** Compiling takes less than this share of the time where the virtual machine has become calm. */
    private static final double CALM = 0.1;

    private static final long MOST_SLICES = 40;

    private Load() {}

    /** One connection's way of asking. */
    interface Asker extends AutoCloseable {
        void ask(Random random) throws Exception;
    }

    /**
     * Lets the connections ask, slice after slice, until the virtual machine hardly compiles any more: what is measured is a
     * server's every day and not its first minute.
     *
     * @param millis length of a slice
     * @param least slices at least, unless the time of {@value #MOST_SLICES} is over: answers may take longer than a slice
     */
    static void warmUp(int connections, int millis, int least, Callable<Asker> connect) throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long end = System.nanoTime() + MOST_SLICES * millis * 1_000_000L;
        for (int slice = 1; System.nanoTime() < end; slice++) {
            long before = compiler.getTotalCompilationTime();
            of(connections, millis, connect);
            if (slice >= least && compiler.getTotalCompilationTime() - before < CALM * millis) {
                return;
            }
        }
    }

    /** Lets the connections ask and gives the time of each answer. */
    static Measured of(int connections, int millis, Callable<Asker> connect) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            long processor = processor();
            long start = System.nanoTime();
            long end = start + millis * 1_000_000L;
            List<Future<List<Long>>> futures = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Random random = new Random(start + i);
                futures.add(workers.submit(() -> ask(connect, random, end)));
            }
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> future : futures) {
                times.addAll(future.get());
            }
            return new Measured(times, System.nanoTime() - start, processor() - processor);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed: " + e.getCause(), e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Long> ask(Callable<Asker> connect, Random random, long end) throws Exception {
        List<Long> times = new ArrayList<>();
        try (Asker asker = connect.call()) {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                asker.ask(random);
                times.add(System.nanoTime() - before);
            }
        }
        return times;
    }

    /** Processor time of this process, nanoseconds; 0 where the machine does not tell. */
    static long processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime()
                : 0;
    }
}
