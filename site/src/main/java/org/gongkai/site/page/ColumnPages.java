package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.schema.indicator.CanonicalIndicator;
import org.gongkai.schema.indicator.Framework;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.report.Grade;
import org.gongkai.site.Retraction;
import org.gongkai.site.page.Frame.Crumb;
import org.gongkai.site.page.Views.Choice;
import org.gongkai.site.page.Views.Entry;
import org.jspecify.annotations.Nullable;

/** Renders the pages of the column that are neither a report nor a list of reports. */
public final class ColumnPages {
    private final Pages pages;

    public ColumnPages(Pages pages) {
        this.pages = pages;
    }

    /** The ways into the column, in the order of the home page. */
    public static List<Entry> columns() {
        return List.of(
                new Entry("按年度", "years/", "预算年度"),
                new Entry("按地区", "regions/", "行政区划"),
                new Entry("按单位", "departments/", "主管部门和实施单位"),
                new Entry("按评价机构", "agencies/", "谁做的评价"),
                new Entry("按等级", "grades/", "优、良、中、差"),
                new Entry("按项目", "projects/", "同一项目历年比较"),
                new Entry("按指标", "indicators/", "同一指标的全部报告"),
                new Entry("检索", "search/", "按词语查找"),
                new Entry("开放数据", "data/", "下载全部内容"),
                new Entry("更正与撤回", "corrections/", "已发布内容的变动"),
                new Entry("核对副本", "check/", "手里的文件是不是真的"),
                new Entry("说明", "about/", "怎样看这些报告"));
    }

    public byte[] home(Collection<ReportRow> rows, List<ReportRow> latest, List<Entry> years) {
        String column = pages.common().profile().column().name();
        Frame frame = new Frame(
                pages.common(),
                "",
                column,
                pages.common().profile().column().description(),
                "home",
                List.of(new Crumb("首页", null)),
                null,
                "feed.atom");
        return pages.render("page/home.jte", new Views.Home(frame, Summary.of(rows), latest, years, columns()));
    }

    public byte[] project(String path, @Nullable String comparePath, List<ReportRow> reports) {
        List<ReportRow> rows = new ArrayList<>(reports);
        rows.sort(byYear());
        String name = rows.get(rows.size() - 1).projectName();
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Map<String, BigDecimal> execution = new LinkedHashMap<>();
        List<ReportRow> dated = rows.stream().filter(row -> row.year() != null).toList();
        for (int i = 0; i < dated.size(); i++) {
            BigDecimal score = dated.get(i).scoreOfHundred();
            if (score != null) {
                scores.put(pointLabel(dated, i), score);
            }
            BigDecimal rate = dated.get(i).executionRate();
            if (rate != null) {
                execution.put(pointLabel(dated, i), rate);
            }
        }
        Frame frame = frame(path, name, name + "历年的绩效评价报告、得分和预算执行率。", "projects", new Entry("项目", "projects/", ""));
        return pages.render(
                "page/project.jte",
                new Views.Project(frame, name, rows, Trend.of(scores), Trend.of(execution), comparePath));
    }

    /** The year of a report, with what tells it from the others of that year. */
    private static String pointLabel(List<ReportRow> rows, int i) {
        String year = rows.get(i).yearLabel();
        if (rows.stream().filter(row -> row.yearLabel().equals(year)).count() == 1) {
            return year;
        }
        String head = Comparison.head(rows, i);
        long before = IntStream.range(0, i)
                .filter(other -> Comparison.head(rows, other).equals(head))
                .count();
        return before == 0 ? head : head + "（" + (before + 1) + "）";
    }

    public byte[] compare(String path, String projectPath, List<ReportRow> reports) {
        List<ReportRow> rows = new ArrayList<>(reports);
        rows.sort(byYear());
        String name = rows.get(rows.size() - 1).projectName();
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            heads.add(Comparison.head(rows, i));
        }
        Frame frame = frame(
                path,
                "指标历年比较",
                name + "各项绩效指标在不同年度的得分与得分率。",
                "projects",
                new Entry("项目", "projects/", ""),
                new Entry(name, projectPath, ""));
        return pages.render(
                "page/compare.jte",
                new Views.Compare(
                        frame,
                        name,
                        projectPath,
                        heads,
                        Comparison.of(rows),
                        "不同年度的指标体系可能不同。同一含义的指标按规范编码对齐，报告自己的叫法写在下面；得分率 = 得分 ÷ 满分。"));
    }

    private static Comparator<ReportRow> byYear() {
        return Comparator.comparing(ReportRow::yearLabel).thenComparing(ReportRow::id);
    }

    public byte[] indicator(
            String path, CanonicalIndicator indicator, IndicatorStatistics statistics, Set<String> codesWithPages) {
        List<Views.Line> facts = new ArrayList<>();
        facts.add(new Views.Line("规范编码", indicator.code()));
        facts.add(new Views.Line("英文", indicator.nameEn()));
        indicator.frameworks().forEach((code, name) -> facts.add(new Views.Line(framework(code), name)));
        List<Entry> related = IndicatorCatalogue.standard().related(indicator.code()).stream()
                .map(c -> new Entry(
                        c.name(),
                        codesWithPages.contains(c.code()) ? "indicators/" + key(c.code()) + "/" : "",
                        c.note() == null ? "" : c.note()))
                .toList();
        Frame frame = frame(
                path,
                "指标：" + indicator.name(),
                "绩效指标“" + indicator.name() + "”在各年度、各报告中的使用、得分与失分原因。",
                "indicators",
                new Entry("指标", "indicators/", ""));
        return pages.render(
                "page/indicator.jte",
                new Views.IndicatorView(
                        frame,
                        indicator.name(),
                        indicator.code(),
                        facts,
                        statistics.yearLines(),
                        Trend.of(statistics.means()),
                        statistics.nameLines(),
                        related,
                        statistics.lostLines()));
    }

    private static String framework(String code) {
        return IndicatorCatalogue.standard()
                .framework(code)
                .map(Framework::title)
                .orElse(code);
    }

    /** A canonical code as a segment of an address. */
    public static String key(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('.', '-').replace('_', '-');
    }

    public byte[] data(List<Views.DataFile> files) {
        Frame frame = frame("data/", "开放数据", "绩效评价报告、资金、指标和核对结果的开放数据。", "data");
        return pages.render(
                "page/data.jte",
                new Views.Data(frame, files, pages.common().profile().licence()));
    }

    public byte[] corrections(Collection<ReportRow> rows, List<Views.Retracted> retracted) {
        Frame frame = frame("corrections/", "更正与撤回", "已发布报告的更正与撤回记录。", "");
        List<ReportRow> corrected = rows.stream()
                .filter(ReportRow::isCorrected)
                .sorted(ListPages.latestFirst())
                .toList();
        return pages.render("page/corrections.jte", new Views.Corrections(frame, corrected, retracted));
    }

    public byte[] stub(String path, Retraction retraction) {
        String title = retraction.title();
        Frame frame = new Frame(
                pages.common(),
                path,
                title + "（已撤回）",
                "这份报告已撤回。",
                "",
                List.of(new Crumb("首页", ""), new Crumb("更正与撤回", "corrections/"), new Crumb(title, null)),
                new Frame.Article(
                        title,
                        Say.minute(retraction.retractedAt()),
                        pages.common().profile().source(),
                        null,
                        List.of("撤回")),
                null);
        return pages.render(
                "page/stub.jte",
                new Views.Stub(
                        frame,
                        title,
                        retraction.reason().label(),
                        Say.day(retraction.retractedAt()),
                        contact(retraction)));
    }

    private String contact(Retraction retraction) {
        if (retraction.contact() != null) {
            return retraction.contact();
        }
        var footer = pages.common().profile().footer();
        return pages.common().profile().source() + (footer.hotline() == null ? "" : "，热线 " + footer.hotline());
    }

    public byte[] search(String index, List<Entry> years) {
        Frame frame = frame("search/", "检索", "按词语、年度、等级、单位和地区检索绩效评价报告。", "search");
        List<Choice> grades = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            grades.add(new Choice(grade.label(), Summary.gradeKey(grade)));
        }
        grades.add(new Choice("未定等级", Summary.gradeKey(null)));
        List<Choice> keys = years.stream()
                .map(year -> new Choice(year.label(), year.path().replace("/", "")))
                .toList();
        List<Entry> lists =
                columns().stream().filter(e -> !e.path().equals("search/")).toList();
        return pages.render("page/search.jte", new Views.Search(frame, index, keys, grades, lists));
    }

    public byte[] about() {
        return plain("page/about.jte", "about/", "怎样看这些报告", "得分、等级、核对结果和版本怎样理解。", "about");
    }

    public byte[] check() {
        return plain("page/check.jte", "check/", "核对副本", "核对手里的报告副本与本栏目发布的是否一致。", "");
    }

    /** The page for addresses that do not exist; a server may show it anywhere, so its links are absolute within the column. */
    public byte[] notFound() {
        return plain("page/notfound.jte", "404.html", "没有这个页面", "您要找的地址不存在。", "");
    }

    public byte[] map(List<Entry> years) {
        Frame frame = frame("sitemap/", "网站地图", "本栏目的全部列表。", "");
        return pages.render("page/sitemap.jte", new Views.Map(frame, columns(), years));
    }

    /** The page that stays at an address that a correction moved. */
    public byte[] moved(String title, String fromPath, String toPath) {
        List<Crumb> way = List.of(new Crumb("首页", ""), new Crumb("已移动的报告", null));
        String description = "这份报告更正后移到了新的地址。";
        Frame frame = new Frame(pages.common(), fromPath, title, description, "", way, null, null, toPath);
        return pages.render("page/moved.jte", new Views.Moved(frame, frame.to(toPath)));
    }

    private byte[] plain(String template, String path, String title, String description, String section) {
        return pages.render(template, new Views.Plain(frame(path, title, description, section), title));
    }

    private Frame frame(String path, String title, String description, String section, Entry... parents) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("首页", ""));
        for (Entry parent : parents) {
            crumbs.add(new Crumb(parent.label(), parent.path()));
        }
        crumbs.add(new Crumb(Objects.requireNonNull(title), null));
        return new Frame(pages.common(), path, title, description, section, crumbs, null, null);
    }
}
