package org.gongkai.api.intake.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file written by hand, part by part, for what no office program would write on request. */
final class Docx {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    /** @param body the content of w:body */
    static Docx of(String body) {
        Docx docx = new Docx();
        docx.parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + TYPES + "officeDocument\" Target=\"word/document.xml\"/>"
                        + "</Relationships>");
        docx.parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        return docx;
    }

    /** A part beside the body: styles, numbering, header, footnotes, comments; its root is w:type. */
    Docx with(String type, String root, String content) {
        parts.put("word/" + type + ".xml", "<w:" + root + " " + W + ">" + content + "</w:" + root + ">");
        relationships
                .append("<Relationship Id=\"x")
                .append(parts.size())
                .append("\" Type=\"")
                .append(TYPES)
                .append(type)
                .append("\" Target=\"")
                .append(type)
                .append(".xml\"/>");
        return this;
    }

    Docx external(String type, String target) {
        relationships
                .append("<Relationship Id=\"e")
                .append(type)
                .append("\" Type=\"")
                .append(TYPES)
                .append(type)
                .append("\" TargetMode=\"External\" Target=\"")
                .append(target)
                .append("\"/>");
        return this;
    }

    Docx raw(String name, String content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                        + "</Relationships>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String listed(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** @param properties the content of w:tcPr */
    static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }
}
