package org.gongkai.api.intake.recognition;

import java.util.Map;
import java.util.TreeMap;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.PageBreak;
import org.gongkai.api.intake.source.Place;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;

/** Finds the words for a place from a position in the plain text. */
final class Places {

    private final TreeMap<Integer, Place> byStart = new TreeMap<>();

    Places(SourceDocument source) {
        for (Block block : source.blocks()) {
            if (block instanceof Table table) {
                for (Cell cell : table.cells()) {
                    byStart.put(cell.place().start(), cell.place());
                }
            } else if (!(block instanceof PageBreak)) {
                byStart.put(block.place().start(), block.place());
            }
        }
    }

    String describe(int position) {
        Map.Entry<Integer, Place> entry = byStart.floorEntry(position);
        if (entry == null) {
            return Place.ofRange(position, position).describe();
        }
        Place place = entry.getValue();
        String words = place.describe();
        boolean far = place.length() > 400 && position > place.start();
        return far ? words + " 第" + (position - place.start() + 1) + "字" : words;
    }
}
