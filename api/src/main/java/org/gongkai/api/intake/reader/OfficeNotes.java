package org.gongkai.api.intake.reader;

import java.util.Collection;
import org.gongkai.api.intake.source.SourceDocumentBuilder;
import org.gongkai.api.intake.source.SourceNote;

/** Notes all office readers give in the same words. */
final class OfficeNotes {

    private OfficeNotes() {}

    static void macros(Collection<String> partNames, SourceDocumentBuilder into) {
        if (partNames.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("macrosheets/"))) {
            macros(into);
        }
    }

    static void macros(SourceDocumentBuilder into) {
        into.note(SourceNote.Kind.ACTIVE_CONTENT, "文件含有宏，未运行 / the file holds macros; they were not run");
    }

    static void external(long count, SourceDocumentBuilder into) {
        if (count > 0) {
            into.note(
                    SourceNote.Kind.EXTERNAL_REFERENCE,
                    "有 " + count + " 处引用外部资源，未读取 / " + count + " references to outside resources were not followed");
        }
    }

    static void pictures(int count, SourceDocumentBuilder into) {
        if (count > 0) {
            into.note(SourceNote.Kind.PICTURE, "有 " + count + " 张图片未读取 / " + count + " pictures were not read");
        }
    }

    static void deletions(int count, SourceDocumentBuilder into) {
        if (count > 0) {
            into.note(
                    SourceNote.Kind.TRACKED_CHANGE,
                    "有 " + count + " 处修订标记为删除，未采用；插入的内容按已接受读取 / " + count
                            + " tracked deletions were left out, insertions were read as accepted");
        }
    }
}
