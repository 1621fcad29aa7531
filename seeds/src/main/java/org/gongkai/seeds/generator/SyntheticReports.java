package org.gongkai.seeds.generator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic reports: the same seed gives the same reports in the same order, whatever the number asked for. They cover a
 * hundred counties and the years 2013 to 2025, on the forms of 2013 and 2020 and as self-evaluation tables; projects recur
 * over years under one project id. One report in five carries exactly one planted error, the others are right throughout:
 * every score is one that the rule printed beside it gives, and every sum, rate, grade and number is consistent.
 */
public final class SyntheticReports {
    private static final int BATCH = 200;

    private final long seed;

    public SyntheticReports(long seed) {
        this.seed = seed;
    }

    /** The first reports of the seed, made one at a time as they are asked for. */
    public Stream<SyntheticReport> stream(int count) {
        Order order = new Order(seed);
        return Stream.generate(order::next).limit(count).map(Task::make);
    }

    /**
     * Writes the first reports of the seed as canonical JSON, one on a line, and beside them the list of planted errors.
     *
     * @return the number of planted errors
     */
    public int write(int count, Path file) throws IOException {
        int planted = 0;
        try (OutputStream reports = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                OutputStream errors = new BufferedOutputStream(Files.newOutputStream(plantedFile(file)))) {
            Order order = new Order(seed);
            for (int left = count; left > 0; left -= BATCH) {
                List<Line> lines = order.next(Math.min(left, BATCH)).parallelStream()
                        .map(Line::of)
                        .toList();
                for (Line line : lines) {
                    reports.write(line.report());
                    reports.write('\n');
                    if (line.planted() != null) {
                        errors.write(line.planted());
                        errors.write('\n');
                        planted++;
                    }
                }
            }
        }
        return planted;
    }

    /** The file that the planted errors of a file of reports are listed in: FILE.planted.jsonl. */
    public static Path plantedFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".planted.jsonl");
    }

    /** A report to be made. */
    private record Task(long seed, SyntheticProject project, int year) {
        SyntheticReport make() {
            return ReportMaker.make(project, year, new Dice(seed, project.number(), year));
        }
    }

    /** A report and its planted error as they are written. */
    private record Line(byte[] report, byte @Nullable [] planted) {
        static Line of(Task task) {
            SyntheticReport made = task.make();
            return new Line(
                    JsonCodec.mapper().writeValueAsBytes(made.report()),
                    made.planted() == null ? null : JsonCodec.mapper().writeValueAsBytes(made.planted()));
        }
    }

    /** Projects one after the other, each with its years. */
    private static final class Order {
        private final long seed;
        private SyntheticProject project;
        private int year;

        Order(long seed) {
            this.seed = seed;
            project = SyntheticProject.of(seed, 0);
            year = project.firstYear();
        }

        Task next() {
            Task task = new Task(seed, project, year);
            year++;
            if (year >= project.firstYear() + project.years()) {
                project = SyntheticProject.of(seed, project.number() + 1);
                year = project.firstYear();
            }
            return task;
        }

        List<Task> next(int count) {
            List<Task> tasks = new ArrayList<>();
            while (tasks.size() < count) {
                tasks.add(next());
            }
            return tasks;
        }
    }
}
