package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a rule that earns points per checkpoint or per thing done: 每项2分, 每符合一项得1分, 每完成1次得0.5分. */
final class GainComposer {
    private GainComposer() {}

    static Optional<ScoringRule> compose(Draft draft, Statement.Itemised itemised, @Nullable Integer checkpoints) {
        Phrase.PerItem each = itemised.each();
        BigDecimal points = draft.points(each.amount());
        draft.check(each.amount());
        draft.checkCeiling();
        if (points == null || points.signum() <= 0 || !itemised.conditions().isEmpty()) {
            return Optional.empty();
        }
        if (!Subjects.isPlain(itemised.subject())) {
            draft.doubt(
                    "COMPOUND_CONDITION",
                    "得分条件不止一个：" + itemised.subject(),
                    "A result depends on more than one condition");
        }
        boolean one = Exact.same(each.per(), BigDecimal.ONE);
        Integer items = each.firstItems() != null ? each.firstItems() : checkpoints;
        boolean pointUnit = each.unit().equals("项")
                || each.unit().contains("点")
                || each.unit().equals("条")
                || each.unit().equals("个")
                || each.unit().equals("方面")
                || each.unit().contains("要素")
                || each.unit().contains("条件");
        boolean fitsItems = items != null && Exact.same(points.multiply(BigDecimal.valueOf(items)), draft.weight);
        boolean open = draft.limit(Phrase.Ceiling.class).isPresent() && !fitsItems;
        if (one && items != null && pointUnit && !open) {
            return Optional.of(sum(draft, points, items, false));
        }
        BigDecimal fits = Exact.divide(draft.weight, points);
        boolean whole = fits.stripTrailingZeros().scale() <= 0 && fits.compareTo(new BigDecimal("30")) <= 0;
        boolean named = each.unit().equals("项") || each.unit().equals("方面");
        if (!open && one && named && whole && fits.compareTo(BigDecimal.ONE) > 0
                || !open && one && each.unit().contains("要点") && whole) {
            return Optional.of(sum(
                    draft, points, fits.setScale(0, RoundingMode.UNNECESSARY).intValueExact(), true));
        }
        return Optional.of(new Count(
                draft.weight, BigDecimal.ZERO, points, each.per(), BigDecimal.ZERO, BigDecimal.ZERO, false, List.of()));
    }

    private static ItemSum sum(Draft draft, BigDecimal points, int items, boolean assumed) {
        List<Assumption> assumptions =
                new ArrayList<>(List.of(Assumptions.ALL_OR_NOTHING, Assumptions.LIENIENT_POSSIBLE));
        if (assumed) {
            assumptions.add(Assumptions.items(items));
        }
        return new ItemSum(draft.weight, Collections.nCopies(items, points), assumptions);
    }
}
