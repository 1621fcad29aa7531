package org.gongkai.site.build;

/**
 * A file of a build.
 *
 * @param path path relative to the web root
 * @param sha256 checksum, lower-case hexadecimal
 * @param size size in bytes
 */
record WrittenFile(String path, String sha256, long size) {}
