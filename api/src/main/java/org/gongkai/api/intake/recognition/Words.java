package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;

/** Small readings of printed words that every rule needs. */
final class Words {

    /** What an editor leaves in copied text: [bookmark: _Toc72852509], [图片], {PAGE}. */
    private static final Pattern RESIDUE =
            Pattern.compile("\\[(?:bookmark|hyperlink|image|endif|if)[^\\]\\n]*\\]|\\{ ?(?:PAGE|TOC)[^}\\n]*\\}");

    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s:;,.。、*★☆·\"'“”《》<>_/\\\\-]+");
    private static final Pattern POINTS = Pattern.compile("(-?\\d+(?:\\.\\d+)?) ?(?:分|points?)?");

    private Words() {}

    /**
     * Ends a recognition whose time is over: every rule asks for words many times.
     *
     * @throws CancellationException when the thread was interrupted
     */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("recognition was stopped");
        }
    }

    /** The text without editor residue and outer white space. */
    static String clean(String printed) {
        return strip(RESIDUE.matcher(printed).replaceAll(""));
    }

    static Pattern residue() {
        return RESIDUE;
    }

    static String strip(String text) {
        goOn();
        int from = 0;
        int to = text.length();
        while (from < to && Line.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Line.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without any white space, but otherwise as printed. */
    static String joined(String text) {
        goOn();
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Line.isBlank(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** A label as it is looked up: one spelling, no white space, no punctuation, no bracketed addition such as (万元). */
    static String key(String label) {
        String s = joined(NormalizedText.normalize(label));
        String bare = BRACKETED.matcher(s).replaceAll("");
        return PUNCTUATION
                .matcher(bare.isEmpty() ? s : bare)
                .replaceAll("")
                .replace("(", "")
                .replace(")", "");
    }

    /** A label as it is looked up, bracketed additions kept. */
    static String fullKey(String label) {
        return PUNCTUATION.matcher(joined(NormalizedText.normalize(label))).replaceAll("");
    }

    /** A cell that holds points: 3, ３, 3分, 3.50, 零. */
    static Optional<BigDecimal> points(String text) {
        String s = NormalizedText.normalize(text).replace(" ", "").replace("\n", "");
        Matcher m = POINTS.matcher(s);
        if (m.matches()) {
            return Optional.of(new BigDecimal(m.group(1)));
        }
        if (s.endsWith("分")) {
            s = s.substring(0, s.length() - 1);
        }
        return s.length() <= 4 ? ChineseNumerals.parse(s) : Optional.empty();
    }

    /** Whether a cell says that it has nothing to say. */
    static boolean isNothing(String text) {
        return switch (joined(text)) {
            case "", "/", "-", "—", "——", "－", "\\", "无", "N/A", "n/a", "---", "--", "／", "… ", "…" -> true;
            default -> false;
        };
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    static int visible(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (!Line.isBlank(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
