package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;

/**
 * Understands source documents: one draft per report in the file, a span for every value, notes where a person should look,
 * and a tray of what found no place.
 *
 * <p>{@snippet :
 * List<Recognition> reports = Recogniser.standard().recognise(document);
 * }
 */
public final class Recogniser {

    private Recogniser() {}

    public static Recogniser standard() {
        return new Recogniser();
    }

    /** The reports of a document, in printed order; at least one. */
    public List<Recognition> recognise(SourceDocument source) {
        Spaced spaced = Spaced.of(source);
        return spaced == null
                ? understand(source)
                : understand(spaced.joined()).stream().map(spaced::back).toList();
    }

    private static List<Recognition> understand(SourceDocument source) {
        Places places = new Places(source);
        List<Item> items = Flattened.cut(Layout.of(source));
        Optional<ListedProjects> listed = ListedProjects.of(items, source);
        if (listed.isPresent()) {
            return rows(listed.get().drafts(), source, places);
        }
        List<Recognition> recognitions = new ArrayList<>();
        for (Partition.Share share : Partition.of(items, source)) {
            ReportDraft draft = new ReportReader(source, share.items()).read();
            recognitions.add(finished(source, draft, share.ranges(), places, recognitions.isEmpty()));
        }
        return recognitions;
    }

    private static List<Recognition> rows(List<ListedProjects.Draft> drafts, SourceDocument source, Places places) {
        List<Recognition> recognitions = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            List<int[]> range =
                    drafts.get(i).range(drafts, i, source.plainText().length());
            recognitions.add(finished(source, drafts.get(i).report(), range, places, i == 0));
        }
        return recognitions;
    }

    private static Recognition finished(
            SourceDocument source, ReportDraft draft, List<int[]> ranges, Places places, boolean first) {
        for (SourceNote note : first ? source.notes() : List.<SourceNote>of()) {
            draft.notes.file(note);
        }
        new RepairProposals(source.plainText(), draft.notes).look(ranges);
        return new Assembler(source, draft, ranges, places).assemble();
    }
}
