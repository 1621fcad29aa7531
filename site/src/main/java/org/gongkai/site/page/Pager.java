package org.gongkai.site.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list: first, last, and those around the current one.
 *
 * @param links what to show, in order
 * @param previous address of the page before this one
 * @param next address of the page after it
 */
public record Pager(
        List<Link> links,
        @Nullable String previous,
        @Nullable String next) {
    /** How many rows stand on one page of a list. */
    public static final int PAGE_SIZE = 50;

    /** A page of the list; a gap has no address and is not current. */
    public record Link(String label, String path, boolean current) {
        public boolean gap() {
            return path.isEmpty() && !current;
        }
    }

    static Pager of(String base, int page, int pages) {
        List<Link> links = new ArrayList<>();
        if (pages > 1) {
            int last = 0;
            for (int i = 1; i <= pages; i++) {
                if (i == 1 || i == pages || Math.abs(i - page) <= 2) {
                    if (i > last + 1) {
                        links.add(new Link("…", "", false));
                    }
                    links.add(new Link(String.valueOf(i), i == page ? "" : path(base, i), i == page));
                    last = i;
                }
            }
        }
        return new Pager(links, page > 1 ? path(base, page - 1) : null, page < pages ? path(base, page + 1) : null);
    }

    /** The address of a page of a list: the first one stands at the list's own address. */
    public static String path(String base, int page) {
        return page == 1 ? base : base + "p" + page + "/";
    }

    /** How many pages a list of this size has; an empty list has one. */
    public static int pages(int rows) {
        return Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public boolean isNeeded() {
        return !links.isEmpty();
    }
}
