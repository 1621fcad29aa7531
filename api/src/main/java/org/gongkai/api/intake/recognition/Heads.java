package org.gongkai.api.intake.recognition;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether a line is a heading, or begins with one that runs into its text. */
final class Heads {

    /**
     * A heading.
     *
     * @param length characters of the line that are heading
     * @param rest the text behind a run-in heading
     */
    record Head(int length, @Nullable Line rest) {}

    private static final Pattern INNER_STOP = Pattern.compile("[。；;！!？?].*[\\p{IsHan}\\d]");
    private static final Pattern LIST_END = Pattern.compile(".*[；;，,、]$");

    private Heads() {}

    static @Nullable Head of(Line line, @Nullable Numbering numbering, @Nullable Item next) {
        String text = line.text();
        int from = numbering == null ? 0 : numbering.length();
        String title = text.substring(Math.min(from, text.length()));
        if (line.headingLevel() != null && text.length() <= 80) {
            return new Head(text.length(), null);
        }
        if (numbering == null) {
            return unnumbered(line, title, next);
        }
        if (numbering.shape() == Numbering.Shape.ATTACHMENT) {
            return text.length() <= 60 && !text.contains("。") ? new Head(text.length(), null) : null;
        }
        if (numbering.shape() == Numbering.Shape.CIRCLED || title.isEmpty()) {
            return null;
        }
        int limit = numbering.shape().depth() <= 2 ? Outline.longestHeading() + 10 : Outline.longestHeading();
        if (title.length() <= limit
                && !INNER_STOP.matcher(title).find()
                && !LIST_END.matcher(title).matches()) {
            boolean known = SectionTitles.of(bare(title)).isPresent();
            boolean clauses = title.indexOf('，') >= 0 || title.indexOf(',') >= 0;
            boolean sentence = title.endsWith("。") && (title.length() > 25 || clauses) && !known;
            boolean listed = INNER_NUMBER.matcher(title).find()
                    || title.endsWith("。") && !known && numbering.shape().depth() >= 3 && !textFollows(next);
            if (!sentence && !listed) {
                return new Head(text.length(), null);
            }
        }
        return runIn(line, numbering, title);
    }

    private static final Pattern INNER_NUMBER = Pattern.compile("[（(]\\d{1,2}[)）](?=\\p{IsHan})");

    private static boolean textFollows(@Nullable Item next) {
        return next instanceof Line line && Numbering.of(line.text()).isEmpty();
    }

    private static String bare(String title) {
        return title.replaceAll("[。：:]$", "");
    }

    /** 1.绩效评价原则。根据预算法的相关规定… */
    private static @Nullable Head runIn(Line line, Numbering numbering, String title) {
        int stop = firstStop(title);
        if (stop > 0 && stop <= 40) {
            String words = title.substring(0, stop);
            Optional<SectionTitles.Meaning> meaning = SectionTitles.of(words);
            boolean known = meaning.isPresent() && (meaning.get().exact() || words.length() <= 30);
            boolean bold = line.style().bold() && words.length() <= 25;
            boolean outer = numbering.shape().depth() <= 2 && words.length() <= 25;
            if (known || bold || outer) {
                int end = numbering.length() + stop + 1;
                return new Head(end, line.part(end, line.text().length()));
            }
        }
        int known = SectionTitles.prefix(title, 0);
        if (known > 0 && known < title.length() && Line.isBlank(title.charAt(known))) {
            int end = numbering.length() + known;
            return new Head(end, line.part(end, line.text().length()));
        }
        return null;
    }

    private static int firstStop(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '。' || c == '：' || c == ':') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Head unnumbered(Line line, String title, @Nullable Item next) {
        if (title.length() > 30
                || title.endsWith("。")
                || title.endsWith("；")
                || title.contains("：") && !title.endsWith("：")) {
            return null;
        }
        Optional<SectionTitles.Meaning> meaning = SectionTitles.of(title);
        boolean exact = meaning.filter(SectionTitles.Meaning::exact).isPresent();
        if (exact && title.length() >= 4 && next instanceof Line) {
            return new Head(line.text().length(), null);
        }
        boolean table = next instanceof CellGrid
                && meaning.filter(m -> m.role() == org.gongkai.schema.report.SectionRole.SCORE_TABLE)
                        .isPresent();
        return table ? new Head(line.text().length(), null) : null;
    }
}
