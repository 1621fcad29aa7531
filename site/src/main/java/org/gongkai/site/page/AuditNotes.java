package org.gongkai.site.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.schema.audit.EvidenceCoverage;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.GradeSensitivity;
import org.gongkai.schema.audit.Proof;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.Waiver;
import org.gongkai.site.page.Views.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the audit says of a report.
 *
 * @param standing waivers that belong to no single finding: standing waivers of a source
 * @param coverage what stands behind the points
 * @param scenarios totals under stated assumptions
 * @param findings every finding with its proof
 */
public record AuditNotes(
        List<String> standing, List<Share> coverage, List<GradeSensitivity.Scenario> scenarios, List<Note> findings) {
    /** Anchor of the points without a value behind them; the sentence of the conclusion leads there. */
    static final String UNSUPPORTED = "audit-unsupported";

    /** Points of one kind of evidence. */
    public record Share(String anchor, String label, String points) {}

    /**
     * A finding with its proof.
     *
     * @param target anchor of the place it speaks of
     * @param rule the rule it applies, absent where the quote already says it
     */
    public record Note(
            String anchor,
            String severity,
            String kind,
            String place,
            String target,
            String message,
            @Nullable String quote,
            @Nullable String rule,
            List<Line> inputs,
            List<String> steps,
            String result,
            @Nullable String correction,
            @Nullable String waiver) {}

    static AuditNotes of(ReleasedReport released, boolean showWaivers) {
        List<Note> notes = new ArrayList<>();
        for (Finding finding : released.audit().findings()) {
            notes.add(note(finding, notes.size(), showWaivers ? waiver(finding, released.waivers()) : null));
        }
        GradeSensitivity sensitivity = released.audit().sensitivity();
        return new AuditNotes(
                showWaivers ? standing(released) : List.of(),
                coverage(released.audit().coverage()),
                sensitivity == null ? List.of() : sensitivity.scenarios(),
                notes);
    }

    private static Note note(Finding finding, int index, @Nullable String waiver) {
        Proof proof = finding.proof();
        return new Note(
                "finding-" + index,
                finding.severity().label(),
                finding.severity().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                finding.place().isBlank() ? "报告" : finding.place(),
                Anchors.ofPointer(finding.pointer()),
                finding.message(),
                finding.quote(),
                proof.rule().equals(finding.quote()) ? null : proof.rule(),
                proof.inputs().stream()
                        .map(input -> new Line(input.name(), input.value()))
                        .toList(),
                proof.steps(),
                proof.result(),
                correction(finding),
                waiver);
    }

    private static @Nullable String correction(Finding finding) {
        if (finding.correction() == null) {
            return null;
        }
        String to = "改为 " + finding.correction().to();
        if (finding.correction().totalAfter() == null) {
            return to;
        }
        String grade = finding.correction().gradeAfter();
        return to + " 后总分 " + finding.correction().totalAfter().toPlainString() + " 分"
                + (grade == null ? "" : "（" + grade + "）");
    }

    private static @Nullable String waiver(Finding finding, List<Waiver> waivers) {
        return waivers.stream()
                .filter(waiver -> waiver.findingId().equals(finding.id()))
                .findFirst()
                .map(waiver -> "已说明：" + words(waiver))
                .orElse(null);
    }

    private static List<String> standing(ReleasedReport released) {
        return released.waivers().stream()
                .filter(waiver -> released.audit().findings().stream()
                        .noneMatch(finding -> finding.id().equals(waiver.findingId())))
                .map(AuditNotes::words)
                .toList();
    }

    private static String words(Waiver waiver) {
        return waiver.reason() + "（" + waiver.approvedBy() + "，" + Say.day(waiver.grantedAt()) + "）";
    }

    private static List<Share> coverage(@Nullable EvidenceCoverage c) {
        if (c == null) {
            return List.of();
        }
        return List.of(
                share("audit-derivable", "可由所列数据算出", c.derivable()),
                share("audit-checkpoints", "按要点逐条评分", c.checkpoints()),
                share("audit-judged", "由评价人员判断", c.judged()),
                share(UNSUPPORTED, "没有可核对的数据", c.unsupported()),
                share("audit-no-rule", "没有评分规则", c.ruleMissing()));
    }

    private static Share share(String anchor, String label, BigDecimal points) {
        return new Share(anchor, label, points.toPlainString() + " 分");
    }
}
