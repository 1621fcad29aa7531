package org.gongkai.api.intake.recognition;

/** Reads the facts that running text states. */
final class Narrative {

    private Narrative() {}

    static void read(ReportDraft draft) {}
}
