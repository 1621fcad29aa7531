package org.gongkai.schema.text;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers written with Chinese characters or digits: 一百二十, 两, 〇, 十二点五, 二〇二五, 壹仟, 3万, 半. */
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");
    private static final BigDecimal HUNDRED_MILLION = new BigDecimal("100000000");

    private ChineseNumerals() {}

    /** Whether a character can stand in a number (a digit, a decimal point, a Chinese numeral or unit of ten). */
    public static boolean isNumeralCharacter(char c) {
        return c >= '0' && c <= '9'
                || c == '.'
                || c == '点'
                || c == '半'
                || c == '两'
                || digit(c) >= 0
                || unit(c) > 0
                || c == '万'
                || c == '亿';
    }

    /** The value of a number that fills the whole text, or empty when it is not a number. */
    public static Optional<BigDecimal> parse(String text) {
        String s = NormalizedText.normalize(text).strip();
        if (s.isEmpty()) {
            return Optional.empty();
        }
        if (s.charAt(0) == '-' || s.charAt(0) == '负') {
            return parsePositive(s.substring(1)).map(BigDecimal::negate);
        }
        return parsePositive(s);
    }

    private static Optional<BigDecimal> parsePositive(String s) {
        if (s.isEmpty()) {
            return Optional.empty();
        }
        if (s.equals("半")) {
            return Optional.of(new BigDecimal("0.5"));
        }
        int large = Math.max(s.lastIndexOf('亿'), -1);
        if (large < 0) {
            large = s.lastIndexOf('万');
        }
        if (large >= 0) {
            BigDecimal scale = s.charAt(large) == '亿' ? HUNDRED_MILLION : TEN_THOUSAND;
            Optional<BigDecimal> high = large == 0 ? Optional.empty() : parsePositive(s.substring(0, large));
            String rest = s.substring(large + 1);
            Optional<BigDecimal> low = rest.isEmpty() ? Optional.of(BigDecimal.ZERO) : parsePositive(rest);
            return high.flatMap(h -> low.map(l -> h.multiply(scale).add(l)));
        }
        if (isArabic(s)) {
            return Optional.of(new BigDecimal(s));
        }
        int point = s.indexOf('点');
        if (point > 0) {
            Optional<String> fraction = digits(s.substring(point + 1));
            return parsePositive(s.substring(0, point))
                    .flatMap(whole -> fraction.map(f -> whole.add(new BigDecimal("0." + f))));
        }
        Optional<String> plain = digits(s);
        if (plain.isPresent()) {
            return s.length() == 1 || s.length() >= 2 && isYearLike(s)
                    ? Optional.of(new BigDecimal(plain.get()))
                    : Optional.empty();
        }
        return withUnits(s);
    }

    /** A row of digits without units (二〇二五) reads digit by digit; 三五 alone means "three to five" and is refused. */
    private static boolean isYearLike(String s) {
        return s.length() >= 4 || s.indexOf('〇') >= 0 || s.indexOf('零') >= 0;
    }

    private static boolean isArabic(String s) {
        int points = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && s.charAt(0) != '.' && s.charAt(s.length() - 1) != '.';
    }

    private static Optional<String> digits(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            int d = digit(s.charAt(i));
            if (d < 0) {
                return Optional.empty();
            }
            out.append(d);
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(out.toString());
    }

    private static Optional<BigDecimal> withUnits(String s) {
        long total = 0;
        long pending = -1;
        int lastUnit = Integer.MAX_VALUE;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            int d = digit(c);
            int u = unit(c);
            if (d == 0) {
                pending = -1;
                lastUnit = Math.min(lastUnit, 1000);
            } else if (d > 0) {
                if (pending >= 0) {
                    return Optional.empty();
                }
                pending = d;
            } else if (u > 0 && u < lastUnit) {
                total += (pending < 0 ? 1 : pending) * u;
                pending = -1;
                lastUnit = u;
            } else {
                return Optional.empty();
            }
        }
        if (pending > 0) {
            boolean afterZero = s.length() >= 2 && digit(s.charAt(s.length() - 2)) == 0;
            // 一百二 is one hundred and twenty; 一百零二 is one hundred and two.
            total += afterZero || lastUnit == 10 || lastUnit == Integer.MAX_VALUE ? pending : pending * lastUnit / 10;
        }
        return Optional.of(BigDecimal.valueOf(total));
    }

    /** The value of a Chinese digit, everyday or formal; -1 for any other character. */
    public static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        int at = DIGITS.indexOf(c);
        return at >= 0 ? at : FORMAL.indexOf(c);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }
}
