package org.gongkai.schema.text;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.report.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates as they are printed: 2025年12月31日, 2025-12-31, 2025.12, 2025/1/3, 二〇二五年十二月. */
public final class Dates {
    private static final String YEAR = "((?:19|20|21)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})";
    private static final String MONTH = "([0-9]{1,2}|[一二三四五六七八九十]{1,2})";
    private static final String DAY = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern CHINESE =
            Pattern.compile("(?<![0-9])" + YEAR + " ?年(?:度|末|底)?(?: ?" + MONTH + " ?月(?:份)?(?: ?" + DAY + " ?[日号])?)?");
    private static final Pattern SIGNS =
            Pattern.compile("(?<![0-9./-])((?:19|20|21)[0-9]{2})([-./])([0-9]{1,2})(?:\\2([0-9]{1,2}))?(?![0-9.%/-])");
    private static final Pattern COMPACT =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])");

    private Dates() {}

    /** A date found in a text, with its place. */
    public record Found(PartialDate date, Span span) {}

    /** A whole cell that is a date; eight digits (20251231) count, and so does a bare year. */
    public static Optional<PartialDate> parse(String text) {
        String s = NormalizedText.normalize(text).strip();
        Matcher compact = COMPACT.matcher(s);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher chinese = CHINESE.matcher(s);
        if (chinese.matches()) {
            return date(chinese.group(1), chinese.group(2), chinese.group(3));
        }
        Matcher signs = SIGNS.matcher(s);
        if (signs.matches()) {
            return date(signs.group(1), signs.group(3), signs.group(4));
        }
        return s.matches("(?:19|20|21)[0-9]{2}") ? date(s, null, null) : Optional.empty();
    }

    /** Every date printed in a text, in order, with its place; bare numbers are not dates here. */
    public static List<Found> findAll(String text) {
        NormalizedText normal = NormalizedText.of(text);
        List<Found> found = new ArrayList<>();
        Matcher chinese = CHINESE.matcher(normal.text());
        while (chinese.find()) {
            Span span = normal.span(chinese.start(), chinese.end());
            date(chinese.group(1), chinese.group(2), chinese.group(3)).ifPresent(d -> found.add(new Found(d, span)));
        }
        Matcher signs = SIGNS.matcher(normal.text());
        while (signs.find()) {
            Span span = normal.span(signs.start(), signs.end());
            date(signs.group(1), signs.group(3), signs.group(4)).ifPresent(d -> found.add(new Found(d, span)));
        }
        found.sort(java.util.Comparator.comparingInt(f -> f.span().start()));
        return List.copyOf(found);
    }

    private static Optional<PartialDate> date(String year, @Nullable String month, @Nullable String day) {
        try {
            return Optional.of(new PartialDate(number(year), optional(month), optional(day)));
        } catch (DateTimeException | IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer optional(@Nullable String text) {
        return text == null ? null : number(text);
    }

    private static int number(String text) {
        return ChineseNumerals.parse(text)
                .orElseThrow(() -> new DateTimeException("Not a number: " + text))
                .intValueExact();
    }
}
