package org.gongkai.schema.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as it was printed: 2014年, 2014年11月 or 2014年11月28日. Written {@code 2014}, {@code 2014-11} or
 * {@code 2014-11-28}.
 *
 * @param year four-digit year
 * @param month 1 to 12, absent when only the year was printed
 * @param day 1 to 31, absent when no day was printed
 */
public record PartialDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<PartialDate> {

    public PartialDate {
        if (year < 1900 || year > 2200) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
        if (day != null && month == null) {
            throw new IllegalArgumentException("a day needs a month");
        }
        if (month != null) {
            YearMonth yearMonth = YearMonth.of(year, month);
            if (day != null && !yearMonth.isValidDay(day)) {
                throw new DateTimeException("no such day: " + yearMonth + "-" + day);
            }
        }
    }

    /** Reads {@code 2014}, {@code 2014-11} or {@code 2014-11-28}. */
    public static PartialDate parse(String text) {
        try {
            if (isWholeDay(text)) {
                return new PartialDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            }
            String[] parts = text.split("-", -1);
            return switch (parts.length) {
                case 1 -> new PartialDate(Integer.parseInt(parts[0]), null, null);
                case 2 -> new PartialDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), null);
                case 3 -> of(LocalDate.parse(text));
                default -> throw new IllegalArgumentException();
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a date: '" + text + "' (write 2014, 2014-11 or 2014-11-28)", e);
        }
    }

    /** 2014-11-28: nearly every date of a report, read without the machinery for all the others. */
    private static boolean isWholeDay(String text) {
        boolean shaped = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        for (int i = 0; shaped && i < text.length(); i++) {
            shaped = i == 4 || i == 7 || text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return shaped;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The first day that the printed date can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that the printed date can mean. */
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @Override
    public int compareTo(PartialDate other) {
        int first = earliest().compareTo(other.earliest());
        return first != 0 ? first : latest().compareTo(other.latest());
    }

    @Override
    public String toString() {
        return year + twoDigits(month) + twoDigits(day);
    }

    private static String twoDigits(@Nullable Integer part) {
        return part == null ? "" : (part < 10 ? "-0" : "-") + part;
    }
}
