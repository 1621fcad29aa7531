package org.gongkai.api.store.projection;

import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.report.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One flat row per finding about a released report's public view.
 *
 * @param id report id, a slash and the row's number
 * @param reportId report id
 * @param revision the public revision it was made from
 * @param findingId id of the finding within the report
 * @param code the check's code
 * @param severity how far it is proved
 * @param pointer JSON Pointer of the place
 * @param place the place for people
 * @param message one sentence in Chinese
 * @param messageEn the same in English
 * @param waived whether it was waived one by one
 * @param title title of the report
 * @param year its fiscal year
 * @param regionCode its region
 * @param prefectureCode its prefecture
 * @param provinceCode its province
 * @param department its competent department
 * @param unit its implementing unit
 * @param agency its evaluation agency
 * @param grade its grade
 * @param projectId identity of its project
 */
public record FindingRow(
        String id,
        String reportId,
        int revision,
        String findingId,
        String code,
        Severity severity,
        String pointer,
        String place,
        String message,
        String messageEn,
        boolean waived,
        String title,
        @Nullable Integer year,
        @Nullable String regionCode,
        @Nullable String prefectureCode,
        @Nullable String provinceCode,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String agency,
        @Nullable Grade grade,
        @Nullable String projectId) {}
