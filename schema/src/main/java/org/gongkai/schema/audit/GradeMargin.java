package org.gongkai.schema.audit;

import java.math.BigDecimal;
import org.gongkai.schema.report.Grade;
import org.gongkai.schema.report.GradeScale;

/** A total less than one point above its own grade line: shown, since any doubtful point decides the grade. */
final class GradeMargin extends Check {
    GradeMargin() {
        super("GRADE_MARGIN", "总分贴近等级线", "Total lies just above a grade line");
    }

    @Override
    void examine(Subject subject, Findings findings) {
        BigDecimal total = subject.total();
        if (total == null || subject.report().scores().score().isEmpty()) {
            return;
        }
        BigDecimal points = subject.toHundred(total);
        Grade grade = subject.grade(total);
        if (grade == null) {
            return;
        }
        BigDecimal line = subject.scale().bands().stream()
                .filter(b -> b.grade() == grade)
                .map(GradeScale.Band::lowerBound)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal margin = points.subtract(line);
        if (line.signum() == 0 || margin.compareTo(BigDecimal.ONE) >= 0) {
            return;
        }
        boolean assumed = subject.scale().origin() == GradeScale.Origin.ASSUMED;
        String basis = GradeLabel.basis(subject.scale());
        (assumed ? findings.question() : findings.warning())
                .at("/scores/totalScore", "总分")
                .says(
                        "总分%s，距“%s”的下限%s仅%s分（%s）；任何一处存疑的得分都可能改变等级。"
                                .formatted(
                                        Num.text(total), grade.label(), Num.text(line), Num.rounded(margin, 2), basis),
                        "The total %s is only %s above the line of %s (%s); any doubtful point may change the grade."
                                .formatted(
                                        Num.text(total),
                                        Num.rounded(margin, 2),
                                        grade.label(),
                                        assumed ? "on an assumed scale" : basis))
                .rule("等级区间：" + GradeLabel.lines(subject.scale()) + "（" + basis + "）")
                .input("总分", total, "/scores/totalScore")
                .step("%s − %s = %s".formatted(Num.rounded(points, 4), Num.text(line), Num.rounded(margin, 4)))
                .result("余量 %s 分".formatted(Num.rounded(margin, 2)))
                .add();
    }
}
