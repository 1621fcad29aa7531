package org.gongkai.api.download;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.text.Csv;
import org.jspecify.annotations.Nullable;

/** How rows are written. */
public enum DownloadFormat {
    /** CSV with the byte order mark, so that spreadsheets read the Chinese; no cell runs as a formula. */
    CSV("text/csv") {
        @Override
        String head(List<Column> columns) {
            return Csv.withByteOrderMark()
                    .row(columns.stream().map(Column::label).toList())
                    .toString();
        }

        @Override
        String line(List<Column> columns, List<@Nullable Object> values) {
            return Csv.create().row(values).toString();
        }
    },
    /** One JSON object a line; decimals are strings, absent values null. */
    JSONL("application/x-ndjson") {
        @Override
        String head(List<Column> columns) {
            return "";
        }

        @Override
        String line(List<Column> columns, List<@Nullable Object> values) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = values.get(i);
                object.put(columns.get(i).name(), value instanceof BigDecimal number ? number.toPlainString() : value);
            }
            return JsonCodec.mapper().writeValueAsString(object) + "\n";
        }
    };

    private final String mediaType;

    DownloadFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Media type, without the character set, which is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of file names, e.g. {@code csv}. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of an ending. */
    public static Optional<DownloadFormat> of(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    abstract String head(List<Column> columns);

    abstract String line(List<Column> columns, List<@Nullable Object> values);
}
