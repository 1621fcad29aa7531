package org.gongkai.api.intake.source;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file that can't be taken in: one line saying which file, where in it, why, and what to do next. */
public final class IntakeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final @Nullable String where;
    private final String reason;
    private final String remedy;

    /**
     * @param file the file's name
     * @param where the place inside it, if known
     * @param reason what is wrong, Chinese with English after it
     * @param remedy what to do next, Chinese with English after it
     */
    public IntakeException(String file, @Nullable String where, String reason, String remedy) {
        super(oneLine(file) + ": " + (where == null ? "" : oneLine(where) + ": ") + oneLine(reason) + " → "
                + oneLine(remedy));
        this.file = file;
        this.where = where;
        this.reason = reason;
        this.remedy = remedy;
    }

    public String file() {
        return file;
    }

    public @Nullable String where() {
        return where;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
