package org.gongkai.api.intake.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The runs of one paragraph of an old Word file, as the text a reader of the page sees. */
final class DocRuns {

    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char CELL_MARK = 0x07;
    private static final char PAGE_BREAK = 0x0C;
    private static final char NON_BREAKING_HYPHEN = 0x1E;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private int deletions;
    private int pictures;
    private int halfPoints;
    private boolean pageBreak;
    private int characters;
    private int boldCharacters;
    /** For every open field, whether its code is still being read. */
    private final Deque<Boolean> inCode = new ArrayDeque<>();

    DocRuns(Paragraph paragraph) {
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            run(paragraph.getCharacterRun(i));
        }
    }

    private void run(CharacterRun run) {
        if (run.isMarkedDeleted()) {
            deletions++;
            return;
        }
        if (run.isSymbol()) {
            String mapped = Symbols.map(
                    run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName(),
                    run.getSymbolCharacter());
            print(mapped != null ? mapped : String.valueOf(run.getSymbolCharacter()), run);
            return;
        }
        String raw = run.text();
        StringBuilder printed = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            character(raw.charAt(i), printed);
        }
        print(Symbols.map(run.getFontName(), printed.toString()), run);
    }

    /** Fields print their result, not their code; marks print nothing. */
    private void character(char c, StringBuilder printed) {
        switch (c) {
            case FIELD_BEGIN -> inCode.push(true);
            case FIELD_SEPARATOR -> {
                if (!inCode.isEmpty()) {
                    inCode.pop();
                    inCode.push(false);
                }
            }
            case FIELD_END -> inCode.poll();
            case CELL_MARK, '\r' -> {
                // End of cell or paragraph.
            }
            case PAGE_BREAK -> pageBreak = true;
            case 0x01, 0x08 -> pictures++;
            case NON_BREAKING_HYPHEN -> printed.append('-');
            default -> {
                if (!inCode.contains(true)) {
                    printed.append(c);
                }
            }
        }
    }

    private void print(String added, CharacterRun run) {
        if (run.isVanished()) {
            hidden.append(added);
            return;
        }
        text.append(added);
        int visible = (int) added.chars().filter(c -> c > ' ').count();
        if (visible > 0 && halfPoints == 0) {
            halfPoints = run.getFontSize();
        }
        characters += visible;
        boldCharacters += run.isBold() ? visible : 0;
    }

    String text() {
        return text.toString();
    }

    String hidden() {
        return hidden.toString();
    }

    boolean bold() {
        return characters > 0 && characters == boldCharacters;
    }

    int halfPoints() {
        return halfPoints;
    }

    boolean pageBreak() {
        return pageBreak;
    }

    int deletions() {
        return deletions;
    }

    int pictures() {
        return pictures;
    }
}
