package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * The file that a report was read from.
 *
 * @param name file name without path
 * @param mediaType media type found from the content
 * @param sha256 checksum of its bytes, lower-case hexadecimal
 */
public record SourceFile(
        String name, @Nullable String mediaType, @Nullable String sha256) {

    public SourceFile {
        name = Values.requireText(name, "name");
        mediaType = Values.textOrNull(mediaType);
        sha256 = Values.textOrNull(sha256);
    }
}
