package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.api.intake.Intake;
import org.gongkai.api.intake.IntakeResult;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/** The report files that a command line names: files of any kind that intake reads, and folders of them. */
final class ReportFiles {
    /** Longer lines of a .jsonl file are no reports. */
    private static final int LONGEST_LINE = 20_000_000;

    /** Lines that are worked on before the next ones are read. */
    private static final int BATCH = 128;

    private ReportFiles() {}

    /**
     * The files that arguments name.
     *
     * @param files every file, those of folders included, hidden ones left out, in a fixed order
     * @param unreadable folders and files that can't be looked into; the others are read all the same
     */
    record Found(List<Path> files, List<IOException> unreadable) {}

    static Found of(List<Path> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        List<IOException> unreadable = new ArrayList<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument);
                continue;
            }
            List<Path> below = new ArrayList<>();
            Files.walkFileTree(argument, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isHidden(argument, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file) && !isHidden(argument, file)) {
                        below.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    unreadable.add(reason);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
                    if (reason != null) {
                        unreadable.add(reason);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            below.stream().sorted().forEach(files::add);
        }
        return new Found(files, unreadable);
    }

    private static boolean isHidden(Path root, Path path) {
        Path name = path.getFileName();
        return !path.equals(root) && name != null && name.toString().matches("[.~].*");
    }

    /** The one report of a file. */
    static EvaluationReport one(Path file) {
        List<IntakeResult.Report> reports = Intake.standard().read(file).reports();
        if (reports.size() != 1) {
            throw new Refusal(file.toString(), "holds " + reports.size() + " reports", "give a file with exactly one");
        }
        return reports.get(0).draft();
    }

    /** Whether a file is read line by line, each line a report for itself. */
    static boolean isLines(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    /**
     * One line of a .jsonl file.
     *
     * @param place file and line
     * @param report the report; null where the line is refused
     * @param refusal why it is refused, in one line
     */
    record Line(
            String place,
            @Nullable EvaluationReport report,
            @Nullable String refusal) {}

    /** The lines of a .jsonl file, never more than one in memory; its reader closes the stream. */
    static Stream<Line> lines(Path file) throws IOException {
        LineReader reader = new LineReader(file, LONGEST_LINE);
        return Stream.generate(() -> reader.next())
                .takeWhile(line -> line != LineReader.END)
                .filter(line -> !line.text().isEmpty())
                .map(ReportFiles::read)
                .onClose(reader::close);
    }

    /**
     * Reads the lines of a .jsonl file and works on them on every processor, a batch at a time, so that memory does not grow
     * with the number of lines. What came out is handed on in the order of the file.
     */
    static <R> void inParallel(Path file, Function<Line, R> work, Consumer<R> inOrder) throws IOException {
        try (LineReader reader = new LineReader(file, LONGEST_LINE)) {
            List<LineReader.Raw> batch = new ArrayList<>(BATCH);
            LineReader.Raw raw = reader.next();
            while (raw != LineReader.END) {
                if (!raw.text().isEmpty()) {
                    batch.add(raw);
                }
                raw = reader.next();
                if (batch.size() == BATCH || raw == LineReader.END) {
                    batch.parallelStream()
                            .map(line -> work.apply(read(line)))
                            .toList()
                            .forEach(inOrder);
                    batch.clear();
                }
            }
        }
    }

    private static Line read(LineReader.Raw raw) {
        if (raw.tooLong()) {
            return refused(raw.place(), "the line is longer than 20 million characters", "give one report a line");
        }
        try {
            return new Line(raw.place(), JsonCodec.read(raw.text()), null);
        } catch (FormatException e) {
            return refused(raw.place(), String.valueOf(e.getMessage()), "correct this line and import again");
        }
    }

    private static Line refused(String place, String reason, String remedy) {
        return new Line(place, null, new Refusal(place, reason, remedy).getMessage());
    }
}
