package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The phrases a rule text is made of. */
sealed interface Phrase {
    /**
     * A measured value in a range; {@code bare} when a number stands without a word of comparison; {@code mirrored}
     * when the range holds on both sides of zero: ±5%以上, ±5%-±10%.
     */
    record InRange(@Nullable Bound low, @Nullable Bound high, boolean bare, boolean doubtful, boolean mirrored)
            implements Phrase {
        InRange(@Nullable Bound low, @Nullable Bound high, boolean bare, boolean doubtful) {
            this(low, high, bare, doubtful, false);
        }

        public InRange {
            if (mirrored && low == null) {
                throw new IllegalArgumentException("A mirrored range begins somewhere beyond zero");
            }
        }

        /** The same range below zero. */
        InRange belowZero() {
            return new InRange(
                    high == null ? null : high.negated(), low == null ? null : low.negated(), bare, doubtful);
        }
    }

    /** Several states named first and their points after them: 好、中、差，分别得5分、3分、0分; ranges in brackets go before words. */
    record Named(java.util.List<String> labels, java.util.List<InRange> ranges, java.util.List<Award> awards)
            implements Phrase {
        public Named {
            labels = java.util.List.copyOf(labels);
            ranges = java.util.List.copyOf(ranges);
            awards = java.util.List.copyOf(awards);
        }
    }

    /** Done by a day. */
    record By(@Nullable LocalDate day) implements Phrase {}

    /** All checkpoints met. */
    record AllMet(String words) implements Phrase {}

    /** None met. */
    record NoneMet(String words) implements Phrase {}

    /** So many met, or at least or at most so many. */
    record Met(int least, int most) implements Phrase {}

    /** So many failed, found or missing; or at least so many. */
    record Failed(int least, int most, String unit) implements Phrase {}

    /** Anything not named before. */
    record Otherwise() implements Phrase {}

    /** A serious case. */
    record Severe(String words) implements Phrase {}

    /** Points given or taken. */
    record Award(
            Type type,
            BigDecimal amount,
            @Nullable BigDecimal upTo,
            boolean bare,
            boolean loose,
            @Nullable Interval line)
            implements Phrase {
        Award(Type type, BigDecimal amount, @Nullable BigDecimal upTo, boolean bare, boolean loose) {
            this(type, amount, upTo, bare, loose, null);
        }

        enum Type {
            FULL,
            POINTS,
            SHARE,
            LOSS,
            LOSS_SHARE,
            PRO_RATA,
            PRO_RATA_REVERSED,
            /** From nothing at the lower end of its line to everything at the upper end: （完成率-60%）/（90%-60%）×分值. */
            LINE,
            JUDGED,
            /** 得相应分值: the points printed beside each checkpoint. */
            OWN
        }

        static Award of(Type type, BigDecimal amount) {
            return new Award(type, amount, null, false, false);
        }
    }

    /** So many points per step of a measured value, or per period. */
    record Rate(
            Turn turn,
            BigDecimal per,
            String unit,
            @Nullable Bound from,
            boolean gain,
            Award amount) implements Phrase {
        enum Turn {
            DOWN,
            UP,
            OFF,
            LATE,
            EARLY,
            UNSAID
        }
    }

    /** So many points per failure or occurrence, or per checkpoint met. */
    record PerItem(
            boolean loss,
            BigDecimal per,
            String unit,
            Award amount,
            boolean shortage,
            @Nullable Integer firstItems) implements Phrase {}

    /** 扣完为止. */
    record Floor() implements Phrase {}

    /** 加满为止. */
    record ToFull() implements Phrase {}

    /** At most so many points, lost or earned. */
    record Ceiling(BigDecimal points, boolean ofLoss) implements Phrase {}

    /** 最低得1分: no score is less. */
    record Least(BigDecimal points) implements Phrase {}

    /** （不含60%） after a result: it speaks of a bound already read. */
    record Mark(boolean included, @Nullable BigDecimal about) implements Phrase {}

    /** The number steps are counted from. */
    record Base(Bound at) implements Phrase {}

    /** How the measured quantity is computed. */
    record Formula(String name, String body) implements Phrase {}

    /** A condition on the survey itself. */
    record SurveyNeeds(boolean returnRate, BigDecimal least, boolean included, boolean failing) implements Phrase {}

    /** How a part of a step counts, where the text does say it. */
    record PartOfStep(StepMode mode) implements Phrase {}

    /** Three stretches of the weight, as percentages, highest first: 100%-80%（含）、80%-60%（含）、60%-0. */
    record Tiers(java.util.List<Interval> percent) implements Phrase {}

    /** Words no phrase was found in. */
    record Words(String text) implements Phrase {}

    /** A comma, colon, list comma or bracket. */
    record Pause(char mark) implements Phrase {}

    /** A full stop, semicolon or line end. */
    record Stop() implements Phrase {}

    /** A list marker. */
    record Item(String marker) implements Phrase {}
}
