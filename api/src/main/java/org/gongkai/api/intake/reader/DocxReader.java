package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.intake.source.Metadata;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;
import org.jspecify.annotations.Nullable;

/** Word 2007 and later (ECMA-376): body first, then headers, footers, notes and comments, each marked as what it is. */
final class DocxReader implements ContainerReader {

    private static final Set<String> FETCHED_BY_WORD =
            Set.of("attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk", "mailMergeSource");

    /** One relationship of a part. */
    private record Relationship(String id, String type, String target, boolean external) {}

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            String main = mainPart(file, parts);
            Map<String, Relationship> relationships = relationships(file, parts, main);
            noteActiveContent(parts, relationships, into);
            properties(file, parts, into);
            DocxStyles styles = new DocxStyles(part(file, parts, target(relationships, "styles")));
            DocxNumbering numbering = new DocxNumbering(part(file, parts, target(relationships, "numbering")));
            XmlNode document = part(file, parts, main);
            if (document == null) {
                throw file.damaged(main);
            }
            XmlNode body = document.child("w:body").orElseThrow(() -> file.damaged(main));
            DocxWalker walker = new DocxWalker(file, into, styles, numbering, body.contains("w:lastRenderedPageBreak"));
            walker.walk(body, Part.BODY);
            for (Relationship relationship : relationships.values()) {
                Part kind = partOf(relationship.type());
                XmlNode beside = kind == null ? null : part(file, parts, relationship.target());
                if (kind != null && beside != null) {
                    walker.walk(beside, kind);
                }
            }
            walker.finish();
        }
    }

    private static @Nullable Part partOf(String type) {
        return switch (type) {
            case "header" -> Part.HEADER;
            case "footer" -> Part.FOOTER;
            case "footnotes" -> Part.FOOTNOTE;
            case "endnotes" -> Part.ENDNOTE;
            case "comments" -> Part.COMMENT;
            default -> null;
        };
    }

    private static String mainPart(RawFile file, ZipParts parts) {
        String said = target(relationships(file, parts, ""), "officeDocument");
        if (said != null && parts.names().contains(said)) {
            return said;
        }
        return parts.names().stream()
                .filter(name -> name.startsWith("word/document") && name.endsWith(".xml"))
                .findFirst()
                .orElseThrow(() -> file.damaged("word/document.xml"));
    }

    private static Map<String, Relationship> relationships(RawFile file, ZipParts parts, String of) {
        int slash = of.lastIndexOf('/');
        String folder = of.substring(0, slash + 1);
        XmlNode root = part(file, parts, folder + "_rels/" + of.substring(slash + 1) + ".rels");
        Map<String, Relationship> found = new LinkedHashMap<>();
        if (root != null) {
            for (XmlNode node : root.all("rel:Relationship")) {
                String type = node.attribute("Type", "");
                boolean external = "External".equals(node.attribute("TargetMode"));
                String target = node.attribute("Target", "");
                found.put(
                        node.attribute("Id", String.valueOf(found.size())),
                        new Relationship(
                                node.attribute("Id", ""),
                                type.substring(type.lastIndexOf('/') + 1),
                                external ? target : resolve(folder, target),
                                external));
            }
        }
        return found;
    }

    /** A target inside the package; dots climb no higher than its root. */
    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        StringBuilder resolved = new StringBuilder();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                int last = resolved.lastIndexOf("/");
                resolved.setLength(Math.max(0, last));
            } else if (!step.equals(".") && !step.isEmpty()) {
                resolved.append(resolved.isEmpty() ? "" : "/").append(step);
            }
        }
        return resolved.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String target(Map<String, Relationship> relationships, String type) {
        return relationships.values().stream()
                .filter(relationship -> relationship.type().equals(type) && !relationship.external())
                .map(Relationship::target)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable XmlNode part(RawFile file, ZipParts parts, @Nullable String name) {
        byte[] bytes = name == null ? null : parts.bytes(name);
        return name == null || bytes == null ? null : SafeXml.parse(file, name, bytes);
    }

    private static void noteActiveContent(
            ZipParts parts, Map<String, Relationship> relationships, SourceDocumentBuilder into) {
        OfficeNotes.macros(parts.names(), into);
        long fetched = relationships.values().stream()
                .filter(relationship -> relationship.external() && FETCHED_BY_WORD.contains(relationship.type()))
                .count();
        OfficeNotes.external(fetched, into);
        if (relationships.values().stream()
                .anyMatch(relationship -> relationship.type().equals("aFChunk") && !relationship.external())) {
            into.note(SourceNote.Kind.DAMAGED, "文件里嵌有另一份文档，未读取 / another document is embedded and was not read");
        }
    }

    private static void properties(RawFile file, ZipParts parts, SourceDocumentBuilder into) {
        XmlNode core = part(file, parts, "docprops/core.xml");
        if (core != null) {
            for (XmlNode node : core.children()) {
                String name = node.name();
                if ((name.equals("dc:title") || name.startsWith("dcterms:"))
                        && !node.text().isBlank()) {
                    into.metadata(name.substring(name.indexOf(':') + 1), node.text(), Metadata.Origin.FILE_PROPERTY);
                }
            }
        }
    }
}
