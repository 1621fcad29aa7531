package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/** An audit for people at a terminal: findings by severity with place, arithmetic and repair, then grade and evidence. */
public final class AuditText {
    private static final String INDENT = "    ";
    private static final int QUOTE = 100;

    private AuditText() {}

    /** The whole text, ending with a line break. */
    public static String of(EvaluationReport report, AuditResult result) {
        StringBuilder out = new StringBuilder(report.title()).append('\n');
        out.append(counts(result)).append('\n');
        for (Severity severity : Severity.values()) {
            List<Finding> findings = result.findings().stream()
                    .filter(f -> f.severity() == severity)
                    .toList();
            if (!findings.isEmpty()) {
                out.append('\n')
                        .append("== ")
                        .append(severity.label())
                        .append(' ')
                        .append(findings.size())
                        .append(" ==\n");
                findings.forEach(finding -> finding(finding, out));
            }
        }
        grade(result, out);
        coverage(result, report, out);
        derived(result, out);
        return out.toString();
    }

    /** One line: how many findings of each severity. */
    public static String counts(AuditResult result) {
        if (result.findings().isEmpty()) {
            return "没有发现问题 (no findings)";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            parts.add(severity.label() + " " + result.count(severity));
        }
        return String.join(" · ", parts);
    }

    /** One line about one report among many: where it stands, how many findings of each severity, and the codes of the errors. */
    public static String summary(String place, AuditResult result) {
        String errors = result.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::code)
                .distinct()
                .collect(Collectors.joining(" "));
        return place + "\t" + counts(result) + (errors.isEmpty() ? "" : "\t" + errors);
    }

    private static void finding(Finding f, StringBuilder out) {
        out.append("\n[").append(f.code()).append("] ").append(f.place()).append('\n');
        line(out, f.message());
        line(out, f.messageEn());
        f.proof().steps().forEach(step -> line(out, "· " + oneLine(step)));
        line(out, "⇒ " + f.proof().result());
        if (f.correction() != null) {
            line(out, "→ " + correction(f.correction()));
        }
        if (f.quote() != null) {
            line(out, "原文：" + Texts.shorten(oneLine(f.quote()), QUOTE));
        }
        line(out, "位置：" + f.pointer() + source(f.source()));
    }

    static String correction(Correction c) {
        String change = c.from() == null ? "建议填 " + c.to() : "建议 " + c.from() + " → " + c.to();
        if (c.totalAfter() == null) {
            return change;
        }
        return change + "，总分变为 " + Num.text(c.totalAfter())
                + (c.gradeAfter() == null ? "" : "（" + c.gradeAfter() + "）");
    }

    static String source(@Nullable SourceSpan span) {
        return span == null || span.place() == null ? "" : "；出处：" + span.place();
    }

    private static void grade(AuditResult result, StringBuilder out) {
        GradeSensitivity g = result.sensitivity();
        if (g == null) {
            return;
        }
        out.append("\n== 等级稳定性 ==\n\n");
        line(
                out,
                "总分 %s%s，%s"
                        .formatted(
                                Num.text(g.total()),
                                g.grade() == null ? "" : "（" + g.grade() + "）",
                                "依据：" + GradeLabel.basis(g.scale())));
        if (g.marginBelow() != null) {
            line(out, "高于本等级下限 " + Num.rounded(g.marginBelow(), 2) + " 分");
        }
        if (g.marginAbove() != null) {
            line(out, "距上一等级 " + Num.rounded(g.marginAbove(), 2) + " 分");
        }
        for (GradeSensitivity.Scenario s : g.scenarios()) {
            boolean point = Num.same(s.lowest(), s.highest());
            String range = point
                    ? Num.text(s.lowest()) + grade(s.gradeLowest())
                    : Num.text(s.lowest()) + grade(s.gradeLowest()) + " – " + Num.text(s.highest())
                            + grade(s.gradeHighest());
            line(out, "· " + s.name() + "：" + range);
            line(out, "    假定：" + s.assumption());
        }
    }

    private static String grade(@Nullable String label) {
        return label == null ? "" : "（" + label + "）";
    }

    private static void coverage(AuditResult result, EvaluationReport report, StringBuilder out) {
        EvidenceCoverage c = result.coverage();
        if (c == null) {
            return;
        }
        out.append("\n== 得分依据（按分值） ==\n\n");
        line(out, "可由数值推得 " + Num.text(c.derivable()));
        line(out, "按要点评定 " + Num.text(c.checkpoints()));
        line(out, "酌情或按等级评定 " + Num.text(c.judged()));
        line(out, "应有数值而没有 " + Num.text(c.unsupported()));
        line(out, "没有评分规则 " + Num.text(c.ruleMissing()));
        if (!c.fullMarksWithoutValue().isEmpty()) {
            Subject subject = new Subject(report);
            List<String> names = subject.leaves()
                    .filter(n -> c.fullMarksWithoutValue().contains(n.pointer()))
                    .map(n -> n.name() + " "
                            + (n.indicator().score() == null
                                    ? ""
                                    : Num.text(n.indicator().score())))
                    .toList();
            line(out, "满分而没有数值：" + String.join("、", names));
        }
    }

    private static void derived(AuditResult result, StringBuilder out) {
        if (!result.derived().values().isEmpty()) {
            out.append("\n== 可推算的数值 ==\n\n");
            result.derived().values().forEach(v -> line(out, v.name() + "：" + v.arithmetic()));
        }
    }

    private static void line(StringBuilder out, String text) {
        out.append(INDENT).append(text).append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ");
    }
}
