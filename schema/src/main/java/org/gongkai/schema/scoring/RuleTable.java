package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many rule texts at once, from JSON to JSON.
 *
 * <p>In: an array of {id, text, weight, context?, inputs?}. Out: an array of {id, kind, legalScores, assumptions, notes,
 * unsure, points: [{input, score}]}, score null where the text leaves it undefined. Scores are strings of plain digits.
 * An entry or an input that can't be read carries an {@code error: {field, message}}; all others are answered.
 */
public final class RuleTable {
    private static final int LONGEST_TEXT = 5_000;
    private static final Set<String> FIELDS = Set.of("id", "text", "weight", "context", "inputs");

    /** NaN is no JSON, but one of them shall not cost the other entries their answer. */
    private static final JsonMapper LENIENT = JsonCodec.mapper()
            .rebuild()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final List<FormatException> problems = new ArrayList<>();

    private final ObjectNode row;

    /** Answers one entry; entries know nothing of each other. */
    private RuleTable(JsonNode entry, String place) {
        row = row(entry, place);
    }

    /**
     * The answers to a table.
     *
     * @param rows one answer per entry, in the table's order
     * @param problems what was wrong with single entries and inputs, each with its place
     */
    public record Answers(ArrayNode rows, List<FormatException> problems) {
        public Answers {
            problems = List.copyOf(problems);
        }

        /** The answers as printed. */
        public String json() {
            return rows.toPrettyString() + "\n";
        }
    }

    /**
     * Reads a whole table.
     *
     * @throws FormatException when it is no JSON array, naming the line
     */
    public static Answers read(String json) {
        JsonNode tree;
        try {
            tree = LENIENT.readTree(json);
        } catch (JacksonException e) {
            throw new FormatException(
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    "is not JSON → write an array of {id, text, weight, inputs}",
                    e);
        }
        return read(tree);
    }

    /** Reads a whole table from its JSON tree. */
    public static Answers read(JsonNode table) {
        if (!table.isArray()) {
            throw new FormatException("/", "must be an array of {id, text, weight, inputs}");
        }
        List<RuleTable> answered = IntStream.range(0, table.size())
                .parallel()
                .mapToObj(i -> new RuleTable(table.get(i), "/" + i))
                .toList();
        ArrayNode out = JsonCodec.mapper().createArrayNode();
        answered.forEach(a -> out.add(a.row));
        return new Answers(
                out, answered.stream().flatMap(a -> a.problems.stream()).toList());
    }

    /** One reading, without points. */
    public static String json(RuleReading reading) {
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        describe(reading, out);
        return out.toPrettyString() + "\n";
    }

    private ObjectNode row(JsonNode row, String place) {
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        JsonNode id = row.isObject() ? row.get("id") : null;
        out.set("id", id == null ? JsonCodec.mapper().nullNode() : id);
        try {
            answer(row, place, out);
        } catch (FormatException e) {
            out.removeAll();
            out.set("id", id == null ? JsonCodec.mapper().nullNode() : id);
            problem(e, out);
        }
        return out;
    }

    private void answer(JsonNode row, String place, ObjectNode out) {
        String text = required(row, "text", place);
        if (text.length() > LONGEST_TEXT) {
            throw new FormatException(
                    place + "/text", "has more than " + LONGEST_TEXT + " characters → give one rule, not a report");
        }
        BigDecimal weight = MeasurementJson.number(row.get("weight"), place + "/weight");
        if (weight == null || weight.signum() < 0) {
            throw new FormatException(place + "/weight", "must be the number of points, 0 or more");
        }
        if (row.get("id") == null) {
            throw new FormatException(place + "/id", "is missing → each entry needs an id");
        }
        JsonNode inputs = row.get("inputs");
        if (inputs != null && !inputs.isNull() && !inputs.isArray()) {
            throw new FormatException(place + "/inputs", "must be an array of objects");
        }
        RuleReading reading = RuleReader.read(text, weight, context(row.get("context"), place + "/context"));
        describe(reading, out);
        ArrayNode points = out.putArray("points");
        for (int i = 0; inputs != null && i < inputs.size(); i++) {
            points.add(point(reading.rule(), inputs.get(i), place + "/inputs/" + i));
        }
        for (String field : row.propertyNames()) {
            if (!FIELDS.contains(field)) {
                problem(
                        new FormatException(place + "/" + field, "is unknown → use id, text, weight, context, inputs"),
                        out);
            }
        }
    }

    private void problem(FormatException e, ObjectNode out) {
        problems.add(e);
        out.putObject("error").put("field", e.place()).put("message", e.problem());
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

    private ObjectNode point(ScoringRule rule, JsonNode input, String place) {
        ObjectNode out = JsonCodec.mapper().createObjectNode();
        out.set("input", input);
        Measurement measured;
        try {
            measured = MeasurementJson.read(input, place);
        } catch (FormatException e) {
            out.putNull("score");
            problem(e, out);
            return out;
        }
        Optional<BigDecimal> score = rule.score(measured);
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
