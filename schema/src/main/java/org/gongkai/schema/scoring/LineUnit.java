package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;

/** Finds the one unit all measured values of a text share, and whether they are times after a deadline. */
final class LineUnit {
    private static final Pattern LATE_WORDS = Pattern.compile("超[出过].{0,4}(?:工期|期限|时限)|逾期|延迟|延期|延误|推迟|超期|滞后|拖延|拖欠|迟");

    private final Draft draft;
    private String unit = "";
    private boolean lateness;

    private LineUnit(Draft draft) {
        this.draft = draft;
    }

    /** The unit, or empty when the text mixes units. */
    static Optional<LineUnit> of(Draft draft) {
        LineUnit line = new LineUnit(draft);
        return line.settle() ? Optional.of(line) : Optional.empty();
    }

    String unit() {
        return unit;
    }

    boolean isLateness() {
        return lateness;
    }

    /** Nothing of what is measured: no delay, no deviation. */
    Bound zero() {
        return new Bound(BigDecimal.ZERO, unit, Bound.Mark.IN);
    }

    private boolean settle() {
        List<String> units = new ArrayList<>();
        boolean late = false;
        for (Statement.Rated rated : draft.all(Statement.Rated.class)) {
            Phrase.Rate rate = rated.rate();
            units.add(Units.time(rate.unit()));
            boolean time = Units.isTime(rate.unit());
            late |= rate.turn() == Turn.LATE
                    || time
                            && rate.turn() != Turn.DOWN
                            && LATE_WORDS.matcher(draft.text).find();
            if (rate.turn() == Turn.EARLY) {
                return false;
            }
            Bound from = rate.from();
            if (from != null) {
                units.add(from.unit());
            }
            rated.conditions().forEach(c -> addUnits(c, units));
        }
        for (Statement.When when : draft.all(Statement.When.class)) {
            when.conditions().forEach(c -> addUnits(c, units));
            boolean timed = when.conditions().stream().anyMatch(LineUnit::isTimed);
            if (timed && LATE_WORDS.matcher(when.subject()).find()
                    || when.conditions().stream().anyMatch(Phrase.By.class::isInstance)) {
                late = true;
            }
        }
        draft.limit(Phrase.Base.class).ifPresent(b -> units.add(b.at().unit()));
        List<String> distinct =
                units.stream().filter(u -> !u.isEmpty()).distinct().toList();
        boolean target = distinct.contains("目标");
        List<String> rest = distinct.stream()
                .filter(u -> !u.equals("目标"))
                .filter(u -> distinct.stream().noneMatch(other -> other.startsWith(u + "/")))
                .toList();
        if (rest.size() > 1) {
            return false;
        }
        unit = rest.isEmpty() ? target ? "%" : late ? "天" : "%" : rest.get(0);
        lateness = late;
        if (late && !rest.isEmpty() && !Units.isTime(unit)) {
            return false;
        }
        return !target || targetFits(rest);
    }

    /** A target is 100 % of itself, so it fits a line of percent; percentage points below a target are a difference. */
    private boolean targetFits(List<String> rest) {
        boolean percent = rest.isEmpty() || rest.equals(List.of("%"));
        boolean rated = !draft.all(Statement.Rated.class).isEmpty();
        boolean money = draft.text.matches("(?s).*(预算|概算|成本|合同价|合同金额).*");
        if (percent && rated && !money) {
            draft.doubt(
                    "TARGET_DIFFERENCE",
                    "低于目标值的幅度按完成率（实际÷目标）理解，也可能指与目标值相差的百分点",
                    "The distance from the target is read as a completion rate; it might mean percentage points");
        }
        return percent || lateness;
    }

    private static boolean isTimed(Phrase condition) {
        if (!(condition instanceof InRange range)) {
            return false;
        }
        Bound low = range.low();
        Bound high = range.high();
        return low != null && Units.isTime(low.unit()) || high != null && Units.isTime(high.unit());
    }

    private static void addUnits(Phrase condition, List<String> units) {
        if (condition instanceof InRange range) {
            Bound low = range.low();
            Bound high = range.high();
            if (low != null && (low.value().signum() != 0 || !low.unit().isEmpty())) {
                units.add(Units.time(low.unit()));
            }
            if (high != null && (high.value().signum() != 0 || !high.unit().isEmpty())) {
                units.add(Units.time(high.unit()));
            }
        }
    }
}
