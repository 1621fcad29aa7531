package org.gongkai.schema.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule measures.
 *
 * @param name the printed name of the quantity, or empty
 * @param unit "%" for a rate, 天 月 季度 年 周 小时 for lateness, otherwise the printed unit
 * @param deadline for lateness: the day after which something is late
 */
public record Axis(
        Type type, String name, String unit, @Nullable LocalDate deadline) {
    /** How the measured value follows from what is given. */
    public enum Type {
        /** actual ÷ target × 100 %. */
        RATIO,
        /** (target − actual) ÷ target × 100 %. */
        SAVING,
        /** (actual − target) ÷ target × 100 %. */
        CHANGE,
        /** (actual − target) ÷ target × 100 %, of which the text speaks without a sign: nothing is said below zero. */
        DEVIATION,
        /** A satisfaction rate. */
        SATISFACTION,
        /** actual − target, in percentage points or the printed unit. */
        DIFFERENCE,
        /** Time after the deadline; negative is early. */
        LATENESS,
        /** A quantity in its own unit. */
        QUANTITY,
        /** The number of failures or occurrences. */
        FAILURES,
        /** How many things were done, of a number printed in the rule. */
        DONE,
        /** How many things are missing from the target. */
        SHORTAGE
    }

    /** A rate of the plain kind. */
    public static Axis rate(String name) {
        return new Axis(Type.RATIO, name, "%", null);
    }

    /** Time after a deadline. */
    public static Axis lateness(String unit, @Nullable LocalDate deadline) {
        return new Axis(Type.LATENESS, "", unit, deadline);
    }

    /** Whether values are percentages. */
    public boolean isPercent() {
        return unit.equals("%");
    }

    /** Whether only whole numbers occur: failures, and things, people or times that are counted. */
    boolean isWhole() {
        boolean counted = type == Type.QUANTITY || type == Type.DONE || type == Type.SHORTAGE;
        return type == Type.FAILURES
                || counted
                        && RuleWords.is(unit, Word.UNIT)
                        && !Units.isTime(unit)
                        && !unit.startsWith("万")
                        && !RateParser.isMeasured(unit);
    }

    /** Whether a value below zero can't occur. */
    boolean startsAtZero() {
        return type == Type.RATIO
                || type == Type.DEVIATION
                || type == Type.SATISFACTION
                || type == Type.QUANTITY
                || type == Type.FAILURES
                || type == Type.DONE
                || type == Type.SHORTAGE;
    }
}
