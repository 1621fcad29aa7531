package org.gongkai.api.intake.recognition;

import java.util.ArrayList;
import java.util.List;
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
        List<Recognition> recognitions = new ArrayList<>();
        for (Partition.Share share : Partition.of(items, source)) {
            ReportDraft draft = new ReportReader(source, share.items()).read();
            for (SourceNote note : recognitions.isEmpty() ? source.notes() : List.<SourceNote>of()) {
                draft.notes.file(note);
            }
            new RepairProposals(source.plainText(), draft.notes).look(share.ranges());
            recognitions.add(new Assembler(source, draft, share.ranges(), places).assemble());
        }
        return recognitions;
    }
}
