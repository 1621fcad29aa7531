package org.gongkai.site.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the files of one unit, checks its pages on the way and remembers where they link to. */
final class PageWriter {
    /** Digits of a checksum in a file's name. */
    private static final int ADDRESS = 10;

    private final Tree tree;
    private final List<WrittenFile> files = new ArrayList<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private final @Nullable Path lastSite;
    private final Set<WrittenFile> last;

    PageWriter(Tree tree) {
        this(tree, null, null);
    }

    /** @param old the unit as it was in the last build, absent where it is new */
    PageWriter(Tree tree, @Nullable Unit old, @Nullable Path lastSite) {
        this.tree = tree;
        this.lastSite = lastSite;
        this.last = old == null ? Set.of() : Set.copyOf(old.files());
    }

    /** Writes a page; an address that ends with a slash is the page's folder. */
    void page(String path, byte[] html, boolean article) throws IOException {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        PageCheck.Result check = PageCheck.of(file, html, article);
        links.addAll(check.links());
        problems.addAll(check.problems());
        file(file, html);
    }

    void file(String path, byte[] bytes) throws IOException {
        add(tree.write(path, bytes));
    }

    /**
     * Writes a file named after its bytes, or takes it over from the last build, which has it under this name if it has
     * the same bytes.
     *
     * @param stem its path without the bytes' part and {@code .json}
     * @return the bytes' part of the name, which follows the stem and a hyphen
     */
    String addressed(String stem, byte[] bytes) throws IOException {
        String sha256 = Hash.of(bytes);
        String part = sha256.substring(0, ADDRESS);
        String path = stem + "-" + part + ".json";
        WrittenFile file = new WrittenFile(path, sha256, bytes.length);
        if (lastSite != null && last.contains(file)) {
            tree.keep(path, lastSite);
        } else {
            tree.write(path, bytes);
        }
        add(file);
        return part;
    }

    void add(WrittenFile file) {
        files.add(file);
        own.add(file.path());
    }

    boolean missing(String path) {
        return !own.contains(path);
    }

    void problem(String problem) {
        problems.add(problem);
    }

    List<String> problems() {
        return problems;
    }

    /** The unit; links within it are settled already. */
    Unit unit(String key, String input) {
        List<String> outside = new ArrayList<>();
        for (String link : links) {
            if (!own.contains(link)) {
                outside.add(link.intern());
            }
        }
        return new Unit(key, input, List.copyOf(files), outside);
    }
}
