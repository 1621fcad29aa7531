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

    private static final int LONGEST_NUMBER = 40;

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
            if (!grade.isString()) {
                throw new FormatException(place + "/grade", "must be a text such as \"较好\"");
            }
            builder.grade(grade.stringValue());
        }
        LocalDate date = date(input.get("date"), place + "/date");
        if (date != null) {
            builder.date(date);
        }
        JsonNode veto = input.get("veto");
        if (veto != null && !veto.isNull() && !veto.isBoolean()) {
            throw new FormatException(place + "/veto", "must be true or false");
        }
        builder.veto(veto != null && veto.isBoolean() && veto.booleanValue());
        Measurement measured = builder.build();
        check(measured, place);
        return measured;
    }

    /** What can't be: fewer than none, more met than there are. */
    private static void check(Measurement measured, String place) {
        notNegative(measured.met(), place + "/met");
        notNegative(measured.of(), place + "/of");
        notNegative(measured.failed(), place + "/failed");
        notNegative(measured.count(), place + "/count");
        notNegative(measured.returnRate(), place + "/returnRate");
        notNegative(measured.valid(), place + "/valid");
        BigDecimal of = measured.of();
        BigDecimal met = measured.met();
        BigDecimal failed = measured.failed();
        if (of != null && (met != null && met.compareTo(of) > 0 || failed != null && failed.compareTo(of) > 0)) {
            throw new FormatException(place + "/of", "is less than what was met or failed");
        }
    }

    private static void notNegative(@Nullable BigDecimal number, String place) {
        if (number != null && number.signum() < 0) {
            throw new FormatException(place, "is negative → give a number of 0 or more");
        }
    }

    private static void value(JsonNode input, String place, Measurement.Builder builder) {
        BigDecimal value = number(input.get("value"), place + "/value");
        if (value == null) {
            return;
        }
        JsonNode unit = input.get("unit");
        boolean written = input.get("value").isString()
                && input.get("value").stringValue().contains("%");
        if (unit != null && !unit.isNull() && !unit.isString()) {
            throw new FormatException(place + "/unit", "must be a text such as \"%\"");
        }
        String printed = unit == null || unit.isNull() ? null : unit.stringValue();
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
            boolean endless =
                    node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue()) && !node.isBigDecimal();
            if (endless) {
                throw new FormatException(place, "is not a number: " + node.asString());
            }
            return sized(node.decimalValue(), place);
        }
        if (node.isString()) {
            String text = node.stringValue();
            if (text.length() > LONGEST_NUMBER) {
                throw new FormatException(place, "is not a number: too long");
            }
            return Percentages.parse(text)
                    .or(() -> ChineseNumerals.parse(text.replaceAll("分$", "")))
                    .or(() -> Amounts.parse(text))
                    .orElseThrow(() -> new FormatException(place, "is not a number: " + text));
        }
        throw new FormatException(place, "is not a number");
    }

    /** 1e999999999 is a number that no report prints and no memory holds in plain digits. */
    private static BigDecimal sized(BigDecimal number, String place) {
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER || number.precision() > LONGEST_NUMBER) {
            throw new FormatException(place, "is out of range → give at most " + LONGEST_NUMBER + " digits");
        }
        return number;
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
