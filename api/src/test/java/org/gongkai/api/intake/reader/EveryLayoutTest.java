package org.gongkai.api.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.api.intake.source.Block;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every source document, tried on every test layout. */
class EveryLayoutTest {

    private static final Map<Path, SourceDocument> READ = new TreeMap<>();

    @BeforeAll
    static void readOnce() throws IOException, URISyntaxException {
        layouts().forEach(layout -> READ.put(layout, SourceReader.standard().read(layout)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void textInTextAccountedFor(Path layout) {
        SourceDocument document = READ.get(layout);
        boolean[] covered = new boolean[document.plainText().length()];
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                table.cells()
                        .forEach(cell -> cover(
                                covered, cell.place().start(), cell.place().end()));
                table.cells().forEach(cell -> assertThat(document.textOf(cell.place()))
                        .isEqualTo(cell.text()));
            } else {
                cover(covered, block.place().start(), block.place().end());
            }
        }

        for (int i = 0; i < covered.length; i++) {
            assertThat(covered[i] || Character.isWhitespace(document.plainText().charAt(i)))
                    .as("character %s of %s", i, layout.getFileName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readingAgainGivesTheSameAndEveryCellStandsAtItsOwnPosition(Path layout) {
        SourceDocument document = SourceReader.standard().read(layout);

        assertThat(document).isEqualTo(READ.get(layout));
        for (Table table : document.tables()) {
            for (Cell cell : table.cells()) {
                assertThat(table.cellAt(cell.row(), cell.column())).containsSame(cell);
                assertThat(table.cellAt(cell.row() + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1))
                        .containsSame(cell);
            }
        }
    }

    private static void cover(boolean[] covered, int from, int to) {
        for (int i = from; i < to; i++) {
            assertThat(covered[i]).as("no character in two pieces").isFalse();
            covered[i] = true;
        }
    }

    static List<Path> layouts() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(EveryLayoutTest.class.getResource("/intake"))
                .toURI());
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> file.toString().matches(".*\\.(docx?|xlsx?|html|pdf|txt|csv)"))
                    .sorted()
                    .toList();
        }
    }
}
