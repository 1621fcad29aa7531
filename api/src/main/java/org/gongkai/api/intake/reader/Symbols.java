package org.gongkai.api.intake.reader;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs of the symbol fonts office files use for ticks, boxes and comparisons, as ordinary characters. */
final class Symbols {

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6D, "○"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x70, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0x72, "□"),
            Map.entry(0x75, "◆"),
            Map.entry(0x78, "☒"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "□"),
            Map.entry(0xAB, "★"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xE0, "→"),
            Map.entry(0xFB, "×"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x4F, "×", 0x50, "√", 0x51, "☒", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0x2A, "□", 0xA2, "■", 0xA3, "□");

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xAE, "→"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0x2D, "−"),
            Map.entry(0xB7, "•"),
            Map.entry(0xD6, "√"),
            Map.entry(0xE5, "∑"));

    private Symbols() {}

    /** A character of a symbol font, or null when the font is an ordinary one or the sign is unknown. */
    static @Nullable String map(@Nullable String font, int code) {
        if (font == null) {
            return null;
        }
        int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" -> WINGDINGS.get(low);
            case "wingdings 2" -> WINGDINGS_2.get(low);
            case "symbol" -> SYMBOL.get(low);
            default -> null;
        };
    }

    /** Text set in a font, its symbol characters mapped. */
    static String map(@Nullable String font, String text) {
        if (font == null || !isSymbolFont(font)) {
            return text;
        }
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            String sign = map(font, code);
            if (sign == null) {
                mapped.appendCodePoint(code);
            } else {
                mapped.append(sign);
            }
        });
        return mapped.toString();
    }

    private static boolean isSymbolFont(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.startsWith("wingdings") || name.equals("symbol");
    }
}
