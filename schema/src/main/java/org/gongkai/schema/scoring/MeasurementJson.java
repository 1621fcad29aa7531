package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.text.Amounts;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.Dates;
import org.gongkai.schema.text.Percentages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One measurement from JSON; numbers may be JSON numbers or strings, so that none is rounded on the way. */
final class MeasurementJson {
    private static final Set<String> FIELDS = Set.of(
            "value",
            "unit",
            "actual",
            "target",
            "met",
            "of",
            "failed",
            "count",
            "grade",
            "days",
            "months",
            "quarters",
            "date",
            "returnRate",
            "valid",
            "veto");

    private MeasurementJson() {}

    static Measurement read(JsonNode input, String place) {
        if (!input.isObject()) {
            throw new FormatException(place, "must be an object such as {\"value\": 92, \"unit\": \"%\"}");
        }
        for (String field : input.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new FormatException(
                        place + "/" + field,
                        "is unknown → use "
                                + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        }
        Measurement.Builder builder = Measurement.builder();
        value(input, place, builder);
        set(input, "actual", place, builder::actual);
        set(input, "target", place, builder::target);
        set(input, "met", place, builder::met);
        set(input, "of", place, builder::of);
        set(input, "failed", place, builder::failed);
        set(input, "count", place, builder::count);
        set(input, "days", place, builder::days);
        set(input, "months", place, builder::months);
        set(input, "quarters", place, builder::quarters);
        set(input, "returnRate", place, builder::returnRate);
        set(input, "valid", place, builder::valid);
        JsonNode grade = input.get("grade");
        if (grade != null && !grade.isNull()) {
            builder.grade(grade.asString(""));
        }
        LocalDate date = date(input.get("date"), place + "/date");
        if (date != null) {
            builder.date(date);
        }
        JsonNode veto = input.get("veto");
        builder.veto(veto != null && veto.asBoolean(false));
        return builder.build();
    }

    private static void value(JsonNode input, String place, Measurement.Builder builder) {
        BigDecimal value = number(input.get("value"), place + "/value");
        if (value == null) {
            return;
        }
        JsonNode unit = input.get("unit");
        boolean written = input.get("value").isString()
                && input.get("value").stringValue().contains("%");
        String printed = unit == null || unit.isNull() ? null : unit.asString("");
        builder.value(value, written ? "%" : printed);
    }

    private static void set(
            JsonNode input, String field, String place, java.util.function.Consumer<BigDecimal> setter) {
        BigDecimal number = number(input.get(field), place + "/" + field);
        if (number != null) {
            setter.accept(number);
        }
    }

    /** A number, exactly as written; null when it is absent. */
    static @Nullable BigDecimal number(@Nullable JsonNode node, String place) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isString()) {
            String text = node.stringValue();
            return Percentages.parse(text)
                    .or(() -> ChineseNumerals.parse(text.replaceAll("分$", "")))
                    .or(() -> Amounts.parse(text))
                    .orElseThrow(() -> new FormatException(place, "is not a number: " + text));
        }
        throw new FormatException(place, "is not a number");
    }

    private static @Nullable LocalDate date(@Nullable JsonNode node, String place) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.asString("");
        return Dates.parse(text)
                .map(d -> d.latest())
                .orElseThrow(() -> new FormatException(place, "is not a date → write 2025-06-30"));
    }
}
