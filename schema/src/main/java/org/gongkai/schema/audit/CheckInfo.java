package org.gongkai.schema.audit;

/**
 * A check of the audit, for lists, filters and help pages.
 *
 * @param code its code, e.g. {@code TOTAL_NOT_SUM}
 * @param title its short name in Chinese
 * @param titleEn its short name in English
 */
public record CheckInfo(String code, String title, String titleEn) {}
