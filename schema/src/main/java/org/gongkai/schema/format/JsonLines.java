package org.gongkai.schema.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.gongkai.schema.report.EvaluationReport;

/** Many reports in one {@code .jsonl} file: the canonical JSON of one report a line, blank lines ignored. */
public final class JsonLines {
    private JsonLines() {}

    /** Appends one report as a line. */
    public static void write(EvaluationReport report, Appendable out) throws IOException {
        out.append(JsonCodec.write(report)).append('\n');
    }

    /**
     * Reads the reports one after the other, never more than one in memory.
     *
     * @throws FormatException naming the line, the JSON Pointer in it and what is wrong there
     */
    public static void read(Reader in, Consumer<EvaluationReport> each) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                each.accept(readLine(line, number));
            }
        }
    }

    private static EvaluationReport readLine(String line, int number) {
        try {
            return JsonCodec.read(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
        } catch (FormatException e) {
            String where = e.place().startsWith("/") ? e.place() + ": " : "";
            throw new FormatException("line " + number, where + e.problem(), e);
        }
    }
}
