package org.gongkai.schema.audit;

import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a report.
 *
 * @param id stable within a report: code and place, so that a waiver still fits after an unrelated edit
 * @param code the check's code, e.g. {@code UNREACHABLE_SCORE}
 * @param severity how far it is proved
 * @param pointer JSON Pointer of the place in the report
 * @param place the place for people, e.g. 产出 › 项目产出 › 质量达标率
 * @param quote the words it rests on, as printed; absent where it rests on numbers only
 * @param source where those words or that value stand in the source file; absent where the report has no span for them
 * @param message one plain sentence in Chinese
 * @param messageEn the same sentence in English
 * @param proof why it holds
 * @param correction what would mend it, where that is determined
 */
public record Finding(
        String id,
        String code,
        Severity severity,
        String pointer,
        String place,
        @Nullable String quote,
        @Nullable SourceSpan source,
        String message,
        String messageEn,
        Proof proof,
        @Nullable Correction correction) {

    /** The canonical form leaves empty texts out: a finding about the whole report has neither pointer nor place. */
    public Finding {
        pointer = pointer == null ? "" : pointer;
        place = place == null ? "" : place;
    }
}
