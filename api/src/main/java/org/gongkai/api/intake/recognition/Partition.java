package org.gongkai.api.intake.recognition;

import java.util.List;
import org.gongkai.api.intake.source.SourceDocument;

/** Divides a file among the reports it holds. */
final class Partition {

    /**
     * The part of one report.
     *
     * @param items its lines and tables
     * @param ranges its text
     */
    record Share(List<Item> items, List<int[]> ranges) {}

    private Partition() {}

    static List<Share> of(List<Item> items, SourceDocument source) {
        return List.of(new Share(items, List.of(new int[] {0, source.plainText().length()})));
    }
}
