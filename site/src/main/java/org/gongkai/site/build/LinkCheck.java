package org.gongkai.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that every link between pages leads somewhere. Pages that were kept can only be broken by a page that went away
 * or was made anew, so only their links to those are followed.
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
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(paths);
        Set<String> fresh = new HashSet<>();
        for (Unit unit : next.units.values()) {
            if (!isKept(unit)) {
                unit.files().forEach(file -> fresh.add(file.path()));
            }
        }
        for (Unit unit : next.units.values()) {
            boolean kept = isKept(unit);
            for (String link : unit.links()) {
                int hash = link.indexOf('#');
                String path = hash < 0 ? link : link.substring(0, hash);
                if (kept ? gone.contains(path) : !paths.contains(path)) {
                    problems.add(unit.key() + ": link to a missing page " + path);
                } else if (hash >= 0 && (!kept || fresh.contains(path)) && !hasAnchor(path, link.substring(hash + 1))) {
                    problems.add(unit.key() + ": link to a missing anchor " + link);
                }
            }
        }
    }

    private boolean isKept(Unit unit) {
        return last.units.get(unit.key()) == unit;
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
