package org.gongkai.api.publication;

import org.gongkai.api.store.OriginalFile;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * One report to import.
 *
 * @param place file, and place in it, for messages
 * @param report what was read
 * @param original the file it was read from, already kept in the store
 */
public record ImportItem(
        String place, EvaluationReport report, @Nullable OriginalFile original) {}
