package org.gongkai.schema.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The published JSON Schema (draft 2020-12) of the canonical JSON of a report. */
public final class ReportSchema {
    private static final String FILE = "/org/gongkai/schema/report.schema.json";

    private ReportSchema() {}

    /** The schema as JSON. */
    public static String json() {
        try (InputStream file = Objects.requireNonNull(ReportSchema.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
