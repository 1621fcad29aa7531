package org.gongkai.api.intake.recognition;

/** Checks the readings against one another. */
final class CrossChecks {

    private CrossChecks() {}

    static void run(ReportDraft draft) {
        for (IndicatorDraft node :
                draft.indicators.stream().flatMap(IndicatorDraft::walk).toList()) {
            Reading<?> label = node.values.get("labelWeight");
            if (label != null && !node.has("maxScore")) {
                node.put("maxScore", label);
            }
        }
    }
}
