package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * An attachment (附件) that the report prints, names or carries.
 *
 * @param name name for people, e.g. 附件1 打分表
 * @param mediaType media type of the file, absent where there is no file
 * @param sizeBytes size of the file in bytes
 * @param sha256 checksum of the file, lower-case hexadecimal
 * @param file key of the stored file
 */
public record Attachment(
        String name,
        @Nullable String mediaType,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable String file) {

    public Attachment {
        name = Values.requireText(name, "name");
        mediaType = Values.textOrNull(mediaType);
        sha256 = Values.textOrNull(sha256);
        file = Values.textOrNull(file);
    }
}
