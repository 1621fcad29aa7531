package org.gongkai.api.intake.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.api.intake.reader.SourceReader;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The ministry's self-evaluation table and its provincial relatives, as web page, Word, Excel and PDF. */
class SelfEvaluationFamiliesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ministry.html",
                "ministry.docx",
                "ministry.xlsx",
                "anhui.html",
                "anhui.xls",
                "anhui.doc",
                "hubei.html",
                "hubei.docx",
                "sichuan.html",
                "sichuan.xlsx",
                "hebei.html",
                "hebei.xls",
                "hebei.pdf",
                "ningxia.html",
                "ningxia.docx",
                "rural.html",
                "rural.xlsx",
                "several.html",
                "several.xlsx"
            })
    void everyPrintedValueComesOut(String file) throws IOException {
        JsonNode expected = JsonCodec.mapper().readTree(bytes(file.substring(0, file.indexOf('.')) + ".json"));
        List<Recognition> found =
                Recogniser.standard().recognise(SourceReader.standard().read(file, bytes(file)));

        List<String> differences = new ArrayList<>();
        Iterator<JsonNode> reports =
                expected.isArray() ? expected.iterator() : List.of(expected).iterator();
        int at = 0;
        while (reports.hasNext()) {
            JsonNode report = reports.next();
            if (at >= found.size()) {
                differences.add("report " + at + " is missing");
                break;
            }
            compare(report, found.get(at++).draft(), differences);
        }
        assertThat(found).hasSize(at);
        assertThat(differences).isEmpty();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SelfEvaluationFamiliesTest.class.getResourceAsStream("/intake/self/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static void compare(JsonNode expected, EvaluationReport draft, List<String> differences) {
        same("project", text(expected, "projectName"), draft.project().name(), differences);
        same(
                "unit",
                text(expected, "implementingUnit"),
                draft.implementingUnit() == null
                        ? null
                        : draft.implementingUnit().name(),
                differences);
        same(
                "department",
                text(expected, "competentDepartment"),
                draft.competentDepartment() == null
                        ? null
                        : draft.competentDepartment().name(),
                differences);
        same(
                "year",
                text(expected, "year"),
                draft.fiscalYear() == null ? null : draft.fiscalYear().toString(),
                differences);
        String unit = expected.has("fundUnit") ? expected.get("fundUnit").asString() : "万元";
        int row = 0;
        for (JsonNode fund : expected.get("funds")) {
            FundRow actual =
                    row < draft.funds().rows().size() ? draft.funds().rows().get(row) : null;
            String at = "fund " + row++ + " ";
            if (actual == null) {
                differences.add(at + "is missing");
                continue;
            }
            amount(at + "initial", text(fund, "initialBudget"), actual.initialBudget(), unit, differences);
            amount(at + "budget", text(fund, "fullYearBudget"), actual.adjustedBudget(), unit, differences);
            amount(at + "spent", text(fund, "executed"), actual.spent(), unit, differences);
            number(at + "weight", text(fund, "weight"), actual.maxScore(), differences);
            number(at + "rate", text(fund, "rate"), actual.executionRatePercent(), differences);
            number(at + "score", text(fund, "score"), actual.score(), differences);
        }
        if (draft.funds().rows().size() != row) {
            differences.add("fund rows: " + draft.funds().rows().size() + " instead of " + row);
        }
        List<Indicator> leaves = draft.scores().leaves().toList();
        int leaf = 0;
        for (JsonNode indicator : expected.get("indicators")) {
            Indicator actual = leaf < leaves.size() ? leaves.get(leaf) : null;
            String at = "indicator " + leaf++ + " ";
            if (actual == null) {
                differences.add(at + "is missing");
                continue;
            }
            same(at + "name", bare(text(indicator, "name")), bare(actual.name()), differences);
            same(at + "target", text(indicator, "target"), spelt(actual.target()), differences);
            same(at + "actual", text(indicator, "actual"), spelt(actual.actual()), differences);
            number(at + "weight", text(indicator, "weight"), actual.maxScore(), differences);
            number(at + "score", text(indicator, "score"), actual.score(), differences);
            String reason = Stream.of(actual.deductionReason(), actual.deviationCause())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            same(at + "reason", text(indicator, "reason"), reason, differences);
            List<String> path = new ArrayList<>();
            indicator.get("path").forEach(p -> path.add(bare(p.asString())));
            same(at + "path", String.join("/", path), path(draft, actual), differences);
        }
        if (leaves.size() != leaf) {
            differences.add("indicators: " + leaves.size() + " instead of " + leaf);
        }
        number("total", text(expected, "total"), draft.scores().totalScore(), differences);
    }

    private static String path(EvaluationReport draft, Indicator leaf) {
        for (Indicator first : draft.scores().indicators()) {
            for (Indicator second : first.children()) {
                if (second.children().stream().anyMatch(c -> c == leaf)) {
                    return bare(first.name()) + "/" + bare(second.name());
                }
            }
        }
        return "";
    }

    private static String bare(@Nullable String name) {
        return name == null ? "" : name.replace("★", "").replaceAll("（\\d+分）$", "");
    }

    private static @Nullable String spelt(@Nullable Measure measure) {
        if (measure == null) {
            return null;
        }
        String unit = measure.unit() == null || measure.printed().endsWith(measure.unit()) ? "" : measure.unit();
        String sign = measure.comparison() == null || measure.printed().matches("^[≥≤＝=<>＜＞].*")
                ? ""
                : measure.comparison().sign();
        return sign + measure.printed() + unit;
    }

    private static void amount(
            String what, @Nullable String expected, @Nullable Money actual, String unit, List<String> differences) {
        if (expected == null || expected.isEmpty()) {
            same(what, null, actual == null ? null : actual.toString(), differences);
            return;
        }
        BigDecimal amount = new BigDecimal(expected);
        Money money = unit.equals("元") ? Money.yuan(amount) : new Money(amount);
        same(what, money.toString(), actual == null ? null : actual.toString(), differences);
    }

    private static void number(
            String what, @Nullable String expected, @Nullable BigDecimal actual, List<String> differences) {
        boolean none = expected == null || expected.isEmpty() || expected.equals("—") || expected.equals("/");
        String shown = none
                ? null
                : new BigDecimal(expected.replace("%", "")).stripTrailingZeros().toPlainString();
        same(what, shown, actual == null ? null : actual.stripTrailingZeros().toPlainString(), differences);
    }

    private static void same(
            String what, @Nullable String expected, @Nullable String actual, List<String> differences) {
        String before = expected == null ? "" : expected.replace('＝', '=').replace("定性", "");
        String after = actual == null ? "" : actual.replace('＝', '=');
        if (!before.equals(after)) {
            differences.add(what + ": expected '" + before + "' but read '" + after + "'");
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
