package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.api.intake.source.Cell;
import org.gongkai.api.intake.source.SourceDocument;
import org.gongkai.api.intake.source.Table;
import org.jspecify.annotations.Nullable;

/** The layouts under test resources; how they were made stands beside them. */
final class Layouts {

    private Layouts() {}

    static SourceDocument read(String path) {
        return SourceReader.standard().read(path, bytes(path));
    }

    static byte[] bytes(String path) {
        try (InputStream in = Layouts.class.getResourceAsStream("/intake/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row as the texts on its positions, without white space, merged cells repeated. */
    static List<List<String>> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.row(row).stream().map(Layouts::text).toList())
                .toList();
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text().replaceAll("[\\s\\u00A0]", "");
    }
}
