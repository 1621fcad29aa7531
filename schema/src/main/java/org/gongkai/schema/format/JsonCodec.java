package org.gongkai.schema.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The canonical JSON of a report: the record components by name, absent values and empty lists left out, every decimal a
 * string of plain digits (so that no reader rounds it), money in 万元, dates as {@link PartialDate} writes them. Unknown
 * fields are refused, except those that start with {@code $}, which describe the file.
 */
public final class JsonCodec {
    /** Digits before the point, and after it. */
    private static final int DIGITS = 24;

    private static final JsonMapper MAPPER = build();

    private JsonCodec() {}

    /** The one mapper for everything that belongs to a report. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads one report.
     *
     * @throws FormatException naming the JSON Pointer or line and what is wrong there
     */
    public static EvaluationReport read(String json) {
        return read(json, EvaluationReport.class);
    }

    /** Reads one value of a given type. */
    public static <T> T read(String json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new FormatException("/", "is null, expected an object");
            }
            return value;
        } catch (JacksonException e) {
            throw JsonProblem.of(e);
        }
    }

    /** Reads one report from its JSON tree. */
    public static EvaluationReport read(JsonNode tree) {
        return read(tree, EvaluationReport.class);
    }

    /** Reads one value of a given type from its JSON tree. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw JsonProblem.of(e);
        }
    }

    /** One line of canonical JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Canonical JSON, indented for people. */
    public static String writePretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** The report as a tree that may be changed. */
    public static ObjectNode tree(Object value) {
        return (ObjectNode) MAPPER.<JsonNode>valueToTree(value);
    }

    private static JsonMapper build() {
        SimpleModule values = new SimpleModule("gongkai");
        values.addSerializer(BigDecimal.class, new Writer<>(BigDecimal.class, BigDecimal::toPlainString));
        values.addDeserializer(BigDecimal.class, new Reader<>(BigDecimal.class, JsonCodec::decimal));
        values.addSerializer(Money.class, new Writer<>(Money.class, Money::toString));
        values.addDeserializer(Money.class, new Reader<>(Money.class, text -> new Money(decimal(text))));
        values.addSerializer(PartialDate.class, new Writer<>(PartialDate.class, PartialDate::toString));
        values.addDeserializer(PartialDate.class, new Reader<>(PartialDate.class, PartialDate::parse));
        values.setSerializerModifier(ComponentWriter.forRecords());
        values.setValueInstantiators(RecordInstantiator.forRecords());
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(100)
                        .maxStringLength(20_000_000)
                        .maxNumberLength(100)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .addModule(values)
                .addHandler(new AboutTheFile())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultVisibility(visible -> visible.with(JsonAutoDetect.Visibility.NONE)
                        .withFieldVisibility(JsonAutoDetect.Visibility.ANY)
                        .withCreatorVisibility(JsonAutoDetect.Visibility.ANY))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
    }

    private static BigDecimal decimal(String text) {
        if (!isPlain(text)) {
            throw new IllegalArgumentException("not a plain decimal: '" + text + "' (write digits such as 406.52)");
        }
        return new BigDecimal(text);
    }

    /** -?d{1,24}(.d{1,24})? without a regular expression: a report holds hundreds of decimals. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? areDigits(text, start, text.length())
                : areDigits(text, start, point) && areDigits(text, point + 1, text.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to && to - from <= DIGITS;
    }

    /** Members such as {@code $schema} and {@code $fingerprint} describe a published file and are no part of the report. */
    private static final class AboutTheFile extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            if (!name.startsWith("$")) {
                return false;
            }
            parser.skipChildren();
            return true;
        }
    }

    private interface FromText<T> {
        T read(String text);
    }

    private interface ToText<T> {
        String write(T value);
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final ToText<T> form;

        Writer(Class<T> type, ToText<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(form.write(value));
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final FromText<T> form;

        Reader(Class<T> type, FromText<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING
                    && token != JsonToken.VALUE_NUMBER_INT
                    && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return context.reportInputMismatch(this, "expected a value, found %s", token);
            }
            String text = parser.getString();
            try {
                return form.read(text);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
