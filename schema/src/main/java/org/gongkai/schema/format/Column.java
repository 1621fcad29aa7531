package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table: its printed head, the record component it holds and how.
 *
 * @param head Chinese head
 * @param component name of the record component
 * @param numeric whether it is aligned to the right
 * @param form how a value is written in a cell
 */
record Column(String head, String component, boolean numeric, Form form) {

    /** How one value is written in a cell and read back. */
    interface Form {
        String write(JsonNode value);

        void read(String cell, String component, ObjectNode row, int line);
    }

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    static Column text(String head, String component) {
        return new Column(head, component, false, new TextForm());
    }

    /** An exact decimal; checked when the report is made. */
    static Column decimal(String head, String component) {
        return new Column(head, component, true, new TextForm());
    }

    static Column whole(String head, String component) {
        return new Column(head, component, true, new WholeForm());
    }

    static Column label(String head, String component, Labels labels) {
        return new Column(head, component, false, new LabelForm(labels));
    }

    static Column measure(String head, String component) {
        return new Column(head, component, true, new MeasureForm());
    }

    static Column choices(String head, String component) {
        return new Column(head, component, false, new ChoicesForm());
    }

    String write(ObjectNode row) {
        JsonNode value = row.get(component);
        return value == null ? "" : form.write(value);
    }

    void read(String cell, ObjectNode row, int line) {
        if (!cell.isEmpty()) {
            form.read(cell, component, row, line);
        }
    }

    private static final class TextForm implements Form {
        @Override
        public String write(JsonNode value) {
            return value.asString();
        }

        @Override
        public void read(String cell, String component, ObjectNode row, int line) {
            row.put(component, cell);
        }
    }

    private static final class WholeForm implements Form {
        @Override
        public String write(JsonNode value) {
            return value.asString();
        }

        @Override
        public void read(String cell, String component, ObjectNode row, int line) {
            if (!WHOLE.matcher(cell).matches()) {
                throw Lines.at(line, "'" + cell + "' is not a whole number (write digits only)");
            }
            row.put(component, Long.parseLong(cell));
        }
    }

    private record LabelForm(Labels labels) implements Form {
        @Override
        public String write(JsonNode value) {
            return labels.label(value.asString());
        }

        @Override
        public void read(String cell, String component, ObjectNode row, int line) {
            row.put(component, labels.name(cell, line));
        }
    }

    private static final class MeasureForm implements Form {
        @Override
        public String write(JsonNode value) {
            return MeasureText.write(value);
        }

        @Override
        public void read(String cell, String component, ObjectNode row, int line) {
            row.set(component, MeasureText.read(cell, line));
        }
    }

    /** {@code [x] ticked<br>[ ] not ticked<br>[?] no mark survives}. */
    private static final class ChoicesForm implements Form {
        @Override
        public String write(JsonNode choices) {
            List<String> lines = new ArrayList<>();
            for (JsonNode choice : choices) {
                JsonNode ticked = choice.get("ticked");
                String mark = ticked == null ? "[?] " : ticked.asBoolean() ? "[x] " : "[ ] ";
                lines.add(mark
                        + choice.path("label")
                                .asString("")
                                .replace("&", "&amp;")
                                .replace("\n", "&newline;"));
            }
            return String.join("\n", lines);
        }

        @Override
        public void read(String cell, String component, ObjectNode row, int line) {
            ArrayNode choices = row.putArray(component);
            for (String written : cell.split("\n", -1)) {
                ObjectNode choice = choices.addObject();
                boolean marked = written.startsWith("[x] ") || written.startsWith("[ ] ");
                String label = marked || written.startsWith("[?] ") ? written.substring(4) : written;
                choice.put("label", label.replace("&newline;", "\n").replace("&amp;", "&"));
                if (marked) {
                    choice.put("ticked", written.startsWith("[x] "));
                }
            }
        }
    }
}
