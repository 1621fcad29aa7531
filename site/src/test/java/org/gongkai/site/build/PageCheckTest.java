package org.gongkai.site.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every guard of the pre-flight has a page that sets it off. */
class PageCheckTest {
    private static final String LABELS = """
            <meta name="SiteName" content="站"><meta name="SiteDomain" content="a.example">\
            <meta name="SiteIDCode" content="0000000000"><meta name="ColumnName" content="绩效公开">\
            <meta name="ColumnDescription" content="一句话"><meta name="ColumnKeywords" content="甲,乙">\
            <meta name="ColumnType" content="信息公开">""";
    private static final String ARTICLE = """
            <meta name="ArticleTitle" content="题"><meta name="PubDate" content="2026-03-02 09:30">\
            <meta name="ContentSource" content="局">""";

    @Test
    void passesAPageInOrder() {
        assertThat(problems(page(LABELS + ARTICLE, "<h1>题</h1><h2 id=\"a\">一</h2><p><a href=\"#a\">x</a></p>")))
                .isEmpty();
    }

    @Test
    void findsMissingAndMisplacedLabels() {
        assertThat(problems(page(LABELS, "<h1>题</h1>")))
                .singleElement()
                .asString()
                .contains("page labels are");
        assertThat(problems(page(ARTICLE + LABELS, "<h1>题</h1>"))).hasSize(1);
        assertThat(problems(page(LABELS + ARTICLE + ARTICLE, "<h1>题</h1>"))).hasSize(1);
    }

    @Test
    void findsAnEmptyLabelAndADateWithoutMinutes() {
        assertThat(problems(page(LABELS.replace("一句话", " ") + ARTICLE, "<h1>题</h1>")))
                .containsExactly("p/index.html: label ColumnDescription is empty");
        assertThat(problems(page(LABELS + ARTICLE.replace(" 09:30", ""), "<h1>题</h1>")))
                .containsExactly("p/index.html: PubDate is not YYYY-MM-DD HH:MM: '2026-03-02'");
    }

    @Test
    void findsGapsInTheHeadings() {
        assertThat(body("<h1>题</h1><h3>三</h3>")).containsExactly("p/index.html: heading level jumps from 1 to 3");
        assertThat(body("<h1>题</h1><h1>又</h1>")).containsExactly("p/index.html: 2 first-level headings, expected one");
    }

    @Test
    void findsAnchorsThatDoNotExistAndIdsGivenTwice() {
        assertThat(body("<h1>题</h1><a href=\"#b\">x</a>")).containsExactly("p/index.html: link to a missing anchor #b");
        assertThat(body("<h1 id=\"a\">题</h1><p id=\"a\">x</p>")).containsExactly("p/index.html: id 'a' is given twice");
    }

    @Test
    void findsWhateverAContentSecurityPolicyWouldStop() {
        assertThat(body("<h1>题</h1><p style=\"color:red\">x</p>")).hasSize(1);
        assertThat(body("<h1>题</h1><p onclick=\"x()\">x</p>")).hasSize(1);
        assertThat(body("<h1>题</h1><script>x()</script>")).hasSize(1);
        assertThat(body("<h1>题</h1><img src=\"https://elsewhere.example/x.png\">"))
                .hasSize(1);
        assertThat(body("<h1>题</h1><a href=\"javascript:x()\">x</a>")).hasSize(1);
    }

    @Test
    void findsPersonalNumbersButNotCodesOfOrganisations() {
        assertThat(body("<h1>题</h1><p>电话13812345678。</p>"))
                .containsExactly("p/index.html: a mobile number: 138****5678");
        assertThat(body("<h1>题</h1><p>身份证11010519491231002X</p>")).hasSize(1);
        assertThat(body("<h1>题</h1><p>索引号 113417007117080054/202203-00360</p>")).isEmpty();
    }

    @Test
    void resolvesLinksToOtherPages() {
        PageCheck.Result result = PageCheck.of(
                "2025/u/r/index.html",
                page(
                                LABELS + ARTICLE,
                                "<h1>题</h1><a href=\"../../../\">a</a><a href=\"report.json\">b</a>"
                                        + "<a href=\"../../../about/#x\">c</a>")
                        .getBytes(StandardCharsets.UTF_8),
                true);
        assertThat(result.links()).containsExactly("index.html", "2025/u/r/report.json", "about/index.html#x");
        assertThat(links("2025/u/r/index.html", "..", ".", "./a", "../x//y/", "a..", "../#b"))
                .containsExactly(
                        "2025/u/index.html",
                        "2025/u/r/index.html",
                        "2025/u/r/a",
                        "2025/u/x/y/index.html",
                        "2025/u/r/a..",
                        "2025/u/index.html#b");
        assertThat(links("index.html", "about/", "..")).containsExactly("about/index.html");
        assertThat(body("<h1>题</h1><a href=\"../../x\">a</a>"))
                .containsExactly("p/index.html: link leaves the column: ../../x");
    }

    private static Set<String> links(String path, String... hrefs) {
        String body = Stream.of(hrefs)
                .map("<a href=\"%s\">a</a>"::formatted)
                .collect(Collectors.joining("", "<h1>题</h1>", ""));
        return PageCheck.of(path, page(LABELS, body).getBytes(StandardCharsets.UTF_8), false)
                .links();
    }

    private static List<String> body(String body) {
        return problems(page(LABELS + ARTICLE, body));
    }

    private static List<String> problems(String html) {
        return PageCheck.of("p/index.html", html.getBytes(StandardCharsets.UTF_8), true)
                .problems();
    }

    private static String page(String labels, String body) {
        return "<!DOCTYPE html><html lang=\"zh-CN\"><head>" + labels + "<title>题</title></head><body>" + body
                + "</body></html>";
    }
}
