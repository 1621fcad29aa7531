package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.api.intake.recognition.CellGrid.Box;
import org.gongkai.api.intake.recognition.ScoreHead.Role;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.OtherCell;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Percentages;
import org.jspecify.annotations.Nullable;

/** The cells of a score table: which of them gave a value or its meaning, and what a cell of points or text says. */
final class ScoreCells {

    private static final Pattern AWARDED = Pattern.compile("得 ?(\\d+(?:\\.\\d+)?) ?分");

    private static final Pattern RATED = Pattern.compile("(\\d+(?:\\.\\d+)?)分?\\(\\d+(?:\\.\\d+)?%\\)");

    final CellGrid grid;
    final ScoreHead head;
    final ScoreResult result = new ScoreResult();
    private final Notes notes;
    private final Set<Box> used = new HashSet<>();

    ScoreCells(CellGrid grid, ScoreHead head, Notes notes) {
        this.grid = grid;
        this.head = head;
        this.notes = notes;
    }

    /** Counts a cell as read. */
    void use(Box box) {
        if (used.add(box) && !box.printed().isEmpty()) {
            result.structure.add(new int[] {box.start(), box.end()});
        }
    }

    /** The points of a cell; weights are also printed as percentages, scores with their rate behind them: 18（90%）. */
    Optional<BigDecimal> pointsIn(Box box) {
        Matcher rated = RATED.matcher(Words.joined(NormalizedText.normalize(box.text())));
        if (rated.matches()) {
            return Optional.of(new BigDecimal(rated.group(1)));
        }
        return Words.points(box.text())
                .or(() -> box.text().strip().endsWith("%") ? Percentages.parse(box.text()) : Optional.empty());
    }

    boolean isUsed(Box box) {
        return used.contains(box);
    }

    String heading(int column) {
        String top = Words.joined(grid.textAt(head.firstRow(), column));
        String bottom = Words.joined(grid.textAt(head.lastRow(), column));
        return bottom.isEmpty() ? top : bottom;
    }

    /** Of two score columns the second one's total is the review's, as its rows are. */
    Role totalRole(int column) {
        Role role = head.roles().getOrDefault(column, Role.REMARK);
        boolean second = role == Role.SCORE
                && ScoreHead.columnsOf(head.roles(), Role.SCORE).size() > 1
                && !head.levelScores().containsValue(column);
        return second ? Role.REVIEW : role;
    }

    static boolean isSummed(Role role) {
        return role == Role.WEIGHT
                || role == Role.SCORE
                || role == Role.DEDUCTION
                || role == Role.REVIEW
                || role == Role.CONVERTED;
    }

    void putPoints(IndicatorDraft node, String field, Box box) {
        if (Words.isNothing(box.text())) {
            return;
        }
        Optional<BigDecimal> points = pointsIn(box);
        if (points.isEmpty()) {
            Matcher awarded = AWARDED.matcher(NormalizedText.normalize(box.text()));
            if (field.equals("score") && awarded.find()) {
                points = Optional.of(new BigDecimal(awarded.group(1)));
                node.put(
                        field,
                        Reading.certain(points.get(), box.start(), box.end(), box.printed())
                                .as(Confidence.LIKELY));
                return;
            }
            notUnderstood(box, field.equals("maxScore") ? "分值" : "得分", field.equals("maxScore") ? "weight" : "score");
            return;
        }
        BigDecimal value = points.get();
        Confidence confidence = value.signum() < 0 || value.compareTo(BigDecimal.valueOf(1000)) > 0
                ? Confidence.DOUBTFUL
                : Confidence.CERTAIN;
        BigDecimal before = node.number(field);
        if (before != null && before.compareTo(value) != 0) {
            putOther(node, box.column(), box);
            return;
        }
        node.put(field, new Reading<>(value, box.start(), box.end(), printedUnless(box, value), confidence));
    }

    static @Nullable String printedUnless(Box box, BigDecimal value) {
        return value.toPlainString().equals(box.printed()) ? null : box.printed();
    }

    /** A cell of a column without a value of its own stays with the words above it. */
    void putOther(IndicatorDraft node, int column, Box box) {
        String heading = heading(column);
        if (!Words.isNothing(box.text()) && !heading.isEmpty()) {
            OtherCell cell = new OtherCell(heading, Words.strip(box.text()));
            node.otherCells.add(Reading.certain(cell, box.start(), box.end(), null));
        }
    }

    void notUnderstood(Box box, String what, String whatEn) {
        notes.add(
                Note.Kind.NOT_UNDERSTOOD,
                box.start(),
                box.end(),
                what + "一格写着“" + shortened(box.text()) + "”，没有读成数字，留空待核",
                "the " + whatEn + " cell could not be read as a number and stays empty");
        used.remove(box);
        result.structure.removeIf(s -> s[0] == box.start() && s[1] == box.end());
    }

    private static String shortened(String text) {
        String joined = Words.joined(text);
        return joined.length() <= 20 ? joined : joined.substring(0, 20) + "…";
    }

    void note(Note.Kind kind, Box first, Box last, String message, String messageEn) {
        notes.add(kind, first.start(), last.end(), message, messageEn);
    }
}
