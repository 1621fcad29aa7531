package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.api.intake.source.Container;

/** Finds the kind of file from its content; the name only helps to tell a table text from running text. */
final class Detector {

    private static final Pattern HTML = Pattern.compile(
            "<!doctype\\s+html|<(html|head|body|table|meta|title|div|p|h[1-6]|span|font|center|tr|td)[\\s>/]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A\\s*---[ \\t]*\\n(?s:.*?)\\n---[ \\t]*(\\n|\\z)");

    private Detector() {}

    static Container detect(RawFile file) {
        byte[] b = file.bytes();
        if (b.length == 0) {
            throw file.refuse(null, "空文件 / the file is empty", "请检查文件是否传输完整 / check whether it was copied completely");
        }
        if (starts(b, "PK\u0003\u0004")) {
            return zip(file);
        }
        if (starts(b, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return ole(file);
        }
        if (ascii(b, 0, 1024).contains("%PDF-")) {
            return Container.PDF;
        }
        refuseForeign(file);
        return text(file);
    }

    private static Container zip(RawFile file) {
        Set<String> names;
        try (ZipParts parts = ZipParts.open(file)) {
            names = Set.copyOf(parts.names());
        } catch (IOException e) {
            throw file.damaged(null);
        }
        if (names.contains("xl/workbook.xml")) {
            return Container.XLSX;
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/document") && name.endsWith(".xml"))) {
            return Container.DOCX;
        }
        if (names.contains("xl/workbook.bin")) {
            throw file.unsupported("Excel (.xlsb)");
        }
        if (names.contains("ofd.xml")) {
            throw file.unsupported("OFD");
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw file.unsupported("OpenDocument (.odt/.ods)");
        }
        if (names.contains("ppt/presentation.xml")) {
            throw file.unsupported("PowerPoint (.pptx)");
        }
        if (names.contains("[content_types].xml")) {
            throw file.damaged(null);
        }
        throw file.unsupported("压缩包 / zip archive");
    }

    private static Container ole(RawFile file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.open(file.bytes()))) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                throw file.encrypted();
            }
            if (root.hasEntry("WordDocument")) {
                return Container.DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book") || root.hasEntry("WORKBOOK")) {
                return Container.XLS;
            }
            if (root.hasEntry("PowerPoint Document")) {
                throw file.unsupported("PowerPoint (.ppt)");
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw file.damaged(null);
        }
        throw file.unsupported("OLE2");
    }

    private static void refuseForeign(RawFile file) {
        byte[] b = file.bytes();
        if (starts(b, "\u0089PNG")
                || starts(b, "\u00FF\u00D8\u00FF")
                || starts(b, "GIF8")
                || starts(b, "BM") && b.length > 6 && b[5] == 0
                || starts(b, "II*\0")
                || starts(b, "MM\0*")) {
            throw file.refuse(
                    null, "这是图片，没有文字 / this is a picture without text", "请先做文字识别（OCR）再导入 / run OCR first, then import");
        }
        if (starts(b, "{\\rtf")) {
            throw file.unsupported("RTF");
        }
        if (starts(b, "Rar!") || starts(b, "7z\u00BC\u00AF") || starts(b, "\u001F\u008B")) {
            throw file.unsupported("压缩包 / archive");
        }
        if (starts(b, "MIME-Version:") || starts(b, "From: <Saved by")) {
            throw file.unsupported("单个文件网页 / web archive (.mht)");
        }
    }

    private static Container text(RawFile file) {
        Decoded decoded = Encodings.decode(file.bytes(), null);
        String text = decoded.text();
        refuseBinary(file, text);
        String head = text.substring(0, Math.min(text.length(), 4096)).stripLeading();
        if (head.startsWith("<?xml") && (head.contains("Excel.Sheet") || head.contains("Word.Document"))) {
            throw file.unsupported("Office 2003 XML");
        }
        if (head.startsWith("<") && HTML.matcher(head).find()) {
            return Container.HTML;
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            Container json = Json.kind(text);
            if (json != null) {
                return json;
            }
        }
        if (head.startsWith("---")
                && FRONT_MATTER.matcher(text.replace("\r\n", "\n")).find()) {
            return Container.CANONICAL_MARKDOWN;
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean namedTable = name.endsWith(".csv") || name.endsWith(".tsv");
        return namedTable || SeparatedValues.looksLikeTable(text) ? Container.CSV : Container.TEXT;
    }

    /** Text holds hardly any control characters; anything else is a file of a kind nobody here knows. */
    private static void refuseBinary(RawFile file, String text) {
        int sample = Math.min(text.length(), 8192);
        int strange = 0;
        for (int i = 0; i < sample; i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                strange++;
            }
        }
        if (strange * 20 > sample) {
            throw file.unsupported("无法识别的二进制文件 / unknown binary file");
        }
    }

    private static boolean starts(byte[] bytes, String latin) {
        return ascii(bytes, 0, latin.length()).equals(latin);
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
