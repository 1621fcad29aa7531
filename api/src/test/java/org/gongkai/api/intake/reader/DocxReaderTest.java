package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Heading;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.SourceNote;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    @Test
    void printsAutomaticNumbersAsWordDoes() {
        String levels = level(0, "chineseCounting", "%1、")
                + level(1, "chineseCounting", "（%2）")
                + level(2, "decimal", "%3.")
                + level(3, "decimalEnclosedCircle", "%4");
        SourceDocument document = read(Docx.of(Docx.listed(1, 0, "基本情况")
                        + Docx.listed(1, 1, "项目概况")
                        + Docx.listed(1, 2, "背景")
                        + Docx.listed(1, 2, "实施")
                        + Docx.listed(1, 3, "要点")
                        + Docx.listed(1, 1, "绩效目标")
                        + Docx.listed(1, 2, "总目标")
                        + Docx.p("正文不编号")
                        + Docx.listed(1, 0, "评价工作")
                        + Docx.listed(2, 0, "另起一列"))
                .with(
                        "numbering",
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"7\">" + levels + "</w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                                + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"));

        assertThat(document.plainText())
                .isEqualTo("一、基本情况\n（一）项目概况\n1.背景\n2.实施\n①要点\n（二）绩效目标\n1.总目标\n正文不编号\n二、评价工作\n一、另起一列");
    }

    @Test
    void takesHeadingsFromOutlineLevelsOfTheStyle() {
        SourceDocument document = read(
                Docx.of("<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>一、基本情况</w:t></w:r></w:p>")
                        .with(
                                "styles",
                                "styles",
                                "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"基础\"/><w:pPr><w:jc w:val=\"center\"/>"
                                        + "<w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"派生\"/><w:basedOn w:val=\"A\"/></w:style>"));

        assertThat(document.blocks().get(0)).isInstanceOfSatisfying(Heading.class, heading -> {
            assertThat(heading.level()).isEqualTo(2);
            assertThat(heading.style().bold()).isTrue();
            assertThat(heading.style().name()).isEqualTo("派生");
        });
    }

    @Test
    void resolvesCellsMergedDownAndAcrossAndSetsNestedTablesApart() {
        String row1 = "<w:tr>" + Docx.tc("<w:vMerge w:val=\"restart\"/>", Docx.p("决策"))
                + Docx.tc("<w:gridSpan w:val=\"2\"/>", Docx.p("项目立项")) + "</w:tr>";
        String inner = "<w:tbl><w:tr>" + Docx.tc("", Docx.p("内")) + Docx.tc("", Docx.p("表")) + "</w:tr></w:tbl>";
        String row2 = "<w:tr>" + Docx.tc("<w:vMerge/>", "<w:p/>") + Docx.tc("", Docx.p("规范性") + Docx.p("（3分）"))
                + Docx.tc("", Docx.p("3") + inner) + "</w:tr>";
        SourceDocument document = read(Docx.of("<w:tbl>" + row1 + row2 + "</w:tbl>"));
        Table table = document.tables().get(0);

        assertThat(table.textAt(1, 0)).isEqualTo("决策");
        assertThat(table.textAt(0, 2)).isEqualTo("项目立项");
        assertThat(table.textAt(1, 1)).isEqualTo("规范性\n（3分）");
        assertThat(document.tables().get(1).nestedIn()).isEqualTo(table.place());
        assertThat(document.plainText()).isEqualTo("决策\t项目立项\n规范性\n（3分）\t3\n内\t表");
    }

    @Test
    void mapsTickBoxesOfContentControlsFieldsAndSymbolFonts() {
        String control = "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr>"
                + "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>";
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox>"
                        + "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String symbol =
                "<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"
                        + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF0B3</w:t></w:r>";
        SourceDocument document = read(Docx.of(
                "<w:p>" + control + "<w:r><w:t>甲</w:t></w:r>" + field + "<w:r><w:t>乙</w:t></w:r>" + symbol + "</w:p>"));

        assertThat(document.plainText()).isEqualTo("☑甲□乙☑□≥");
    }

    @Test
    void leavesTrackedDeletionsOutAndSaysSo() {
        SourceDocument document =
                read(Docx.of("<w:p><w:r><w:t>得分</w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>94</w:t></w:r></w:ins></w:p>"));

        assertThat(document.plainText()).isEqualTo("得分94");
        assertThat(document.notes()).extracting(SourceNote::kind).containsExactly(SourceNote.Kind.TRACKED_CHANGE);
    }

    @Test
    void keepsWhatStandsBesideTheTextAndMarksIt() {
        String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                + Docx.p("文本框")
                + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                + Docx.p("文本框")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        SourceDocument document = read(Docx.of("<w:p><w:r><w:t>正文</w:t></w:r>" + box
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>")
                .with("header", "hdr", Docx.p("页眉"))
                .with(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:type=\"separator\">" + Docx.p("线") + "</w:footnote><w:footnote>" + Docx.p("脚注")
                                + "</w:footnote>")
                .with("comments", "comments", "<w:comment>" + Docx.p("批注") + "</w:comment>"));

        assertThat(document.blocks())
                .extracting(Block::part, block -> document.textOf(block.place()))
                .containsExactly(
                        tuple(Part.BODY, "正文"),
                        tuple(Part.HIDDEN, "隐藏"),
                        tuple(Part.TEXT_BOX, "文本框"),
                        tuple(Part.HEADER, "页眉"),
                        tuple(Part.FOOTNOTE, "脚注"),
                        tuple(Part.COMMENT, "批注"));
    }

    @Test
    void countsPagesWhereWordLeftItsLastLayout() {
        SourceDocument document = read(Docx.of(Docx.p("首页") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>次页</w:t></w:r></w:p>"
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>三页</w:t></w:r></w:p>"));

        assertThat(document.blocks().stream()
                        .filter(block -> block.place().length() > 0)
                        .map(block -> block.place().page()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void namesMacrosAndOutsideTemplatesWithoutTouchingThem() {
        SourceDocument document = read(Docx.of(Docx.p("正文"))
                .raw("word/vbaProject.bin", "not a macro")
                .external("attachedTemplate", "http://127.0.0.1:1/evil.dotm"));

        assertThat(document.notes())
                .extracting(SourceNote::kind)
                .containsExactly(SourceNote.Kind.ACTIVE_CONTENT, SourceNote.Kind.EXTERNAL_REFERENCE);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static SourceDocument read(Docx docx) {
        return SourceReader.standard().read("报告.docx", docx.bytes());
    }
}
