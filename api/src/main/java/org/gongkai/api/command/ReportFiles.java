package org.gongkai.api.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private ReportFiles() {}

    /** Every file, those of folders included, hidden ones left out, in a fixed order. */
    static List<Path> of(List<Path> arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument);
                continue;
            }
            try (Stream<Path> below = Files.walk(argument)) {
                below.filter(Files::isRegularFile)
                        .filter(file -> !argument.relativize(file).toString().matches("(.*/)?[.~].*"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
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
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        int[] number = {0};
        return Stream.generate(() -> next(reader, file, number))
                .takeWhile(line -> !line.equals(END))
                .filter(line -> line.report() != null || line.refusal() != null)
                .onClose(() -> close(reader));
    }

    private static final Line END = new Line("", null, null);

    private static Line next(BufferedReader reader, Path file, int[] number) {
        try {
            StringBuilder text = new StringBuilder();
            int character = reader.read();
            if (character < 0) {
                return END;
            }
            number[0]++;
            while (character >= 0 && character != '\n') {
                if (text.length() < LONGEST_LINE) {
                    text.append((char) character);
                }
                character = reader.read();
            }
            String place = file + ":" + number[0];
            if (text.length() >= LONGEST_LINE) {
                return refused(place, "the line is longer than 20 million characters", "give one report a line");
            }
            String json = text.toString().strip();
            if (json.startsWith("\uFEFF")) {
                json = json.substring(1);
            }
            return json.isEmpty() ? new Line(place, null, null) : read(place, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line read(String place, String json) {
        try {
            return new Line(place, JsonCodec.read(json), null);
        } catch (FormatException e) {
            return refused(place, String.valueOf(e.getMessage()), "correct this line and import again");
        }
    }

    private static Line refused(String place, String reason, String remedy) {
        return new Line(place, null, new Refusal(place, reason, remedy).getMessage());
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
