package org.gongkai.api.intake.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Heading;
import org.gongkai.api.intake.source.Metadata;
import org.gongkai.api.intake.source.Paragraph;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    @Test
    void readsHeadingsParagraphsAndTablesInOrder() {
        SourceDocument document = read("<h1>绩效评价报告</h1><p>一、<b>基本</b>情况<table><tr><td>分值<td>得分</table>共计");

        assertThat(document.plainText()).isEqualTo("绩效评价报告\n一、基本情况\n分值\t得分\n共计");
        assertThat(document.blocks().get(0)).isInstanceOfSatisfying(Heading.class, h -> assertThat(h.level())
                .isEqualTo(1));
    }

    @Test
    void resolvesMergedCells() {
        Table table = read("<table><tr><th rowspan=2>决策<th colspan=2>资金<tr><td>到位<td>5<tr><td>过程<td>执行<td>4</table>")
                .tables()
                .get(0);

        assertThat(table.textAt(1, 0)).isEqualTo("决策");
        assertThat(table.textAt(0, 2)).isEqualTo("资金");
        assertThat(table.textAt(2, 2)).isEqualTo("4");
    }

    @Test
    void aLayoutTableIsRunningTextAndANestedOneKeepsItsPlace() {
        SourceDocument layout = read("<table><tr><td>标题<p>正文<table><tr><td>甲的指标名称<td>一<tr><td>乙<td>二</table></table>");
        SourceDocument nested =
                read("<table><tr><td>资金情况<td>这里说明很多情况，比里面的表长<table><tr><td>A<td>1</table></td><td>完</table>");

        assertThat(layout.plainText()).isEqualTo("标题\n正文\n甲的指标名称\t一\n乙\t二");
        assertThat(nested.tables()).hasSize(2);
        assertThat(nested.tables().get(1).nestedIn())
                .isEqualTo(nested.tables().get(0).place());
    }

    @Test
    void readsThePageLabelsAndTheDisclosureBlock() {
        SourceDocument document = read("<head><title>报告</title><meta name=ArticleTitle content='绩效评价报告'>"
                + "<meta name=PubDate content='2025-04-30 10:15'></head>"
                + "<table><tr><td>索引号：<td>113417007117080054/202203-00360<td>发布机构：<td>县政务局</tr>"
                + "<tr><td>成文日期：<td>2025-04-28<td>文号：<td></tr></table><p>正文</p>");

        assertThat(document.metadata())
                .extracting(Metadata::name, Metadata::value, Metadata::origin)
                .contains(
                        tuple("PubDate", "2025-04-30 10:15", Metadata.Origin.META_TAG),
                        tuple("索引号", "113417007117080054/202203-00360", Metadata.Origin.DISCLOSURE_BLOCK),
                        tuple("发布机构", "县政务局", Metadata.Origin.DISCLOSURE_BLOCK),
                        tuple("文号", "", Metadata.Origin.DISCLOSURE_BLOCK));
    }

    @Test
    void readsADisclosureBlockPrintedAsLines() {
        SourceDocument document = read("<div>索 引 号：x</div><div>发文单位：会同县  发文日期：2022-05-01</div>"
                + "<div>统一登记号：HNPR-2022</div><div>主题分类：财政</div>");

        assertThat(document.metadata())
                .extracting(Metadata::name, Metadata::value)
                .contains(tuple("发文单位", "会同县"), tuple("发文日期", "2022-05-01"), tuple("统一登记号", "HNPR-2022"));
    }

    @Test
    void believesTheBytesWhenTheDeclaredEncodingLies() {
        byte[] gbk = "<html><meta charset=utf-8><p>绩效评价得分94分".getBytes(Charset.forName("GBK"));
        SourceDocument document = SourceReader.standard().read("页面.html", gbk);

        assertThat(document.plainText()).isEqualTo("绩效评价得分94分");
        assertThat(document.notes()).extracting(SourceNote::kind).containsExactly(SourceNote.Kind.ENCODING);
    }

    @Test
    void keepsTicksListNumbersAndFieldValues() {
        SourceDocument document = read("<p><input type=checkbox checked>实施过程 <input type=radio>完成结果 ■经常性 √一次性</p>"
                + "<ol start=3><li>经验<li>问题</ol><input value='三年'>");

        assertThat(document.plainText()).isEqualTo("☑实施过程 □完成结果 ■经常性 √一次性\n3.经验\n4.问题\n三年");
    }

    @Test
    void aCellHoldingOnlyANonBreakingSpaceIsEmpty() {
        Table table = read("<table><tr><td>扣分<td>&nbsp;<tr><td>原因<td>&nbsp;无&nbsp;</table>")
                .tables()
                .get(0);

        assertThat(table.textAt(0, 1)).isEmpty();
        assertThat(table.textAt(1, 1)).isEqualTo("无");
    }

    @Test
    void namesAttachmentsItDidNotFetch() {
        SourceDocument document =
                read("<p>公开如下<a href='/f/报告.docx'>报告</a><a href='/f/表.xlsx?v=1'>表</a><a href='/'>首页</a>");

        assertThat(document.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(SourceNote.Kind.EXTERNAL_REFERENCE);
            assertThat(note.message()).startsWith("网页链接了 2 个附件");
        });
    }

    @Test
    void neverReadsScriptsAndSetsHiddenTextAndNavigationApart() {
        SourceDocument document = read("<script>document.write('假的')</script><div class=nav>首页 政务公开</div>"
                + "<p>得分90分</p><div style='display:none'>隐藏的话</div>");

        assertThat(document.plainText()).doesNotContain("假的");
        assertThat(document.blocks())
                .extracting(Block::part, block -> ((Paragraph) block).text())
                .containsExactly(
                        tuple(Part.PAGE_FURNITURE, "首页 政务公开"), tuple(Part.BODY, "得分90分"), tuple(Part.HIDDEN, "隐藏的话"));
    }

    @Test
    void aHundredThousandNestedTagsAreRefusedInOneLine() {
        assertThat(Refusals.of("深.html", "<div>".repeat(100_000) + "底"))
                .startsWith("深.html: 嵌套层数过深")
                .contains("nested too deeply");
    }

    private static SourceDocument read(String html) {
        return SourceReader.standard().read("页面.html", html.getBytes(UTF_8));
    }
}
