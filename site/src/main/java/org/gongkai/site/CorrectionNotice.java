package org.gongkai.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a corrected revision (更正) changed, why, and who approved it.
 *
 * @param changes old and new values, in the order of the report
 * @param reason why, in plain words
 * @param approvedBy who approved it: office or account, never more than may be public
 */
public record CorrectionNotice(List<Change> changes, String reason, String approvedBy) {

    /**
     * One changed value.
     *
     * @param label the place for people, e.g. 产出 › 项目产出 › 质量达标率 得分
     * @param pointer JSON Pointer of the value in the new revision
     * @param from the old value, absent where there was none
     * @param to the new value, absent where there is none any more
     */
    public record Change(
            String label,
            String pointer,
            @Nullable String from,
            @Nullable String to) {}

    public CorrectionNotice {
        changes = List.copyOf(changes);
    }
}
