package org.gongkai.api.intake.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.api.intake.recognition.Recogniser;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.report.EvaluationReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReviewPageTest {

    private final Document page = page("f/merged.docx", bytes("f/merged.docx"));

    @Test
    void standsAloneAndRunsNothing() {
        assertThat(page.select("script, iframe, object, embed, form, img, link"))
                .isEmpty();
        assertThat(page.select("[src]")).isEmpty();
        assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void everyFieldOfAReportHasAChineseName() {
        Set<String> fields = new TreeSet<>();
        collect(EvaluationReport.class, fields, new HashSet<>());
        assertThat(fields).hasSizeGreaterThan(80).allMatch(Labels::names);
    }

    private static void collect(Type type, Set<String> fields, Set<Type> seen) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], fields, seen);
        } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                fields.add(component.getName());
                collect(component.getGenericType(), fields, seen);
            }
        }
    }

    @Test
    void cellsKeepAWidthThatCanBeReadAndWideTablesScrollSideways() {
        assertThat(page.select(".original table, table.values tr:has(th ~ th ~ th)"))
                .isNotEmpty()
                .allMatch(table -> !table.parents().select("div.scroll").isEmpty());
        assertThat(page.select("style").html()).contains(".scroll td, .scroll th { min-width: 4.5rem; }");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> ids = page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());

        assertThat(page.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> ids.contains(href.substring(1)));
        assertThat(page.select("[id]")).hasSameSizeAs(ids);
    }

    @Test
    void aValueLeadsToItsCellInTheOriginalAndBack() {
        Element score = page.select(".structure tr:contains(社会效益) td").stream()
                .filter(cell -> cell.id().endsWith(".score"))
                .findFirst()
                .orElseThrow();
        Element link = Objects.requireNonNull(score.selectFirst("a"));
        Element place =
                Objects.requireNonNull(page.getElementById(link.attr("href").substring(1)));

        assertThat(link.text()).isEqualTo("6");
        assertThat(place.text()).isEqualTo("6");
        assertThat(Objects.requireNonNull(place.closest("tr")).text()).contains("社会效益（8分）");
        assertThat(place.attr("href")).isEqualTo("#" + score.id());
    }

    @Test
    void showsTheWholeOriginalWithItsMergedCells() {
        Element original = Objects.requireNonNull(page.selectFirst(".original"));

        assertThat(original.text()).contains("八、其它需要说明的问题").contains("严重的此项完全不得分");
        assertThat(original.select("td[rowspan=5]").eachText()).contains("决策(10)");
    }

    @Test
    void severalReportsOfAFileAreToldApartAndChoicesAreInWords() {
        Document several = page("self/several.html", bytes("self/several.html"));

        assertThat(several.select(".structure h2").eachText())
                .hasSize(3)
                .anyMatch(heading -> heading.contains("防汛物资购置项目"));
        assertThat(several.select(".structure").text()).contains("单位自评").doesNotContain("SELF_EVALUATION", "{\"");
    }

    @Test
    void findingsShowTheirArithmetic() {
        assertThat(page.select(".remarks details summary").eachText()).contains("依据与算式");
        assertThat(page.select(".remarks details").text()).contains("规则：").contains("结论：");
    }

    @Test
    void doubtIsShownByASignAndAWordNotByColourAlone() {
        Document flat = page("h/flat.docx", bytes("h/flat.docx"));

        assertThat(flat.select(".structure .doubtful"))
                .allMatch(cell -> cell.text().contains("存疑"));
        assertThat(flat.select("header").text()).contains("未归入");
    }

    @Test
    void whatTheFileSaysIsTextAndNeverMarkup() {
        String hostile = "绩效评价报告\n项目名称：<script>alert(1)</script>\"onclick=\"x\n得分\u202E94\u202C分\n";
        String html = html("恶.txt", hostile.getBytes(StandardCharsets.UTF_8));

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("⟦U+202E⟧");
    }

    private static Document page(String name, byte[] content) {
        return Jsoup.parse(html(name, content));
    }

    private static String html(String name, byte[] content) {
        SourceDocument source = SourceReader.standard().read(name, content);
        List<ReviewedReport> reports = Recogniser.standard().recognise(source).stream()
                .map(recognition -> new ReviewedReport(recognition, Audit.of(recognition.draft())))
                .toList();
        return ReviewPage.of(source, reports);
    }

    private static byte[] bytes(String path) {
        try (InputStream in = ReviewPageTest.class.getResourceAsStream("/intake/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
