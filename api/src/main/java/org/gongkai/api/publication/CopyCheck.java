package org.gongkai.api.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.PublicState;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.projection.PublicRevision;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/** Tells whether a copy that somebody holds is what was published, by its fingerprint. */
public final class CopyCheck {
    private final ReportStore store;

    CopyCheck(ReportStore store) {
        this.store = store;
    }

    /** What a copy turned out to be. */
    public enum Verdict {
        /** What is public now. */
        CURRENT("与现行公开版本一致"),
        /** What was public before a correction. */
        CORRECTED_SINCE("与更正前的公开版本一致"),
        /** What was public before a retraction. */
        RETRACTED_SINCE("与撤回前的公开版本一致"),
        /** A report of this id was published, but not this text. */
        ALTERED("与任何公开版本都不一致"),
        /** Nothing was published under its id. */
        UNKNOWN("未曾公开");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The answer.
     *
     * @param verdict what the copy is
     * @param fingerprint fingerprint computed from the copy
     * @param published fingerprint of what is public now, or was last
     * @param reportId id that the copy carries
     */
    public record Answer(
            Verdict verdict,
            String fingerprint,
            @Nullable String published,
            @Nullable String reportId) {}

    /** Checks a copy, which carries its id. */
    public Answer check(EvaluationReport copy) {
        String fingerprint = Fingerprint.ofCopy(copy);
        String id = copy.id();
        Head head = id == null ? null : store.head(id);
        if (head == null) {
            return new Answer(Verdict.UNKNOWN, fingerprint, null, id);
        }
        PublicState shown = head.published() != null ? head.published() : head.retracted();
        if (shown == null) {
            return new Answer(Verdict.UNKNOWN, fingerprint, null, id);
        }
        List<PublicRevision> history = shown.release().history();
        String last = shown.release().fingerprint();
        Optional<PublicRevision> found = history.stream()
                .filter(revision -> fingerprint.equals(revision.fingerprint()))
                .findFirst();
        Verdict verdict;
        if (found.isEmpty()) {
            verdict = Verdict.ALTERED;
        } else if (head.published() == null) {
            verdict = Verdict.RETRACTED_SINCE;
        } else {
            verdict = Objects.equals(fingerprint, last) ? Verdict.CURRENT : Verdict.CORRECTED_SINCE;
        }
        return new Answer(verdict, fingerprint, last, id);
    }
}
