package org.gongkai.api.intake.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongkai.api.intake.recognition.Note;
import org.gongkai.api.intake.recognition.Unplaced;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** All stretches of the original that the page marks, and the way from a pointer to its stretch. */
final class Marks {

    /** One piece of a line between two boundaries. */
    record Segment(int start, int end, @Nullable Mark mark, List<Mark> beginning) {}

    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Mark> byPointer = new HashMap<>();

    Marks(List<ReviewedReport> reports) {
        for (int report = 0; report < reports.size(); report++) {
            collect(report, reports.get(report));
        }
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    }

    private void collect(int report, ReviewedReport reviewed) {
        List<SourceSpan> spans = reviewed.recognition().draft().spans();
        for (int i = 0; i < spans.size(); i++) {
            SourceSpan span = spans.get(i);
            if (span.start() == null || span.end() == null || span.end() <= span.start()) {
                continue;
            }
            boolean narrative =
                    span.pointer().startsWith("/sections/") && !span.pointer().endsWith("/heading");
            boolean doubtful = span.confidence() == Confidence.DOUBTFUL;
            Mark.Kind kind = doubtful ? Mark.Kind.DOUBTFUL : narrative ? Mark.Kind.NARRATIVE : Mark.Kind.VALUE;
            Mark mark = new Mark(
                    span.start(),
                    span.end(),
                    kind,
                    "s" + report + "-" + i,
                    narrative ? null : valueAnchor(report, span.pointer()),
                    Labels.of(span.pointer()));
            marks.add(mark);
            byPointer.putIfAbsent(report + span.pointer(), mark);
        }
        List<Note> notes = reviewed.recognition().notes();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            if (note.start() != null && note.end() != null && note.end() > note.start()) {
                marks.add(new Mark(
                        note.start(),
                        note.end(),
                        Mark.Kind.DOUBTFUL,
                        "m" + report + "-" + i,
                        noteAnchor(report, i),
                        note.message()));
            }
        }
        List<Unplaced> tray = reviewed.recognition().unplaced();
        for (int i = 0; i < tray.size(); i++) {
            Unplaced rest = tray.get(i);
            marks.add(new Mark(
                    rest.start(),
                    rest.end(),
                    Mark.Kind.UNPLACED,
                    "u" + report + "-" + i,
                    trayAnchor(report, i),
                    "未归入"));
        }
    }

    static String valueAnchor(int report, String pointer) {
        return "v" + report + pointer.replace('/', '.');
    }

    static String noteAnchor(int report, int index) {
        return "n" + report + "-" + index;
    }

    static String trayAnchor(int report, int index) {
        return "t" + report + "-" + index;
    }

    /** The stretch a value of a report was read from. */
    @Nullable
    Mark of(int report, String pointer) {
        return byPointer.get(report + pointer);
    }

    /** A stretch of the original cut at every boundary; each piece shows its narrowest mark. */
    List<Segment> segments(int start, int end) {
        List<Mark> inside = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Mark mark : marks) {
            if (mark.start() >= end) {
                break;
            }
            if (mark.end() > start) {
                inside.add(mark);
                cuts.add(Math.max(start, mark.start()));
                cuts.add(Math.min(end, mark.end()));
            }
        }
        List<Segment> segments = new ArrayList<>();
        Integer from = null;
        for (Integer to : cuts) {
            if (from != null && to > from) {
                segments.add(segment(from, to, inside, start));
            }
            from = to;
        }
        return segments;
    }

    private static Segment segment(int from, int to, List<Mark> inside, int pieceStart) {
        Mark shown = null;
        List<Mark> beginning = new ArrayList<>();
        for (Mark mark : inside) {
            if (mark.start() <= from && mark.end() >= to) {
                shown = shown == null || wins(mark, shown) ? mark : shown;
                if (mark.start() == from || (from == pieceStart && mark.start() < pieceStart)) {
                    beginning.add(mark);
                }
            }
        }
        return new Segment(from, to, shown, beginning);
    }

    private static boolean wins(Mark mark, Mark other) {
        return mark.length() < other.length()
                || (mark.length() == other.length() && mark.kind().compareTo(other.kind()) > 0);
    }
}
