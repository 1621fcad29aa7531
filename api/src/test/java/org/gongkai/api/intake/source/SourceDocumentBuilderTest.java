package org.gongkai.api.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceDocumentBuilderTest {

    private final SourceDocumentBuilder builder = builder(Limits.STANDARD);

    @Test
    void everyCharacterOfThePlainTextBelongsToAPieceOrIsASeparator() {
        Grid grid = new Grid();
        grid.put(Grid.Draft.of("一级指标", 0, 0, 1, 1));
        grid.put(Grid.Draft.of("得分", 0, 1, 1, 1));
        grid.put(Grid.Draft.of("决策", 1, 0, 1, 1));
        grid.put(Grid.Draft.of("9\n分", 1, 1, 1, 1));
        builder.heading(1, "一、基本情况", Style.PLAIN).paragraph("项目概况。", Style.PLAIN);
        builder.table(grid, null, null);
        SourceDocument document = builder.build();

        assertThat(document.plainText()).isEqualTo("一、基本情况\n项目概况。\n一级指标\t得分\n决策\t9\n分");
        StringBuilder rest = new StringBuilder(document.plainText());
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                table.cells().forEach(cell -> blank(rest, cell.place()));
            } else {
                blank(rest, block.place());
            }
        }
        assertThat(rest).isBlank();
    }

    @Test
    void aPieceIsFoundAgainThroughItsPlace() {
        builder.paragraph("前言", Style.PLAIN);
        Grid grid = new Grid();
        grid.put(Grid.Draft.of("分值", 0, 0, 1, 1));
        grid.put(Grid.Draft.of("10", 0, 1, 1, 1));
        builder.page(2).table(grid, null, null);
        SourceDocument document = builder.build();

        Place place = document.tables().get(0).cellAt(0, 1).orElseThrow().place();
        assertThat(document.textOf(place)).isEqualTo("10");
        assertThat(place.describe()).isEqualTo("第2页 表1 第1行第2列");
    }

    @Test
    void aMergedCellAnswersOnEveryPositionItCovers() {
        Grid grid = new Grid();
        grid.put(Grid.Draft.of("决策", 0, 0, 2, 1));
        grid.put(Grid.Draft.of("项目立项", 0, 1, 1, 1));
        grid.put(Grid.Draft.of("资金落实", 1, 0, 1, 1));
        Table table = builder.table(grid, null, null);

        assertThat(table).isNotNull();
        assertThat(table.textAt(1, 0)).isEqualTo("决策");
        assertThat(table.textAt(1, 1)).isEqualTo("资金落实");
        assertThat(table.cellsBeginningIn(1)).extracting(Cell::text).containsExactly("资金落实");
    }

    @Test
    void spansThatOverlapAreCutToWhatFits() {
        Grid grid = new Grid();
        grid.put(Grid.Draft.of("甲", 0, 0, 1, 1));
        grid.put(Grid.Draft.of("乙", 0, 1, 9, 1));
        grid.put(Grid.Draft.of("丙", 1, 0, 1, 5));
        Table table = builder.table(grid, null, null);

        assertThat(table).isNotNull();
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.row(1))
                .extracting(cell -> cell == null ? "" : cell.text())
                .containsExactly("丙", "乙");
    }

    @Test
    void aDirectionOverrideStaysInTheTextAndIsNamed() {
        SourceDocument document =
                builder.paragraph("得分\u202E94\u202C分", Style.PLAIN).build();

        assertThat(document.plainText()).contains("\u202E");
        assertThat(document.notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(SourceNote.Kind.INVISIBLE_CHARACTER);
            assertThat(note.place()).isEqualTo(Place.ofRange(2, 3));
        });
    }

    @Test
    void tooMuchTextIsRefusedInOneLine() {
        Limits standard = Limits.STANDARD;
        Limits small = new Limits(
                standard.fileBytes(),
                standard.unpackedBytes(),
                standard.partBytes(),
                standard.parts(),
                standard.compressionRatio(),
                standard.elements(),
                standard.depth(),
                10,
                standard.blocks(),
                standard.cells(),
                standard.pages(),
                standard.time());
        SourceDocumentBuilder tight = builder(small).paragraph("十个字以内", Style.PLAIN);

        assertThatThrownBy(() -> tight.paragraph("这一段太长了", Style.PLAIN))
                .isInstanceOf(IntakeException.class)
                .hasMessageStartingWith("报告.txt: 第1段之后: 文字太多")
                .hasMessageContaining("→")
                .message()
                .doesNotContain("\n");
    }

    private static SourceDocumentBuilder builder(Limits limits) {
        return new SourceDocumentBuilder("报告.txt", "00", Container.TEXT, limits, () -> {});
    }

    private static void blank(StringBuilder text, Place place) {
        for (int i = place.start(); i < place.end(); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
