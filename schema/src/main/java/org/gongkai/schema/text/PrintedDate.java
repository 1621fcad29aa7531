package org.gongkai.schema.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as precise as it was printed: a year, a month or a day. */
public record PrintedDate(
        int year, @Nullable Integer month, @Nullable Integer day) {
    /** How much of the date was printed. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    public PrintedDate {
        if (year < 1900 || year > 2200) {
            throw new DateTimeException("Year out of range 1900-2200: " + year);
        }
        if (month == null && day != null) {
            throw new DateTimeException("A day needs a month");
        }
        if (month != null) {
            YearMonth checked = YearMonth.of(year, month);
            if (day != null && !checked.isValidDay(day)) {
                throw new DateTimeException("No such day: " + checked + "-" + day);
            }
        }
    }

    public Precision precision() {
        return day != null ? Precision.DAY : month != null ? Precision.MONTH : Precision.YEAR;
    }

    /** The day, if one was printed. */
    public Optional<LocalDate> date() {
        return month != null && day != null ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The month, if one was printed. */
    public Optional<YearMonth> yearMonth() {
        return month != null ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    /** The first day it can mean. */
    public LocalDate first() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day it can mean. */
    public LocalDate last() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** ISO form: 2025, 2025-12 or 2025-12-31. */
    @Override
    public String toString() {
        if (month == null) {
            return Integer.toString(year);
        }
        return day == null
                ? YearMonth.of(year, month).toString()
                : LocalDate.of(year, month, day).toString();
    }
}
