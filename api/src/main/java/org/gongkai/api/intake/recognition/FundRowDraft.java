package org.gongkai.api.intake.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.schema.report.FundSource;

/** A fund row being read: its values by the name they have in the canonical JSON. */
final class FundRowDraft {

    final FundSource source;
    final Reading<String> label;
    final Map<String, Reading<?>> values = new LinkedHashMap<>();

    FundRowDraft(FundSource source, Reading<String> label) {
        this.source = source;
        this.label = label;
    }

    void put(String field, Reading<?> reading) {
        values.putIfAbsent(field, reading);
    }
}
