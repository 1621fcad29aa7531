package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.Checkpoint;
import org.gongkai.schema.report.Indicator;
import org.gongkai.schema.scoring.RuleContext;
import org.gongkai.schema.scoring.RuleReader;
import org.gongkai.schema.text.Recent;
import org.jspecify.annotations.Nullable;

/**
 * Rule texts read once: the forms of a province repeat them in thousands of reports. Keeps the readings that were used last,
 * so memory does not grow with the number of reports.
 */
final class Readings {
    private static final int KEPT = 4096;
    private static final Recent<Key, ReadRule> RECENT = new Recent<>(KEPT);

    private record Key(String criteria, BigDecimal weight, RuleContext context) {}

    private Readings() {}

    /** The reading of an indicator's criteria; absent where it prints none or has no weight. */
    static @Nullable ReadRule of(Indicator indicator) {
        String criteria = indicator.criteria();
        BigDecimal weight = indicator.maxScore();
        if (criteria == null || weight == null || weight.signum() < 0) {
            return null;
        }
        List<String> checkpoints =
                indicator.checkpoints().stream().map(Checkpoint::text).toList();
        String explanation = indicator.explanation() == null ? "" : indicator.explanation();
        Key key = new Key(criteria, weight, new RuleContext(indicator.name(), explanation, checkpoints));
        return RECENT.get(
                key, k -> new ReadRule(ListedPoints.agree(RuleReader.read(k.criteria(), k.weight(), k.context()))));
    }
}
