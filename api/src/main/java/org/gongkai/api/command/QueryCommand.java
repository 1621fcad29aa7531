package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.api.query.NamedQueries;
import org.gongkai.api.query.NamedQuery;
import org.gongkai.api.query.ResultTable;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query NAME --var k=v}: the analysts' questions from the command line. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        header = "Ask one of the analysts' questions; without a name, list them.",
        footer = {
            "",
            "gongkai query q01 --var unit=富民县政务服务管理局",
            "gongkai query q05 --var 'filter={\"region\": \"530000\"}' --format csv > findings.csv"
        })
final class QueryCommand implements Callable<Integer> {
    /** How an answer is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Name or number of the question, e.g. q05.")
    private String name = "";

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable; objects and lists as JSON.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = {
                "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); several tables as CSV follow each other.",
                "CSV and JSON hold every row, a table the first hundred; --var first=N asks for fewer."
            })
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of printing.")
    private @Nullable Path out;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Session session = store.open()) {
            NamedQueries queries = session.get(NamedQueries.class);
            if (name.isEmpty()) {
                queries.all().forEach(query -> list(spec.commandLine().getOut(), query));
                return ExitCode.DONE;
            }
            NamedQuery query = queries.find(name)
                    .orElseThrow(() -> new Refusal(name, "no question has this name", "gongkai query lists them"));
            return answer(queries, query);
        }
    }

    private static void list(PrintWriter print, NamedQuery query) {
        print.println(query.name() + "  " + query.description().get(0));
        query.description().stream().skip(1).forEach(line -> print.println("    " + line));
    }

    private int answer(NamedQueries queries, NamedQuery query) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            try {
                values.put(variable.getKey(), NamedQueries.value(query, variable.getKey(), variable.getValue()));
            } catch (IllegalArgumentException e) {
                throw new Refusal("--var " + variable.getKey(), String.valueOf(e.getMessage()), "see gongkai query");
            }
        }
        boolean whole = format != Format.TABLE && !values.containsKey("first");
        Map<String, Object> response = whole ? queries.runWhole(query, values) : queries.run(query, values);
        if (response.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            for (Object error : errors) {
                spec.commandLine().getErr().println(query.name() + ": " + ((Map<?, ?>) error).get("message"));
            }
            return ExitCode.REFUSED;
        }
        String text = printed(response);
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.write(out, text.getBytes(StandardCharsets.UTF_8));
        }
        return ExitCode.DONE;
    }

    @SuppressWarnings("unchecked") // data of a response is an object
    private String printed(Map<String, Object> response) {
        Map<String, Object> data = (Map<String, Object>) response.getOrDefault("data", Map.of());
        if (format == Format.JSON) {
            return JsonCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n";
        }
        StringBuilder text = new StringBuilder();
        for (ResultTable table : ResultTable.of(data)) {
            if (!text.isEmpty()) {
                text.append(format == Format.CSV ? "\r\n" : "\n");
            }
            String csv = format == Format.CSV ? table.csv() : table.text();
            // The byte order mark stands at the start of a file only.
            text.append(text.isEmpty() ? csv : csv.replace("\uFEFF", ""));
        }
        return text.toString();
    }
}
