package org.gongkai.schema.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates as they are printed (90%, 百分之九十, 5‰, 3个百分点), as exact percent. */
public final class Percentages {
    private static final Pattern RATE =
            Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?|[〇零一二两三四五六七八九十百半]+)[ ]?(%|‰|个?百分点|pct)");

    private Percentages() {}

    /** A rate found in a text; {@code points} is true for 个百分点, a difference and not a level. */
    public record Found(BigDecimal percent, boolean points, Span span) {}

    /** A whole cell such as 98.375%, 百分之九十 or 5‰, in percent. */
    public static Optional<BigDecimal> parse(String text) {
        String s = NormalizedText.normalize(text).replace(" ", "");
        Matcher m = RATE.matcher(s);
        return m.matches() ? value(m) : Optional.empty();
    }

    /** Every rate printed in a text, in order, with its place. */
    public static List<Found> findAll(String text) {
        NormalizedText normal = NormalizedText.of(text);
        List<Found> found = new ArrayList<>();
        Matcher m = RATE.matcher(normal.text());
        while (m.find()) {
            boolean points = m.group(2).endsWith("点");
            Span span = normal.span(m.start(), m.end());
            value(m).ifPresent(v -> found.add(new Found(v, points, span)));
        }
        return List.copyOf(found);
    }

    private static Optional<BigDecimal> value(Matcher m) {
        return ChineseNumerals.parse(m.group(1)).map(n -> m.group(2).equals("‰") ? n.movePointLeft(1) : n);
    }
}
