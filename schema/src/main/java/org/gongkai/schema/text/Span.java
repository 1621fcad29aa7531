package org.gongkai.schema.text;

/** A stretch of an original text, from {@code start} (included) to {@code end} (excluded), counted in {@code char}s. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs forward from 0: " + start + ".." + end);
        }
    }

    /** The characters this span covers. */
    public String of(String original) {
        return original.substring(start, Math.min(end, original.length()));
    }

    /** The smallest span covering both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
