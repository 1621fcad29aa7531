package org.gongkai.api.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of an office part. Names carry the prefix of the namespace's usual meaning ({@code w:p}), whatever prefix
 * the file uses; attributes go by local name.
 */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    List<XmlNode> children() {
        return children;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Characters directly inside this element. */
    String text() {
        return text.toString();
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    int number(String attribute, int otherwise) {
        try {
            return Integer.parseInt(attributes.getOrDefault(attribute, "").strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    Optional<XmlNode> child(String child) {
        return children.stream().filter(node -> node.is(child)).findFirst();
    }

    /** Follows a path of names, first child each time. */
    Optional<XmlNode> at(String... path) {
        Optional<XmlNode> node = Optional.of(this);
        for (String step : path) {
            node = node.flatMap(n -> n.child(step));
        }
        return node;
    }

    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.is(child)).toList();
    }

    /** The {@code val} of a child, as most settings in WordprocessingML are written. */
    @Nullable
    String value(String... path) {
        return at(path).map(node -> node.attribute("val")).orElse(null);
    }

    /** A toggle: present and not switched off. */
    boolean on(String child) {
        return child(child)
                .map(node -> !List.of("0", "false", "off").contains(node.attribute("val", "1")))
                .orElse(false);
    }

    boolean contains(String descendant) {
        return children.stream().anyMatch(node -> node.is(descendant) || node.contains(descendant));
    }
}
