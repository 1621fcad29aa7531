package org.gongkai.site.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.audit.GradeSensitivity;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.FullMarks;
import org.gongkai.schema.report.GradeScale;
import org.jspecify.annotations.Nullable;

/**
 * A ruler from 0 to the full marks with the score, the grade lines of the report's scale, and how far the total would move
 * under the assumptions of the audit.
 *
 * @param score position of the score in percent
 * @param label the score in words, for those who do not see the drawing
 * @param lines grade lines
 * @param brackets ranges of the total under stated assumptions
 * @param height height of the drawing in pixels
 */
public record ScoreRuler(String score, String label, List<Line> lines, List<Bracket> brackets, int height) {
    private static final int TICKS_END = 64;
    private static final int BRACKET_STEP = 10;
    private static final int MOST_BRACKETS = 4;

    /** A grade line: where, its points, the grade that begins there, and the middle of the grade's field. */
    public record Line(String at, String points, String grade, String middle) {}

    /** A range under an assumption, from its lower to its upper end. */
    public record Bracket(String from, String to, int y, String label) {}

    static @Nullable ScoreRuler of(EvaluationReport report, GradeScale scale, @Nullable GradeSensitivity sensitivity) {
        BigDecimal score = report.scores().score().orElse(null);
        BigDecimal full = FullMarks.ofScore(report).orElse(null);
        if (score == null || full == null || score.signum() < 0 || score.compareTo(full) > 0) {
            return null;
        }
        List<Line> lines = lines(scale, full);
        List<Bracket> brackets = sensitivity == null ? List.of() : brackets(sensitivity.scenarios(), score, full);
        String label = "得分 " + score.toPlainString() + " 分，"
                + (FullMarks.isHundred(full) ? "" : "满分 " + full.toPlainString() + " 分，")
                + "分档线："
                + String.join(
                        "、",
                        lines.stream()
                                .map(line -> line.grade() + " " + line.points() + " 分起")
                                .toList());
        return new ScoreRuler(at(score, full), label, lines, brackets, TICKS_END + BRACKET_STEP * brackets.size());
    }

    private static List<Line> lines(GradeScale scale, BigDecimal full) {
        List<Line> lines = new ArrayList<>();
        BigDecimal upper = FullMarks.HUNDRED;
        for (GradeScale.Band band : scale.bands()) {
            BigDecimal middle = upper.add(band.lowerBound()).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
            lines.add(new Line(
                    Say.trimmed(band.lowerBound(), 2),
                    Say.points(FullMarks.ofHundred(band.lowerBound(), full)),
                    band.grade().label(),
                    Say.trimmed(middle, 2)));
            upper = band.lowerBound();
        }
        return lines;
    }

    /** Each range is drawn together with the printed score, so that one sees how far the total would move. */
    private static List<Bracket> brackets(
            List<GradeSensitivity.Scenario> scenarios, BigDecimal score, BigDecimal full) {
        List<Bracket> brackets = new ArrayList<>();
        for (GradeSensitivity.Scenario scenario : scenarios) {
            BigDecimal from = scenario.lowest().min(score);
            BigDecimal to = scenario.highest().max(score);
            if (from.compareTo(to) < 0
                    && from.signum() >= 0
                    && to.compareTo(full) <= 0
                    && brackets.size() < MOST_BRACKETS) {
                brackets.add(new Bracket(
                        at(from, full), at(to, full), TICKS_END + BRACKET_STEP * brackets.size() + 4, label(scenario)));
            }
        }
        return brackets;
    }

    private static String label(GradeSensitivity.Scenario scenario) {
        String lowest = Say.points(scenario.lowest());
        boolean range = scenario.lowest().compareTo(scenario.highest()) < 0;
        return scenario.name() + "：" + (range ? lowest + "—" + Say.points(scenario.highest()) : lowest) + " 分";
    }

    private static String at(BigDecimal points, BigDecimal full) {
        return Say.trimmed(FullMarks.toHundred(points, full), 2);
    }
}
