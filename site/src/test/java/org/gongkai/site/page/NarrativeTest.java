package org.gongkai.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NarrativeTest {
    @Test
    void printsTablesAsTablesThatCanBeScrolledByKeyboard() {
        assertThat(Narrative.html("| 乡镇 | 盏 |\n|---|--:|\n| 东村 | 40 |"))
                .contains("<section class=\"scroll\" tabindex=\"0\" aria-label=\"表格\"><table>")
                .contains("<td data-align=\"right\">40</td>")
                .doesNotContain(" align=");
    }

    @Test
    void keepsTheLinesOfAPassage() {
        assertThat(Narrative.html("第一行\n第二行\n\n第二段")).isEqualTo("<p>第一行<br>\n第二行</p>\n<p>第二段</p>\n");
    }

    @Test
    void showsRawHtmlAsText() {
        assertThat(Narrative.html("<script>alert(1)</script>\n\n文<b onclick=x>字</b><!-- x -->"))
                .doesNotContain("<script", "<b ", "<!--")
                .contains("&lt;script&gt;", "&lt;b onclick=x&gt;");
    }

    @Test
    void namesImagesInsteadOfFetchingThem() {
        assertThat(Narrative.html("![图表](https://elsewhere.example/x.png)"))
                .contains("〔图：图表〕")
                .doesNotContain("<img", "elsewhere");
    }

    @Test
    void linksOnlyToPlainWebAddresses() {
        assertThat(Narrative.html("[甲](https://www.gov.cn/a?b=1&c=2) [乙](javascript:alert(1)) [丙](data:text/html,x)"))
                .contains("<a rel=\"external nofollow\" href=\"https://www.gov.cn/a?b=1&amp;c=2\">甲</a>")
                .doesNotContain("javascript:", "data:");
    }

    @Test
    void keepsHeadingsOfAPassageBelowTheOutlineOfThePage() {
        assertThat(Narrative.html("# 大标题")).isEqualTo("<p class=\"inner-heading\">大标题</p>\n");
    }

    @Test
    void theShortWayGivesTheSameHtmlAsTheParser() {
        Parser parser = Parser.builder().build();
        HtmlRenderer renderer = HtmlRenderer.builder().softBreak("<br>\n").build();
        List<String> pieces = List.of(
                "项目", "1.背景", "1. 背景", "2)", "（一）", "\n", "\n\n", " ", "-", "=", "#", ">", "“e办通”", "\"", "98.375%",
                ":", "+", "A", "{", "}", "!", "(", ")", "'", "$", "；", "\t", "12", ".", "/", "@", "?", "^", "～", ",");
        Random random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(9); k >= 0; k--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (Narrative.isPlain(text.toString())) {
                plain++;
                assertThat(Narrative.html(text.toString()))
                        .as(text.toString())
                        .isEqualTo(renderer.render(parser.parse(text.toString())));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }
}
