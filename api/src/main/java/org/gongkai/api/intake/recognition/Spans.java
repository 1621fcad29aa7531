package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Writes down where the draft's values come from, and places their text in the ledger. */
final class Spans {

    private final Places places;
    private final Ledger ledger;
    private final List<SourceSpan> spans = new ArrayList<>();

    Spans(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    /** The value of a reading, its span written under a pointer; null stays null. */
    <T> @Nullable T put(String pointer, @Nullable Reading<T> reading) {
        if (reading == null) {
            return null;
        }
        add(pointer, reading.start(), reading.end(), reading.printed(), reading.confidence());
        return reading.value();
    }

    /** One of an element's values, its span written under the element's pointer; null where it is absent or of another type. */
    <T> @Nullable T put(String at, Map<String, Reading<?>> values, String field, Class<T> type) {
        Reading<?> reading = values.get(field);
        if (reading == null || !type.isInstance(reading.value())) {
            return null;
        }
        put(at + "/" + field, reading);
        return type.cast(reading.value());
    }

    /** The values of readings, each with its span under the pointer of its place in the list. */
    <T> List<T> put(String pointer, List<Reading<T>> readings) {
        List<T> values = new ArrayList<>();
        for (Reading<T> reading : readings) {
            put(pointer + "/" + values.size(), reading);
            values.add(reading.value());
        }
        return values;
    }

    void add(String pointer, int start, int end, @Nullable String printed, Confidence confidence) {
        spans.add(new SourceSpan(pointer, printed, places.describe(start), start, end, confidence));
        ledger.place(start, end);
    }

    List<SourceSpan> all() {
        return spans;
    }
}
