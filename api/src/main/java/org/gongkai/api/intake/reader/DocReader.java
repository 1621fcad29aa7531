package org.gongkai.api.intake.reader;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.api.intake.source.Part;
import org.gongkai.api.intake.source.SourceDocumentBuilder;

/** Word 97-2003: body first, then headers and footers, notes, comments and text boxes. */
final class DocReader implements ContainerReader {

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.open(file.bytes()))) {
            Ole.checkStreams(file, ole.getRoot());
            if (ole.getRoot().hasEntry("Macros")) {
                OfficeNotes.macros(into);
            }
            try (HWPFDocument document = new HWPFDocument(ole.getRoot())) {
                DocWalker walker = new DocWalker(file, into, document);
                walker.walk(document.getRange(), Part.BODY);
                walk(walker, document.getMainTextboxRange(), Part.TEXT_BOX);
                walk(walker, document.getHeaderStoryRange(), Part.HEADER);
                walk(walker, document.getFootnoteRange(), Part.FOOTNOTE);
                walk(walker, document.getEndnoteRange(), Part.ENDNOTE);
                walk(walker, document.getCommentsRange(), Part.COMMENT);
                walker.finish();
            }
        } catch (EncryptedDocumentException e) {
            throw file.encrypted();
        } catch (OldWordFileFormatException e) {
            throw file.unsupported("Word 95");
        }
    }

    private static void walk(DocWalker walker, Range range, Part part) {
        if (range.getEndOffset() > range.getStartOffset()) {
            walker.walk(range, part);
        }
    }
}
