package org.gongkai.site.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks that every link between pages leads somewhere. Pages that were kept can only be broken by a page that went away
 * or was made anew, so only their links to those are followed.
 */
final class LinkCheck {
    private final Collection<Unit> units;
    private final State last;
    private final Predicate<String> exists;
    private final Path root;
    private final Map<String, String> pages = new HashMap<>();

    /**
     * @param units all units of the build
     * @param last the last build
     * @param exists whether the build has a file
     * @param root its web root
     */
    LinkCheck(Collection<Unit> units, State last, Predicate<String> exists, Path root) {
        this.units = units;
        this.last = last;
        this.exists = exists;
        this.root = root;
    }

    /**
     * What is wrong, a line each.
     *
     * @param before files of the last build
     */
    List<String> problems(Collection<String> before) throws IOException {
        Set<String> gone = new HashSet<>();
        for (String path : before) {
            if (!exists.test(path)) {
                gone.add(path);
            }
        }
        Set<String> fresh = new HashSet<>();
        for (Unit unit : units) {
            if (!isKept(unit)) {
                unit.files().forEach(file -> fresh.add(file.path()));
            }
        }
        List<String> problems = new ArrayList<>();
        for (Unit unit : units) {
            boolean kept = isKept(unit);
            for (String link : unit.links()) {
                int hash = link.indexOf('#');
                if (kept && hash < 0 && gone.isEmpty()) {
                    continue;
                }
                String path = hash < 0 ? link : link.substring(0, hash);
                if (kept ? gone.contains(path) : !exists.test(path)) {
                    problems.add(unit.key() + ": link to a missing page " + path);
                } else if (hash >= 0 && (!kept || fresh.contains(path)) && !hasAnchor(path, link.substring(hash + 1))) {
                    problems.add(unit.key() + ": link to a missing anchor " + link);
                }
            }
        }
        return problems;
    }

    private boolean isKept(Unit unit) {
        return last.units.get(unit.key()) == unit;
    }

    private boolean hasAnchor(String path, String anchor) throws IOException {
        String html = pages.get(path);
        if (html == null) {
            html = Files.readString(root.resolve(path), StandardCharsets.UTF_8);
            pages.put(path, html);
        }
        return html.contains(" id=\"" + anchor + "\"");
    }
}
