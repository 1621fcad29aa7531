package org.gongkai.api.intake.reader;

import java.util.List;
import org.gongkai.api.intake.source.Grid;
import org.gongkai.api.intake.source.SourceDocumentBuilder;

/** Table text: one table; records are rows, and lines standing alone stay rows with one cell. */
final class CsvReader implements ContainerReader {

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) {
        Decoded decoded = Encodings.decode(file.bytes(), null);
        TextReader.noteEncoding(decoded, into);
        String text = decoded.text();
        Grid grid = new Grid();
        int row = 0;
        for (List<String> record : SeparatedValues.records(text, SeparatedValues.separatorOf(text), file.deadline())) {
            for (int column = 0; column < record.size(); column++) {
                grid.put(Grid.Draft.of(record.get(column).strip(), row, column, 1, 1));
            }
            row += record.isEmpty() ? 0 : 1;
        }
        into.table(grid, null, null);
    }
}
