package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the pages, read as a browser reads them. */
class PageContentTest {
    @TempDir
    static Path out;

    private static Path site;

    @BeforeAll
    static void publish() throws IOException {
        Samples.Memory source = new Samples.Memory();
        Seeds.all().forEach(seed -> source.with(Samples.released(seed)));
        source.with(
                Samples.released(Samples.report("lamps-2024", 2024).build()),
                Samples.released(Samples.report("lamps-2025", 2025).build()));
        Hostile.all().forEach(report -> source.with(Samples.released(report)));
        PublishResult result = Publisher.publish(source, Samples.profile(), out, 2);
        assertThat(result.problems()).isEmpty();
        site = out.resolve("current").toRealPath();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Document page(String beginning, String folder) throws IOException {
        for (Path path : pages()) {
            String relative = site.relativize(path).toString();
            if (relative.startsWith(beginning) && relative.endsWith(folder + "/index.html")) {
                return Jsoup.parse(Files.readString(path));
            }
        }
        throw new AssertionError("no page " + beginning + "…" + folder);
    }

    @Test
    void theFirstThingIsASentenceWhoseNumbersLeadToTheirRows() throws IOException {
        Element lead = page("2024/", "lamps-2024").selectFirst(".lead");

        assertThat(lead.text()).startsWith("32 万元买了 40 盏路灯，实付 31.48 万元；自评 97 分（优）");
        assertThat(lead.select("a").eachAttr("href")).startsWith("#fund-0", "#output-0", "#fund-0", "#total");
    }

    @Test
    void everyTableHasACaptionAndEveryRowAHead() throws IOException {
        for (Path path : pages()) {
            for (Element table : Jsoup.parse(Files.readString(path)).select("main table")) {
                if (table.closest(".narrative") != null) {
                    continue;
                }
                assertThat(table.select("> caption").text())
                        .as(path + " caption")
                        .isNotBlank();
                for (Element row : table.select("> tbody > tr:not(.rule)")) {
                    assertThat(row.select("> th[scope]"))
                            .as(path + " " + row.text())
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void injectionsStayDeadText() throws IOException {
        for (Path path : pages()) {
            Document document = Jsoup.parse(Files.readString(path));
            assertThat(document.select("script:not([src]), img, iframe, [onerror], [onclick], [style]"))
                    .as(path.toString())
                    .isEmpty();
            assertThat(document.select("a[href^=javascript], [src^=http]"))
                    .as(path.toString())
                    .isEmpty();
        }
        Document hostile = page("2025/", "hostile");
        assertThat(hostile.selectFirst("h1").text()).isEqualTo("标题" + Hostile.ATTACK);
        assertThat(hostile.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("标题" + Hostile.ATTACK);
    }

    @Test
    void nothingTurnsTheDirectionOfAPage() throws IOException {
        for (Path path : pages()) {
            assertThat(Files.readString(path))
                    .as(path.toString())
                    .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        }
        assertThat(page("2025/", "long").text()).contains("管理中心exe.gnp");
    }

    @Test
    void unusualShapesKeepTheirNumbers() throws IOException {
        Document many = page("2024/", "many");
        Document deep = page("2024/", "deep");

        assertThat(many.select(".indicators tbody tr:not(.rule)")).hasSize(300);
        assertThat(many.select("#total td").eachText()).startsWith("81");
        assertThat(deep.select(".indicators tr[id=i-0-0-0-0-0] td").eachText()).startsWith("0", "0");
        assertThat(deep.select(".indicators tr.parent td[data-head=得分]").eachText())
                .containsExactly("14（各项之和）", "7（各项之和）");
        assertThat(deep.select(".ruler"))
                .as("120 points fit on no ruler of 100")
                .isEmpty();
        assertThat(page("2025/", "long").select("#funds td").eachText())
                .containsExactly("123,456,789.123456", "-31.48");
    }

    @Test
    void theQrCodeHoldsThePermanentAddress() throws IOException {
        Document page = page("2025/", "lamps-2025");

        assertThat(page.select(".qr svg[role=img]")).hasSize(1);
        assertThat(QrReader.read(page.selectFirst(".qr svg")))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
    }

    @Test
    void listsAddUpWhatTheyShow() throws IOException {
        Document list = Jsoup.parse(Files.readString(site.resolve("projects/lamps/index.html")));

        assertThat(list.select("tfoot th").text()).isEqualTo("本页合计 2 份");
        assertThat(list.select("tfoot td.number").eachText()).containsExactly("64", "62.96", "97（平均）");
        assertThat(list.select(".trend figcaption").first().text()).isEqualTo("历年得分：2024 年 97 分，2025 年 97 分");
    }

    @Test
    void formulasInCellsAreNeutralised() throws IOException {
        assertThat(Files.readString(site.resolve("data/indicators.csv")))
                .startsWith("\uFEFF")
                .contains(",'=cmd|' /C calc'!A0,");
    }

    @Test
    void anEmptyReportSaysWhatItDoesNotGive() throws IOException {
        Document empty = page("undated/", "empty");

        assertThat(empty.text()).contains("报告没有给出资金和得分", "报告未提供资金情况", "报告未提供指标得分", "报告未提供绩效目标", "报告没有正文");
        assertThat(empty.select(".disclosure dd")).noneMatch(dd -> dd.text().isBlank());
    }

    @Test
    void pagesAreLightEnoughForAPhone() throws IOException {
        for (Path path : pages()) {
            assertThat(Files.size(path)).as(path.toString()).isLessThan(200_000);
        }
    }

    @Test
    void projectsAreComparedOverTheirYears() throws IOException {
        Document compare = page("projects/lamps/", "compare");

        assertThat(compare.select("thead th").eachText()).containsExactly("指标", "2024 单位自评", "2025 单位自评");
        assertThat(compare.select("tbody tr:contains(项目质量可控性) td").get(1).text())
                .contains("17 / 20", "85%", "持平");
    }

    @Test
    void oneFactStandsInEveryPublishedForm() throws IOException {
        Path folder = Files.walk(site)
                .filter(path -> path.getFileName().toString().equals("lamps-2024"))
                .findFirst()
                .orElseThrow();
        assertThat(folder.resolve("index.html")).content().contains("31.48");
        assertThat(folder.resolve("report.json")).content().contains("\"spent\":\"31.48\"");
        assertThat(folder.resolve("report.md")).content().contains("31.48");
        assertThat(site.resolve("data/funds.csv"))
                .content()
                .contains("lamps-2024")
                .contains(",31.48,");
        assertThat(site.resolve("data/reports.csv")).content().contains(",31.48,98.375,");
    }

    @Test
    void everyPublishedReportNamesItsFingerprintWhichItsOwnTextGives() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            List<Path> files = walk.filter(path -> path.endsWith("report.json")).toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                String text = Files.readString(file);
                String fingerprint = Fingerprint.ofCopy(JsonCodec.read(text));
                assertThat(text).startsWith("{\"$fingerprint\":\"" + fingerprint + "\",");
            }
        }
    }

    @Test
    void feedsAndSitemapAreWellFormed() throws Exception {
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path path :
                    walk.filter(p -> p.toString().matches(".*\\.(atom|xml)")).toList()) {
                factory.newDocumentBuilder().parse(path.toFile());
            }
        }
        List<String> places = Pattern.compile("<loc>([^<]*)</loc>")
                .matcher(Files.readString(site.resolve("sitemap.xml"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(places)
                .contains("https://www.shili.example/jxgk/", "https://www.shili.example/jxgk/search/")
                .doesNotHaveDuplicates();
    }

    @Test
    void theStyleSheetFetchesNothing() throws IOException {
        try (Stream<Path> assets = Files.list(site.resolve("assets"))) {
            for (Path asset : assets.filter(p -> !p.toString().endsWith(".svg")).toList()) {
                assertThat(Files.readString(asset)).doesNotContain("http:", "https:", "@import", "url(");
            }
        }
    }
}
