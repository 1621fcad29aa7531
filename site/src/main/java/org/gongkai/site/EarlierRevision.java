package org.gongkai.site;

import java.time.Instant;
import java.util.function.Supplier;
import org.gongkai.schema.disclosure.PublicReport;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was replaced by a correction: it stays readable under {@code v/N/}, dated and marked 已更正.
 *
 * @param number its number, from 1
 * @param publishedAt when it was published
 * @param fingerprint SHA-256 of its canonical form
 * @param correction what it had itself corrected; absent in a first revision
 * @param content its masked report, loaded when its page is rendered
 */
public record EarlierRevision(
        int number,
        Instant publishedAt,
        String fingerprint,
        @Nullable CorrectionNotice correction,
        Supplier<PublicReport> content) {}
