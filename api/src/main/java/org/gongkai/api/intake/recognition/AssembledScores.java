package org.gongkai.api.intake.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.schema.indicator.IndicatorCatalogue;
import org.gongkai.schema.indicator.Match;
import org.gongkai.schema.report.Confidence;
import org.gongkai.schema.report.GradeScale;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.report.Measure;
import org.gongkai.schema.report.ScoreSheet;
import org.gongkai.schema.report.Survey;
import org.jspecify.annotations.Nullable;

/** The score sheet of a draft: indicators with their codes, totals, survey. */
final class AssembledScores {

    private static final BigDecimal SURE = new BigDecimal("0.9");
    private static final BigDecimal USABLE = new BigDecimal("0.75");

    private final ReportDraft draft;
    private final Spans spans;

    AssembledScores(ReportDraft draft, Spans spans) {
        this.draft = draft;
        this.spans = spans;
    }

    ScoreSheet sheet() {
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorDraft node : draft.indicators) {
            indicators.add(indicator(node, null, "/scores/indicators/" + indicators.size(), 1));
        }
        Map<String, Reading<?>> totals = draft.totals;
        return new ScoreSheet(
                indicators,
                spans.put("/scores", totals, "totalMaxScore", BigDecimal.class),
                spans.put("/scores", totals, "totalScore", BigDecimal.class),
                spans.put("/scores", totals, "totalDeduction", BigDecimal.class),
                spans.put("/scores", totals, "totalReviewScore", BigDecimal.class),
                spans.put("/scores", totals, "totalConvertedScore", BigDecimal.class),
                spans.put("/scores", totals, "statedScore", BigDecimal.class),
                spans.put("/scores", totals, "grade", String.class),
                spans.put("/scores", totals, "scale", GradeScale.class));
    }

    private Indicator indicator(IndicatorDraft node, @Nullable IndicatorDraft parent, String at, int level) {
        spans.put(at + "/name", node.name);
        Indicator.Builder b = Indicator.named(node.name.value())
                .printedLabel(spans.put(at, node.values, "printedLabel", String.class))
                .code(code(node, parent, at, level))
                .maxScore(spans.put(at, node.values, "maxScore", BigDecimal.class))
                .score(spans.put(at, node.values, "score", BigDecimal.class))
                .deduction(spans.put(at, node.values, "deduction", BigDecimal.class))
                .deductionReason(spans.put(at, node.values, "deductionReason", String.class))
                .explanation(spans.put(at, node.values, "explanation", String.class))
                .criteria(spans.put(at, node.values, "criteria", String.class))
                .process(spans.put(at, node.values, "process", String.class))
                .result(spans.put(at, node.values, "result", String.class))
                .target(spans.put(at, node.values, "target", Measure.class))
                .actual(spans.put(at, node.values, "actual", Measure.class))
                .completionRatePercent(spans.put(at, node.values, "completionRatePercent", BigDecimal.class))
                .convertedScore(spans.put(at, node.values, "convertedScore", BigDecimal.class))
                .reviewScore(spans.put(at, node.values, "reviewScore", BigDecimal.class))
                .deviationCause(spans.put(at, node.values, "deviationCause", String.class))
                .remedy(spans.put(at, node.values, "remedy", String.class));
        b.checkpoints(spans.put(at + "/checkpoints", node.checkpoints));
        b.otherCells(spans.put(at + "/otherCells", node.otherCells));
        List<Indicator> children = new ArrayList<>();
        for (IndicatorDraft child : node.children) {
            children.add(indicator(child, node, at + "/children/" + children.size(), level + 1));
        }
        return b.children(children).build();
    }

    /** The catalogue code of a printed name: only by its words and its printed parent, never by its position. */
    private @Nullable String code(IndicatorDraft node, @Nullable IndicatorDraft parent, String at, int level) {
        List<Match> matches = IndicatorCatalogue.standard()
                .candidates(node.name.value(), parent == null ? null : parent.name.value(), level);
        Optional<Match> best = matches.stream().findFirst();
        if (best.isEmpty()) {
            return null;
        }
        Match match = best.get();
        BigDecimal confidence = BigDecimal.valueOf(match.confidence());
        List<String> candidates = matches.stream()
                .limit(4)
                .map(m -> m.code() + " " + percent(m.confidence()))
                .toList();
        if (match.how() == Match.How.SIMILAR && confidence.compareTo(USABLE) < 0) {
            return null;
        }
        boolean sure = confidence.compareTo(SURE) >= 0;
        if (!sure) {
            draft.notes.add(
                    match.how() == Match.How.SIMILAR ? Note.Kind.NAME_BY_SIMILARITY : Note.Kind.AMBIGUOUS,
                    node.name.start(),
                    node.name.end(),
                    "指标“" + node.name.value() + "”按" + match.how().label() + "对应 " + match.code() + "（可信度 "
                            + percent(match.confidence()) + "），请核对",
                    "the indicator was matched to " + match.code() + " with confidence " + percent(match.confidence()),
                    candidates);
        }
        spans.add(
                at + "/code",
                node.name.start(),
                node.name.end(),
                null,
                sure ? Confidence.CERTAIN : match.how() == Match.How.SIMILAR ? Confidence.LIKELY : Confidence.DOUBTFUL);
        return match.code();
    }

    private static String percent(double confidence) {
        return Math.round(confidence * 100) + "%";
    }

    @Nullable
    Survey survey() {
        Map<String, Reading<?>> values = draft.survey;
        if (values.isEmpty()) {
            return null;
        }
        return new Survey(
                spans.put("/survey", values, "method", String.class),
                spans.put("/survey", values, "respondents", String.class),
                spans.put("/survey", values, "sent", Integer.class),
                spans.put("/survey", values, "returned", Integer.class),
                spans.put("/survey", values, "valid", Integer.class),
                spans.put("/survey", values, "satisfaction", Measure.class));
    }
}
