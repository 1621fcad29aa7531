package org.gongkai.schema.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The narrative: printed headings as Markdown headings from {@code ##} down, exactly as printed; what a section is about
 * may follow its heading in braces, e.g. {@code ## 5、 存在的问题 {存在问题}}.
 */
record SectionBlock(String title) implements Block {
    private static final Pattern ROLE = Pattern.compile("(.*?)[ \\t]*\\{([^{}]*)\\}");

    @Override
    public void write(ObjectNode report, StringBuilder out) {
        JsonNode sections = report.remove("sections");
        if (sections != null) {
            out.append("# ").append(title).append("\n\n");
            write(sections, "##", out);
        }
    }

    private static void write(JsonNode sections, String level, StringBuilder out) {
        for (JsonNode section : sections) {
            out.append(level);
            String heading = Escapes.writeHeading(section.path("heading").asString(""));
            if (!heading.isEmpty()) {
                out.append(' ').append(heading);
            }
            if (section.has("role")) {
                out.append(" {")
                        .append(Labels.SECTION_ROLE.label(section.get("role").asString()))
                        .append('}');
            }
            out.append("\n\n");
            String markdown = section.path("markdown").asString("");
            if (!markdown.isEmpty()) {
                out.append(Escapes.writeMarkdown(markdown)).append("\n\n");
            }
            write(section.path("children"), level + "#", out);
        }
    }

    private record Open(int level, ObjectNode section, String pointer) {}

    @Override
    public void read(List<Part> parts, ObjectNode report, Lines lines) {
        ArrayNode roots = report.putArray("sections");
        List<Open> open = new ArrayList<>();
        for (Part part : parts) {
            if (part.level() == 1 && !part.hasText()) {
                continue;
            }
            while (!open.isEmpty() && open.get(open.size() - 1).level() >= part.level()) {
                open.remove(open.size() - 1);
            }
            Open parent = open.isEmpty() ? new Open(0, report, "") : open.get(open.size() - 1);
            ArrayNode siblings = open.isEmpty() ? roots : parent.section().withArrayProperty("children");
            String pointer = parent.pointer() + (open.isEmpty() ? "/sections/" : "/children/") + siblings.size();
            lines.note(pointer, part.line());
            ObjectNode section = siblings.addObject();
            readHeading(part, section);
            section.put("markdown", Escapes.readMarkdown(part.text()));
            if (part.level() > 1) {
                open.add(new Open(part.level(), section, pointer));
            }
        }
    }

    private static void readHeading(Part part, ObjectNode section) {
        String heading = part.level() == 1 ? "" : Escapes.trim(part.heading());
        Matcher role = ROLE.matcher(heading);
        if (role.matches()) {
            section.put("role", Labels.SECTION_ROLE.name(role.group(2), part.line()));
            heading = role.group(1);
        }
        section.put("heading", Escapes.readHeading(heading));
    }
}
