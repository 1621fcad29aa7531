package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Gives each note the pointer of the value it is about and the words for its place. */
final class PlacedNotes {

    private PlacedNotes() {}

    static List<Note> of(Notes pendingNotes, List<SourceSpan> all, Places places) {
        List<Note> notes = new ArrayList<>();
        for (Notes.Pending pending : pendingNotes.all()) {
            Integer start = pending.start();
            notes.add(new Note(
                    pending.kind(),
                    pending.pointer() != null ? pending.pointer() : pointerAt(all, start, pending.end()),
                    start == null ? null : places.describe(start),
                    start,
                    pending.end(),
                    pending.message(),
                    pending.messageEn(),
                    pending.candidates()));
        }
        return notes;
    }

    /** The pointer of the value that was read from exactly this place, else of the smallest one around it. */
    private static @Nullable String pointerAt(List<SourceSpan> all, @Nullable Integer start, @Nullable Integer end) {
        if (start == null || end == null) {
            return null;
        }
        SourceSpan best = null;
        for (SourceSpan span : all) {
            Integer from = span.start();
            Integer to = span.end();
            if (from == null || to == null || from > start || to < end) {
                continue;
            }
            if (best == null || length(span) < length(best)) {
                best = span;
            }
        }
        return best == null ? null : best.pointer();
    }

    private static int length(SourceSpan span) {
        return span.start() == null || span.end() == null ? Integer.MAX_VALUE : span.end() - span.start();
    }
}
