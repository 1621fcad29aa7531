package org.gongkai.schema.format;

import java.io.Reader;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML as a tree of texts: no type is guessed (a date stays a date, 1.10 stays 1.10), no tags, anchors or aliases, no
 * key twice.
 */
public final class YamlReader {
    private static final int MAX_DEPTH = 20;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("YAML").setCodePointLimit(5_000_000).build();

    private final Lines lines;
    private final int lineOffset;
    private final Iterator<Event> events;

    private YamlReader(String yaml, Lines lines, int lineOffset) {
        this.lines = lines;
        this.lineOffset = lineOffset;
        this.events = new Parse(SETTINGS).parseReader(new WholePairs(yaml)).iterator();
    }

    /**
     * Reads one YAML document that holds a mapping.
     *
     * @throws FormatException naming the line and what is wrong there
     */
    public static ObjectNode read(String yaml) {
        return read(yaml, new Lines(), 0);
    }

    /** @param lineOffset lines of the file before the first line of the YAML */
    static ObjectNode read(String yaml, Lines lines, int lineOffset) {
        try {
            return new YamlReader(yaml, lines, lineOffset).document();
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1) + lineOffset;
            throw new FormatException("line " + line, "not valid YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new FormatException("line " + (lineOffset + 1), "not valid YAML: " + e.getMessage(), e);
        }
    }

    private ObjectNode document() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                if (!(value(event, "", 0) instanceof ObjectNode object)) {
                    throw error(event, "expected 'key: value' lines");
                }
                result = object;
            }
        }
        return result;
    }

    private JsonNode value(Event event, String pointer, int depth) {
        refuse(event, depth);
        lines.note(pointer, line(event));
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return event instanceof MappingStartEvent ? object(pointer, depth) : array(pointer, depth);
    }

    private void refuse(Event event, int depth) {
        if (event instanceof AliasEvent
                || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw error(event, "anchors and aliases (& and *) are not allowed; put the text in quotes or write it out");
        }
        boolean tagged = event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof MappingStartEvent map && map.getTag().isPresent()
                        || event instanceof SequenceStartEvent list
                                && list.getTag().isPresent();
        if (tagged) {
            throw error(event, "tags (!) are not allowed; put the text in quotes");
        }
        if (depth > MAX_DEPTH) {
            throw error(event, "nested deeper than " + MAX_DEPTH + " levels");
        }
    }

    private static JsonNode scalar(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean absent = scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (text.isEmpty() || text.equals("~") || text.equals("null"));
        return absent ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text);
    }

    private ObjectNode object(String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Event key = events.next();
        while (key.getEventId() != Event.ID.MappingEnd) {
            if (!(key instanceof ScalarEvent name)) {
                throw error(key, "a key must be a plain word");
            }
            refuse(key, depth);
            String field = name.getValue();
            if (object.has(field)) {
                throw error(key, "'" + field + "' stands twice");
            }
            String place = pointer + "/" + field;
            JsonNode value = value(events.next(), place, depth + 1);
            lines.note(place, line(key));
            if (!value.isNull()) {
                object.set(field, value);
            }
            key = events.next();
        }
        return object;
    }

    private ArrayNode array(String pointer, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Event item = events.next();
        while (item.getEventId() != Event.ID.SequenceEnd) {
            array.add(value(item, pointer + "/" + array.size(), depth + 1));
            item = events.next();
        }
        return array;
    }

    /** Never ends a chunk between the halves of a surrogate pair, which SnakeYAML Engine 3.0.1 does not survive. */
    private static final class WholePairs extends Reader {
        private final String text;
        private int next;

        WholePairs(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (next >= text.length()) {
                return -1;
            }
            int end = Math.min(text.length(), next + length);
            if (end - next > 1 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            int count = end - next;
            text.getChars(next, end, buffer, offset);
            next = end;
            return count;
        }

        @Override
        public void close() {
            next = text.length();
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1) + lineOffset;
    }

    private FormatException error(Event event, String problem) {
        return Lines.at(line(event), problem);
    }
}
