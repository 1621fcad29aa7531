package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A file of a build.
 *
 * @param path path relative to the web root
 * @param sha256 checksum, lower-case hexadecimal
 * @param size size in bytes
 */
record WrittenFile(String path, String sha256, long size) {
    private static final int BUFFER = 1 << 16;

    /** A file as it stands on the disk. */
    static WrittenFile of(String path, Path file) throws IOException {
        MessageDigest digest = Hash.sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        }
        return new WrittenFile(path, Hash.hex(digest), size);
    }
}
