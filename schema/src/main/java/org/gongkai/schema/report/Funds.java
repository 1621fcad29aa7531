package org.gongkai.schema.report;

import java.util.List;
import java.util.Optional;

/**
 * Money of the project: the matrix source × stage, and what it was spent on.
 *
 * @param rows fund rows in printed order
 * @param expenditures expenditure items in printed order
 */
public record Funds(List<FundRow> rows, List<Expenditure> expenditures) {

    public Funds {
        rows = Values.copy(rows);
        expenditures = Values.copy(expenditures);
    }

    public static Funds none() {
        return new Funds(List.of(), List.of());
    }

    /** The row of a source, the first one where a source is printed twice. */
    public Optional<FundRow> row(FundSource source) {
        return rows.stream().filter(row -> row.source() == source).findFirst();
    }

    /** The row of all sources together, or the only row there is. */
    public Optional<FundRow> total() {
        Optional<FundRow> total = row(FundSource.TOTAL);
        return total.isPresent() || rows.size() != 1 ? total : Optional.of(rows.get(0));
    }
}
