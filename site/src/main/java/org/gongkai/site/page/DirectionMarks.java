package org.gongkai.site.page;

import java.io.ByteArrayOutputStream;

/**
 * Takes the characters out of a page that turn the direction of the text around them (U+202A…U+202E, U+2066…U+2069):
 * Chinese reports need none, and one in a name can make a page read backwards. Data files keep every character.
 */
final class DirectionMarks {
    private DirectionMarks() {}

    /** The same UTF-8 text without them; the array itself where there are none. */
    static byte[] without(byte[] utf8) {
        int first = next(utf8, 0);
        if (first < 0) {
            return utf8;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(utf8.length);
        int from = 0;
        for (int at = first; at >= 0; at = next(utf8, from)) {
            out.write(utf8, from, at - from);
            from = at + 3;
        }
        out.write(utf8, from, utf8.length - from);
        return out.toByteArray();
    }

    private static int next(byte[] utf8, int from) {
        int last = utf8.length - 3;
        for (int i = from; i <= last; i++) {
            if (utf8[i] == (byte) 0xE2 && isMark(utf8[i + 1] & 0xFF, utf8[i + 2] & 0xFF)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(int second, int third) {
        return second == 0x80 && third >= 0xAA && third <= 0xAE || second == 0x81 && third >= 0xA6 && third <= 0xA9;
    }
}
