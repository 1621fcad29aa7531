package org.gongkai.schema.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Money;
import org.gongkai.schema.report.PartialDate;

/** Writes the JSON Schema of the report from its records and the names of their components. */
final class ReportSchemaGenerator {
    /** Components that are never null in a record, yet may be missing from its JSON. */
    private static final Set<String> DEFAULTED = Set.of(
            "EvaluationReport.evaluation",
            "EvaluationReport.objectives",
            "EvaluationReport.funds",
            "EvaluationReport.scores",
            "Section.heading",
            "Section.markdown");

    private final Map<String, Object> definitions = new TreeMap<>();

    static String generate() {
        ReportSchemaGenerator generator = new ReportSchemaGenerator();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:gongkai:report");
        schema.put("title", "项目支出绩效评价报告");
        schema.put(
                "description",
                "A project-expenditure performance evaluation report. Money is in 万元 (ten thousand yuan), points and"
                        + " percentages are exact decimals written as texts. What is absent is left out; absent is not"
                        + " zero. Members whose name starts with $ describe the file and are no part of the report.");
        schema.putAll(generator.object(EvaluationReport.class));
        schema.put("patternProperties", Map.of("^\\$", true));
        schema.put("$defs", generator.definitions);
        return JsonCodec.writePretty(schema);
    }

    private Map<String, Object> object(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.of(record).components()) {
            String key = ComponentNames.key(record, component.name());
            boolean must = !component.optional()
                    && !component.isList()
                    && !component.type().isPrimitive()
                    && !DEFAULTED.contains(key);
            if (must) {
                required.add(component.name());
            }
            properties.put(component.name(), property(record, component, must));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> property(Class<?> record, RecordShape.Component component, boolean must) {
        ComponentNames.Name name = ComponentNames.of(record, component.name());
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", name.chinese());
        property.put("description", name.chinese() + ": " + name.english());
        if (component.isList()) {
            property.put("type", "array");
            property.put("items", type(component.type()));
        } else {
            property.putAll(type(component.type()));
        }
        switch (ComponentNames.key(record, component.name())) {
            case "Region.code" -> property.put("pattern", "^[1-9][0-9]{5}$");
            case "GradeScale.bands" -> property.put("minItems", 1);
            default -> {
                if (must && component.type() == String.class) {
                    property.put("pattern", "\\S");
                }
            }
        }
        return property;
    }

    private Map<String, Object> type(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        } else if (type == BigDecimal.class) {
            return reference("Decimal", decimal("精确小数: an exact decimal"));
        } else if (type == Money.class) {
            return reference("Money", decimal("万元: an amount in ten thousand yuan"));
        } else if (type == PartialDate.class) {
            return reference("PartialDate", date());
        } else if (type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        } else if (type == Boolean.class || type == boolean.class) {
            return Map.of("type", "boolean");
        } else if (type.isEnum()) {
            return reference(type.getSimpleName(), enumeration(type));
        }
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, true);
            definitions.put(name, object(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> reference(String name, Map<String, Object> definition) {
        definitions.putIfAbsent(name, definition);
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> decimal(String description) {
        Map<String, Object> decimal = new LinkedHashMap<>();
        decimal.put("description", description + ", plain digits without exponent, e.g. 406.52");
        decimal.put("type", "string");
        decimal.put("pattern", "^-?[0-9]{1,24}(\\.[0-9]{1,24})?$");
        return decimal;
    }

    private static Map<String, Object> date() {
        Map<String, Object> date = new LinkedHashMap<>();
        date.put("description", "日期: a date as precisely as it was printed: 2014, 2014-11 or 2014-11-28");
        date.put("type", "string");
        date.put("pattern", "^(19|20|21|22)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$");
        return date;
    }

    private static Map<String, Object> enumeration(Class<?> type) {
        Map<String, Object> enumeration = new LinkedHashMap<>();
        Object[] constants = type.getEnumConstants();
        enumeration.put(
                "description",
                Arrays.stream(constants)
                        .map(constant -> constant + " " + Labels.of(type).label(constant.toString()))
                        .collect(Collectors.joining(", ")));
        enumeration.put("type", "string");
        enumeration.put("enum", Arrays.stream(constants).map(Object::toString).toList());
        return enumeration;
    }
}
