package org.gongkai.api.intake.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.recognition.Recogniser;
import org.gongkai.api.intake.recognition.Recognition;
import org.gongkai.api.intake.source.SourceDocument;

/**
 * Reads and recognises Word reports one after another, as {@code import DIR} does. Each report differs in its numbers; all
 * have narrative sections and a merged scoring table.
 *
 * <p>{@snippet :
 * IntakeBench.Result result = IntakeBench.run(200, 20);
 * }
 */
public final class IntakeBench {

    /**
     * What was measured.
     *
     * @param documents number of reports
     * @param pages pages of each, at 22 lines of 28 characters
     * @param bytes size of all files
     * @param characters characters of text read
     * @param indicators indicators recognised
     * @param reading time in the container reader
     * @param recognising time in recognition
     * @param peakHeapBytes highest use of the heap while it ran, garbage not yet collected included
     */
    public record Result(
            int documents,
            int pages,
            long bytes,
            long characters,
            long indicators,
            Duration reading,
            Duration recognising,
            long peakHeapBytes) {

        /** Reports in a second, one thread. */
        public BigDecimal perSecond() {
            long nanos = Math.max(1, reading.plus(recognising).toNanos());
            return BigDecimal.valueOf(documents)
                    .multiply(BigDecimal.valueOf(1_000_000_000L))
                    .divide(BigDecimal.valueOf(nanos), 1, RoundingMode.HALF_UP);
        }

        /** One line for a terminal or a table of results. */
        public String line() {
            return documents + " × " + pages + " pages (" + bytes / 1024 + " KiB, " + characters + " characters, "
                    + indicators + " indicators): read " + reading.toMillis() + " ms, recognised "
                    + recognising.toMillis()
                    + " ms, " + perSecond().toPlainString() + " reports/s, peak heap " + peakHeapBytes / (1024 * 1024)
                    + " MiB";
        }
    }

    private IntakeBench() {}

    /** Runs once over that many reports. */
    public static Result run(int documents, int pages) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        SourceReader reader = SourceReader.standard();
        Recogniser recogniser = Recogniser.standard();
        long bytes = 0;
        long characters = 0;
        long indicators = 0;
        long reading = 0;
        long recognising = 0;
        for (int i = 0; i < documents; i++) {
            byte[] file = BenchReport.docx(i, pages);
            long start = System.nanoTime();
            SourceDocument source = reader.read("report-" + i + ".docx", file);
            long read = System.nanoTime();
            List<Recognition> found = recogniser.recognise(source);
            recognising += System.nanoTime() - read;
            reading += read - start;
            bytes += file.length;
            characters += source.plainText().length();
            indicators += found.stream()
                    .mapToLong(
                            recognition -> recognition.draft().scores().leaves().count())
                    .sum();
        }
        long peak = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return new Result(
                documents,
                pages,
                bytes,
                characters,
                indicators,
                Duration.ofNanos(reading),
                Duration.ofNanos(recognising),
                peak);
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
