package org.gongkai.api.intake.reader;

import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;

/** The older office container (OLE2). */
final class Ole {

    private static final Set<String> TEXT_STREAMS = Set.of("WordDocument", "0Table", "1Table", "Workbook", "Book");

    private Ole() {}

    /** Refuses streams whose text would not fit in memory; pictures stand in other streams and don't count. */
    static void checkStreams(RawFile file, DirectoryNode root) {
        for (Entry entry : root) {
            if (entry instanceof DocumentEntry stream
                    && TEXT_STREAMS.contains(entry.getName())
                    && stream.getSize() > file.limits().partBytes()) {
                throw file.refuse(
                        entry.getName(),
                        "内容过大 / the part is too large",
                        "请拆成几个文件再导入 / split the file and import the parts");
            }
        }
    }
}
