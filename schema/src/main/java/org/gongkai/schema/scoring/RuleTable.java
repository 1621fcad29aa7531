package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many rule texts at once, from JSON to JSON.
 *
 * <p>In: an array of {id, text, weight, context?, inputs?}. Out: an array of {id, kind, legalScores, assumptions, notes,
 * unsure, points: [{input, score}]}, score null where the text leaves it undefined. Scores are strings of plain digits.
 */
public final class RuleTable {
    private RuleTable() {}

    /**
     * Reads a whole table.
     *
     * @throws FormatException naming the place in the table and what to do
     */
    public static String read(String json) {
        JsonNode tree;
        try {
            tree = JsonCodec.mapper().readTree(json);
        } catch (JacksonException e) {
            throw new FormatException(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "is not JSON → write an array of {id, text, weight, inputs}",
                    e);
        }
        return read(tree).toPrettyString() + "\n";
    }

    /** Reads a whole table from its JSON tree. */
    public static ArrayNode read(JsonNode table) {
        if (!table.isArray()) {
            throw new FormatException("/", "must be an array of {id, text, weight, inputs}");
        }
        ArrayNode out = JsonCodec.mapper().createArrayNode();
        for (int i = 0; i < table.size(); i++) {
            out.add(row(table.get(i), "/" + i));
        }
        return out;
    }

    /** One reading, without points. */
    public static String json(RuleReading reading) {
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        describe(reading, out);
        return out.toPrettyString() + "\n";
    }

    private static ObjectNode row(JsonNode row, String place) {
        String text = required(row, "text", place);
        BigDecimal weight = MeasurementJson.number(row.get("weight"), place + "/weight");
        if (weight == null || weight.signum() < 0) {
            throw new FormatException(place + "/weight", "must be the number of points, 0 or more");
        }
        RuleReading reading = RuleReader.read(text, weight, context(row.get("context"), place + "/context"));
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        JsonNode id = row.get("id");
        if (id == null) {
            throw new FormatException(place + "/id", "is missing → each entry needs an id");
        }
        out.set("id", id);
        describe(reading, out);
        ArrayNode points = out.putArray("points");
        JsonNode inputs = row.get("inputs");
        if (inputs != null && !inputs.isNull()) {
            if (!inputs.isArray()) {
                throw new FormatException(place + "/inputs", "must be an array of objects");
            }
            for (int i = 0; i < inputs.size(); i++) {
                points.add(point(reading.rule(), inputs.get(i), place + "/inputs/" + i));
            }
        }
        return out;
    }

    private static String required(JsonNode row, String field, String place) {
        JsonNode value = row.isObject() ? row.get(field) : null;
        if (value == null || !value.isString()) {
            throw new FormatException(place + "/" + field, "is missing → each entry needs a " + field);
        }
        return value.stringValue();
    }

    /** A context is a name, or {name, explanation, checkpoints}. */
    private static RuleContext context(@Nullable JsonNode context, String place) {
        if (context == null || context.isNull()) {
            return RuleContext.none();
        }
        if (context.isString()) {
            return RuleContext.named(context.stringValue());
        }
        if (!context.isObject()) {
            throw new FormatException(place, "must be a text or {name, explanation, checkpoints}");
        }
        List<String> checkpoints = new ArrayList<>();
        JsonNode listed = context.get("checkpoints");
        if (listed != null && listed.isArray()) {
            listed.forEach(c -> checkpoints.add(c.asString("")));
        }
        return new RuleContext(text(context, "name"), text(context, "explanation"), checkpoints);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isString() ? "" : value.stringValue();
    }

    private static ObjectNode point(ScoringRule rule, JsonNode input, String place) {
        Measurement measured = MeasurementJson.read(input, place);
        Optional<BigDecimal> score = rule.score(measured);
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        out.set("input", input);
        out.put("score", score.map(Exact::text).orElse(null));
        if (rule.axis().isPresent()) {
            alternatives(rule, measured, out);
        }
        return out;
    }

    /** What the other readings of begun steps would give, where they differ. */
    private static void alternatives(ScoringRule rule, Measurement measured, ObjectNode out) {
        Optional<BigDecimal> score = rule.score(measured);
        ObjectNode other = JsonCodec.mapper().createObjectNode();
        for (StepMode mode : StepMode.values()) {
            Optional<BigDecimal> then = rule.withMode(mode).score(measured);
            if (score.isPresent() && then.isPresent() && !Exact.same(score.get(), then.get())) {
                other.put(mode.name(), Exact.text(then.get()));
            }
        }
        if (!other.isEmpty()) {
            out.set("otherwise", other);
        }
    }

    private static void describe(RuleReading reading, ObjectNode out) {
        ScoringRule rule = reading.rule();
        out.put("kind", rule.kind().name());
        legal(rule.legalScores(), out);
        ArrayNode assumptions = out.putArray("assumptions");
        rule.assumptions().forEach(a -> assumptions
                .addObject()
                .put("code", a.code())
                .put("zh", a.zh())
                .put("en", a.en()));
        ArrayNode notes = out.putArray("notes");
        reading.notes().forEach(n -> notes.addObject()
                .put("code", n.code())
                .put("zh", n.zh())
                .put("en", n.en()));
        rule.weaknesses().forEach(w -> notes.addObject()
                .put("code", w.type().name())
                .put("zh", w.zh())
                .put("en", w.en()));
        reading.repairs().forEach(r -> notes.addObject()
                .put("code", "REPAIR")
                .put("zh", r.zh())
                .put("en", r.en())
                .put("at", r.at().start()));
        ArrayNode lost = out.putArray("notUnderstood");
        reading.notUnderstood().forEach(s -> lost.add(s.of(reading.text())));
        out.put("unsure", !reading.sure());
    }

    private static void legal(LegalScores legal, ObjectNode out) {
        if (legal instanceof LegalScores.Finite finite) {
            ArrayNode scores = out.putArray("legalScores");
            finite.scores().forEach(s -> scores.add(Exact.text(s)));
        } else if (legal instanceof LegalScores.Stretches stretches) {
            ArrayNode interval = out.putArray("interval");
            stretches.intervals().forEach(i -> interval.addObject()
                    .put("low", i.low() == null ? null : Exact.text(i.low()))
                    .put("lowIncluded", i.lowIncluded())
                    .put("high", i.high() == null ? null : Exact.text(i.high()))
                    .put("highIncluded", i.highIncluded()));
        } else {
            out.putNull("legalScores");
        }
    }
}
