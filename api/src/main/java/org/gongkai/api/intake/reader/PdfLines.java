package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Puts characters on lines, and lines that only wrap at the margin together again. */
final class PdfLines {

    /**
     * A line of print.
     *
     * @param top upper edge of its characters
     * @param solidRight right edge of the last character that isn't punctuation, which may hang over the margin
     * @param lead width of what a line break can't divide at its beginning: a character with its punctuation, a number
     * @param segments its stretches between wide gaps
     */
    record Line(
            String text,
            double left,
            double right,
            double top,
            double bottom,
            double size,
            boolean bold,
            double solidRight,
            double lead,
            List<Segment> segments) {}

    /** A stretch of a line between wide gaps. */
    record Segment(String text, double left, double right) {}

    private static final String OPENING = "（(《〈“‘「『【〔[";
    private static final Pattern ENUMERATED =
            Pattern.compile("[①-⑳⑴-⒇]|[（(]?\\d{1,2}[)）.、．]|[（(]?[一二三四五六七八九十]{1,3}[)）、].*");

    private PdfLines() {}

    /** Lines from top to bottom; a wide gap inside a line becomes a tab. */
    static List<Line> of(List<PdfPage.Glyph> glyphs) {
        List<PdfPage.Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfPage.Glyph::y).thenComparingDouble(PdfPage.Glyph::x));
        List<Line> lines = new ArrayList<>();
        List<PdfPage.Glyph> current = new ArrayList<>();
        double baseline = 0;
        for (PdfPage.Glyph glyph : sorted) {
            if (!current.isEmpty() && glyph.y() - baseline > glyph.size() * 0.45) {
                add(lines, current);
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                baseline = glyph.y();
            }
            current.add(glyph);
        }
        add(lines, current);
        return lines;
    }

    private static void add(List<Line> lines, List<PdfPage.Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(PdfPage.Glyph::x));
        StringBuilder text = new StringBuilder();
        double left = Double.MAX_VALUE;
        double right = 0;
        double solidRight = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        double size = 0;
        boolean bold = true;
        PdfPage.Glyph before = null;
        for (PdfPage.Glyph glyph : glyphs) {
            if (before != null && isOverprint(before, glyph)) {
                continue;
            }
            if (before != null) {
                text.append(gap(before, glyph));
            }
            text.append(glyph.text());
            before = glyph;
            if (!glyph.text().isBlank()) {
                left = Math.min(left, glyph.x());
                right = Math.max(right, glyph.right());
                solidRight = isClosing(glyph.text()) ? solidRight : right;
                top = Math.min(top, glyph.y() - glyph.size());
                bottom = Math.max(bottom, glyph.y());
                size = Math.max(size, glyph.size());
                bold &= glyph.bold();
            }
        }
        String printed = text.toString().strip();
        if (!printed.isEmpty()) {
            lines.add(new Line(
                    printed, left, right, top, bottom, size, bold, solidRight, lead(glyphs), segments(glyphs)));
        }
    }

    /** Bold is sometimes drawn by printing twice with a tiny shift. */
    private static boolean isOverprint(PdfPage.Glyph before, PdfPage.Glyph glyph) {
        return before.text().equals(glyph.text()) && Math.abs(before.x() - glyph.x()) < glyph.size() * 0.15;
    }

    private static String gap(PdfPage.Glyph before, PdfPage.Glyph glyph) {
        double gap = glyph.x() - before.right();
        if (gap > glyph.size() * 1.8) {
            return "\t";
        }
        boolean latin = isLatin(before.text()) && isLatin(glyph.text());
        boolean spaced = before.text().isBlank() || glyph.text().isBlank();
        return !spaced && gap > glyph.size() * (latin ? 0.2 : 0.7) ? " " : "";
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x250);
    }

    private static List<Segment> segments(List<PdfPage.Glyph> glyphs) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double left = 0;
        PdfPage.Glyph before = null;
        for (PdfPage.Glyph glyph : glyphs) {
            if (glyph.text().isBlank() || (before != null && isOverprint(before, glyph))) {
                continue;
            }
            String gap = before == null ? "" : gap(before, glyph);
            if (before != null && gap.equals("\t")) {
                segments.add(new Segment(text.toString(), left, before.right()));
                text.setLength(0);
                gap = "";
            }
            if (text.isEmpty()) {
                left = glyph.x();
            }
            text.append(gap).append(glyph.text());
            before = glyph;
        }
        if (before != null) {
            segments.add(new Segment(text.toString(), left, before.right()));
        }
        return segments;
    }

    /** A character with its punctuation, and a number behind a half-width comma: 施,916项 breaks before 项 only. */
    private static double lead(List<PdfPage.Glyph> glyphs) {
        double width = 0;
        boolean opened = false;
        boolean number = false;
        for (PdfPage.Glyph glyph : glyphs) {
            String text = glyph.text();
            if (text.isBlank()) {
                if (opened) {
                    break;
                }
                continue;
            }
            boolean opening = OPENING.contains(text);
            boolean closing = isClosing(text);
            boolean latin = isLatin(text) && !opening && !closing;
            if (opened && !closing && !(number && latin)) {
                break;
            }
            width += glyph.width();
            opened |= !opening;
            number |= latin || closing && isLatin(text);
        }
        return width;
    }

    private static boolean isClosing(String text) {
        return "，。、；：？！）)》〉”’」』】〕]%％,.;:!?".contains(text);
    }

    /**
     * The text of a column: a line goes on in the next one when the beginning of the next did not fit any more; single
     * characters below each other are a word written downwards.
     *
     * @param left left edge of the column
     * @param right right edge of the column
     */
    static String joined(List<Line> lines, double left, double right) {
        boolean upright = lines.size() > 1
                && lines.stream()
                        .allMatch(line ->
                                line.text().codePointCount(0, line.text().length()) == 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).text());
            if (i + 1 < lines.size() && !upright) {
                boolean wraps = wraps(lines.get(i), lines.get(i + 1), left, right);
                text.append(wraps ? wrapped(lines.get(i), lines.get(i + 1)) : "\n");
            }
        }
        return text.toString();
    }

    /** Whether a line ended only because the next one's beginning did not fit, whatever the alignment. */
    static boolean wraps(Line line, Line next, double left, double right) {
        boolean ended = line.text().matches("(?s).*[。；;：:]$")
                && ENUMERATED.matcher(next.text()).lookingAt();
        double slack = line.size() * 0.6;
        boolean full = line.right() + next.lead() > right - slack
                || line.right() - line.left() + next.lead() > right - left - slack;
        return full && !ended;
    }

    /** Between two lines of one paragraph: nothing in Chinese, a space between Latin words. */
    static String wrapped(Line line, Line next) {
        String end = line.text().substring(line.text().length() - 1);
        String start = next.text().substring(0, 1);
        boolean words = Character.isLetter(end.charAt(0)) && Character.isLetter(start.charAt(0));
        return words && isLatin(end) && isLatin(start) ? " " : "";
    }
}
