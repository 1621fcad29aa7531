package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationKind;
import org.gongkai.schema.report.OtherCell;
import org.jspecify.annotations.Nullable;

/**
 * Which of two printed scores is the report's: the one the unit gave itself (自评分) or the one of the evaluators (评价分, 评审分).
 * The score that the conclusion states decides; where it decides nothing, the first stays and a person is asked.
 */
final class ReviewedScores {

    private final ReportDraft draft;

    private ReviewedScores(ReportDraft draft) {
        this.draft = draft;
    }

    static void settle(ReportDraft draft) {
        new ReviewedScores(draft).settle();
    }

    private void settle() {
        BigDecimal first = total("totalScore", "score");
        BigDecimal second = total("totalReviewScore", "reviewScore");
        Reading<?> at = draft.indicators.stream()
                .flatMap(IndicatorDraft::walk)
                .flatMap(n -> Stream.<Reading<?>>ofNullable(n.values.get("reviewScore")))
                .findFirst()
                .orElse(null);
        if (second == null || at == null || first != null && first.compareTo(second) == 0) {
            return;
        }
        Reading<?> stated = draft.totals.get("statedScore");
        BigDecimal said = stated == null ? null : (BigDecimal) stated.value();
        String columns =
                "表中有“" + draft.scoreHeading + "”" + shown(first) + "和“" + draft.reviewHeading + "”" + shown(second);
        if (said != null && said.compareTo(second) == 0) {
            exchange();
            draft.notes.add(
                    Note.Kind.CONCLUDED,
                    at.start(),
                    at.end(),
                    columns + "，正文的得分是 " + said.toPlainString() + "：草稿以“" + draft.reviewHeading + "”为得分，“"
                            + draft.scoreHeading + "”留在各行的其他列",
                    "the table prints two scores; the conclusion states the second one, so that one is the score");
        } else if (said == null || first == null || said.compareTo(first) != 0) {
            Reading<?> kind = draft.facts.get("kind");
            if (kind == null || kind.value() != EvaluationKind.SELF_EVALUATION) {
                draft.notes.add(
                        Note.Kind.AMBIGUOUS,
                        at.start(),
                        at.end(),
                        columns + "，草稿以前者为得分、后者为复核得分，请核对哪一个是本报告的得分",
                        "the table prints two scores; the first one is used as the score, the second one as the review's",
                        List.of(shown(first), shown(second)));
            }
        }
    }

    private static String shown(@Nullable BigDecimal total) {
        return total == null ? "" : "（合计 " + total.toPlainString() + "）";
    }

    private @Nullable BigDecimal total(String total, String field) {
        Reading<?> printed = draft.totals.get(total);
        if (printed != null && printed.value() instanceof BigDecimal number) {
            return number;
        }
        List<IndicatorDraft> leaves = draft.indicators.stream()
                .flatMap(IndicatorDraft::walk)
                .filter(IndicatorDraft::isLeaf)
                .toList();
        boolean complete = !leaves.isEmpty() && leaves.stream().allMatch(n -> n.number(field) != null);
        return complete
                ? leaves.stream()
                        .flatMap(n -> Optional.ofNullable(n.number(field)).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    private void exchange() {
        draft.indicators.stream()
                .flatMap(IndicatorDraft::walk)
                .filter(n -> n.has("score") || n.has("reviewScore"))
                .forEach(this::exchange);
        Reading<?> total = draft.totals.remove("totalReviewScore");
        draft.totals.remove("totalScore");
        if (total != null) {
            draft.totals.put("totalScore", total);
        }
    }

    private void exchange(IndicatorDraft node) {
        Reading<?> own = node.values.remove("score");
        Reading<?> review = node.values.remove("reviewScore");
        if (review != null) {
            node.put("score", review);
        }
        if (own != null && own.value() instanceof BigDecimal number) {
            String printed = own.printed();
            node.otherCells.add(Reading.certain(
                    new OtherCell(draft.scoreHeading, printed == null ? number.toPlainString() : printed),
                    own.start(),
                    own.end(),
                    null));
        }
    }
}
