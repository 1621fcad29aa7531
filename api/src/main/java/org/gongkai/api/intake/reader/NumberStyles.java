package org.gongkai.api.intake.reader;

import java.util.Locale;

/** Prints a list number the way Word's numbering formats do. */
final class NumberStyles {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private NumberStyles() {}

    /** A number in one of Word's formats (ECMA-376 ST_NumberFormat); unknown formats print digits. */
    static String format(int number, String format) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand",
                    "taiwaneseDigital" -> chinese(number);
            case "chineseLegalSimplified", "ideographLegalTraditional" -> legal(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalEnclosedParen", "decimalEnclosedFullstop" -> enclosed(number, format);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "ideographTraditional" -> pick(STEMS, number);
            case "ideographZodiac" -> pick(BRANCHES, number);
            case "numberInDash" -> "- " + number + " -";
            default -> String.valueOf(number);
        };
    }

    /** 一 二 … 十 十一 … 二十 … 一百零一. */
    static String chinese(int number) {
        return inChinese(number, DIGITS.replace('〇', '零'), "十", "百", "千", true);
    }

    private static String legal(int number) {
        return inChinese(number, LEGAL_DIGITS, "拾", "佰", "仟", false);
    }

    private static String inChinese(
            int number, String digits, String ten, String hundred, String thousand, boolean dropsOne) {
        if (number <= 0 || number > 9999) {
            return number == 0 ? digits.substring(0, 1) : String.valueOf(number);
        }
        String[] units = {"", ten, hundred, thousand};
        StringBuilder printed = new StringBuilder();
        String decimal = String.valueOf(number);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                printed.append(digits.charAt(0));
            }
            gap = false;
            printed.append(digits.charAt(digit)).append(units[decimal.length() - 1 - i]);
        }
        boolean teen = number >= 10 && number < 20 && dropsOne;
        return teen ? printed.substring(1) : printed.toString();
    }

    /** A to Z, then AA, BB as Word counts. */
    static String letters(int number) {
        if (number <= 0) {
            return String.valueOf(number);
        }
        char letter = (char) ('A' + (number - 1) % 26);
        return String.valueOf(letter).repeat(Math.min(50, (number - 1) / 26 + 1));
    }

    static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return String.valueOf(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }

    private static String circled(int number) {
        if (number >= 1 && number <= 20) {
            return String.valueOf((char) ('①' + number - 1));
        }
        if (number >= 21 && number <= 35) {
            return String.valueOf((char) ('㉑' + number - 21));
        }
        return number >= 36 && number <= 50 ? String.valueOf((char) ('㊱' + number - 36)) : String.valueOf(number);
    }

    private static String enclosed(int number, String format) {
        if (number < 1 || number > 20) {
            return format.endsWith("Paren") ? "(" + number + ")" : number + ".";
        }
        return String.valueOf((char) ((format.endsWith("Paren") ? '⑴' : '⒈') + number - 1));
    }

    private static String fullWidth(int number) {
        StringBuilder wide = new StringBuilder();
        String.valueOf(number).chars().forEach(c -> wide.append(c == '-' ? '－' : (char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String pick(String signs, int number) {
        return number < 1 ? String.valueOf(number) : String.valueOf(signs.charAt((number - 1) % signs.length()));
    }
}
