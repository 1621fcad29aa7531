package org.gongkai.schema.disclosure;

/**
 * Digits of a text with the separators between them, brought to plain characters of the same count: full-width digits become
 * ASCII, any blank a space, any dash a hyphen.
 *
 * @param start first character in the text
 * @param plain the characters
 * @param digits how many of them are digits
 */
record DigitRun(int start, String plain, int digits) {

    int end() {
        return start + plain.length();
    }

    /** The run that begins at a digit; it ends where two separators too many or another character stand. */
    static DigitRun at(String text, int start) {
        StringBuilder plain = new StringBuilder();
        int digits = 0;
        int kept = 0;
        int gap = 0;
        for (int i = start; i < text.length() && gap <= 3; i++) {
            char written = text.charAt(i);
            char c = plain(written);
            if (c >= '0' && c <= '9') {
                digits++;
                gap = 0;
                plain.append(c);
                kept = plain.length();
            } else if ((written == 'X' || written == 'x') && digits >= 17) {
                plain.append('X');
                kept = plain.length();
                break;
            } else if (c != 0) {
                gap++;
                plain.append(c);
            } else {
                break;
            }
        }
        plain.setLength(kept);
        return new DigitRun(start, plain.toString(), digits);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** The plain form of a digit or separator, 0 for anything else. */
    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> c;
            case ' ', '\t', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009' -> ' ';
            case '-', '－', '–', '—', '‐', '‑', '_' -> '-';
            case '(', '（' -> '(';
            case ')', '）' -> ')';
            case '.', '．', '·', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> '.';
            default -> 0;
        };
    }
}
