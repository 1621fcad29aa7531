package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.Heading;
import org.gongkai.api.intake.source.PageBreak;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Table;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A text whose every character stands apart, as character recognition leaves it (预 算 执 行 率 9 3 . 6 6 %): understood without
 * the blanks, every place counted in the text as it is. Nothing read that way is certain.
 */
final class Spaced {

    /** Shorter texts prove nothing: 总 分 and 项 目 名 称 are printed apart everywhere. */
    private static final int LEAST = 60;

    private final SourceDocument original;
    private final SourceDocument joined;
    /** Place in the original of each character of the joined text, and of its end. */
    private final int[] places;

    private Spaced(SourceDocument original, SourceDocument joined, int[] places) {
        this.original = original;
        this.joined = joined;
        this.places = places;
    }

    /** The text without its blanks; nothing where it is an ordinary text. */
    static @Nullable Spaced of(SourceDocument source) {
        String text = source.plainText();
        int visible = 0;
        int apart = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Line.isBlank(text.charAt(i))) {
                visible++;
                apart += isGap(text, i + 1) ? 1 : 0;
            }
        }
        return visible < LEAST || apart * 10L < visible * 8L ? null : join(source);
    }

    /** A single blank between two characters of one line. */
    private static boolean isGap(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && isSpace(text.charAt(at))
                && !Line.isBlank(text.charAt(at - 1))
                && !Line.isBlank(text.charAt(at + 1));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0';
    }

    private static Spaced join(SourceDocument source) {
        String text = source.plainText();
        StringBuilder out = new StringBuilder();
        int[] forward = new int[text.length() + 1];
        int[] back = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            forward[i] = out.length();
            if (!isGap(text, i)) {
                back[out.length()] = i;
                out.append(text.charAt(i));
            }
        }
        forward[text.length()] = out.length();
        back[out.length()] = text.length();
        String joined = out.toString();
        List<Block> blocks = new ArrayList<>();
        for (Block block : source.blocks()) {
            blocks.add(moved(block, forward, joined));
        }
        List<SourceNote> notes = new ArrayList<>();
        for (SourceNote note : source.notes()) {
            Place place = note.place();
            notes.add(new SourceNote(note.kind(), note.message(), place == null ? null : moved(place, forward)));
        }
        notes.add(new SourceNote(
                SourceNote.Kind.SPACED,
                "文字一个个隔开（像文字识别的结果），去掉空格后读取，数字请逐个对照原件 / the characters stand apart, as after text recognition;"
                        + " read without the blanks, compare every number",
                null));
        return new Spaced(
                source,
                new SourceDocument(
                        source.fileName(),
                        source.sha256(),
                        source.container(),
                        source.encoding(),
                        blocks,
                        source.metadata(),
                        notes,
                        joined),
                back);
    }

    private static Block moved(Block block, int[] forward, String text) {
        if (block instanceof Paragraph p) {
            Place place = moved(p.place(), forward);
            return new Paragraph(text.substring(place.start(), place.end()), p.style(), place, p.part());
        }
        if (block instanceof Heading h) {
            Place place = moved(h.place(), forward);
            return new Heading(h.level(), text.substring(place.start(), place.end()), h.style(), place, h.part());
        }
        if (block instanceof Table t) {
            List<Cell> cells = new ArrayList<>();
            for (Cell c : t.cells()) {
                Place place = moved(c.place(), forward);
                cells.add(new Cell(
                        text.substring(place.start(), place.end()),
                        c.row(),
                        c.column(),
                        c.rowSpan(),
                        c.columnSpan(),
                        place,
                        c.raw(),
                        c.formula(),
                        c.header()));
            }
            Place nested = t.nestedIn();
            return new Table(
                    t.caption(),
                    t.rows(),
                    t.columns(),
                    cells,
                    nested == null ? null : moved(nested, forward),
                    moved(t.place(), forward),
                    t.part());
        }
        return new PageBreak(moved(block.place(), forward), block.part());
    }

    private static Place moved(Place place, int[] forward) {
        return new Place(
                forward[place.start()],
                forward[place.end()],
                place.page(),
                place.paragraph(),
                place.table(),
                place.row(),
                place.column(),
                place.address());
    }

    SourceDocument joined() {
        return joined;
    }

    /** What was understood of the joined text, with its places in the original. */
    Recognition back(Recognition read) {
        List<SourceSpan> spans = read.draft().spans().stream().map(this::back).toList();
        EvaluationReport draft = read.draft().toBuilder().spans(spans).build();
        List<Note> notes = read.notes().stream().map(this::back).toList();
        List<Unplaced> unplaced = read.unplaced().stream().map(this::back).toList();
        return new Recognition(draft, notes, unplaced, read.coverage());
    }

    private int start(int at) {
        return places[at];
    }

    private int end(int start, int end) {
        return end > start ? places[end - 1] + 1 : places[end];
    }

    private SourceSpan back(SourceSpan span) {
        Integer start = span.start();
        Integer end = span.end();
        Confidence confidence = span.confidence() == Confidence.CERTAIN ? Confidence.LIKELY : span.confidence();
        if (start == null || end == null) {
            return span;
        }
        int from = start(start);
        int to = end(start, end);
        return new SourceSpan(
                span.pointer(), original.plainText().substring(from, to), span.place(), from, to, confidence);
    }

    private Note back(Note note) {
        Integer start = note.start();
        Integer end = note.end();
        if (start == null || end == null) {
            return note;
        }
        return new Note(
                note.kind(),
                note.pointer(),
                note.place(),
                start(start),
                end(start, end),
                note.message(),
                note.messageEn(),
                note.candidates());
    }

    private Unplaced back(Unplaced text) {
        int from = start(text.start());
        int to = end(text.start(), text.end());
        return new Unplaced(original.plainText().substring(from, to), text.place(), from, to);
    }
}
