package org.gongkai.api.intake.source;

import java.time.Duration;

/**
 * What one file may cost. A file beyond a limit is refused with an {@link IntakeException}; nothing is cut off silently.
 *
 * @param fileBytes size of the file itself
 * @param unpackedBytes sum of all unpacked parts of a zip container (.docx, .xlsx)
 * @param partBytes one unpacked part
 * @param parts number of parts in a zip container
 * @param compressionRatio unpacked to packed size of one part larger than 1 MiB
 * @param elements XML elements of one part
 * @param depth nesting of XML and HTML elements, and of tables in tables
 * @param characters characters of the whole text
 * @param blocks headings, paragraphs and tables
 * @param cells cells of all tables
 * @param pages pages of a PDF
 * @param time reading time of one file
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        long partBytes,
        int parts,
        int compressionRatio,
        int elements,
        int depth,
        int characters,
        int blocks,
        int cells,
        int pages,
        Duration time) {

    private static final long MIB = 1024L * 1024;

    /** Ample for the largest published reports (a few hundred pages), small enough for a desktop computer. */
    public static final Limits STANDARD = new Limits(
            64 * MIB,
            160 * MIB,
            32 * MIB,
            5_000,
            200,
            2_000_000,
            512,
            8_000_000,
            200_000,
            200_000,
            2_000,
            Duration.ofSeconds(60));

    /** The same limits with another reading time. */
    public Limits withTime(Duration other) {
        return new Limits(
                fileBytes,
                unpackedBytes,
                partBytes,
                parts,
                compressionRatio,
                elements,
                depth,
                characters,
                blocks,
                cells,
                pages,
                other);
    }
}
