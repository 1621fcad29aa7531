package org.gongkai.site.build;

/** Numbers that must never be on a page, told from codes of organisations by their own rules. */
final class PersonalNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private PersonalNumbers() {}

    /** A number of GB 11643: eighteen places, a date of birth, a check character that fits. */
    static boolean isIdentityNumber(String number) {
        int month = Integer.parseInt(number.substring(10, 12));
        int day = Integer.parseInt(number.substring(12, 14));
        String century = number.substring(6, 8);
        if (!century.equals("19") && !century.equals("20") || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
