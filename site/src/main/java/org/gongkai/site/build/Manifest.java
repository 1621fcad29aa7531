package org.gongkai.site.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checksums of every file, with the head of the audit trail: for archives, mirrors and those who want to be sure. The next
 * publish reads there what a spare build holds.
 */
final class Manifest {
    static final String PATH = "manifest.tsv";

    private Manifest() {}

    /** @param files every other file */
    static void write(Collection<WrittenFile> files, String trailHead, OutputStream out) throws IOException {
        out.write(("# 审计链末端 audit trail head\t" + trailHead + "\n# path\tsha256\tbytes\n")
                .getBytes(StandardCharsets.UTF_8));
        List<WrittenFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(WrittenFile::path));
        for (WrittenFile file : sorted) {
            String line = file.path() + '\t' + file.sha256() + '\t' + file.size() + '\n';
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Checksums by path; the manifest itself has none. */
    static Map<String, String> checksums(Path manifest) throws IOException {
        Map<String, String> checksums = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(manifest, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int end = line.indexOf('\t');
                int next = line.indexOf('\t', end + 1);
                if (!line.startsWith("#") && next > 0) {
                    checksums.put(line.substring(0, end), line.substring(end + 1, next));
                }
            }
        }
        return checksums;
    }
}
