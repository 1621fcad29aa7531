package org.gongkai.api.command;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a UTF-8 file one after the other; of a line without end it keeps no more than it was told to. */
final class LineReader implements AutoCloseable {
    /**
     * One line.
     *
     * @param place file and line number
     * @param text the line without blanks around it
     * @param tooLong whether it was longer than allowed, and cut
     */
    record Raw(String place, String text, boolean tooLong) {}

    /** Comes after the last line. */
    static final Raw END = new Raw("", "", false);

    private final Path file;
    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private int number;

    LineReader(Path file, int longest) throws IOException {
        this.file = file;
        this.reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        this.longest = longest;
    }

    Raw next() {
        try {
            if (at == filled && !fill()) {
                return END;
            }
            number++;
            StringBuilder line = new StringBuilder();
            boolean ended = false;
            while (!ended && (at < filled || fill())) {
                int end = at;
                while (end < filled && buffer[end] != '\n') {
                    end++;
                }
                line.append(buffer, at, Math.min(end - at, longest - line.length()));
                ended = end < filled;
                at = ended ? end + 1 : end;
            }
            String text = line.toString().strip();
            return new Raw(
                    file + ":" + number,
                    text.startsWith("\uFEFF") ? text.substring(1) : text,
                    line.length() >= longest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
