package org.gongkai.api.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gongkai.api.download.DownloadFormat;
import org.gongkai.api.download.DownloadTable;
import org.gongkai.api.download.Downloads;
import org.gongkai.api.graphql.ApiException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a complete table of what is public. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        header = "Write a whole table of what is public, filtered like a query, as CSV or JSON Lines.",
        footer = {
            "",
            "gongkai download reports --out reports.csv",
            "gongkai download indicators --filter '{\"region\": \"530000\"}' --format jsonl > indicators.jsonl"
        })
final class DownloadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", description = "${COMPLETION-CANDIDATES}.")
    private DownloadTable table = DownloadTable.REPORTS;

    @Option(names = "--filter", paramLabel = "JSON", description = "Which reports: a ReportFilter.")
    private @Nullable String filter;

    @Option(names = "--indicator", paramLabel = "JSON", description = "Which indicators: an IndicatorCondition.")
    private @Nullable String indicator;

    @Option(names = "--finding", paramLabel = "JSON", description = "Which findings: a FindingCondition.")
    private @Nullable String finding;

    @Option(names = "--format", defaultValue = "csv", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private DownloadFormat format = DownloadFormat.CSV;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of printing.")
    private @Nullable Path out;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Session session = store.open()) {
            Downloads.Prepared prepared;
            try {
                prepared = session.get(Downloads.class).prepare(table, conditions());
            } catch (ApiException e) {
                throw new Refusal(table.path(), String.valueOf(e.getMessage()), "see docs/api.md");
            }
            if (out == null) {
                Writer print = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
                prepared.write(format, print);
                print.flush();
                return ExitCode.DONE;
            }
            long rows;
            try (Writer file = Files.newBufferedWriter(out)) {
                rows = prepared.write(format, file);
            }
            spec.commandLine().getOut().println(rows + " rows in " + out);
            return ExitCode.DONE;
        }
    }

    private Map<String, String> conditions() {
        Map<String, String> conditions = new TreeMap<>();
        if (filter != null) {
            conditions.put("filter", filter);
        }
        if (indicator != null) {
            conditions.put("indicator", indicator);
        }
        if (finding != null) {
            conditions.put("finding", finding);
        }
        return conditions;
    }
}
