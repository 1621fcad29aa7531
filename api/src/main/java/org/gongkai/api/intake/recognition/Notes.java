package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects notes while a report is read. A note may stand at a place whose pointer is only known at the end. */
final class Notes {

    /** A note whose pointer is found from its place. */
    record Pending(
            Note.Kind kind,
            @Nullable String pointer,
            @Nullable Integer start,
            @Nullable Integer end,
            String message,
            String messageEn,
            List<String> candidates) {}

    private final List<Pending> pending = new ArrayList<>();

    void add(Note.Kind kind, int start, int end, String message, String messageEn, List<String> candidates) {
        Pending note = new Pending(kind, null, start, end, message, messageEn, List.copyOf(candidates));
        if (!pending.contains(note)) {
            pending.add(note);
        }
    }

    void add(Note.Kind kind, int start, int end, String message, String messageEn) {
        add(kind, start, end, message, messageEn, List.of());
    }

    void at(
            String pointer,
            Note.Kind kind,
            int start,
            int end,
            String message,
            String messageEn,
            List<String> candidates) {
        pending.add(new Pending(kind, pointer, start, end, message, messageEn, List.copyOf(candidates)));
    }

    void whole(Note.Kind kind, @Nullable String pointer, String message, String messageEn) {
        pending.add(new Pending(kind, pointer, null, null, message, messageEn, List.of()));
    }

    /** What the reader of the file noticed. */
    void file(org.gongkai.api.intake.source.SourceNote note) {
        String message = note.message();
        int slash = message.indexOf(" / ");
        pending.add(new Pending(
                Note.Kind.FILE,
                null,
                note.place() == null ? null : note.place().start(),
                note.place() == null ? null : note.place().end(),
                slash < 0 ? message : message.substring(0, slash),
                slash < 0 ? message : message.substring(slash + 3),
                List.of()));
    }

    /** Whether a repair was already proposed for a place or a part of it. */
    boolean proposedWithin(int start, int end) {
        return pending.stream()
                .filter(note -> note.kind() == Note.Kind.REPAIR_PROPOSED)
                .anyMatch(
                        note -> note.start() != null && note.end() != null && note.start() < end && note.end() > start);
    }

    List<Pending> all() {
        return pending;
    }
}
