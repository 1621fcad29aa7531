package org.gongkai.api.store;

import org.jspecify.annotations.Nullable;

/**
 * The file a draft was read from, as it was.
 *
 * @param sha256 checksum and key of the stored bytes
 * @param name file name without path
 * @param mediaType media type found from the content
 * @param size bytes
 */
public record OriginalFile(
        String sha256, String name, @Nullable String mediaType, long size) {}
