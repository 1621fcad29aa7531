package org.gongkai.site.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.schema.disclosure.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * The pre-flight of one page, in one pass over its bytes: labels once each and in order, headings without gaps, anchors
 * that exist, nothing inline, nothing from elsewhere, no personal numbers. It reads our own output only, which is well
 * formed, so it stays a scanner and not a parser.
 */
final class PageCheck {
    private static final List<String> SITE_LABELS = List.of(
            "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
    private static final List<String> ARTICLE_LABELS = List.of("ArticleTitle", "PubDate", "ContentSource");
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
    /** Whether a character may stand in the name of a tag or attribute. */
    private static final boolean[] NAME = new boolean[128];

    static {
        for (char c = 0; c < NAME.length; c++) {
            NAME[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-:_".indexOf(c) >= 0;
        }
    }

    private final String path;
    /** The folder that the page's links begin from: empty, or with a slash at its end. */
    private final String folder;

    private final byte[] html;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> labels = new ArrayList<>();
    private final Attributes attributes = new Attributes();
    private int heading;
    private int firstHeadings;
    private boolean titled;

    private PageCheck(String path, byte[] html) {
        this.path = path;
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.html = html;
    }

    /**
     * What a page links to and what is wrong with it.
     *
     * @param links targets within the site relative to the web root, with the anchor where there is one
     * @param problems one line each
     */
    record Result(Set<String> links, List<String> problems) {}

    static Result of(String path, byte[] html, boolean article) {
        PageCheck check = new PageCheck(path, html);
        check.scan();
        check.conclude(article);
        return new Result(check.links, check.problems);
    }

    private void scan() {
        int i = 0;
        while (i < html.length) {
            byte b = html[i];
            if (b == '<') {
                i = tag(i + 1);
            } else if (b >= '0' && b <= '9') {
                i = digits(i);
            } else {
                i++;
            }
        }
    }

    private int tag(int start) {
        if (start < html.length && (html[start] == '!' || html[start] == '/')) {
            return skipTo('>', start) + 1;
        }
        int i = start;
        while (i < html.length && isName(html[i])) {
            i++;
        }
        String name = ascii(start, i);
        heading(name);
        attributes.begin(name);
        while (i < html.length && html[i] != '>') {
            if (!isName(html[i])) {
                i++;
                continue;
            }
            int nameStart = i;
            while (i < html.length && isName(html[i])) {
                i++;
            }
            int nameEnd = i;
            if (i + 1 < html.length && html[i] == '=' && html[i + 1] == '"') {
                int end = skipTo('"', i + 2);
                attributes.set(nameStart, nameEnd, i + 2, end);
                i = end + 1;
            } else {
                attributes.set(nameStart, nameEnd, 0, 0);
            }
        }
        attributes.done();
        return i + 1;
    }

    private void heading(String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            int level = name.charAt(1) - '0';
            if (level == 1) {
                firstHeadings++;
            }
            if (level > heading + 1) {
                problem("heading level jumps from " + heading + " to " + level);
            }
            heading = level;
        } else if (name.equals("title")) {
            titled = true;
        }
    }

    /** Attributes of the tag at hand; only those that matter become strings. */
    private final class Attributes {
        private String tag = "";
        private String name = "";
        private String content = "";
        private String src = "";
        private String rel = "";
        private String href = "";

        void begin(String name) {
            tag = name;
            this.name = "";
            content = "";
            src = "";
            rel = "";
            href = "";
        }

        void set(int nameStart, int nameEnd, int start, int end) {
            int length = nameEnd - nameStart;
            byte first = html[nameStart];
            if (length == 2 && first == 'i' && html[nameStart + 1] == 'd') {
                String id = ascii(start, end);
                if (!ids.add(id)) {
                    problem("id '" + id + "' is given twice");
                }
            } else if (length == 4 && first == 'h') {
                href = ascii(start, end);
            } else if (length == 4 && first == 'n') {
                name = ascii(start, end);
            } else if (length == 3 && first == 's' && html[nameStart + 1] == 'r') {
                src = ascii(start, end);
            } else if (length == 3 && first == 'r') {
                rel = ascii(start, end);
            } else if (length == 5 && first == 's' && html[nameStart + 1] == 't' && html[nameStart + 2] == 'y') {
                problem("style attribute in <" + tag + ">");
            } else if (length > 3 && first == 'o' && html[nameStart + 1] == 'n') {
                problem("script attribute " + ascii(nameStart, nameEnd) + " in <" + tag + ">");
            } else if (length == 7 && first == 'c' && tag.equals("meta")) {
                content = new String(html, start, end - start, StandardCharsets.UTF_8);
            }
        }

        void done() {
            switch (tag) {
                case "meta" -> {
                    if (SITE_LABELS.contains(name) || ARTICLE_LABELS.contains(name)) {
                        labels.add(name);
                        if (content.isBlank()) {
                            problem("label " + name + " is empty");
                        }
                    }
                    if (name.equals("PubDate") && !MINUTE.matcher(content).matches()) {
                        problem("PubDate is not YYYY-MM-DD HH:MM: '" + content + "'");
                    }
                }
                case "a" -> link(href);
                case "link" -> {
                    if (!rel.equals("canonical")) {
                        resource(href);
                    }
                }
                case "script" -> {
                    if (src.isEmpty()) {
                        problem("inline script");
                    } else {
                        resource(src);
                    }
                }
                case "img", "source", "iframe", "audio", "video", "embed", "object" -> resource(src);
                case "style" -> problem("inline style sheet");
                case "base" -> problem("base element");
                default -> {}
            }
        }
    }

    private void resource(String address) {
        if (address.contains("//") || address.startsWith("data:")) {
            problem("fetches from elsewhere: " + address);
        } else {
            link(address);
        }
    }

    private void link(String href) {
        if (href.isEmpty()) {
            problem("a link without an address");
        } else if (href.charAt(0) == '#') {
            anchors.add(href.substring(1));
        } else if (href.toLowerCase(Locale.ROOT).startsWith("javascript:") || href.startsWith("data:")) {
            problem("a link that runs: " + href);
        } else if (!leavesTheSite(href) && !path.equals("404.html") && seen.add(href)) {
            String target = resolve(href);
            if (target == null) {
                problem("link leaves the column: " + href);
            } else {
                links.add(target);
            }
        }
    }

    private static boolean leavesTheSite(String href) {
        return href.startsWith("https://")
                || href.startsWith("http://")
                || href.startsWith("mailto:")
                || href.startsWith("tel:");
    }

    /** The file that a link names, with the anchor; null where it leads out of the column. */
    private @Nullable String resolve(String href) {
        int hash = href.indexOf('#');
        int length = hash < 0 ? href.length() : hash;
        StringBuilder target = new StringBuilder(folder);
        boolean isFolder = true;
        for (int from = 0; from < length; ) {
            int slash = href.indexOf('/', from);
            int end = slash < 0 || slash > length ? length : slash;
            isFolder = end < length;
            if (end == from + 2 && href.startsWith("..", from)) {
                if (target.isEmpty()) {
                    return null;
                }
                target.setLength(target.lastIndexOf("/", target.length() - 2) + 1);
                isFolder = true;
            } else if (end == from + 1 && href.charAt(from) == '.') {
                isFolder = true;
            } else if (end > from) {
                target.append(href, from, end).append('/');
            }
            from = end + 1;
        }
        if (isFolder) {
            target.append("index.html");
        } else {
            target.setLength(target.length() - 1);
        }
        return target.append(href, length, href.length()).toString();
    }

    private int digits(int start) {
        int i = start;
        while (i < html.length && html[i] >= '0' && html[i] <= '9') {
            i++;
        }
        int length = i - start;
        if (length == 11 && html[start] == '1' && html[start + 1] >= '3' && !isLetter(i) && !isLetter(start - 1)) {
            problem("a mobile number: " + ascii(start, start + 3) + "****" + ascii(i - 4, i));
        } else if ((length == 17 && i < html.length && (html[i] == 'X' || html[i] == 'x') || length == 18)
                && PersonalData.isIdentityNumber(
                        ascii(start, start + 17) + (length == 18 ? "" + (char) html[i - 1] : "X"))) {
            problem("an identity number: " + ascii(start, start + 2) + "*************" + ascii(start + 15, start + 17));
        }
        return i;
    }

    private boolean isLetter(int at) {
        if (at < 0 || at >= html.length) {
            return false;
        }
        byte b = html[at];
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '.' || b == '-' || b == '/';
    }

    private void conclude(boolean article) {
        List<String> expected = new ArrayList<>(SITE_LABELS);
        if (article) {
            expected.addAll(ARTICLE_LABELS);
        }
        if (!labels.equals(expected)) {
            problem("page labels are " + labels + ", expected " + expected);
        }
        if (firstHeadings != 1) {
            problem(firstHeadings + " first-level headings, expected one");
        }
        if (!titled) {
            problem("no title");
        }
        for (String anchor : anchors) {
            if (!ids.contains(anchor)) {
                problem("link to a missing anchor #" + anchor);
            }
        }
    }

    private void problem(String what) {
        problems.add(path + ": " + what);
    }

    private int skipTo(char end, int from) {
        int i = from;
        while (i < html.length && html[i] != end) {
            i++;
        }
        return i;
    }

    private static boolean isName(byte b) {
        return b >= 0 && NAME[b];
    }

    private String ascii(int start, int end) {
        return new String(html, start, end - start, StandardCharsets.UTF_8);
    }
}
