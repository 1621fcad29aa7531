package org.gongkai.site.page;

import java.util.List;
import org.gongkai.site.SiteProfile;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param site profile, assets and whatever else is the same on every page
 * @param path address of the page relative to the column, e.g. {@code 2025/unit/id/}; empty for the home page
 * @param title title of the page without the names of column and portal
 * @param description one sentence for search engines
 * @param section which entry of the main navigation is current, empty for none
 * @param crumbs the way from the home page to this one, the page itself last
 * @param article content labels, present on content pages only
 * @param feed address of the page's own feed relative to the column
 * @param instead the address that search engines shall keep instead of this page's own, relative to the column
 */
public record Frame(
        Common site,
        String path,
        String title,
        String description,
        String section,
        List<Crumb> crumbs,
        @Nullable Article article,
        @Nullable String feed,
        @Nullable String instead) {

    private static final int LONGEST_TITLE = 70;
    /** What is left of a title beside long names of column and portal. */
    private static final int LEAST_TITLE = 20;

    /** A page that stands for itself. */
    public Frame(
            Common site,
            String path,
            String title,
            String description,
            String section,
            List<Crumb> crumbs,
            @Nullable Article article,
            @Nullable String feed) {
        this(site, path, title, description, section, crumbs, article, feed, null);
    }

    /**
     * The same on every page.
     *
     * @param profile the site profile
     * @param style address of the style sheet relative to the column, with its content hash
     * @param script address of the script
     * @param icon address of the icon
     * @param reload address that tells a preview of changes; absent in a published site
     */
    public record Common(
            SiteProfile profile,
            String style,
            String script,
            String icon,
            @Nullable String reload) {}

    /** One step of the breadcrumb; the last has no address. */
    public record Crumb(String label, @Nullable String path) {}

    /**
     * The content labels (国办发〔2017〕47号).
     *
     * @param title ArticleTitle
     * @param published PubDate, Beijing time with minutes
     * @param source ContentSource
     * @param author Author, absent where unknown
     * @param keywords Keywords
     */
    public record Article(
            String title,
            String published,
            String source,
            @Nullable String author,
            List<String> keywords) {}

    /** An entry of the main navigation. */
    public record Entry(String key, String label, String path) {}

    private static final List<Entry> NAVIGATION = List.of(
            new Entry("home", "首页", ""),
            new Entry("years", "年度", "years/"),
            new Entry("regions", "地区", "regions/"),
            new Entry("departments", "单位", "departments/"),
            new Entry("agencies", "评价机构", "agencies/"),
            new Entry("grades", "等级", "grades/"),
            new Entry("projects", "项目", "projects/"),
            new Entry("indicators", "指标", "indicators/"),
            new Entry("search", "检索", "search/"),
            new Entry("data", "开放数据", "data/"),
            new Entry("about", "说明", "about/"));

    public List<Entry> navigation() {
        return NAVIGATION;
    }

    /**
     * The way from this page up to the column: {@code ../../} or {@code ./}. The page for missing addresses is shown at any
     * address, so its way begins at the host.
     */
    public String root() {
        if (path.equals("404.html")) {
            return site.profile().site().baseUrl().getPath();
        }
        int depth = path.length() - path.replace("/", "").length();
        return depth == 0 ? "./" : "../".repeat(depth);
    }

    /** The address of another page of the column, relative to this one. */
    public String to(String other) {
        return root() + other;
    }

    /** The permanent address of this page. */
    public String canonical() {
        return site.profile().site().baseUrl() + (instead != null ? instead : path);
    }

    /** The text of the title element. */
    public String fullTitle() {
        String column = site.profile().column().name();
        String home = column + " - " + site.profile().site().name();
        return path.isEmpty() ? home : shortened(title, LONGEST_TITLE - home.length() - 3) + " - " + home;
    }

    /** Browsers, bookmarks and search results cut long titles anyhow; the heading and ArticleTitle have all of it. */
    private static String shortened(String title, int room) {
        int kept = Math.max(room, LEAST_TITLE) - 1;
        if (title.length() <= kept + 1) {
            return title;
        }
        return title.substring(0, Character.isHighSurrogate(title.charAt(kept - 1)) ? kept - 1 : kept) + "…";
    }
}
