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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checksums of every file, with the head of the audit trail: for archives, mirrors and those who want to be sure. The next
 * publish reads there in what a spare build differs from the last.
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

    /**
     * Paths of the files that differ between two builds, the manifest among them: what stands in one manifest only, or with
     * another checksum. Lines out of order only make it longer.
     */
    static Set<String> difference(Path one, Path other) throws IOException {
        Set<String> paths = new HashSet<>(Set.of(PATH));
        try (BufferedReader ones = Files.newBufferedReader(one, StandardCharsets.UTF_8);
                BufferedReader others = Files.newBufferedReader(other, StandardCharsets.UTF_8)) {
            String left = line(ones);
            String right = line(others);
            while (!left.isEmpty() || !right.isEmpty()) {
                if (left.equals(right)) {
                    left = line(ones);
                    right = line(others);
                    continue;
                }
                int order =
                        left.isEmpty() ? 1 : right.isEmpty() ? -1 : path(left).compareTo(path(right));
                if (order <= 0) {
                    paths.add(path(left));
                    left = line(ones);
                }
                if (order >= 0) {
                    paths.add(path(right));
                    right = line(others);
                }
            }
        }
        return paths;
    }

    /** The next line that names a file, empty after the last. */
    private static String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && line.startsWith("#")) {
            line = lines.readLine();
        }
        return line == null ? "" : line;
    }

    private static String path(String line) {
        int end = line.indexOf('\t');
        return end < 0 ? line : line.substring(0, end);
    }
}
