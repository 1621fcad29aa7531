package org.gongkai.api.intake.reader;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of Chinese text: a byte order mark decides; then strict UTF-8, which other encodings hardly ever
 * satisfy by chance; then what the page declares, if the bytes agree; then the GB family and Big5.
 */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final int BIG5_LEAD = 20;

    private Encodings() {}

    static Decoded decode(byte[] bytes, @Nullable String declared) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = withoutMark(bytes);
        if (wide != null) {
            String text = strict(bytes, 0, wide);
            if (text != null) {
                return new Decoded(text, wide.name(), true);
            }
        }
        String utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "UTF-8", true);
        }
        Decoded bruised = bruisedUtf8(bytes);
        if (bruised != null) {
            return bruised;
        }
        Charset named = charset(declared);
        if (named != null && !isGb(named) && named.newEncoder().maxBytesPerChar() > 1.5) {
            String text = strict(bytes, 0, named);
            if (text != null) {
                return new Decoded(text, named.name(), true);
            }
        }
        String gb = strict(bytes, 0, GB18030);
        if (gb != null && !looksLikeBig5(bytes)) {
            return new Decoded(gb, usesFourBytes(bytes) ? "GB18030" : "GBK", true);
        }
        String big5 = gb == null || looksLikeBig5(bytes) ? strict(bytes, 0, BIG5) : null;
        if (big5 != null) {
            return new Decoded(big5, "Big5", false);
        }
        return mostLikely(bytes);
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
            return lenient(b, 3, StandardCharsets.UTF_8, "UTF-8 (BOM)");
        }
        if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
            return lenient(b, 4, Charset.forName("UTF-32LE"), "UTF-32LE (BOM)");
        }
        if (startsWith(b, 0xFF, 0xFE)) {
            return lenient(b, 2, StandardCharsets.UTF_16LE, "UTF-16LE (BOM)");
        }
        if (startsWith(b, 0xFE, 0xFF)) {
            return lenient(b, 2, StandardCharsets.UTF_16BE, "UTF-16BE (BOM)");
        }
        if (startsWith(b, 0x84, 0x31, 0x95, 0x33)) {
            return lenient(b, 4, GB18030, "GB18030 (BOM)");
        }
        return null;
    }

    /** UTF-8 cut off or with a few broken bytes: text in another encoding would break at nearly every character. */
    private static @Nullable Decoded bruisedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int lost = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD') {
                lost++;
            } else if (c >= 0x800) {
                wide++;
            }
        }
        return wide > lost * 20 ? new Decoded(text, "UTF-8", false) : null;
    }

    /** UTF-16 without a mark holds zero bytes, and read from the right side nearly only signs of a Chinese text. */
    private static @Nullable Charset withoutMark(byte[] bytes) {
        int sample = Math.min(bytes.length, 65_536) & ~1;
        boolean zero = false;
        for (int i = 0; i < sample && !zero; i++) {
            zero = bytes[i] == 0;
        }
        if (!zero || bytes.length % 2 != 0) {
            return null;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = new String(bytes, 0, sample, charset);
            if (text.chars().filter(Encodings::isUsual).count() * 10 >= text.length() * 9L) {
                return charset;
            }
        }
        return null;
    }

    private static boolean isUsual(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x20 && c < 0x7F)
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || (c >= 0x2010 && c <= 0x2030)
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFFEF);
    }

    private static Decoded mostLikely(byte[] bytes) {
        CharsetMatch match = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, 262_144)))
                .detect();
        Charset guess = match == null || match.getConfidence() < 30 ? null : charset(match.getName());
        Charset used = guess == null ? GB18030 : guess;
        Decoded text = lenient(bytes, 0, used, used.name());
        return new Decoded(text.text(), text.encoding(), false);
    }

    private static boolean isGb(Charset charset) {
        return charset.name().toUpperCase(Locale.ROOT).startsWith("GB");
    }

    private static boolean looksLikeBig5(byte[] bytes) {
        int big5 = 0;
        int gb = 0;
        for (CharsetMatch match : new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, 65_536)))
                .detectAll()) {
            if (match.getName().equals("Big5")) {
                big5 = match.getConfidence();
            } else if (match.getName().equals("GB18030")) {
                gb = match.getConfidence();
            }
        }
        return big5 >= gb + BIG5_LEAD;
    }

    /** Four-byte characters (second byte a digit) exist only in GB18030, not in GBK. */
    private static boolean usesFourBytes(byte[] b) {
        for (int i = 0; i + 1 < b.length; i++) {
            int lead = b[i] & 0xFF;
            if (lead >= 0x81) {
                int second = b[i + 1] & 0xFF;
                if (second >= 0x30 && second <= 0x39) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset, String name) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new Decoded(text, name, text.indexOf('\uFFFD') < 0);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
