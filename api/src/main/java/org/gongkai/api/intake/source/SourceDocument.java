package org.gongkai.api.intake.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's file as text: headings, paragraphs and tables in reading order, each with its place. Nothing has been
 * understood yet, and nothing is lost: {@link #plainText()} holds every block's text once, so that intake can prove that
 * placed and unplaced text together are all of it.
 *
 * <p>In the plain text blocks are separated by a line feed, cells of a row by a tab, rows by a line feed.
 *
 * @param fileName the name without its folders
 * @param sha256 checksum of the original bytes, lower-case hex
 * @param container the kind of file, from its content
 * @param encoding the character encoding of a text container
 * @param blocks in reading order
 * @param metadata named values beside the text
 * @param notes what a person should know about the file
 * @param plainText the whole text
 */
public record SourceDocument(
        String fileName,
        String sha256,
        Container container,
        @Nullable String encoding,
        List<Block> blocks,
        List<Metadata> metadata,
        List<SourceNote> notes,
        String plainText) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        metadata = List.copyOf(metadata);
        notes = List.copyOf(notes);
        for (Block block : blocks) {
            if (block.place().end() > plainText.length()) {
                throw new IllegalArgumentException("a block lies outside the text: " + block.place());
            }
        }
    }

    /** Only the tables, in order. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** The characters of a place. */
    public String textOf(Place place) {
        return plainText.substring(place.start(), place.end());
    }
}
