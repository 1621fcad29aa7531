package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a rule on a measured value from bands, steps and what holds otherwise. */
final class ValueComposer {
    private final Draft draft;
    private final LineUnit line;
    private final LooseBands loose;
    private final StatedBands bands;
    private final StatedSteps steps;
    private final List<Assumption> assumptions = new ArrayList<>();

    private ValueComposer(Draft draft, LineUnit line) {
        this.draft = draft;
        this.line = line;
        loose = new LooseBands(draft.weight);
        bands = new StatedBands(draft, line, loose);
        steps = new StatedSteps(draft, line, loose);
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return LineUnit.of(draft).flatMap(line -> new ValueComposer(draft, line).run());
    }

    private Optional<ScoringRule> run() {
        bands.read();
        if (!steps.read()) {
            return Optional.empty();
        }
        otherwise();
        impliedFull();
        if (loose.all().isEmpty()) {
            return Optional.empty();
        }
        BandSettler settler = new BandSettler(draft, loose.all(), assumptions);
        List<Band> settled = settler.settle();
        if (settled.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = axis();
        if (Deviations.isMeant(draft, axis)) {
            settled = Deviations.fromZero(settled, assumptions);
        }
        settler.checkSense(settled);
        return Optional.of(shape(axis, settled));
    }

    private Axis axis() {
        if (line.isLateness()) {
            return Axis.lateness(line.unit(), bands.deadline());
        }
        return line.unit().equals("%")
                ? AxisFinder.rate(draft, Deviations.isTwoSided(loose.all()))
                : new Axis(Axis.Type.QUANTITY, "", line.unit(), null);
    }

    private void otherwise() {
        for (Statement.When when : draft.all(Statement.When.class)) {
            Outcome outcome = when.isOtherwise() ? draft.outcome(when.award()) : null;
            if (outcome == null) {
                continue;
            }
            Optional<Bound> around = loose.edgeAroundZero();
            if (around.isPresent()) {
                Bound edge = LooseBand.opposite(around.get());
                loose.add(edge, null, outcome);
                loose.add(null, edge.negated(), outcome);
                continue;
            }
            Optional<Bound> lowest = loose.lowestOpenBelow();
            Optional<Bound> highest = loose.highestOpenAbove();
            if (lowest.isPresent() == highest.isPresent()) {
                draft.doubt("OTHERWISE_UNREAD", "“否则”所指范围不明", "It isn't clear which values 'otherwise' covers");
                return;
            }
            lowest.ifPresent(b -> loose.add(null, LooseBand.opposite(b), outcome));
            highest.ifPresent(b -> loose.add(LooseBand.opposite(b), null, outcome));
        }
    }

    /** 低于90%的，每低1个百分点扣0.5分: what isn't lost is kept, so at 90% and more nothing is lost. */
    private void impliedFull() {
        boolean noFull = !loose.haveFull();
        List<LooseBand> losing = loose.all().stream()
                .filter(l -> l.gives() instanceof Outcome.Stepwise s
                        && s.each().signum() < 0
                        && Exact.same(s.start(), draft.weight))
                .toList();
        if (!noFull || losing.size() != 1) {
            return;
        }
        Bound low = losing.get(0).low();
        Bound high = losing.get(0).high();
        boolean down = high != null && loose.all().stream().noneMatch(l -> l.high() == null);
        boolean up = low != null && loose.all().stream().noneMatch(l -> l.low() == null);
        if (down
                && high != null
                && ((Outcome.Stepwise) losing.get(0).gives()).base().compareTo(high.value()) == 0) {
            loose.addFull(LooseBand.opposite(high), null);
        } else if (up
                && low != null
                && ((Outcome.Stepwise) losing.get(0).gives()).base().compareTo(low.value()) == 0) {
            loose.addFull(null, LooseBand.opposite(low));
        } else {
            return;
        }
        assumptions.add(new Assumption(
                "FULL_IMPLIED", "只写明扣分，未扣分时按满分计算", "Only losses are stated; without a loss the score is full"));
    }

    private ScoringRule shape(Axis axis, List<Band> settled) {
        Step step = StepShape.of(draft, axis, settled);
        if (step != null) {
            return steps.share().<ScoringRule>map(part -> new Decay(part, step)).orElse(step);
        }
        if (steps.any()) {
            if (draft.limit(Phrase.PartOfStep.class).isEmpty()) {
                assumptions.add(Assumptions.mode(steps.mode()));
            }
            if (!draft.statesFloor()) {
                assumptions.add(Assumptions.FLOOR);
            }
        }
        ValueBands rule = new ValueBands(draft.weight, axis, settled, assumptions);
        return axis.type() == Axis.Type.SATISFACTION
                ? new Survey(rule, null, false, null, false, BigDecimal.ZERO)
                : rule;
    }
}
