package org.gongkai.api.intake.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Automatic numbering of an old Word file, counted and printed as Word does. */
final class DocNumbering {

    private static final int LEVELS = 9;
    private static final int BULLET = 0x17;
    private static final int NONE = 0xFF;

    /** Number format codes of the file format (MSONFC) that print something else than plain digits. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(0x01, "upperRoman"),
            Map.entry(0x02, "lowerRoman"),
            Map.entry(0x03, "upperLetter"),
            Map.entry(0x04, "lowerLetter"),
            Map.entry(0x0A, "ideographDigital"),
            Map.entry(0x0B, "japaneseCounting"),
            Map.entry(0x0E, "decimalFullWidth"),
            Map.entry(0x11, "japaneseDigitalTenThousand"),
            Map.entry(0x12, "decimalEnclosedCircle"),
            Map.entry(0x13, "decimalFullWidth2"),
            Map.entry(0x16, "decimalZero"),
            Map.entry(0x1A, "decimalEnclosedFullstop"),
            Map.entry(0x1B, "decimalEnclosedParen"),
            Map.entry(0x1C, "decimalEnclosedCircleChinese"),
            Map.entry(0x1E, "ideographTraditional"),
            Map.entry(0x1F, "ideographZodiac"),
            Map.entry(0x21, "taiwaneseCounting"),
            Map.entry(0x22, "ideographLegalTraditional"),
            Map.entry(0x23, "taiwaneseCountingThousand"),
            Map.entry(0x24, "taiwaneseDigital"),
            Map.entry(0x25, "chineseCounting"),
            Map.entry(0x26, "chineseLegalSimplified"),
            Map.entry(0x27, "chineseCountingThousand"));

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** The label of the next paragraph, if it stands in a list. */
    Optional<ListLabel> next(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return Optional.empty();
        }
        HWPFList list;
        try {
            list = paragraph.getList();
        } catch (IllegalStateException | IndexOutOfBoundsException | NullPointerException e) {
            return Optional.empty();
        }
        int level = paragraph.getIlvl();
        if (level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        int[] counts = counters.computeIfAbsent(list.getLsid(), id -> {
            int[] fresh = new int[LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                fresh[i] = start(list, i) - 1;
            }
            return fresh;
        });
        for (int above = 0; above < level; above++) {
            counts[above] = Math.max(counts[above], start(list, above));
        }
        counts[level]++;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = start(list, below) - 1;
        }
        return label(list, level, counts);
    }

    private static Optional<ListLabel> label(HWPFList list, int level, int[] counts) {
        String pattern = list.getNumberText((char) level);
        int format = list.getNumberFormat((char) level);
        if (pattern == null || format == NONE) {
            return Optional.empty();
        }
        if (format == BULLET) {
            return Optional.of(new ListLabel(pattern, true));
        }
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            printed.append(
                    c < LEVELS
                            ? NumberStyles.format(counts[c], FORMATS.getOrDefault(list.getNumberFormat(c), "decimal"))
                            : String.valueOf(c));
        }
        return printed.isEmpty() ? Optional.empty() : Optional.of(new ListLabel(printed.toString(), false));
    }

    private static int start(HWPFList list, int level) {
        try {
            return list.getStartAt((char) level);
        } catch (IndexOutOfBoundsException | NullPointerException e) {
            return 1;
        }
    }
}
