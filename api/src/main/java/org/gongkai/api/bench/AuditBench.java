package org.gongkai.api.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;

/** Reads and audits synthetic reports in parallel, each made when it is its turn and dropped after it. */
public final class AuditBench {
    private static final int BATCH = 500;

    private AuditBench() {}

    /**
     * What was measured.
     *
     * @param reports how many
     * @param seconds wall time of reading the JSON of each report and auditing it
     * @param processorMillis processor time a report meanwhile, compiling and collecting included; 0 where the machine doesn't tell
     * @param errors errors found
     * @param findings findings of every severity
     * @param peakHeapMegabytes largest heap in use after a batch
     */
    public record Result(
            int reports, double seconds, double processorMillis, long errors, long findings, long peakHeapMegabytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d reports read and audited in %.1f s (%.0f a second, %d threads, %.2f ms of processor time each): %d errors, %d findings, %d MB of heap",
                    reports,
                    seconds,
                    reports / seconds,
                    Runtime.getRuntime().availableProcessors(),
                    processorMillis,
                    errors,
                    findings,
                    peakHeapMegabytes);
        }
    }

    /** Audits so many reports of a seed. */
    public static Result run(int reports, long seed) {
        AtomicLong errors = new AtomicLong();
        AtomicLong findings = new AtomicLong();
        long nanos = 0;
        long processor = 0;
        long peak = 0;
        Iterator<SyntheticReport> all =
                new SyntheticReports(seed).stream(reports).iterator();
        while (all.hasNext()) {
            List<String> batch = new ArrayList<>(BATCH);
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(JsonCodec.write(all.next().report()));
            }
            long begun = System.nanoTime();
            long spent = Load.processor();
            batch.parallelStream().forEach(line -> {
                AuditResult result = Audit.of(JsonCodec.read(line));
                errors.addAndGet(result.count(Severity.ERROR));
                findings.addAndGet(result.findings().size());
            });
            nanos += System.nanoTime() - begun;
            processor += Load.processor() - spent;
            Runtime runtime = Runtime.getRuntime();
            peak = Math.max(peak, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        return new Result(
                reports, nanos / 1e9, processor / 1e6 / Math.max(1, reports), errors.get(), findings.get(), peak);
    }
}
