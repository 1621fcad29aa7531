package org.gongkai.api.intake.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.api.intake.source.SourceDocumentBuilder;

/**
 * Excel 2007 and later. Every part is checked first (size, depth, entities, number of cells); what can't hold text
 * (pictures, macros, embedded files, caches) is emptied, and only then the workbook is opened.
 */
final class XlsxReader implements ContainerReader {

    /** Old drawings only frame comments, and Excel itself writes them as broken XML now and then. */
    private static final byte[] EMPTY_DRAWING =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"/>".getBytes(StandardCharsets.UTF_8);

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) throws IOException {
        byte[] clean;
        try (ZipParts parts = ZipParts.open(file)) {
            OfficeNotes.macros(parts.names(), into);
            OfficeNotes.external(
                    parts.names().stream()
                            .filter(name -> name.startsWith("xl/externallinks/externallink"))
                            .count(),
                    into);
            OfficeNotes.pictures(
                    (int) parts.names().stream()
                            .filter(name -> name.startsWith("xl/media/"))
                            .count(),
                    into);
            clean = checked(file, parts);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(clean))) {
            new WorkbookReader(file, into).read(workbook);
        }
    }

    private static byte[] checked(RawFile file, ZipParts parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long cells = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String name : parts.names()) {
                byte[] content = holdsText(name) ? parts.bytes(name) : null;
                byte[] emptied = name.endsWith(".vml") ? EMPTY_DRAWING : new byte[0];
                if (content != null) {
                    cells += SafeXml.count(file, name, content).getOrDefault("c", 0);
                    if (cells > file.limits().cells()) {
                        throw file.refuse(
                                name,
                                "单元格太多，上限 " + file.limits().cells() + " / too many cells (limit "
                                        + file.limits().cells() + ")",
                                "请删去空白行列，或拆成几个文件 / delete blank rows and columns, or split the file");
                    }
                }
                zip.putNextEntry(new ZipEntry(parts.originalName(name)));
                zip.write(content == null ? emptied : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static boolean holdsText(String name) {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        return xml && !name.startsWith("xl/pivotcache/") && !name.startsWith("xl/externallinks/");
    }
}
