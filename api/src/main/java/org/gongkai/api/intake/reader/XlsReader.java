package org.gongkai.api.intake.reader;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.api.intake.source.SourceDocumentBuilder;

/** Excel 97-2003. */
final class XlsReader implements ContainerReader {

    @Override
    public void read(RawFile file, SourceDocumentBuilder into) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.open(file.bytes()))) {
            Ole.checkStreams(file, ole.getRoot());
            if (ole.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
                OfficeNotes.macros(into);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(ole.getRoot(), false)) {
                OfficeNotes.pictures(workbook.getAllPictures().size(), into);
                new WorkbookReader(file, into).read(workbook);
            }
        } catch (EncryptedDocumentException e) {
            throw file.encrypted();
        } catch (OldExcelFormatException e) {
            throw file.unsupported("Excel 95");
        }
    }
}
