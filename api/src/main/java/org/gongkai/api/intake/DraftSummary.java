package org.gongkai.api.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.Coverage;
import org.gongkai.api.intake.recognition.Note;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FundRow;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.SourceSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says in few lines what was found in a file, how sure, what to look at and how to go on; or the same for a machine. */
public final class DraftSummary {

    private static final int MOST_NOTES = 12;

    private DraftSummary() {}

    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** The summary for people, Chinese, several lines. */
    public static String text(IntakeResult result) {
        StringBuilder out = new StringBuilder();
        out.append(result.fileName())
                .append("（")
                .append(result.container().label())
                .append("）：")
                .append(result.reports().size())
                .append(" 份报告\n");
        int number = 0;
        for (IntakeResult.Report report : result.reports()) {
            number++;
            report(out, result.reports().size() > 1 ? number + ". " : "", report);
        }
        next(out, result);
        return spelledOut(out.toString());
    }

    /** Characters that a terminal would obey (direction marks, escape sequences) are written as their codes: [U+202E]. */
    public static String spelledOut(String text) {
        return OBEYED.matcher(text)
                .replaceAll(m -> "[U+%04X]".formatted((int) m.group().charAt(0)));
    }

    private static void report(StringBuilder out, String number, IntakeResult.Report report) {
        EvaluationReport draft = report.draft();
        out.append("  ").append(number).append(draft.title()).append('\n');
        List<String> facts = new ArrayList<>();
        facts.add("项目 " + draft.project().name());
        add(
                facts,
                "单位",
                draft.implementingUnit() == null
                        ? null
                        : draft.implementingUnit().name());
        add(facts, "年度", draft.fiscalYear());
        ScoreSheet scores = draft.scores();
        long leaves = scores.leaves().count();
        if (leaves > 0) {
            facts.add("指标 " + leaves + " 个");
        }
        if (scores.score().isPresent()) {
            facts.add("得分 " + scores.score().get().toPlainString()
                    + (scores.grade() == null ? "" : "（" + scores.grade() + "）"));
        }
        FundRow total = draft.funds().total().orElse(null);
        if (total != null && (total.budget() != null || total.spent() != null)) {
            facts.add("预算 " + (total.budget() == null ? "—" : total.budget()) + " 万元，支出 "
                    + (total.spent() == null ? "—" : total.spent()) + " 万元");
        }
        out.append("    找到：").append(String.join("；", facts)).append('\n');
        Map<Confidence, Long> sure = confidences(draft);
        if (!sure.isEmpty()) {
            out.append("    把握：");
            List<String> parts = new ArrayList<>();
            sure.forEach((confidence, count) -> parts.add(confidence.label() + " " + count + " 处"));
            out.append(String.join("，", parts));
            Coverage coverage = report.coverage();
            out.append("；文字入稿 ").append(coverage.percent()).append("%");
            if (coverage.unplaced() > 0) {
                out.append("，未入稿 ")
                        .append(report.unplaced().size())
                        .append(" 段 ")
                        .append(coverage.unplaced())
                        .append(" 字");
            }
            out.append('\n');
        }
        int shown = 0;
        for (Note note : report.notes()) {
            if (shown++ == MOST_NOTES) {
                out.append("    …另有 ")
                        .append(report.notes().size() - MOST_NOTES)
                        .append(" 条\n");
                break;
            }
            out.append("    请看");
            if (note.place() != null) {
                out.append(' ').append(note.place());
            }
            out.append("：").append(note.message());
            if (!note.candidates().isEmpty()) {
                out.append("  [").append(String.join(" | ", note.candidates())).append(']');
            }
            out.append('\n');
        }
    }

    private static void add(List<String> facts, String label, @Nullable Object value) {
        facts.add(value == null ? label + " 未找到" : label + " " + value);
    }

    private static Map<Confidence, Long> confidences(EvaluationReport draft) {
        Map<Confidence, Long> counts = new LinkedHashMap<>();
        for (Confidence confidence : Confidence.values()) {
            long count = draft.spans().stream()
                    .map(SourceSpan::confidence)
                    .filter(c -> c == confidence)
                    .count();
            if (count > 0) {
                counts.put(confidence, count);
            }
        }
        return counts;
    }

    private static void next(StringBuilder out, IntakeResult result) {
        if (result.source() == null) {
            return;
        }
        String file = result.fileName();
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        out.append("  接着做：gongkai import ")
                .append(quoted(file))
                .append(" --draft ")
                .append(quoted(stem + ".md"))
                .append("  （改好后再 import ")
                .append(quoted(stem + ".md"))
                .append("）\n");
    }

    private static String quoted(String name) {
        return name.matches("[\\p{L}\\p{N}._-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }

    /** The same for a machine: {file, reports: [canonical JSON], notes, unplaced}; notes and unplaced name their report. */
    public static ObjectNode json(IntakeResult result) {
        ObjectNode root = JsonCodec.mapper().createObjectNode();
        root.put("file", result.fileName());
        ArrayNode reports = root.putArray("reports");
        ArrayNode notes = root.putArray("notes");
        ArrayNode unplaced = root.putArray("unplaced");
        for (int i = 0; i < result.reports().size(); i++) {
            IntakeResult.Report report = result.reports().get(i);
            reports.add(JsonCodec.tree(report.draft()));
            int at = i;
            report.notes().forEach(note -> {
                ObjectNode node = JsonCodec.tree(note);
                node.put("report", at);
                notes.add(node);
            });
            report.unplaced().forEach(text -> {
                ObjectNode node = JsonCodec.tree(text);
                node.put("report", at);
                unplaced.add(node);
            });
        }
        return root;
    }
}
