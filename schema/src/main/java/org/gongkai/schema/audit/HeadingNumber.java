package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/**
 * The number that a heading begins with.
 *
 * @param value its value
 * @param style the form it is printed in
 * @param printed the number as printed
 */
record HeadingNumber(int value, Style style, String printed) {
    enum Style {
        CHINESE("一、"),
        CHINESE_PARENTHESES("（一）"),
        ARABIC("1."),
        ARABIC_PARENTHESES("（1）"),
        ARABIC_HALF("1）"),
        CIRCLED("①"),
        PART("第一部分");

        private final String example;

        Style(String example) {
            this.example = example;
        }

        String example() {
            return example;
        }

        /** A number in this form. */
        String write(int value) {
            return switch (this) {
                case CHINESE -> chinese(value) + "、";
                case CHINESE_PARENTHESES -> "（" + chinese(value) + "）";
                case ARABIC -> value + ".";
                case ARABIC_PARENTHESES -> "（" + value + "）";
                case ARABIC_HALF -> value + "）";
                case CIRCLED -> String.valueOf((char) ('①' + value - 1));
                case PART -> "第" + chinese(value) + "部分";
            };
        }
    }

    private static final String NUMERALS = "[一二三四五六七八九十]{1,3}";
    private static final Pattern FORM = Pattern.compile("^\\s*(?:(?<chinese>" + NUMERALS + ")\\s*[、.．，,]"
            + "|[（(]\\s*(?<chineseParentheses>" + NUMERALS + ")\\s*[)）]"
            + "|[（(]\\s*(?<arabicParentheses>[0-9]{1,2})\\s*[)）]"
            + "|(?<arabicHalf>[0-9]{1,2})\\s*[)）]"
            + "|(?<arabic>[0-9]{1,2})\\s*[、.．](?![0-9])"
            + "|(?<circled>[①-⑳])"
            + "|第\\s*(?<part>" + NUMERALS + ")\\s*(?:部分|章|节))");

    private static final String FIRST = "一二三四五六七八九十(（0123456789第";

    static Optional<HeadingNumber> of(String heading) {
        if (!mayBegin(heading)) {
            return Optional.empty();
        }
        Matcher m = FORM.matcher(heading);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        String printed = m.group().strip();
        if (m.group("circled") != null) {
            return Optional.of(new HeadingNumber(m.group("circled").charAt(0) - '①' + 1, Style.CIRCLED, printed));
        }
        return read(m.group("chinese"), Style.CHINESE, printed)
                .or(() -> read(m.group("chineseParentheses"), Style.CHINESE_PARENTHESES, printed))
                .or(() -> read(m.group("arabicParentheses"), Style.ARABIC_PARENTHESES, printed))
                .or(() -> read(m.group("arabicHalf"), Style.ARABIC_HALF, printed))
                .or(() -> read(m.group("arabic"), Style.ARABIC, printed))
                .or(() -> read(m.group("part"), Style.PART, printed));
    }

    /** The heading without its number. */
    static String title(String heading) {
        if (!mayBegin(heading)) {
            return heading.strip();
        }
        Matcher m = FORM.matcher(heading);
        return (m.lookingAt() ? heading.substring(m.end()) : heading).strip();
    }

    /** Whether the first character is one that a number may begin with. */
    private static boolean mayBegin(String heading) {
        int i = 0;
        while (i < heading.length() && (heading.charAt(i) == ' ' || heading.charAt(i) < ' ')) {
            i++;
        }
        return i < heading.length()
                && (FIRST.indexOf(heading.charAt(i)) >= 0 || heading.charAt(i) >= '①' && heading.charAt(i) <= '⑳');
    }

    private static Optional<HeadingNumber> read(@Nullable String number, Style style, String printed) {
        return number == null
                ? Optional.empty()
                : ChineseNumerals.parse(number)
                        .map(BigDecimal::intValue)
                        .map(n -> new HeadingNumber(n, style, printed));
    }

    private static String chinese(int value) {
        String digits = "〇一二三四五六七八九";
        if (value < 10) {
            return digits.substring(value, value + 1);
        }
        String tens = value / 10 == 1 ? "十" : digits.charAt(value / 10) + "十";
        return value % 10 == 0 ? tens : tens + digits.charAt(value % 10);
    }
}
