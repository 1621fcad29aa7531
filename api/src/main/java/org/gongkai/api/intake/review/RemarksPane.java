package org.gongkai.api.intake.review;

import java.util.List;
import java.util.Locale;
import org.gongkai.api.intake.recognition.Note;
import org.gongkai.api.intake.recognition.Unplaced;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.Proof;
import org.jspecify.annotations.Nullable;

/** What a person should look at: notes of the reading, findings with their arithmetic, text without a place. */
final class RemarksPane {

    private final int report;
    private final ReviewedReport reviewed;
    private final Marks marks;
    private final Html html;

    RemarksPane(int report, ReviewedReport reviewed, Marks marks, Html html) {
        this.report = report;
        this.reviewed = reviewed;
        this.marks = marks;
        this.html = html;
    }

    void write() {
        notes(reviewed.recognition().notes());
        findings(reviewed.audit().findings());
        tray(reviewed.recognition().unplaced());
    }

    private void notes(List<Note> notes) {
        html.element("h3", "识别说明（" + notes.size() + "）");
        if (notes.isEmpty()) {
            html.element("p", "没有需要核对的地方。");
            return;
        }
        html.open("ol", "class", "remarks");
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            html.open("li", "id", Marks.noteAnchor(report, i));
            html.element("b", kind(note.kind())).text(" " + note.message() + " ");
            where(note.place(), note.start() == null ? null : "m" + report + "-" + i, note.pointer());
            if (!note.candidates().isEmpty()) {
                html.open("ul");
                note.candidates().forEach(candidate -> html.element("li", candidate));
                html.close("ul");
            }
            html.close("li");
        }
        html.close("ol");
    }

    private static String kind(Note.Kind kind) {
        return switch (kind) {
            case NOT_UNDERSTOOD -> "未能识别";
            case AMBIGUOUS -> "有多种读法";
            case CONTRADICTION -> "前后不一致";
            case REPAIR_PROPOSED -> "建议补字";
            case NAME_BY_SIMILARITY -> "按相似名称对应";
            case CONCLUDED -> "由上下文推定";
            case NOT_FOUND -> "未找到";
            case FILE -> "文件";
        };
    }

    private void where(@Nullable String place, @Nullable String anchor, @Nullable String pointer) {
        Mark mark = pointer == null ? null : marks.of(report, pointer);
        String target = anchor != null ? anchor : mark == null ? null : mark.id();
        String words = place != null ? place : pointer == null ? null : Labels.of(pointer);
        if (words != null && target != null) {
            html.open("a", "href", "#" + target).text(words).close("a");
        } else if (words != null) {
            html.element("span", words, "class", "soft");
        }
    }

    private void findings(List<Finding> findings) {
        html.element("h3", "核查结果（" + findings.size() + "）");
        if (findings.isEmpty()) {
            html.element("p", "没有核查结果。");
            return;
        }
        html.open("ol", "class", "remarks");
        for (Finding finding : findings) {
            html.open("li", "class", finding.severity().name().toLowerCase(Locale.ROOT));
            html.element("b", finding.severity().label()).text(" " + finding.message() + " ");
            where(finding.place(), null, finding.pointer());
            html.element("code", finding.code());
            proof(finding);
            html.close("li");
        }
        html.close("ol");
    }

    private void proof(Finding finding) {
        Proof proof = finding.proof();
        html.open("details", "open", "").element("summary", "依据与算式");
        html.element("p", "规则：" + proof.rule());
        if (finding.quote() != null) {
            html.element("blockquote", finding.quote());
        }
        if (!proof.inputs().isEmpty()) {
            html.open("ul");
            for (Proof.Input input : proof.inputs()) {
                html.open("li").text(input.name() + " = " + input.value() + " ");
                where(null, null, input.pointer());
                html.close("li");
            }
            html.close("ul");
        }
        if (!proof.steps().isEmpty()) {
            html.open("ol", "class", "steps");
            proof.steps().forEach(step -> html.element("li", step));
            html.close("ol");
        }
        html.element("p", "结论：" + proof.result());
        if (finding.correction() != null) {
            String from = finding.correction().from();
            html.element(
                    "p",
                    "更正建议：" + (from == null ? "（空）" : from) + " → "
                            + finding.correction().to()
                            + (finding.correction().totalAfter() == null
                                    ? ""
                                    : "，总分变为 "
                                            + finding.correction().totalAfter().toPlainString()));
        }
        html.close("details");
    }

    private void tray(List<Unplaced> unplaced) {
        html.element("h3", "未归入的文字（" + unplaced.size() + "）");
        if (unplaced.isEmpty()) {
            html.element("p", "全部文字都已归入。");
            return;
        }
        html.open("ul", "class", "remarks");
        for (int i = 0; i < unplaced.size(); i++) {
            html.open("li", "id", Marks.trayAnchor(report, i));
            html.open("a", "href", "#u" + report + "-" + i)
                    .text(unplaced.get(i).place())
                    .close("a");
            html.text(" " + unplaced.get(i).text()).close("li");
        }
        html.close("ul");
    }
}
