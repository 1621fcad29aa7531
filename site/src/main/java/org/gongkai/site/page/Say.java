package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;

/** How numbers and times are printed on pages. */
public final class Say {
    /** Absent values are named, never shown as something that could be a zero. */
    public static final String ABSENT = "报告未提供";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BEIJING);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(BEIJING);
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(BEIJING);

    private Say() {}

    /** Points as they are, or the word for absent. */
    public static String points(@Nullable BigDecimal points) {
        return points == null ? ABSENT : points.toPlainString();
    }

    /** 万元 with thousands separators and every digit that was given. */
    public static String money(@Nullable Money money) {
        return money == null ? ABSENT : grouped(money.wanYuan());
    }

    static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int dot = plain.indexOf('.');
        int end = dot < 0 ? plain.length() : dot;
        int first = plain.startsWith("-") ? 1 : 0;
        if (end - first <= 4) {
            return plain;
        }
        StringBuilder out = new StringBuilder(plain);
        for (int i = end - 3; i > first; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /** A percentage with at most three decimals, so that 98.375 stays what it is. */
    public static String percent(@Nullable BigDecimal percent) {
        return percent == null ? ABSENT : trimmed(percent, 3) + "%";
    }

    /** A percentage for charts and lists: at most one decimal. */
    public static String roundPercent(@Nullable BigDecimal percent) {
        return percent == null ? ABSENT : trimmed(percent, 1) + "%";
    }

    /** A rate as data: at most four decimals, no sign. */
    public static String plain(BigDecimal value) {
        return trimmed(value, 4);
    }

    static String trimmed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** Part of a whole in percent; absent where either is absent or the whole is zero. */
    static @Nullable BigDecimal share(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return part.movePointRight(2).divide(whole, 6, RoundingMode.HALF_UP);
    }

    /** Beijing time with minutes. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Day in Beijing. */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** For the datetime attribute and feeds: Beijing time with its offset. */
    public static String machine(Instant instant) {
        return OFFSET.format(instant);
    }

    /** File sizes for people. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        BigDecimal kilo = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP);
        return kilo.compareTo(BigDecimal.valueOf(1024)) < 0
                ? trimmed(kilo, 1) + " KB"
                : trimmed(kilo.divide(BigDecimal.valueOf(1024), 1, RoundingMode.HALF_UP), 1) + " MB";
    }
}
