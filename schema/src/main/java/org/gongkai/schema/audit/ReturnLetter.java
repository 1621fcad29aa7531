package org.gongkai.schema.audit;

import java.util.List;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * A letter in Markdown that returns a report to its author with the findings, their places and what to do about each.
 * Questions stay questions; what may come from the copy is asked to be checked against the original.
 */
public final class ReturnLetter {
    private ReturnLetter() {}

    /** The letter, ending with a line break. */
    public static String of(EvaluationReport report, AuditResult result) {
        StringBuilder out = new StringBuilder("# 绩效评价报告退回修改意见\n\n");
        String unit = report.implementingUnit() == null
                ? "报告编制单位"
                : report.implementingUnit().name();
        out.append(unit).append("：\n\n");
        out.append("经审核，《").append(report.title()).append("》");
        if (result.findings().isEmpty()) {
            return out.append("未发现需要修改的问题。\n").toString();
        }
        out.append(result.hasErrors() ? "存在须修改的错误，现予退回。" : "未发现可以证明的错误，以下事项请核对。")
                .append("各条均列出依据和计算过程，可对照报告自行复核；“疑问”须由编制单位判断，不作为错误认定。\n");
        int number = 1;
        number = part(out, "一、须更正的错误", "请逐条更正，或说明理由。", result, Severity.ERROR, number);
        number = part(out, "二、请核对或说明的事项", "事实已经核实，可能另有原因；请更正或在报告中说明。", result, Severity.WARNING, number);
        number = part(out, "三、请回答的疑问", "以下仅为提问，不认定为错误。", result, Severity.QUESTION, number);
        part(out, "四、请对照原件检查的内容", "以下可能是转换或复制造成的，请对照原件；所列修复仅为建议。", result, Severity.IMPORT_QUALITY, number);
        grade(out, result);
        return out.toString();
    }

    private static int part(
            StringBuilder out, String heading, String lead, AuditResult result, Severity severity, int first) {
        List<Finding> findings =
                result.findings().stream().filter(f -> f.severity() == severity).toList();
        if (findings.isEmpty()) {
            return first;
        }
        out.append("\n## ").append(heading).append("\n\n").append(lead).append("\n\n");
        int number = first;
        for (Finding f : findings) {
            out.append(number++)
                    .append(". **")
                    .append(plain(f.place()))
                    .append("** ")
                    .append(plain(f.message()))
                    .append('\n');
            item(out, "依据：" + Texts.shorten(f.proof().rule(), 120));
            if (!f.proof().steps().isEmpty()) {
                item(
                        out,
                        "推算："
                                + String.join(
                                        "；", f.proof().steps().stream().limit(6).toList()));
            }
            item(out, "办法：" + remedy(f));
            item(out, "位置：`" + f.pointer() + "`" + AuditText.source(f.source()));
        }
        return number;
    }

    private static void item(StringBuilder out, String text) {
        out.append("   - ").append(plain(text)).append('\n');
    }

    private static String remedy(Finding f) {
        if (f.correction() != null) {
            return AuditText.correction(f.correction());
        }
        return switch (f.severity()) {
            case ERROR -> "请核实后更正；更正得分的，同时更正各级合计、总分和等级。";
            case WARNING -> "请更正，或在报告中写明原因。";
            case QUESTION -> "请答复；如需更正，一并修改相关得分和文字。";
            case IMPORT_QUALITY -> "请对照原件补正。";
        };
    }

    private static void grade(StringBuilder out, AuditResult result) {
        GradeSensitivity g = result.sensitivity();
        if (g == null || g.scenarios().isEmpty()) {
            return;
        }
        out.append("\n## 附：以上事项对总分和等级的影响\n\n");
        out.append("| 情形 | 总分 | 等级 | 假定 |\n|---|---|---|---|\n");
        out.append("| 现报告 | ")
                .append(Num.text(g.total()))
                .append(" | ")
                .append(label(g.grade()))
                .append(" | ")
                .append(GradeLabel.basis(g.scale()))
                .append(" |\n");
        for (GradeSensitivity.Scenario s : g.scenarios()) {
            boolean point = Num.same(s.lowest(), s.highest());
            out.append("| ").append(s.name()).append(" | ").append(Num.text(s.lowest()));
            out.append(point ? "" : "–" + Num.text(s.highest())).append(" | ").append(label(s.gradeLowest()));
            boolean oneGrade = point || label(s.gradeLowest()).equals(label(s.gradeHighest()));
            out.append(oneGrade ? "" : "–" + label(s.gradeHighest()))
                    .append(" | ")
                    .append(plain(s.assumption()))
                    .append(" |\n");
        }
    }

    private static String label(@Nullable String grade) {
        return grade == null ? "—" : grade;
    }

    /** One line that Markdown takes as it stands. */
    private static String plain(String text) {
        return text.replaceAll("\\s*\\n\\s*", " ")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;");
    }
}
