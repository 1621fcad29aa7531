package org.gongkai.schema.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money as they are printed, turned into exact 万元. */
public final class Amounts {
    private static final Map<String, Integer> SHIFT =
            Map.of("元", -4, "百元", -2, "千元", -1, "万元", 0, "万", 0, "十万元", 1, "百万元", 2, "千万元", 3, "亿元", 4, "亿", 4);
    private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?|负?[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟点]+";
    private static final Pattern SUM =
            Pattern.compile("(" + NUMBER + ")[ ]?(亿元|千万元|百万元|十万元|万元|千元|百元|元|亿(?![元人次个份])|万(?![元人次个份件户亩平]))");

    private Amounts() {}

    /** A sum found in a text. {@code tenThousandYuan} is exact 万元; {@code unit} is the unit as printed. */
    public record Found(BigDecimal tenThousandYuan, BigDecimal printed, String unit, Span span) {}

    /** A whole cell such as 31.48万元, 80,000元 or 1.2亿元; a bare number counts as 万元. */
    public static Optional<BigDecimal> parse(String text) {
        String s = NormalizedText.normalize(text)
                .replace(" ", "")
                .replace("人民币", "")
                .replace("¥", "");
        Matcher m = SUM.matcher(s);
        if (m.matches()) {
            return ChineseNumerals.parse(m.group(1)).map(n -> inTenThousandYuan(n, m.group(2)));
        }
        return ChineseNumerals.parse(s);
    }

    /** A number in a printed unit (元, 千元, 万元, 亿元) as exact 万元. */
    public static BigDecimal inTenThousandYuan(BigDecimal number, String unit) {
        Integer shift = SHIFT.get(unit);
        if (shift == null) {
            throw new IllegalArgumentException("Not a unit of money: " + unit + "; use 元, 千元, 万元 or 亿元");
        }
        BigDecimal moved = number.scaleByPowerOfTen(shift);
        return plain(moved);
    }

    /** Every sum printed in a text, in order, with its place. */
    public static List<Found> findAll(String text) {
        NormalizedText normal = NormalizedText.of(text);
        List<Found> found = new ArrayList<>();
        Matcher m = SUM.matcher(normal.text());
        while (m.find()) {
            String unit = m.group(2);
            Span span = normal.span(m.start(), m.end());
            ChineseNumerals.parse(m.group(1))
                    .ifPresent(n -> found.add(new Found(inTenThousandYuan(n, unit), n, unit, span)));
        }
        return List.copyOf(found);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
