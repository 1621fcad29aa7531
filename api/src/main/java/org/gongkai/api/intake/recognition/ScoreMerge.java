package org.gongkai.api.intake.recognition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.schema.report.OtherCell;

/**
 * Adds what a second score table of the same report says: a table of rules (explanation, criteria) completes the indicators
 * of the scored one. A value that both print differently is noted and the first one stays.
 */
final class ScoreMerge {

    private final ReportDraft draft;

    ScoreMerge(ReportDraft draft) {
        this.draft = draft;
    }

    void merge(List<IndicatorDraft> more) {
        level(draft.indicators, more, null);
    }

    private void level(
            List<IndicatorDraft> into,
            List<IndicatorDraft> more,
            @org.jspecify.annotations.Nullable IndicatorDraft parent) {
        Set<IndicatorDraft> taken = new HashSet<>();
        for (IndicatorDraft other : more) {
            IndicatorDraft same = match(into, other, taken);
            if (same == null) {
                if (parent == null) {
                    into.add(other);
                } else {
                    parent.add(other);
                }
                taken.add(other);
            } else {
                taken.add(same);
                complete(same, other);
                level(same.children, other.children, same);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable IndicatorDraft match(
            List<IndicatorDraft> into, IndicatorDraft other, Set<IndicatorDraft> taken) {
        String key = Words.key(other.name.value());
        for (IndicatorDraft node : into) {
            if (!taken.contains(node) && Words.key(node.name.value()).equals(key)) {
                return node;
            }
        }
        return null;
    }

    private void complete(IndicatorDraft node, IndicatorDraft other) {
        other.values.forEach((field, reading) -> {
            Reading<?> before = node.values.get(field);
            if (before == null) {
                node.values.put(field, reading);
            } else if (before.value() instanceof Comparable<?>
                    && !before.agrees(reading)
                    && (field.equals("maxScore") || field.equals("score"))) {
                draft.notes.add(
                        Note.Kind.CONTRADICTION,
                        reading.start(),
                        reading.end(),
                        "指标“" + node.name.value() + "”的" + FieldNames.chinese(field) + "在两张表中不同：" + before.value()
                                + " 与 " + reading.value(),
                        "two tables print different values; the first one is used",
                        List.of(before.value().toString(), reading.value().toString()));
            }
            if (before != null && before.value() instanceof String kept && reading.value() instanceof String text) {
                keepBeside(node, field, kept, text, reading);
            }
            draft.structure.add(new int[] {reading.start(), reading.end()});
        });
        other.otherCells.stream()
                .filter(cell -> node.otherCells.stream()
                        .noneMatch(known -> known.value().equals(cell.value())))
                .forEach(node.otherCells::add);
        draft.structure.add(new int[] {other.name.start(), other.name.end()});
        if (node.checkpoints.isEmpty()) {
            node.checkpoints.addAll(other.checkpoints);
        }
    }

    /** Words that a second table prints differently are kept as a further cell, unless the first ones hold them. */
    private static void keepBeside(IndicatorDraft node, String field, String kept, String text, Reading<?> at) {
        if (!Words.key(kept).contains(Words.key(text)) && !field.equals("printedLabel")) {
            OtherCell cell = new OtherCell(FieldNames.chinese(field), text);
            node.otherCells.add(Reading.certain(cell, at.start(), at.end(), null));
        }
    }
}
