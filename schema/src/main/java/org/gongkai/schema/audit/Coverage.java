package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.schema.report.FundRow;
import org.jspecify.annotations.Nullable;

/** Adds up the weights by kind of evidence. */
final class Coverage {
    private Coverage() {}

    static @Nullable EvidenceCoverage of(Subject subject) {
        if (subject.roots().isEmpty()) {
            return null;
        }
        Map<Evidence.Kind, BigDecimal> weights = new EnumMap<>(Evidence.Kind.class);
        List<String> unproved = new ArrayList<>();
        subject.leaves().forEach(node -> {
            Evidence.Kind kind = subject.evidence(node);
            BigDecimal weight = node.indicator().maxScore();
            if (weight != null && kind != Evidence.Kind.WEIGHTLESS) {
                weights.merge(kind, weight, BigDecimal::add);
                if (kind == Evidence.Kind.UNSUPPORTED && node.hasFullMarks()) {
                    unproved.add(node.pointer());
                }
            }
        });
        FundRow funds = subject.scoredFundRow();
        if (funds != null && funds.maxScore() != null) {
            boolean known = funds.spent() != null && funds.budget() != null || funds.executionRatePercent() != null;
            weights.merge(
                    known ? Evidence.Kind.DERIVABLE : Evidence.Kind.UNSUPPORTED, funds.maxScore(), BigDecimal::add);
        }
        return new EvidenceCoverage(
                weights.getOrDefault(Evidence.Kind.DERIVABLE, BigDecimal.ZERO),
                weights.getOrDefault(Evidence.Kind.CHECKPOINTS, BigDecimal.ZERO),
                weights.getOrDefault(Evidence.Kind.JUDGED, BigDecimal.ZERO),
                weights.getOrDefault(Evidence.Kind.UNSUPPORTED, BigDecimal.ZERO),
                weights.getOrDefault(Evidence.Kind.RULE_MISSING, BigDecimal.ZERO),
                unproved);
    }
}
