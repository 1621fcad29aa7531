package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.gongkai.site.page.Frame.Crumb;
import org.gongkai.site.page.Views.Entry;
import org.jspecify.annotations.Nullable;

/** Renders lists of reports and lists of lists, page by page. */
public final class ListPages {
    private final Pages pages;

    public ListPages(Pages pages) {
        this.pages = pages;
    }

    /** An order of a list with its own address. */
    private record Order(String key, String label, Comparator<ReportRow> by) {}

    private static final Comparator<ReportRow> LATEST =
            Comparator.comparing(ReportRow::published).reversed().thenComparing(ReportRow::id);

    private static final List<Order> ORDERS = List.of(
            new Order("", "按发布时间", LATEST),
            new Order(
                    "by-score/",
                    "按得分",
                    Comparator.comparing(
                                    ReportRow::scoreOfHundred,
                                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                            .thenComparing(ReportRow::id)),
            new Order(
                    "by-budget/",
                    "按预算",
                    Comparator.comparing(
                                    (ReportRow row) -> row.budget() == null
                                            ? null
                                            : row.budget().wanYuan(),
                                    Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                            .thenComparing(ReportRow::id)));

    /** The order of lists without a choice: latest first. */
    public static Comparator<ReportRow> latestFirst() {
        return LATEST;
    }

    /**
     * What a list is called and where it stands.
     *
     * @param base its address relative to the column
     * @param heading its heading
     * @param intro one sentence
     * @param section entry of the main navigation
     * @param parent the list of lists above it, absent for lists directly below the home page
     * @param feed its feed, absent for none
     * @param orders whether it is offered in other orders
     */
    public record About(
            String base,
            String heading,
            String intro,
            String section,
            @Nullable Entry parent,
            @Nullable String feed,
            boolean orders) {}

    /** Where the pages of a list of reports go. */
    public interface Out {
        /**
         * Takes a page.
         *
         * @param path its address
         * @param rows the reports that it shows or sums up: with {@code about} and the number of all, what it depends on
         * @param html renders it
         */
        void page(String path, List<ReportRow> rows, Supplier<byte[]> html);
    }

    /** Lays out a list of reports; its pages are rendered one by one, where they are wanted. */
    public void listing(About about, List<ReportRow> rows, Out out) {
        for (Order order : about.orders() ? ORDERS : ORDERS.subList(0, 1)) {
            List<ReportRow> sorted = new ArrayList<>(rows);
            sorted.sort(order.by());
            int count = Pager.pages(sorted.size());
            for (int page = 1; page <= count; page++) {
                int number = page;
                List<ReportRow> shown =
                        sorted.subList((page - 1) * Pager.PAGE_SIZE, Math.min(sorted.size(), page * Pager.PAGE_SIZE));
                out.page(Pager.path(about.base() + order.key(), page), page == 1 ? sorted : shown, () -> {
                    Summary summary = number == 1 ? Summary.of(sorted) : null;
                    return page(about, order, number, count, summary, shown);
                });
            }
        }
    }

    private byte[] page(
            About about, Order order, int page, int count, @Nullable Summary summary, List<ReportRow> shown) {
        String base = about.base() + order.key();
        return pages.render(
                "page/listing.jte",
                new Views.Listing(
                        frame(about, Pager.path(base, page), page, order.key().isEmpty() ? "" : order.label()),
                        about.heading(),
                        about.intro(),
                        summary,
                        about.orders() ? sorts(about.base(), order) : List.of(),
                        shown,
                        Pager.of(base, page, count)));
    }

    private static List<Pager.Link> sorts(String base, Order current) {
        return ORDERS.stream()
                .map(order ->
                        new Pager.Link(order.label(), order == current ? "" : base + order.key(), order == current))
                .toList();
    }

    /** Renders every page of a list of lists. */
    public void index(About about, List<Entry> entries, BiConsumer<String, byte[]> out) {
        int count = Pager.pages(entries.size());
        for (int page = 1; page <= count; page++) {
            String path = Pager.path(about.base(), page);
            List<Entry> shown =
                    entries.subList((page - 1) * Pager.PAGE_SIZE, Math.min(entries.size(), page * Pager.PAGE_SIZE));
            Views.Index view = new Views.Index(
                    frame(about, path, page, ""),
                    about.heading(),
                    about.intro(),
                    shown,
                    Pager.of(about.base(), page, count));
            out.accept(path, pages.render("page/index.jte", view));
        }
    }

    private Frame frame(About about, String path, int page, String order) {
        String suffix = (order.isEmpty() ? "" : "（" + order + "）") + (page == 1 ? "" : " 第 " + page + " 页");
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("首页", ""));
        if (about.parent() != null) {
            crumbs.add(new Crumb(about.parent().label(), about.parent().path()));
        }
        crumbs.add(new Crumb(about.heading() + suffix, null));
        return new Frame(
                pages.common(),
                path,
                about.heading() + suffix,
                about.intro(),
                about.section(),
                crumbs,
                null,
                about.feed());
    }
}
