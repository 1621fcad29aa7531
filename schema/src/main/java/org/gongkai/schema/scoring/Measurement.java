package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.schema.text.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one indicator. Every part may be absent, and absent is not zero.
 *
 * @param value a measured value in {@code unit}; a rate is in percent (92.5 with unit %)
 * @param met how many checkpoints are met, of {@code of}
 * @param failed how many checkpoints or units failed, of {@code of}
 * @param count how many occurrences were counted
 * @param days how late, in days; negative is early
 * @param date when it was done
 * @param returnRate share of survey sheets that came back, in percent
 * @param valid number of valid survey sheets
 * @param veto whether the thing the rule names as costing everything was found
 */
public record Measurement(
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target,
        @Nullable BigDecimal met,
        @Nullable BigDecimal of,
        @Nullable BigDecimal failed,
        @Nullable BigDecimal count,
        @Nullable String grade,
        @Nullable BigDecimal days,
        @Nullable BigDecimal months,
        @Nullable BigDecimal quarters,
        @Nullable LocalDate date,
        @Nullable BigDecimal returnRate,
        @Nullable BigDecimal valid,
        boolean veto) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MONTHS_IN_QUARTER = new BigDecimal("3");

    /** Nothing known. */
    public static Measurement none() {
        return new Builder().build();
    }

    /** A rate in percent. */
    public static Measurement percent(String value) {
        return new Builder().value(value, "%").build();
    }

    /** Checkpoints met out of so many. */
    public static Measurement met(int met, int of) {
        return new Builder().met(met, of).build();
    }

    /** Checkpoints or units failed out of so many. */
    public static Measurement failed(int failed, int of) {
        return new Builder().failed(failed, of).build();
    }

    /** Occurrences counted. */
    public static Measurement count(int count) {
        return new Builder().count(count).build();
    }

    /** A verbal grade. */
    public static Measurement grade(String grade) {
        return new Builder().grade(grade).build();
    }

    /** The thing that costs everything was found. */
    public static Measurement vetoed() {
        return new Builder().veto(true).build();
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** How many failed, given directly, by what was met, or by a count. */
    Optional<BigDecimal> failures(@Nullable Integer known) {
        if (failed != null) {
            return Optional.of(failed);
        }
        BigDecimal all = all(known);
        if (met != null && all != null) {
            return Optional.of(all.subtract(met)).filter(k -> k.signum() >= 0);
        }
        return Optional.ofNullable(count);
    }

    private @Nullable BigDecimal all(@Nullable Integer known) {
        if (of != null) {
            return of;
        }
        return known == null ? null : BigDecimal.valueOf(known);
    }

    /** How many were met, given directly or by what failed. */
    Optional<BigDecimal> metPoints(@Nullable Integer known) {
        if (met != null) {
            return Optional.of(met);
        }
        BigDecimal all = all(known);
        if (failed != null && all != null) {
            return Optional.of(all.subtract(failed)).filter(k -> k.signum() >= 0);
        }
        return Optional.empty();
    }

    /** The measured value on the line of a measure. */
    Optional<BigDecimal> on(Axis measure) {
        return switch (measure.type()) {
            case LATENESS -> lateness(measure);
            case QUANTITY -> quantity(measure.unit());
            case DIFFERENCE -> difference();
            case FAILURES -> failures(null);
            case DONE -> done(measure.unit());
            case SHORTAGE -> shortage();
            case RATIO, SATISFACTION, SAVING, CHANGE, DEVIATION -> rate(measure.type());
        };
    }

    private Optional<BigDecimal> rate(Axis.Type type) {
        if (value != null) {
            return asPercent(value);
        }
        if (actual != null && target != null && target.signum() != 0) {
            BigDecimal part =
                    switch (type) {
                        case SAVING -> target.subtract(actual);
                        case CHANGE, DEVIATION -> actual.subtract(target);
                        default -> actual;
                    };
            return Optional.of(Exact.divide(part.multiply(Exact.HUNDRED), target));
        }
        if (of != null && of.signum() > 0 && (type == Axis.Type.RATIO || type == Axis.Type.SATISFACTION)) {
            BigDecimal all = of;
            return metPoints(null).map(m -> Exact.divide(m.multiply(Exact.HUNDRED), all));
        }
        return Optional.empty();
    }

    /** A rate without a unit is in percent; 0.95 without one may be 0.95 % or 95 %, so it decides nothing. */
    private Optional<BigDecimal> asPercent(BigDecimal number) {
        String printed = unit == null ? "%" : unit.strip();
        boolean unitless = unit == null || printed.isEmpty();
        if (unitless && number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            return Optional.empty();
        }
        return switch (printed) {
            case "%", "％", "", "个百分点", "百分点", "pp", "percent" -> Optional.of(number);
            case "‰" -> Optional.of(number.movePointLeft(1));
            case "1", "ratio", "倍" -> Optional.of(number.movePointRight(2));
            default -> Optional.empty();
        };
    }

    private Optional<BigDecimal> difference() {
        BigDecimal reached = actual != null ? actual : value;
        return reached == null || target == null ? Optional.empty() : Optional.of(reached.subtract(target));
    }

    /** A bare count is left aside: beside 每少一项 it may be of things done or of things missing. */
    private Optional<BigDecimal> done(String wanted) {
        if (value != null) {
            return inUnit(value, wanted);
        }
        return actual != null ? Optional.of(actual) : metPoints(null);
    }

    private Optional<BigDecimal> shortage() {
        if (actual != null && target != null) {
            return Optional.of(target.subtract(actual).max(BigDecimal.ZERO));
        }
        return failures(null);
    }

    private Optional<BigDecimal> quantity(String wanted) {
        if (value != null) {
            return inUnit(value, wanted);
        }
        if (actual != null || count != null) {
            return Optional.ofNullable(actual != null ? actual : count);
        }
        return metPoints(null);
    }

    private Optional<BigDecimal> inUnit(BigDecimal number, String wanted) {
        if (unit == null || unit.isBlank() || unit.equals(wanted) || wanted.isEmpty()) {
            return Optional.of(number);
        }
        try {
            BigDecimal one = Amounts.inTenThousandYuan(BigDecimal.ONE, wanted);
            return Optional.of(Exact.divide(Amounts.inTenThousandYuan(number, unit), one));
        } catch (IllegalArgumentException notMoney) {
            return Units.same(unit, wanted) ? Optional.of(number) : Optional.empty();
        }
    }

    private Optional<BigDecimal> lateness(Axis measure) {
        String wanted = Units.time(measure.unit());
        Optional<BigDecimal> direct = direct(wanted);
        if (direct.isPresent()) {
            return direct;
        }
        LocalDate deadline = measure.deadline();
        if (date != null && deadline != null) {
            return after(deadline, date, wanted);
        }
        return notLate() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private Optional<BigDecimal> direct(String wanted) {
        if (value != null && unit != null && Units.time(unit).equals(wanted)) {
            return Optional.of(value);
        }
        return switch (wanted) {
            case "天" -> Optional.ofNullable(days);
            case "月" ->
                months != null
                        ? Optional.of(months)
                        : Optional.ofNullable(quarters).map(q -> q.multiply(MONTHS_IN_QUARTER));
            case "季度" ->
                quarters != null
                        ? Optional.of(quarters)
                        : Optional.ofNullable(months).map(m -> Exact.divide(m, MONTHS_IN_QUARTER));
            case "周" -> Optional.ofNullable(days).map(d -> Exact.divide(d, new BigDecimal("7")));
            default -> Optional.empty();
        };
    }

    /** On time is on time in every unit. */
    private boolean notLate() {
        return Stream.of(days, months, quarters).anyMatch(t -> t != null && t.signum() <= 0);
    }

    private static Optional<BigDecimal> after(LocalDate deadline, LocalDate done, String unit) {
        long days = ChronoUnit.DAYS.between(deadline, done);
        return switch (unit) {
            case "天" -> Optional.of(BigDecimal.valueOf(days));
            case "周" -> Optional.of(Exact.divide(BigDecimal.valueOf(days), new BigDecimal("7")));
            case "月" -> Optional.of(begun(deadline, done, 1));
            case "季度" -> Optional.of(begun(deadline, done, 3));
            default -> days <= 0 ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        };
    }

    /** Whole periods, and a half for a begun one: rounding up or down is then right, whatever the month's length. */
    private static BigDecimal begun(LocalDate deadline, LocalDate done, int months) {
        if (!done.isAfter(deadline)) {
            return BigDecimal.ZERO;
        }
        boolean monthEnd = deadline.getDayOfMonth() == deadline.lengthOfMonth();
        long whole = 0;
        LocalDate next = plus(deadline, months, monthEnd);
        while (!next.isAfter(done)) {
            whole++;
            next = plus(deadline, months * (whole + 1), monthEnd);
        }
        boolean exact = plus(deadline, months * whole, monthEnd).equals(done);
        return BigDecimal.valueOf(whole).add(exact ? BigDecimal.ZERO : HALF);
    }

    private static LocalDate plus(LocalDate deadline, long months, boolean monthEnd) {
        LocalDate moved = deadline.plusMonths(months);
        return monthEnd ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    /** Sets what is known, part by part. */
    public static final class Builder {
        private @Nullable BigDecimal value;
        private @Nullable String unit;
        private @Nullable BigDecimal actual;
        private @Nullable BigDecimal target;
        private @Nullable BigDecimal met;
        private @Nullable BigDecimal of;
        private @Nullable BigDecimal failed;
        private @Nullable BigDecimal count;
        private @Nullable String grade;
        private @Nullable BigDecimal days;
        private @Nullable BigDecimal months;
        private @Nullable BigDecimal quarters;
        private @Nullable LocalDate date;
        private @Nullable BigDecimal returnRate;
        private @Nullable BigDecimal valid;
        private boolean veto;

        public Builder value(String number, String itsUnit) {
            return value(new BigDecimal(number), itsUnit);
        }

        public Builder value(BigDecimal number, @Nullable String itsUnit) {
            this.value = number;
            this.unit = itsUnit;
            return this;
        }

        public Builder actual(BigDecimal number) {
            this.actual = number;
            return this;
        }

        public Builder target(BigDecimal number) {
            this.target = number;
            return this;
        }

        public Builder met(int number, int outOf) {
            this.met = BigDecimal.valueOf(number);
            this.of = BigDecimal.valueOf(outOf);
            return this;
        }

        public Builder met(BigDecimal number) {
            this.met = number;
            return this;
        }

        public Builder of(BigDecimal number) {
            this.of = number;
            return this;
        }

        public Builder failed(int number, int outOf) {
            this.failed = BigDecimal.valueOf(number);
            this.of = BigDecimal.valueOf(outOf);
            return this;
        }

        public Builder failed(BigDecimal number) {
            this.failed = number;
            return this;
        }

        public Builder count(int number) {
            return count(BigDecimal.valueOf(number));
        }

        public Builder count(BigDecimal number) {
            this.count = number;
            return this;
        }

        public Builder grade(String word) {
            this.grade = word;
            return this;
        }

        public Builder days(BigDecimal number) {
            this.days = number;
            return this;
        }

        public Builder months(BigDecimal number) {
            this.months = number;
            return this;
        }

        public Builder quarters(BigDecimal number) {
            this.quarters = number;
            return this;
        }

        public Builder date(LocalDate day) {
            this.date = day;
            return this;
        }

        public Builder returnRate(BigDecimal percent) {
            this.returnRate = percent;
            return this;
        }

        public Builder valid(BigDecimal sheets) {
            this.valid = sheets;
            return this;
        }

        public Builder veto(boolean found) {
            this.veto = found;
            return this;
        }

        public Measurement build() {
            return new Measurement(
                    value,
                    unit,
                    actual,
                    target,
                    met,
                    of,
                    failed,
                    count,
                    grade,
                    days,
                    months,
                    quarters,
                    date,
                    returnRate,
                    valid,
                    veto);
        }
    }
}
