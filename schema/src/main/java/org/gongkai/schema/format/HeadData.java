package org.gongkai.schema.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front matter: what is left of a report after the body took its parts, under shorter keys and in short forms. A
 * component that is not named here keeps its own name, so nothing is ever lost.
 */
final class HeadData {
    /** Order and names of the front matter: key there, JSON Pointer in the report. */
    private static final Map<String, String> KEYS = keys();

    private static final Map<String, ShortForm> SHORT_FORMS = shortForms();

    private HeadData() {}

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("/id", "/id");
        keys.put("/title", "/title");
        keys.put("/year", "/fiscalYear");
        keys.put("/period", "/evaluatedPeriod");
        keys.put("/project", "/project");
        keys.put("/unit", "/implementingUnit");
        keys.put("/department", "/competentDepartment");
        keys.put("/region", "/region");
        keys.put("/contacts", "/contacts");
        keys.put("/evaluation", "/evaluation");
        keys.put("/totals/maxScore", "/scores/totalMaxScore");
        keys.put("/totals/score", "/scores/totalScore");
        keys.put("/totals/deduction", "/scores/totalDeduction");
        keys.put("/totals/review", "/scores/totalReviewScore");
        keys.put("/totals/converted", "/scores/totalConvertedScore");
        keys.put("/totals/stated", "/scores/statedScore");
        keys.put("/grade", "/scores/grade");
        keys.put("/scale", "/scores/scale");
        keys.put("/survey", "/survey");
        keys.put("/published", "/originalPublication");
        keys.put("/source", "/source");
        return keys;
    }

    private static Map<String, ShortForm> shortForms() {
        Map<String, ShortForm> forms = new LinkedHashMap<>();
        forms.put("/evaluatedPeriod", ShortForm.PERIOD);
        forms.put("/evaluation/conducted", ShortForm.PERIOD);
        forms.put("/evaluation/kind", ShortForm.label(Labels.EVALUATION_KIND));
        forms.put("/evaluation/mode", ShortForm.label(Labels.EVALUATION_MODE));
        forms.put("/evaluation/organiser", ShortForm.label(Labels.ORGANISER));
        forms.put("/evaluation/evaluatorType", ShortForm.label(Labels.EVALUATOR_TYPE));
        forms.put("/evaluation/evaluator", ShortForm.NAME);
        forms.put("/project/kind", ShortForm.label(Labels.PROJECT_KIND));
        forms.put("/project", ShortForm.NAME);
        forms.put("/implementingUnit", ShortForm.NAME);
        forms.put("/competentDepartment", ShortForm.NAME);
        forms.put("/region", ShortForm.REGION);
        forms.put("/scores/scale/origin", ShortForm.label(Labels.ORIGIN));
        forms.put("/scores/scale/bands", ShortForm.BANDS);
        forms.put("/survey/satisfaction", ShortForm.MEASURE);
        return forms;
    }

    /** @param report the report's tree without what stands in the body */
    static ObjectNode of(ObjectNode report) {
        for (String structural : List.of("objectives", "funds")) {
            dropIfEmpty(report, structural);
        }
        SHORT_FORMS.forEach((pointer, form) -> replace(report, pointer, form::shorten));
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        KEYS.forEach((key, pointer) -> {
            JsonNode value = remove(report, pointer);
            if (value != null) {
                put(head, key, value);
            }
        });
        dropIfEmpty(head, "evaluation");
        dropIfEmpty(report, "scores");
        head.setAll(report);
        return head;
    }

    private static void dropIfEmpty(ObjectNode node, String component) {
        if (node.get(component) instanceof ObjectNode object && object.isEmpty()) {
            node.remove(component);
        }
    }

    /** @param headLines lines by place in the front matter; {@code lines} gets them by place in the report */
    static ObjectNode toReport(ObjectNode head, Lines headLines, Lines lines) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        KEYS.forEach((key, pointer) -> {
            JsonNode value = remove(head, key);
            if (value != null) {
                put(report, pointer, value);
            }
            headLines.under(key).forEach((place, line) -> lines.note(pointer + place, line));
        });
        dropIfEmpty(head, "totals");
        head.properties().forEach(rest -> {
            if (report.has(rest.getKey())) {
                throw Lines.at(headLines.of("/" + rest.getKey()).orElse(1), "'" + rest.getKey() + "' stands twice");
            }
        });
        head.properties().forEach(rest -> {
            String key = "/" + rest.getKey();
            headLines.under(key).forEach((place, line) -> lines.note(key + place, line));
        });
        report.setAll(head);
        SHORT_FORMS.forEach((pointer, form) -> replace(
                report, pointer, value -> form.expand(value, lines.of(pointer).orElse(1))));
        return report;
    }

    private interface Change {
        JsonNode apply(JsonNode value);
    }

    private static void replace(ObjectNode root, String pointer, Change change) {
        int slash = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
            String name = pointer.substring(slash + 1);
            JsonNode value = parent.get(name);
            if (value != null) {
                parent.set(name, change.apply(value));
            }
        }
    }

    private static @Nullable JsonNode remove(ObjectNode root, String pointer) {
        int slash = pointer.lastIndexOf('/');
        return root.at(pointer.substring(0, slash)) instanceof ObjectNode parent
                ? parent.remove(pointer.substring(slash + 1))
                : null;
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        ObjectNode parent = slash == 0 ? root : root.withObject(pointer.substring(0, slash));
        parent.set(pointer.substring(slash + 1), value);
    }

    /** A form that is shorter than the record's own object. */
    private interface ShortForm {
        JsonNode shorten(JsonNode value);

        JsonNode expand(JsonNode written, int line);

        ShortForm PERIOD = new Period();
        ShortForm NAME = new NameOnly();
        ShortForm REGION = new RegionForm();
        ShortForm BANDS = new Bands();
        ShortForm MEASURE = new MeasureForm();

        static ShortForm label(Labels labels) {
            return new Label(labels);
        }
    }

    private record Label(Labels labels) implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            return text(labels.label(value.asString()));
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            return written.isString() ? text(labels.name(written.asString(), line)) : written;
        }
    }

    /** {@code 2014-10-11/2014-11-28}; either end may be missing. */
    private static final class Period implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            return text(value.path("from").asString("") + "/" + value.path("to").asString(""));
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            if (!written.isString()) {
                return written;
            }
            String[] ends = written.asString().split("/", -1);
            if (ends.length != 2) {
                throw Lines.at(line, "'" + written.asString() + "' is not a period; write 2014-10-11/2014-11-28");
            }
            ObjectNode range = JsonNodeFactory.instance.objectNode();
            String from = ends[0].strip();
            String to = ends[1].strip();
            if (!from.isEmpty()) {
                range.put("from", from);
            }
            if (!to.isEmpty()) {
                range.put("to", to);
            }
            return range;
        }
    }

    /** An object of which only the name is known. */
    private static final class NameOnly implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            JsonNode name = value.get("name");
            return name != null && value.size() == 1 ? name : value;
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            return written.isString() ? JsonNodeFactory.instance.objectNode().set("name", written) : written;
        }
    }

    /** {@code 530124 富民县}. */
    private static final class RegionForm implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            return text(
                    value.path("code").asString("") + " " + value.path("name").asString(""));
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            if (!written.isString()) {
                return written;
            }
            String[] parts = written.asString().split(" ", 2);
            if (parts.length < 2) {
                throw Lines.at(line, "'" + written.asString() + "' is not a region; write 530124 富民县");
            }
            return JsonNodeFactory.instance.objectNode().put("code", parts[0]).put("name", parts[1]);
        }
    }

    /** {@code 优 90} for each grade. */
    private static final class Bands implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            ArrayNode bands = JsonNodeFactory.instance.arrayNode();
            for (JsonNode band : value) {
                bands.add(Labels.GRADE.label(band.path("grade").asString("")) + " "
                        + band.path("lowerBound").asString(""));
            }
            return bands;
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            ArrayNode bands = JsonNodeFactory.instance.arrayNode();
            for (JsonNode band : written) {
                String[] parts = band.asString("").split(" ", 2);
                if (parts.length < 2) {
                    return written;
                }
                bands.addObject()
                        .put("grade", Labels.GRADE.name(parts[0], line))
                        .put("lowerBound", parts[1].strip());
            }
            return bands;
        }
    }

    private static final class MeasureForm implements ShortForm {
        @Override
        public JsonNode shorten(JsonNode value) {
            return text(MeasureText.write(value));
        }

        @Override
        public JsonNode expand(JsonNode written, int line) {
            return written.isString() ? MeasureText.read(written.asString(), line) : written;
        }
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
