package org.gongkai.schema.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/** Identity card numbers, GB 11643: 18 characters with a check character, or the 15 digits of before 1999. */
final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83);

    private IdNumber() {}

    static boolean isValid(String characters) {
        if (characters.length() == 18) {
            return isBorn(characters, characters.substring(6, 14))
                    && checkCharacter(characters) == upper(characters, 17);
        }
        return characters.length() == 15
                && characters.indexOf('X') < 0
                && isBorn(characters, "19" + characters.substring(6, 12));
    }

    private static char upper(String text, int index) {
        return Character.toUpperCase(text.charAt(index));
    }

    private static boolean isBorn(String characters, String date) {
        if (!PROVINCES.contains(Integer.parseInt(characters.substring(0, 2)))) {
            return false;
        }
        try {
            int year = Integer.parseInt(date.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(date.substring(4, 6)), Integer.parseInt(date.substring(6, 8)));
            return year >= 1880 && year <= 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static char checkCharacter(String characters) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (characters.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    /** Luhn's check of bank card numbers, ISO/IEC 7812. */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
