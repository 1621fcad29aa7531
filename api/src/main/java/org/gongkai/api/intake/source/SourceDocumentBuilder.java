package org.gongkai.api.intake.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects a file's pieces in reading order, writes the plain text as it goes and gives every piece its place. Readers of
 * all containers use it, so limits, line ends and invisible characters are treated alike everywhere.
 */
public final class SourceDocumentBuilder {

    private final String fileName;
    private final String sha256;
    private final Container container;
    private final Limits limits;
    private final Runnable heartbeat;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();
    private final List<SourceNote> notes = new ArrayList<>();
    private @Nullable String encoding;
    private @Nullable Integer page;
    private Part part = Part.BODY;
    private int paragraphs;
    private int tables;
    private int cells;

    /**
     * @param heartbeat called with every piece; throws when the reading time is over
     */
    public SourceDocumentBuilder(
            String fileName, String sha256, Container container, Limits limits, Runnable heartbeat) {
        this.fileName = fileName;
        this.sha256 = sha256;
        this.container = container;
        this.limits = limits;
        this.heartbeat = heartbeat;
    }

    public SourceDocumentBuilder encoding(String name) {
        this.encoding = name;
        return this;
    }

    /** Following pieces stand on this page (from 1); null where pages aren't known. */
    public SourceDocumentBuilder page(@Nullable Integer number) {
        this.page = number;
        return this;
    }

    /** Following pieces belong to this part. */
    public SourceDocumentBuilder part(Part next) {
        this.part = next;
        return this;
    }

    public Part part() {
        return part;
    }

    /** Adds a heading unless it is blank. */
    public SourceDocumentBuilder heading(@Nullable Integer level, String printed, Style style) {
        Place place = line(printed, null);
        if (place != null) {
            add(new Heading(level, textOf(place), style, place, part));
        }
        return this;
    }

    /** Adds a paragraph unless it is blank. */
    public SourceDocumentBuilder paragraph(String printed, Style style) {
        return paragraph(printed, style, null);
    }

    /** Adds a paragraph that has an address of its own in the container, unless it is blank. */
    public SourceDocumentBuilder paragraph(String printed, Style style, @Nullable String address) {
        Place place = line(printed, address);
        if (place != null) {
            add(new Paragraph(textOf(place), style, place, part));
        }
        return this;
    }

    /**
     * Takes a whole plain text as it is, blank lines and tabs included: every line holding any character, even only a tab,
     * becomes a paragraph with that line as its text.
     */
    public SourceDocumentBuilder verbatim(String whole) {
        separate();
        int base = text.length();
        append(clean(whole));
        int start = base;
        while (start < text.length()) {
            int end = text.indexOf("\n", start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                paragraphs++;
                Place place = new Place(start, end, page, paragraphs, null, null, null, null);
                add(new Paragraph(textOf(place), Style.PLAIN, place, part));
            }
            start = end + 1;
        }
        return this;
    }

    /** Adds a page break, unless nothing stands before it or another one does. */
    public SourceDocumentBuilder pageBreak() {
        if (!blocks.isEmpty() && !(blocks.get(blocks.size() - 1) instanceof PageBreak)) {
            add(new PageBreak(new Place(text.length(), text.length(), page, null, null, null, null, null), part));
        }
        return this;
    }

    /** Adds a table unless every cell is blank. */
    public @Nullable Table table(Grid grid, @Nullable String caption, @Nullable Place nestedIn) {
        List<Grid.Draft> drafts = grid.ordered();
        if (drafts.stream().allMatch(draft -> trim(draft.text()).isEmpty())) {
            return null;
        }
        heartbeat.run();
        cells += drafts.size();
        if (cells > limits.cells() || (long) grid.rows() * grid.columns() > limits.cells() * 8L) {
            throw beyond("单元格太多", "too many table cells", String.valueOf(limits.cells()));
        }
        tables++;
        separate();
        int tableStart = text.length();
        List<Cell> placed = new ArrayList<>(drafts.size());
        int row = -1;
        for (Grid.Draft draft : drafts) {
            if (draft.row() != row) {
                if (row >= 0) {
                    text.append('\n');
                }
                row = draft.row();
            } else {
                text.append('\t');
            }
            int start = text.length();
            append(trim(clean(draft.text())));
            Place place = new Place(
                    start,
                    text.length(),
                    draft.page() != null ? draft.page() : page,
                    null,
                    tables,
                    draft.row() + 1,
                    draft.column() + 1,
                    draft.address());
            placed.add(new Cell(
                    textOf(place),
                    draft.row(),
                    draft.column(),
                    draft.rowSpan(),
                    draft.columnSpan(),
                    place,
                    Objects.equals(draft.raw(), draft.text()) ? null : draft.raw(),
                    draft.formula(),
                    draft.header()));
        }
        Place whole = new Place(tableStart, text.length(), page, null, tables, null, null, null);
        Table table = new Table(caption, grid.rows(), grid.columns(), placed, nestedIn, whole, part);
        add(table);
        return table;
    }

    public SourceDocumentBuilder metadata(String name, String value, Metadata.Origin origin) {
        metadata.add(new Metadata(clean(name).strip(), clean(value).strip(), origin));
        return this;
    }

    public SourceDocumentBuilder note(SourceNote.Kind kind, String message) {
        return note(kind, message, null);
    }

    public SourceDocumentBuilder note(SourceNote.Kind kind, String message, @Nullable Place place) {
        SourceNote note = new SourceNote(kind, message, place);
        if (!notes.contains(note) && notes.size() < 1_000) {
            notes.add(note);
        }
        return this;
    }

    /** The blocks so far. */
    public List<Block> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    public boolean hasText() {
        return !text.chars().allMatch(Character::isWhitespace);
    }

    public SourceDocument build() {
        heartbeat.run();
        new InvisibleCharacters(text).notes().forEach(note -> note(note.kind(), note.message(), note.place()));
        return new SourceDocument(fileName, sha256, container, encoding, blocks, metadata, notes, text.toString());
    }

    private @Nullable Place line(String printed, @Nullable String address) {
        String trimmed = trim(clean(printed));
        if (trimmed.isEmpty()) {
            return null;
        }
        separate();
        int start = text.length();
        append(trimmed);
        paragraphs++;
        return new Place(start, text.length(), page, paragraphs, null, null, null, address);
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void add(Block block) {
        heartbeat.run();
        if (blocks.size() >= limits.blocks()) {
            throw beyond("段落太多", "too many paragraphs", String.valueOf(limits.blocks()));
        }
        blocks.add(block);
    }

    private void append(String printed) {
        if ((long) text.length() + printed.length() > limits.characters()) {
            throw beyond("文字太多", "too much text", limits.characters() + " characters");
        }
        text.append(printed);
    }

    private IntakeException beyond(String chinese, String english, String limit) {
        return new IntakeException(
                fileName,
                paragraphs + tables == 0 ? null : "第" + paragraphs + "段之后",
                chinese + "，上限 " + limit + " / " + english + " (limit " + limit + ")",
                "请拆成几个文件再导入 / split the file and import the parts");
    }

    private String textOf(Place place) {
        return text.substring(place.start(), place.end());
    }

    /** Without the spaces around it, the non-breaking one of web pages included. */
    private static String trim(String printed) {
        int start = 0;
        int end = printed.length();
        while (start < end && isSpace(printed.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(printed.charAt(end - 1))) {
            end--;
        }
        return printed.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }

    /** Line ends become line feeds; control characters that print nothing are dropped, they carry no text. */
    private static String clean(String printed) {
        StringBuilder clean = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 >= printed.length() || printed.charAt(i + 1) != '\n') {
                        clean.append('\n');
                    }
                }
                case '\u000B', '\u000C', '\u2028', '\u2029', '\u0085' -> clean.append('\n');
                default -> {
                    if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                        clean.append(c);
                    }
                }
            }
        }
        return clean.toString();
    }
}
