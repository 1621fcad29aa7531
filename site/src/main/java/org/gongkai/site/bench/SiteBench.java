package org.gongkai.site.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.PublishResult;
import org.gongkai.site.Publisher;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.SiteProfile;

/**
 * Publishes synthetic reports cold, again without a change, and again with one report changed; then writes the same bytes
 * without doing anything else, and prints both.
 */
public final class SiteBench {
    private final Path work;
    private final SiteProfile profile;
    private final PrintStream out;

    /** @param work an empty directory; what is written there is removed at the end */
    public SiteBench(Path work, SiteProfile profile, PrintStream out) {
        this.work = work;
        this.profile = profile;
        this.out = out;
    }

    /**
     * The measures of one run, in seconds, bytes and files.
     *
     * @param bare writing the same bytes and nothing else, by one thread
     * @param read reading the reports from their file and nothing else, by one thread; part of cold
     * @param coldProcessor processor time of the cold publish, all threads together
     * @param warm publishing everything once more in the same process, into an empty directory each time
     * @param peakMemory largest resident size of the process, 0 where the system does not tell
     */
    public record Measures(
            int reports,
            long files,
            long bytes,
            double read,
            double cold,
            double coldProcessor,
            double unchanged,
            double oneChanged,
            double secondChanged,
            double bare,
            List<Double> warm,
            long peakMemory) {

        /** Cold publish over bare writing. */
        public double factor() {
            return cold / bare;
        }
    }

    /**
     * Runs all measures.
     *
     * @param reports in any order, each with an id
     * @param again how often everything is published once more, warm
     */
    public Measures run(Stream<EvaluationReport> reports, int again) throws IOException {
        Files.createDirectories(work);
        Path site = work.resolve("site");
        try (StoredReports source = new StoredReports(work.resolve("reports"), reports)) {
            int count = (int) source.headers().count();
            double read = seconds(() -> {
                List<String> ids = source.headers().map(h -> h.id()).toList();
                try (Stream<ReleasedReport> all = source.reports(ids)) {
                    all.forEach(report -> {});
                }
            });
            double before = processor();
            double cold = publish(source, site, PublishResult.Outcome.PUBLISHED);
            double coldProcessor = processor() - before;
            long memory = peakMemory();
            double unchanged = publish(source, site, PublishResult.Outcome.UNCHANGED);
            source.change(count / 2, "改动过一次的绩效评价报告");
            double oneChanged = publish(source, site, PublishResult.Outcome.PUBLISHED);
            source.change(count / 2, "改动过两次的绩效评价报告");
            source.change(count / 2 + 1 < count ? count / 2 + 1 : 0, "另一份改动过的绩效评价报告");
            double secondChanged = publish(source, site, PublishResult.Outcome.PUBLISHED);
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < again; i++) {
                warm.add(publish(source, work.resolve("again-" + i), PublishResult.Outcome.PUBLISHED));
            }
            Bare bare = new Bare(site.resolve("current").toRealPath(), work.resolve("bare"));
            bare.write();
            Measures measures = new Measures(
                    count,
                    bare.files,
                    bare.bytes,
                    read,
                    cold,
                    coldProcessor,
                    unchanged,
                    oneChanged,
                    secondChanged,
                    bare.nanos / 1e9,
                    warm,
                    memory);
            print(measures);
            return measures;
        } finally {
            delete(work);
        }
    }

    private double publish(StoredReports source, Path site, PublishResult.Outcome expected) throws IOException {
        PublishResult[] result = new PublishResult[1];
        double seconds = seconds(() -> result[0] = Publisher.publish(source, profile, site));
        if (result[0].outcome() != expected) {
            throw new IOException("expected " + expected + ", got " + result[0].outcome() + ": "
                    + String.join("; ", result[0].problems().stream().limit(5).toList()));
        }
        return seconds;
    }

    private interface Step {
        void run() throws IOException;
    }

    private static double seconds(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Processor time of the whole process, seconds; 0 where the machine does not tell. */
    private static double processor() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getProcessCpuTime() / 1e9
                : 0;
    }

    /** Writes the bytes of a finished site; only folders and writing are timed. */
    private static final class Bare {
        private final Path from;
        private final Path to;
        private long files;
        private long bytes;
        private long nanos;

        Bare(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        void write() throws IOException {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(from)) {
                all = walk.sorted(Comparator.naturalOrder()).toList();
            }
            for (Path path : all) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    long start = System.nanoTime();
                    Files.createDirectories(target);
                    nanos += System.nanoTime() - start;
                } else {
                    byte[] content = Files.readAllBytes(path);
                    long start = System.nanoTime();
                    Files.write(target, content);
                    nanos += System.nanoTime() - start;
                    files++;
                    bytes += content.length;
                }
            }
        }
    }

    private static long peakMemory() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException notLinux) {
            return 0;
        }
    }

    private void print(Measures m) {
        out.printf(
                Locale.ROOT,
                "%,d reports, %,d files, %.1f MB%n"
                        + "  bare writing of the same bytes  %7.2f s%n"
                        + "  cold publish                    %7.2f s   %.1f times bare (reading the reports alone: %.2f s)%n"
                        + "    processor time                %7.2f s%n"
                        + "%s"
                        + "  nothing changed                 %7.2f s   1/%.0f of cold%n"
                        + "  one report changed              %7.2f s   (a second time: %.2f s)%n"
                        + "  peak memory of the process      %7.0f MB%n",
                m.reports(),
                m.files(),
                m.bytes() / 1e6,
                m.bare(),
                m.cold(),
                m.factor(),
                m.read(),
                m.coldProcessor(),
                m.warm().isEmpty() ? "" : "    again, in the same process   " + seconds(m.warm()) + " s%n".formatted(),
                m.unchanged(),
                m.cold() / m.unchanged(),
                m.oneChanged(),
                m.secondChanged(),
                m.peakMemory() / 1048576.0);
    }

    private static String seconds(List<Double> times) {
        return times.stream().map(time -> "%7.2f".formatted(time)).collect(Collectors.joining());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) walk.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        }
    }
}
