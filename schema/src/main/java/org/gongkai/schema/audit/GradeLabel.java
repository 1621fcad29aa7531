package org.gongkai.schema.audit;

import java.math.BigDecimal;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.ScoreSheet;

/**
 * The printed grade: a label other than 优, 良, 中, 差 (warning), and a grade that the total does not reach or exceeds. The
 * latter is an error where the report itself gives the lines, a warning where they come from a framework or an assumption.
 */
final class GradeLabel extends Check {
    GradeLabel() {
        super("GRADE_LABEL", "评价等级", "Grade label, or grade and score disagree");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        ScoreSheet sheet = subject.report().scores();
        String printed = sheet.grade();
        if (printed == null) {
            return;
        }
        Grade grade = sheet.canonicalGrade().orElse(null);
        BigDecimal score = sheet.score().orElse(subject.total());
        Grade due = score == null ? null : subject.grade(score);
        if (grade == null || !grade.label().equals(printed.strip())) {
            Draft draft = findings.warning()
                    .at("/scores/grade", "评价等级")
                    .quote(printed)
                    .says(
                            grade == null
                                    ? "评价等级“%s”不是优、良、中、差之一。".formatted(printed)
                                    : "评价等级印为“%s”，规范写法为“%s”。".formatted(printed, grade.label()),
                            "The grade is printed as %s; the grades are 优, 良, 中, 差.".formatted(printed))
                    .rule("财预〔2020〕10号：等级为优、良、中、差")
                    .input("评价等级", printed, "/scores/grade")
                    .step("“%s” ∉ {优, 良, 中, 差}".formatted(printed))
                    .result(
                            score == null || due == null || grade != due
                                    ? "写法不规范"
                                    : "写法不规范；等级与得分一致（%s ≥ %s ⇒ %s）"
                                            .formatted(Num.text(score), line(subject.scale(), due), due.label()));
            if (grade != null) {
                draft.correct(printed, grade.label());
            }
            draft.add();
        }
        if (grade != null && due != null && grade != due && score != null) {
            boolean own = subject.scaleIsOwn() && subject.scale().origin() != GradeScale.Origin.ASSUMED;
            String basis = basis(subject.scale());
            (own ? findings.error() : findings.warning())
                    .at("/scores/grade", "评价等级")
                    .quote(printed)
                    .says(
                            "总分%s，等级印为“%s”；按%s应为“%s”。".formatted(Num.text(score), printed, basis, due.label()),
                            "The total is %s and the grade %s; by %s it is %s."
                                    .formatted(Num.text(score), printed, basis, due.label()))
                    .rule("等级由总分所在区间决定：" + lines(subject.scale()) + "（" + basis + "）")
                    .input("总分", score, sheet.totalScore() != null ? "/scores/totalScore" : "/scores/statedScore")
                    .input("评价等级", printed, "/scores/grade")
                    .step("%s ≥ %s ⇒ %s"
                            .formatted(Num.text(subject.toHundred(score)), line(subject.scale(), due), due.label()))
                    .result("%s ≠ %s".formatted(due.label(), grade.label()))
                    .correct(printed, due.label())
                    .add();
        }
    }

    static String basis(GradeScale scale) {
        return switch (scale.origin()) {
            case PRINTED -> "报告所载等级标准";
            case FRAMEWORK -> scale.basis() == null ? "所依据的办法" : scale.basis();
            case ASSUMED -> "假定的等级标准";
        };
    }

    static String lines(GradeScale scale) {
        StringBuilder text = new StringBuilder();
        scale.bands().forEach(b -> text.append(text.isEmpty() ? "" : "，")
                .append(b.grade().label())
                .append(" ≥ ")
                .append(Num.text(b.lowerBound())));
        return text.toString();
    }

    static String line(GradeScale scale, Grade grade) {
        return scale.bands().stream()
                .filter(b -> b.grade() == grade)
                .map(b -> Num.text(b.lowerBound()))
                .findFirst()
                .orElse("?");
    }
}
