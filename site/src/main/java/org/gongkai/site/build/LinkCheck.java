package org.gongkai.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every link between pages leads somewhere. Pages that were kept can only be broken by a page that went away,
 * so they are looked at only then.
 */
final class LinkCheck {
    private final State next;
    private final State last;
    private final Tree tree;
    private final Map<String, String> pages = new HashMap<>();

    LinkCheck(State next, State last, Tree tree) {
        this.next = next;
        this.last = last;
        this.tree = tree;
    }

    /**
     * Adds what is wrong.
     *
     * @param paths files of the build
     * @param before files of the last build
     */
    void into(List<String> problems, Set<String> paths, Set<String> before) throws IOException {
        boolean removed = !paths.containsAll(before);
        for (Unit unit : next.units.values()) {
            Unit old = last.units.get(unit.key());
            if (!removed && old == unit) {
                continue;
            }
            for (String link : unit.links()) {
                int hash = link.indexOf('#');
                String path = hash < 0 ? link : link.substring(0, hash);
                if (!paths.contains(path)) {
                    problems.add(unit.key() + ": link to a missing page " + path);
                } else if (hash >= 0 && !hasAnchor(path, link.substring(hash + 1))) {
                    problems.add(unit.key() + ": link to a missing anchor " + link);
                }
            }
        }
    }

    private boolean hasAnchor(String path, String anchor) throws IOException {
        String html = pages.get(path);
        if (html == null) {
            html = Files.readString(tree.root().resolve(path), StandardCharsets.UTF_8);
            pages.put(path, html);
        }
        return html.contains(" id=\"" + anchor + "\"");
    }
}
