package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.OtherCell;
import org.jspecify.annotations.Nullable;

/** An indicator being read: its values by the name they have in the canonical JSON, each with its place. */
final class IndicatorDraft {

    final Reading<String> name;
    final int level;
    final Map<String, Reading<?>> values = new LinkedHashMap<>();
    final List<Reading<Checkpoint>> checkpoints = new ArrayList<>();
    final List<Reading<OtherCell>> otherCells = new ArrayList<>();
    final List<IndicatorDraft> children = new ArrayList<>();

    @Nullable
    IndicatorDraft parent;

    IndicatorDraft(Reading<String> name, int level) {
        this.name = name;
        this.level = level;
    }

    void add(IndicatorDraft child) {
        child.parent = this;
        children.add(child);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    void put(String field, Reading<?> reading) {
        values.putIfAbsent(field, reading);
    }

    /** Puts text, below what is already there. */
    void append(String field, Reading<String> more) {
        Reading<?> before = values.get(field);
        if (before != null && before.value() instanceof String text) {
            values.put(
                    field,
                    new Reading<>(
                            text + "\n" + more.value(),
                            before.start(),
                            more.end(),
                            before.printed(),
                            before.confidence()));
        } else {
            values.put(field, more);
        }
    }

    @Nullable
    BigDecimal number(String field) {
        Reading<?> reading = values.get(field);
        return reading != null && reading.value() instanceof BigDecimal number ? number : null;
    }

    @Nullable
    String text(String field) {
        Reading<?> reading = values.get(field);
        return reading != null && reading.value() instanceof String text ? text : null;
    }

    void doubt(String field, Confidence confidence) {
        Reading<?> reading = values.get(field);
        if (reading != null && reading.confidence().compareTo(confidence) < 0) {
            values.put(field, reading.as(confidence));
        }
    }

    Stream<IndicatorDraft> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(IndicatorDraft::walk));
    }

    boolean isLeaf() {
        return children.isEmpty();
    }
}
