package org.gongkai.schema.disclosure;

import java.util.List;
import org.gongkai.schema.text.ChineseNumerals;

/**
 * Mobile numbers in Chinese digits, as they are read aloud: 一三八〇〇一三八〇〇〇, 幺三八 零零壹叁 捌零零零. Nothing else has
 * eleven digits without a unit of ten among them.
 */
final class SpelledMobile {
    private static final int LENGTH = 11;
    private static final String SEPARATORS = " \u3000-－—·";

    private SpelledMobile() {}

    /** Whether a number may begin with the character. */
    static boolean mayBegin(char c) {
        return digit(c) == 1;
    }

    static void detect(String text, int start, List<Found> found) {
        if (start > 0 && digit(text.charAt(start - 1)) >= 0) {
            return;
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        int end = start;
        boolean separated = false;
        for (int i = start; i < text.length() && digits.length() <= LENGTH; i++) {
            int digit = digit(text.charAt(i));
            if (digit >= 0) {
                digits.append(digit);
                end = i + 1;
                separated = false;
            } else if (separated || SEPARATORS.indexOf(text.charAt(i)) < 0) {
                break;
            } else {
                separated = true;
            }
        }
        if (digits.length() == LENGTH && digits.charAt(1) >= '3') {
            new Found(PersonalKind.MOBILE, start, end, Masks.mobile(digits.toString()), digits.toString()).addTo(found);
        }
    }

    private static int digit(char c) {
        return switch (c) {
            case '幺' -> 1;
            case '○', 'Ｏ' -> 0;
            default -> ChineseNumerals.digit(c);
        };
    }
}
