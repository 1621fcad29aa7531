package org.gongkai.api.download;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be downloaded. */
public enum DownloadTable {
    /** One row per report. */
    REPORTS("报告", Columns.REPORTS),
    /** One row per indicator of every level, in printed order. */
    INDICATORS("指标", Columns.INDICATORS),
    /** One row per row of the fund tables. */
    FUNDS("资金", Columns.FUNDS),
    /** One row per audit finding. */
    FINDINGS("核对结果", Columns.FINDINGS);

    private final String label;
    private final List<Column> columns;

    DownloadTable(String label, List<Column> columns) {
        this.label = label;
        this.columns = Stream.concat(Columns.KEY.stream(), columns.stream()).toList();
    }

    /** Chinese name of the table. */
    public String label() {
        return label;
    }

    /** Its columns, those of the report first. */
    public List<Column> columns() {
        return columns;
    }

    /** The name in addresses and commands, e.g. {@code reports}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of a name. */
    public static Optional<DownloadTable> of(String path) {
        return Stream.of(values()).filter(table -> table.path().equals(path)).findFirst();
    }
}
