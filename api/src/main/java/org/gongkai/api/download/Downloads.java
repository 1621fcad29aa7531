package org.gongkai.api.download;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.report.IndicatorCondition;
import org.gongkai.api.graphql.report.ReportIdsOfFilter;
import org.gongkai.api.statistics.FactBase;
import org.gongkai.api.statistics.Facts;
import org.gongkai.api.statistics.IndicatorFact;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.api.store.projection.FundFact;
import org.gongkai.api.store.projection.ListingRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes complete tables, row after row, in the order of report ids; memory doesn't grow with the number of rows. Every row
 * is of the state at the beginning, except for findings, which are read as they are written: one of a report that is
 * retracted meanwhile is left out.
 */
@Component
public class Downloads {
    private static final int BATCH = 100;

    private final FactBase facts;
    private final ReportIdsOfFilter filters;
    private final Conditions conditions;
    private final MongoCollection<Document> findings;

    Downloads(FactBase facts, ReportIdsOfFilter filters, Conditions conditions, ReportStore store) {
        this.facts = facts;
        this.filters = filters;
        this.conditions = conditions;
        this.findings = store.database().getCollection(StoreCollections.FINDING_ROWS);
    }

    /** A table whose conditions have been read and whose reports have been found, ready to be written. */
    public final class Prepared {
        private final DownloadTable table;
        private final List<Facts> reports;
        private final Map<String, Map<String, Object>> conditions;

        private Prepared(DownloadTable table, List<Facts> reports, Map<String, Map<String, Object>> conditions) {
            this.table = table;
            this.reports = reports;
            this.conditions = conditions;
        }

        /**
         * Writes the head and all rows.
         *
         * @return the number of rows
         */
        public long write(DownloadFormat format, Appendable out) throws IOException {
            Lines lines = new Lines(table, format, out);
            lines.head();
            for (int from = 0; from < reports.size(); from += BATCH) {
                write(reports.subList(from, Math.min(from + BATCH, reports.size())), lines);
            }
            return lines.rows;
        }

        private void write(List<Facts> batch, Lines lines) throws IOException {
            if (table == DownloadTable.FINDINGS) {
                findings(batch, lines);
                return;
            }
            IndicatorCondition wanted = IndicatorCondition.of(conditions.get("indicator"));
            for (Facts report : batch) {
                ListingRow own = report.report();
                if (table == DownloadTable.REPORTS) {
                    lines.add(own, own);
                } else if (table == DownloadTable.FUNDS) {
                    for (FundFact fund : own.funds()) {
                        lines.add(own, fund);
                    }
                } else {
                    for (IndicatorFact indicator : report.indicators()) {
                        if (wanted.accepts(indicator)) {
                            lines.add(own, indicator);
                        }
                    }
                }
            }
        }

        private void findings(List<Facts> batch, Lines lines) throws IOException {
            Map<String, ListingRow> byId = new HashMap<>();
            batch.forEach(report -> byId.put(report.report().id(), report.report()));
            List<Bson> parts = new ArrayList<>();
            parts.add(Filters.in("reportId", byId.keySet()));
            Map<String, Object> condition = conditions.getOrDefault("finding", Map.of());
            for (String name : List.of("code", "severity")) {
                if (condition.get(name) instanceof Collection<?> values) {
                    parts.add(Filters.in(name, values));
                }
            }
            for (Document finding : findings.find(Filters.and(parts)).sort(Sorts.ascending("_id"))) {
                ListingRow report = byId.get(finding.getString("reportId"));
                if (report != null) {
                    lines.add(report, finding);
                }
            }
        }
    }

    /** Rows on their way out. */
    private static final class Lines {
        private final List<Column> columns;
        private final DownloadFormat format;
        private final Appendable out;
        private long rows;

        Lines(DownloadTable table, DownloadFormat format, Appendable out) {
            this.columns = table.columns();
            this.format = format;
            this.out = out;
        }

        void head() throws IOException {
            out.append(format.head(columns));
        }

        void add(ListingRow report, Object part) throws IOException {
            Row row = new Row(report, part);
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(column.value().apply(row)));
            out.append(format.line(columns, values));
            rows++;
        }
    }

    /**
     * Reads the conditions and finds the reports.
     *
     * @param json conditions by name, as JSON: {@code filter}, and {@code indicator} or {@code finding} for those tables
     * @throws org.gongkai.api.graphql.ApiException when one of them isn't valid
     */
    public Prepared prepare(DownloadTable table, Map<String, String> json) {
        Map<String, Map<String, Object>> read = conditions.read(json);
        List<String> ids = filters.orAll(read.get("filter"));
        List<Facts> reports = ids == null ? List.copyOf(facts.all().values()) : facts.of(ids);
        return new Prepared(table, reports, read);
    }
}
