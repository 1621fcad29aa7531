package org.gongkai.site.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the files of one unit, checks its pages on the way and remembers where they link to. */
final class PageWriter {
    private final Tree tree;
    private final List<WrittenFile> files = new ArrayList<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    PageWriter(Tree tree) {
        this.tree = tree;
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

    /** Writes a file that is never in memory whole. */
    void stream(String path, Tree.Content content) throws IOException {
        add(tree.stream(path, content));
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
