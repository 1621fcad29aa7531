package org.gongkai.site.build;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a server shall send readers of addresses that a correction of year or unit moved, in the two forms that servers
 * include: lines of an nginx {@code map} and a text {@code RewriteMap} of Apache. The pages that stay at the old addresses
 * do the same for servers that include neither.
 */
final class Redirects {
    private static final String INDEX = "/index.html";
    private static final String[] DOWNLOADS = {"", "report.json", "report.md", "indicators.csv"};

    private final String root;
    private final TreeMap<String, String> moved = new TreeMap<>();

    /**
     * Reads the moved addresses off a build's files: a page in a report's unit that is not below the report's address.
     *
     * @param root path of the column on its host, e.g. {@code /jxgk/}
     */
    Redirects(String root, State state) {
        this.root = root;
        state.reports.values().forEach(entry -> {
            String now = entry.row().path();
            Unit unit = state.units.get("report:" + entry.row().id());
            if (unit != null) {
                unit.files().stream()
                        .map(WrittenFile::path)
                        .filter(path -> path.endsWith(INDEX) && !path.startsWith(now))
                        .forEach(path -> moved.put(path.substring(0, path.length() - INDEX.length() + 1), now));
            }
        });
    }

    Map<String, String> moved() {
        return moved;
    }

    byte[] nginx() {
        return text("# map $uri $gongkai_moved { include ….map; }\n", ";");
    }

    byte[] apache() {
        return text("# RewriteMap gongkai-moved \"txt:….txt\"\n", "");
    }

    private byte[] text(String head, String end) {
        StringBuilder out = new StringBuilder(head);
        moved.forEach((from, to) -> {
            for (String file : DOWNLOADS) {
                out.append(root).append(from).append(file).append(' ');
                out.append(root).append(to).append(file).append(end).append('\n');
            }
        });
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
