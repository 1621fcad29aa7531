package org.gongkai.schema.format;

import org.jspecify.annotations.Nullable;

/** A text that is not a report: says where and what to do, never shows a trace to its author. */
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;

    /**
     * @param place line, JSON Pointer or field where the text goes wrong
     * @param problem what is wrong and what to do next
     */
    public FormatException(String place, String problem, @Nullable Throwable cause) {
        super(place + ": " + problem, cause);
        this.place = place;
        this.problem = problem;
    }

    public FormatException(String place, String problem) {
        this(place, problem, null);
    }

    /** What is wrong there, without the place. */
    public String problem() {
        return problem;
    }

    public String place() {
        return place;
    }
}
