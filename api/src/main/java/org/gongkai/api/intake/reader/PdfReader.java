package org.gongkai.api.intake.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.gongkai.api.intake.source.Metadata;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;

/** PDF with a text layer; a scanned one is refused with the advice to run OCR first. */
final class PdfReader implements ContainerReader {

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) throws IOException {
        MemoryUsageSetting memory =
                MemoryUsageSetting.setupMainMemoryOnly(file.limits().unpackedBytes());
        try (PDDocument pdf = Loader.loadPDF(file.bytes(), "", null, null, memory.streamCache)) {
            if (pdf.getNumberOfPages() > file.limits().pages()) {
                throw file.refuse(
                        null,
                        "页数太多，上限 " + file.limits().pages() + " / too many pages (limit "
                                + file.limits().pages() + ")",
                        "请拆成几个文件再导入 / split the file and import the parts");
            }
            read(file, pdf, into);
        } catch (InvalidPasswordException e) {
            throw file.encrypted();
        }
    }

    private static void read(RawFile file, PDDocument pdf, SourceDocumentBuilder into) throws IOException {
        PdfPageScanner scanner = new PdfPageScanner(file.deadline());
        List<PdfPage> pages = new ArrayList<>();
        int characters = 0;
        for (int index = 0; index < pdf.getNumberOfPages(); index++) {
            PdfPage page = scanner.scan(pdf.getPage(index), index + 1);
            pages.add(page);
            characters += page.glyphs().size();
            if (characters > file.limits().characters()) {
                throw file.refuse(
                        "第" + (index + 1) + "页",
                        "文字太多 / too much text",
                        "请拆成几个文件再导入 / split the file and import the parts");
            }
        }
        if (characters == 0) {
            throw file.refuse(
                    null,
                    "PDF 没有文字层，可能是扫描件 / this PDF has no text layer, it is probably a scan",
                    "请先做文字识别（OCR），或向来源单位索取原文件 / run OCR first, or ask for the original file");
        }
        noteSilentPages(pages, into);
        noteCutOff(file, into);
        properties(pdf, into);
        new PdfAssembler(file, into).assemble(pages);
    }

    private static void noteSilentPages(List<PdfPage> pages, SourceDocumentBuilder into) {
        String silent = pages.stream()
                .filter(page -> page.glyphs().isEmpty() && page.images() > 0)
                .map(page -> String.valueOf(page.number()))
                .limit(20)
                .collect(Collectors.joining("、"));
        if (!silent.isEmpty()) {
            into.note(
                    SourceNote.Kind.PICTURE,
                    "第 " + silent + " 页只有图片，没有文字 / pages " + silent.replace('、', ',') + " hold pictures only");
        }
    }

    /** The library rebuilds a file without its end; what stood there is gone all the same. */
    private static void noteCutOff(RawFile file, SourceDocumentBuilder into) {
        int from = Math.max(0, file.bytes().length - 2048);
        String tail = new String(file.bytes(), from, file.bytes().length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            into.note(SourceNote.Kind.DAMAGED, "文件尾部缺失，可能不完整 / the end of the file is missing, text may be lost");
        }
    }

    private static void properties(PDDocument pdf, SourceDocumentBuilder into) throws IOException {
        PDDocumentInformation information = pdf.getDocumentInformation();
        if (information.getTitle() != null && !information.getTitle().isBlank()) {
            into.metadata("title", information.getTitle(), Metadata.Origin.FILE_PROPERTY);
        }
        if (pdf.getDocumentCatalog().getOpenAction() instanceof PDActionJavaScript) {
            OfficeNotes.macros(into);
        }
    }
}
