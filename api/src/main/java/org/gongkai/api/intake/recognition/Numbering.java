package org.gongkai.api.intake.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/**
 * The number before a heading or list item.
 *
 * @param shape its shape, which usually tells its depth
 * @param ordinal its number
 * @param length characters it takes, the white space after it included
 */
record Numbering(Shape shape, int ordinal, int length) {

    /** Shapes of numbers, from the usual depth of GB/T 9704: 一、 then （一） then 1. then （1）. */
    enum Shape {
        PART(0, "^第 ?([一二三四五六七八九十]{1,3}|\\d{1,2}) ?(?:部分|章|编)[、.．:：]?\\s*"),
        CHINESE(1, "^([一二三四五六七八九十]{1,3})\\s?[、.．,，:：]\\s*"),
        CHINESE_BRACKET(2, "^[（(〔]\\s?([一二三四五六七八九十]{1,3})\\s?[）)〕]\\s?[、.．]?\\s*"),
        DECIMALS(3, "^(\\d{1,2}(?:[.．]\\d{1,2}){1,3})[.．、]?(?![\\d%％万元分个家人次项台亩户])\\s*"),
        ARABIC_POINT(3, "^(\\d{1,2})\\s?[.．](?!\\d)\\s*"),
        ARABIC_COMMA(3, "^(\\d{1,2})\\s?、\\s*"),
        ARABIC_BRACKET(4, "^[（(]\\s?(\\d{1,2})\\s?[）)]\\s?[、.．]?\\s*"),
        ARABIC_HALF(5, "^(\\d{1,2})\\s?[）)]\\s?[、.．]?\\s*"),
        CIRCLED(6, "^([①-⑳])\\s*"),
        ATTACHMENT(1, "^附\\s?(?:(?:件|表|录|图)\\s?([一二三四五六七八九十]{1,2}|\\d{1,2}(?:-\\d{1,2})?)?\\s?[:：、.．]?|[:：])\\s*");

        private final int depth;
        private final Pattern pattern;

        Shape(int depth, String pattern) {
            this.depth = depth;
            this.pattern = Pattern.compile(pattern);
        }

        int depth() {
            return depth;
        }

        /** Shapes that clerks take for one another: 5、 where 五、 is due, （2） where （二） is. */
        boolean confusedWith(Shape other) {
            return switch (this) {
                case CHINESE -> other == ARABIC_COMMA || other == ARABIC_POINT;
                case CHINESE_BRACKET -> other == ARABIC_BRACKET;
                case ARABIC_POINT -> other == CHINESE || other == ARABIC_COMMA;
                case ARABIC_COMMA -> other == CHINESE || other == ARABIC_POINT;
                case ARABIC_BRACKET -> other == CHINESE_BRACKET || other == ARABIC_HALF;
                case ARABIC_HALF -> other == ARABIC_BRACKET;
                default -> false;
            };
        }
    }

    private static final Shape[] SHAPES = Shape.values();

    /** The number at the beginning of a text. */
    static Optional<Numbering> of(CharSequence text) {
        for (Shape shape : SHAPES) {
            Matcher m = shape.pattern.matcher(text);
            if (m.lookingAt()) {
                return Optional.of(new Numbering(shape, ordinal(shape, m.group(1)), m.end()));
            }
        }
        return Optional.empty();
    }

    private static int ordinal(Shape shape, @Nullable String number) {
        if (number == null) {
            return 1;
        }
        if (shape == Shape.CIRCLED) {
            return number.charAt(0) - '①' + 1;
        }
        String last = number;
        int point = Math.max(number.lastIndexOf('.'), Math.max(number.lastIndexOf('．'), number.lastIndexOf('-')));
        if (point >= 0) {
            last = number.substring(point + 1);
        }
        return ChineseNumerals.parse(last).map(n -> n.intValue()).orElse(0);
    }
}
