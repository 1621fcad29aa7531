package org.gongkai.api.statistics;

import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one indicator. Points and percentages are whole millionths.
 *
 * @param order its place in the printed order of the report
 * @param pointer JSON Pointer of the indicator
 * @param level 1 for first-level indicators
 * @param leaf whether it was scored itself
 * @param code canonical code
 * @param name printed name
 * @param parentName printed name of the indicator above it
 * @param firstLevelCode canonical code of its first-level indicator
 * @param firstLevelName printed name of its first-level indicator
 * @param maxScore weight
 * @param score score
 * @param deduction deduction
 * @param reason why points were lost
 * @param hasValue whether an actual value or a completion rate is printed
 * @param fullMarks whether it has its whole weight
 * @param unproved whether it has full marks and no value behind them
 */
public record IndicatorFact(
        int order,
        String pointer,
        int level,
        boolean leaf,
        @Nullable String code,
        String name,
        @Nullable String parentName,
        @Nullable String firstLevelCode,
        String firstLevelName,
        @Nullable Long maxScore,
        @Nullable Long score,
        @Nullable Long deduction,
        @Nullable String reason,
        boolean hasValue,
        boolean fullMarks,
        boolean unproved) {

    /** Reads a row of the store; equal texts of many rows become one object. */
    static IndicatorFact of(Document row, Map<String, String> texts) {
        String id = row.getString("_id");
        return new IndicatorFact(
                Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)),
                row.getString("pointer"),
                row.getInteger("level", 1),
                row.getBoolean("leaf", false),
                share(row, "code", texts),
                String.valueOf(share(row, "name", texts)),
                share(row, "parentName", texts),
                share(row, "firstLevelCode", texts),
                String.valueOf(share(row, "firstLevelName", texts)),
                number(row, "maxScoreE6"),
                number(row, "scoreE6"),
                number(row, "deductionE6"),
                share(row, "deductionReason", texts),
                row.getBoolean("hasValue", false),
                row.getBoolean("fullMarks", false),
                row.getBoolean("fullMarksWithoutValue", false));
    }

    /** Score over weight, percent in millionths, rounded half up; absent where the weight is absent or zero. */
    public @Nullable Long scoreRate() {
        if (score == null || maxScore == null || maxScore == 0) {
            return null;
        }
        return Math.floorDiv(2 * score * 100_000_000L + maxScore, 2 * maxScore);
    }

    private static @Nullable String share(Document row, String key, Map<String, String> texts) {
        String text = row.getString(key);
        return text == null ? null : texts.computeIfAbsent(text, same -> same);
    }

    private static @Nullable Long number(Document row, String key) {
        return row.get(key) instanceof Number number ? number.longValue() : null;
    }
}
