package org.gongkai.site;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * A file offered with a report: the original Word, Excel, PDF or OFD.
 *
 * @param name name for people, which becomes the file name, e.g. 某局2025年某项目绩效评价报告.pdf
 * @param mediaType media type found from the content
 * @param sizeBytes size in bytes
 * @param sha256 checksum of its bytes, lower-case hexadecimal; checked while it is copied
 * @param receivedAt when it was handed in
 * @param bytes opens its content
 */
public record AttachedFile(
        String name, String mediaType, long sizeBytes, String sha256, Instant receivedAt, Bytes bytes) {

    /** Opens a file's content. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
