package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The totals of several score tables of one report. A second table of the same indicators sums up the same; where it doesn't,
 * both sums are named. Tables that share 100 points among them (表3 决策指标得分表, 表4 过程指标得分表 …) print parts, none of which is the
 * report's total.
 */
final class TableTotals {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private TableTotals() {}

    /** Keeps the totals of a table; the first ones printed stand until {@link #settle} has seen all tables. */
    static void take(ScoreResult table, ReportDraft draft) {
        draft.scoreTables.add(table);
        table.totals.forEach(draft.totals::putIfAbsent);
    }

    /** Decides which totals are the report's, once every table was read. */
    static void settle(ReportDraft draft) {
        List<ScoreResult> whole = new ArrayList<>(draft.scoreTables);
        List<ScoreResult> parts = parts(draft.scoreTables);
        for (ScoreResult part : parts) {
            whole.remove(part);
            part.totals.values().forEach(reading -> {
                draft.totals.values().removeIf(kept -> kept == reading);
                draft.structure.add(new int[] {reading.start(), reading.end()});
            });
            giveToIndicator(part);
        }
        whole.forEach(table -> table.totals.forEach((field, reading) -> total(field, reading, draft)));
    }

    /** Several tables whose totals of weights are less than 100 each and 100 together. */
    private static List<ScoreResult> parts(List<ScoreResult> tables) {
        List<ScoreResult> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ScoreResult table : tables) {
            Reading<?> max = table.totals.get("totalMaxScore");
            if (max != null && max.value() instanceof BigDecimal points && points.compareTo(ALL) < 0) {
                parts.add(table);
                sum = sum.add(points);
            }
        }
        return parts.size() > 1 && sum.compareTo(ALL) == 0 ? parts : List.of();
    }

    /** The total of a table below one first-level indicator is that indicator's. */
    private static void giveToIndicator(ScoreResult part) {
        if (part.indicators.size() != 1 || part.indicators.get(0).isLeaf()) {
            return;
        }
        IndicatorDraft top = part.indicators.get(0);
        Map.of("totalMaxScore", "maxScore", "totalScore", "score", "totalDeduction", "deduction")
                .forEach((total, field) -> {
                    Reading<?> reading = part.totals.get(total);
                    if (reading != null && !top.has(field)) {
                        top.put(field, reading);
                    }
                });
    }

    private static void total(String field, Reading<?> reading, ReportDraft draft) {
        Reading<?> before = draft.totals.putIfAbsent(field, reading);
        if (before == null || before == reading) {
            return;
        }
        if (before.agrees(reading)) {
            draft.structure.add(new int[] {reading.start(), reading.end()});
        } else {
            draft.notes.add(
                    Note.Kind.CONTRADICTION,
                    reading.start(),
                    reading.end(),
                    "另一张表的" + FieldNames.chinese(field) + "是 " + reading.value() + "，草稿采用先出现的 " + before.value(),
                    "another table prints another value; the draft uses the first one",
                    List.of(String.valueOf(before.value()), String.valueOf(reading.value())));
        }
    }
}
