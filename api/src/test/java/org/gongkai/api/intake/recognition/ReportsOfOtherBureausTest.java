package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Files as other bureaus write them, in layouts that no rule was made for at first. What they say was written down by hand
 * before they were read ({@code bureaus/expected.json}); what is still not read is listed there too, and nothing else may differ.
 */
class ReportsOfOtherBureausTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/bureaus");
    private static final List<String> FUND_FIELDS = List.of(
            "initialBudget",
            "adjustedBudget",
            "planned",
            "inPlace",
            "spent",
            "executionRatePercent",
            "maxScore",
            "score");

    static Stream<String> files() throws IOException {
        return expected().propertyNames().stream().sorted();
    }

    private static JsonNode expected() throws IOException {
        return JsonCodec.mapper().readTree(Files.readString(FOLDER.resolve("expected.json")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingWrittenByHandComesOutAndNothingElse(String file) throws IOException {
        JsonNode wanted = expected().get(file);
        List<Recognition> found = Recogniser.standard()
                .recognise(SourceReader.standard().read(file, Files.readAllBytes(FOLDER.resolve(file))));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), wanted.get("reports").size()); i++) {
            compare(
                    "report " + i + ": ",
                    wanted.get("reports").get(i),
                    found.get(i).draft(),
                    differences);
        }
        List<String> known = new ArrayList<>();
        wanted.path("notRead").forEach(line -> known.add(line.asString()));
        assertThat(found).hasSize(wanted.get("reports").size());
        assertThat(differences).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void compare(String at, JsonNode wanted, EvaluationReport draft, List<String> differences) {
        JsonNode read = JsonCodec.tree(draft);
        wanted.path("values")
                .properties()
                .forEach(value -> same(at + value.getKey(), value.getValue(), read.at(value.getKey()), differences));
        JsonNode funds = wanted.path("funds");
        if (funds.isArray()) {
            funds(at, funds, read.at("/funds/rows"), differences);
        }
        List<JsonNode> leaves = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        walk(read.at("/scores/indicators"), "", leaves, paths);
        for (JsonNode indicator : wanted.path("indicators")) {
            String path = indicator.get("path").asString();
            int place = paths.indexOf(path);
            if (place < 0) {
                differences.add(at + path + " is missing");
                continue;
            }
            JsonNode own = leaves.get(place);
            indicator.properties().stream()
                    .filter(field -> !field.getKey().equals("path"))
                    .forEach(field -> same(
                            at + path + " " + field.getKey(),
                            field.getValue(),
                            printed(own.path(field.getKey())),
                            differences));
        }
        if (wanted.has("indicators")) {
            paths.stream()
                    .filter(path -> Stream.of(wanted.get("indicators"))
                            .flatMap(all -> all.valueStream())
                            .noneMatch(i -> (i.get("path").asString() + "/").startsWith(path + "/")))
                    .forEach(path -> differences.add(at + path + " was not printed"));
        }
    }

    private static void funds(String at, JsonNode wanted, JsonNode read, List<String> differences) {
        List<JsonNode> open = new ArrayList<>();
        read.forEach(open::add);
        for (JsonNode row : wanted) {
            String source = row.get("source").asString();
            Optional<JsonNode> same = open.stream()
                    .filter(r -> r.get("source").asString().equals(source))
                    .findFirst();
            if (same.isEmpty()) {
                differences.add(at + "funds " + source + " is missing");
                continue;
            }
            open.remove(same.get());
            for (String field : FUND_FIELDS) {
                JsonNode value = row.path(field);
                JsonNode own = same.get().path(field);
                if (!value.isMissingNode() || !isZero(own)) {
                    same(at + "funds " + source + " " + field, value, own, differences);
                }
            }
        }
        open.stream()
                .filter(row -> FUND_FIELDS.stream().anyMatch(field -> !isZero(row.path(field))))
                .forEach(
                        row -> differences.add(at + "funds " + row.get("source").asString() + " was not printed"));
    }

    private static boolean isZero(JsonNode value) {
        return value.isMissingNode()
                || number(value).filter(n -> n.signum() == 0).isPresent();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return Optional.of(value.asString(""))
                .filter(text -> text.matches("-?[0-9.]+"))
                .map(BigDecimal::new);
    }

    private static void walk(JsonNode indicators, String above, List<JsonNode> nodes, List<String> paths) {
        for (JsonNode indicator : indicators) {
            String path = above.isEmpty()
                    ? indicator.get("name").asString()
                    : above + "/" + indicator.get("name").asString();
            nodes.add(indicator);
            paths.add(path);
            walk(indicator.path("children"), path, nodes, paths);
        }
    }

    /** A measure is compared by what it prints. */
    private static JsonNode printed(JsonNode value) {
        return value.has("printed") ? value.get("printed") : value;
    }

    private static void same(String at, JsonNode wanted, JsonNode read, List<String> differences) {
        boolean equal = wanted.isNumber()
                ? number(read)
                        .filter(n -> n.compareTo(wanted.decimalValue()) == 0)
                        .isPresent()
                : wanted.isMissingNode() == read.isMissingNode() && bare(wanted).equals(bare(read));
        if (!equal) {
            differences.add(at + ": " + shown(wanted) + " was read as " + shown(read));
        }
    }

    private static String bare(JsonNode value) {
        return value.asString("").replaceAll("\\s", "");
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.asString("");
    }
}
