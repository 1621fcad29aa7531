package org.gongkai.schema.text;

/**
 * A text in one spelling, each character of which knows its place in the original.
 *
 * <p>Full-width letters, digits and signs become half-width (％ → %, （ → (, ： → :), the many dashes and tildes become
 * {@code -} and {@code ~}, the doubled comparison signs become ≥ and ≤ (also {@code >=} and {@code <=}), white space
 * becomes one space, thousands separators disappear and 百分之九十 becomes 90%. The full stop 。 and the list comma 、
 * stay, because they carry structure.
 */
public final class NormalizedText {
    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private NormalizedText(String original, Builder built) {
        this.original = original;
        this.text = built.text.toString();
        this.starts = built.starts();
        this.ends = built.ends();
    }

    /** The normal form of a text; never fails. */
    public static NormalizedText of(String original) {
        return new NormalizedText(original, build(original, true));
    }

    /** Only the characters of {@link #of(String)}, where no one needs the places. */
    public static String normalize(String original) {
        return build(original, false).text.toString();
    }

    private static Builder build(String original, boolean places) {
        Builder built = new Builder(original.length(), places);
        int at = 0;
        while (at < original.length()) {
            at = step(original, at, built);
        }
        return built;
    }

    private static int step(String original, int at, Builder built) {
        char c = fold(original.charAt(at));
        if (isSpace(c)) {
            int end = at;
            boolean line = false;
            while (end < original.length() && isSpace(fold(original.charAt(end)))) {
                line |= original.charAt(end) == '\n';
                end++;
            }
            built.add(line ? '\n' : ' ', at, end);
            return end;
        }
        if (c == ',' && isThousands(original, at)) {
            return at + 1;
        }
        if ((c == '>' || c == '<') && at + 1 < original.length() && fold(original.charAt(at + 1)) == '=') {
            built.add(c == '>' ? '≥' : '≤', at, at + 2);
            return at + 2;
        }
        if ((c == '百' || c == '千') && original.startsWith("分之", at + 1)) {
            int end = numeralEnd(original, at + 3);
            var number = ChineseNumerals.parse(original.substring(at + 3, end));
            if (end > at + 3 && number.isPresent()) {
                built.addAll(number.get().toPlainString(), at, end);
                built.add(original.charAt(at) == '百' ? '%' : '‰', at, end);
                return end;
            }
        }
        built.add(c, at, at + 1);
        return at + 1;
    }

    private static int numeralEnd(String text, int from) {
        int end = from;
        while (end < text.length() && ChineseNumerals.isNumeralCharacter(fold(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** A comma between a digit and exactly three digits. */
    private static boolean isThousands(String text, int at) {
        if (at == 0 || !isDigit(text, at - 1)) {
            return false;
        }
        return isDigit(text, at + 1)
                && isDigit(text, at + 2)
                && isDigit(text, at + 3)
                && !isDigit(text, at + 4)
                && startsShortGroup(text, at);
    }

    /** 1,000 and 12,345,678 are numbers; 2020,100 is a list. */
    private static boolean startsShortGroup(String text, int comma) {
        int digits = 0;
        int at = comma - 1;
        while (at >= 0 && isDigit(text, at)) {
            digits++;
            at--;
        }
        return digits >= 1 && digits <= 3;
    }

    private static boolean isDigit(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = fold(text.charAt(at));
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u200B' || c == '\uFEFF' || c == '\u00AD';
    }

    /** One character in its ordinary form. */
    static char fold(char c) {
        if (c >= '一' && c <= '龥') {
            return c;
        }
        if (c >= '！' && c <= '～' && c != '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003', '\u2009', '\u000B', '\f' -> ' ';
            case '～', '∼', '〜', '˜' -> '~';
            case '–', '—', '―', '─', '−', '﹣', '‐', '‑', '‒', '﹘', '━' -> '-';
            case '﹪' -> '%';
            case '≧', '⩾', '≥', '≫' -> '≥';
            case '≦', '⩽', '≤', '≪' -> '≤';
            case '〈', '﹤' -> '<';
            case '〉', '﹥' -> '>';
            case '〔', '【', '﹝' -> '[';
            case '〕', '】', '﹞' -> ']';
            case '✕', '✖', '⨯', '╳', '＊', '∗', '⋅' -> '×';
            case '÷', '∕', '⁄' -> '/';
            case '“', '”', '„', '‟', '「', '」', '『', '』', '〝', '〞' -> '"';
            case '‘', '’' -> '\'';
            case '﹐' -> ',';
            case '﹔' -> ';';
            case '﹕', '∶' -> ':';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '•', '●', '▪', '■', '◆', '□', '○', '◎' -> '·';
            default -> c;
        };
    }

    /** The text as it was given. */
    public String original() {
        return original;
    }

    /** The text in its normal form. */
    public String text() {
        return text;
    }

    /** Where the stretch {@code start..end} of the normal form stands in the original. */
    public Span span(int start, int end) {
        if (start >= end) {
            int place = start < starts.length ? starts[start] : original.length();
            return new Span(place, place);
        }
        return new Span(starts[start], ends[end - 1]);
    }

    private static final class Builder {
        private final StringBuilder text;
        private int[] from;
        private int[] to;

        private final boolean places;

        /** @param places whether the places of the characters are kept */
        private Builder(int size, boolean places) {
            this.text = new StringBuilder(size);
            this.places = places;
            this.from = places ? new int[Math.max(16, size)] : new int[0];
            this.to = places ? new int[Math.max(16, size)] : new int[0];
        }

        private void add(char c, int start, int end) {
            int at = text.length();
            text.append(c);
            if (!places) {
                return;
            }
            if (at == from.length) {
                from = java.util.Arrays.copyOf(from, at * 2);
                to = java.util.Arrays.copyOf(to, at * 2);
            }
            from[at] = start;
            to[at] = end;
        }

        private void addAll(String characters, int start, int end) {
            for (int i = 0; i < characters.length(); i++) {
                add(characters.charAt(i), start, end);
            }
        }

        private int[] starts() {
            return java.util.Arrays.copyOf(from, text.length());
        }

        private int[] ends() {
            return java.util.Arrays.copyOf(to, text.length());
        }
    }
}
