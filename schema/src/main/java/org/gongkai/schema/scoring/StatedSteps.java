package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongkai.schema.scoring.Bound.Mark;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;
import org.jspecify.annotations.Nullable;

/** Reads points lost or gained by steps: 每降低1个百分点扣0.5分, 每超过5%扣权重的10%. */
final class StatedSteps {
    private final Draft draft;
    private final LineUnit line;
    private final LooseBands loose;
    private boolean any;
    private @Nullable BigDecimal share;

    StatedSteps(Draft draft, LineUnit line, LooseBands loose) {
        this.draft = draft;
        this.line = line;
        this.loose = loose;
    }

    /** Adds the steps as bands; false where one of them can't be placed. */
    boolean read() {
        int rates = draft.all(Statement.Rated.class).size();
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.Rated rated && !step(statement, rated, rates)) {
                return false;
            }
        }
        return true;
    }

    boolean any() {
        return any;
    }

    /** The share of the weight that a step costs, in percent; absent where it costs points. */
    Optional<BigDecimal> share() {
        return Optional.ofNullable(share);
    }

    /** How a part of a step counts: as the text says, else in proportion for shares of the weight, else not at all. */
    StepMode mode() {
        Optional<Phrase.PartOfStep> said = draft.limit(Phrase.PartOfStep.class);
        if (said.isPresent()) {
            return said.get().mode();
        }
        return share != null && line.unit().equals("%") ? StepMode.LINEAR : StepMode.WHOLE_STEPS;
    }

    private boolean step(Statement statement, Statement.Rated rated, int howMany) {
        Phrase.Rate rate = rated.rate();
        any = true;
        if (!rated.conditions().isEmpty() && !Subjects.isPlain(rated.subject())) {
            draft.doubt(
                    "COMPOUND_CONDITION", "扣分条件不止一个：" + rated.subject(), "A loss depends on more than one condition");
        }
        if (!Subjects.isHarmless(rated.subject())) {
            draft.doubt("EXEMPTION", "扣分另有条件：" + rated.subject(), "A loss has a condition of its own");
        }
        draft.check(rate.amount());
        BigDecimal each = each(rate);
        if (each == null) {
            return false;
        }
        if (rated.conditions().size() > 1
                || rated.conditions().size() == 1 && !(rated.conditions().get(0) instanceof InRange)) {
            draft.doubt("COMPOUND_CONDITION", "扣分条件不止一个", "A loss depends on more than one condition");
            return false;
        }
        InRange where = rated.conditions().isEmpty()
                ? null
                : (InRange) rated.conditions().get(0);
        if (where != null && where.bare()) {
            return bareStep(rate, where, each);
        }
        if (where != null && where.mirrored()) {
            return where.high() == null && beyondZero(rate, each, where.low());
        }
        Optional<Bound> aroundZero = loose.edgeAroundZero();
        if (aroundZero.isPresent()) {
            return aroundZero(rate, each, aroundZero.get());
        }
        if (rate.turn() == Turn.OFF) {
            return bothSides(rate, each);
        }
        boolean overspent = rate.turn() == Turn.UP
                && line.unit().equals("%")
                && AxisFinder.rate(draft, false).type() == Axis.Type.SAVING;
        boolean down = overspent || isDown(rate, where, statement);
        Bound base = base(rate, where, down, statement);
        if (base == null) {
            return false;
        }
        if (rate.gain()) {
            return gain(rate, each, base, down, where);
        }
        BigDecimal start = loose.startAt(base, down, where != null);
        if (start == null) {
            draft.doubt("START_UNKNOWN", "扣分的起点得分不明", "It isn't clear from which score the loss starts");
            start = draft.weight;
        }
        if (howMany > 1 && where == null) {
            draft.doubt("SEVERAL_RATES", "有多个扣分幅度，但未写明各自范围", "There are several rates without ranges of their own");
        }
        Outcome outcome = losing(start, base, rate, each);
        Bound low = where != null ? where.low() : null;
        Bound high = where != null ? where.high() : null;
        Bound near = base.marked(
                loose.touch(base, down)
                        ? LooseBand.opposite(loose.edgeAt(base, down)).mark()
                        : Mark.OUT);
        if (down) {
            loose.add(low != null ? low : loose.nextBelow(base), high != null ? high : near, outcome);
        } else {
            loose.add(low != null ? low : near, high != null ? high : loose.nextAbove(base), outcome);
        }
        return true;
    }

    private Outcome losing(BigDecimal start, Bound from, Phrase.Rate rate, BigDecimal each) {
        return new Outcome.Stepwise(
                start, from.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
    }

    /** Points of one step. */
    private @Nullable BigDecimal each(Phrase.Rate rate) {
        return switch (rate.amount().type()) {
            case LOSS, POINTS -> rate.amount().amount();
            case LOSS_SHARE, SHARE -> {
                share = rate.amount().amount();
                yield Exact.percentOf(rate.amount().amount(), draft.weight);
            }
            default -> null;
        };
    }

    private boolean isDown(Phrase.Rate rate, @Nullable InRange where, Statement statement) {
        if (rate.turn() == Turn.DOWN) {
            return true;
        }
        if (rate.turn() == Turn.UP || rate.turn() == Turn.LATE || line.isLateness()) {
            return false;
        }
        if (where != null && (where.low() == null) != (where.high() == null)) {
            return where.low() == null;
        }
        if (rate.gain()) {
            return false;
        }
        LooseBand before = before(statement);
        return before == null || before.low() != null;
    }

    /** The band said last before a statement. */
    private @Nullable LooseBand before(Statement statement) {
        int index = -1;
        for (Statement s : draft.statements) {
            if (s == statement) {
                break;
            }
            boolean banded = s.body() instanceof Statement.When w && !w.isOtherwise()
                    || s.body() instanceof Statement.Status st && draft.points(st.award()) != null;
            index += banded ? 1 : 0;
        }
        return index >= 0 && index < loose.all().size() ? loose.all().get(index) : null;
    }

    private @Nullable Bound base(Phrase.Rate rate, @Nullable InRange where, boolean down, Statement statement) {
        Bound from = rate.from();
        Optional<Phrase.Base> said = draft.limit(Phrase.Base.class);
        if (from != null && !from.unit().equals("目标")) {
            return from;
        }
        if (where != null) {
            Bound edge = down ? where.high() : where.low();
            if (edge != null) {
                return edge;
            }
        }
        LooseBand before = before(statement);
        if (before != null) {
            Bound edge = down ? before.low() : before.high();
            Bound other = down ? before.high() : before.low();
            boolean point = edge != null && other != null && Exact.same(edge.value(), other.value());
            if (edge != null && (other == null || point || loose.isFull(before))) {
                if (said.isPresent() && !Exact.same(said.get().at().value(), edge.value())) {
                    draft.doubt("BASE_DIFFERS", "基数与满分线不同", "The base differs from the full-mark line");
                }
                return edge;
            }
            draft.doubt("BASE_UNKNOWN", "扣分从何处起算不明", "It isn't clear where the loss starts");
            return edge;
        }
        if (said.isPresent()) {
            return fullAt(said.get().at(), down);
        }
        return impliedBase(rate, down);
    }

    private Bound fullAt(Bound base, boolean down) {
        Bound at = base.marked(Mark.IN);
        if (loose.all().stream().noneMatch(l -> l.touches(at, down) && loose.isFull(l))) {
            loose.addFull(down ? at : null, down ? null : at);
        }
        return at;
    }

    /** No full-mark line is printed: the target said elsewhere, no delay, or an assumed 100 %. */
    private @Nullable Bound impliedBase(Phrase.Rate rate, boolean down) {
        if (rate.gain()) {
            return line.zero();
        }
        for (Statement.Target target : draft.all(Statement.Target.class)) {
            Bound edge = down ? target.range().low() : target.range().high();
            if (edge != null) {
                return fullAt(edge, down);
            }
        }
        if (line.isLateness()) {
            return fullAt(line.zero(), false);
        }
        Bound from = rate.from();
        if (line.unit().equals("%") && down) {
            if (from == null) {
                draft.doubt("BASE_ASSUMED", "原文未写满分线，按100%理解", "No full-mark line is printed; 100 % is assumed");
            }
            return fullAt(new Bound(Exact.HUNDRED, "%", Mark.IN), true);
        }
        if (line.unit().equals("%") && from != null) {
            return fullAt(new Bound(Exact.HUNDRED, "%", Mark.IN), false);
        }
        draft.doubt("BASE_UNKNOWN", "扣分从何处起算不明", "It isn't clear where the loss starts");
        return null;
    }

    /** 完成及时率0，每低5%扣1分: the comparison before the number is lost. */
    private boolean bareStep(Phrase.Rate rate, InRange where, BigDecimal each) {
        Bound at = where.low();
        boolean known = at != null && (loose.touch(at, true) || loose.touch(at, false));
        if (at == null || !known && !loose.all().isEmpty() || rate.turn() == Turn.UNSAID || rate.turn() == Turn.OFF) {
            return false;
        }
        boolean down = rate.turn() == Turn.DOWN;
        loose.removeIf(l -> l.touches(at, true) && l.touches(at, false) && loose.isFull(l));
        Bound full = at.marked(Mark.IN);
        if (!loose.haveFull()) {
            loose.addFull(down ? full : null, down ? null : full);
        }
        Outcome outcome = losing(draft.weight, at, rate, each);
        Bound near = at.marked(Mark.OUT);
        loose.add(down ? loose.nextBelow(full) : near, down ? near : loose.nextAbove(full), outcome);
        return true;
    }

    /** 超过±5%的，每超过1个百分点扣1分 beside ±5%以内得满分. */
    private boolean beyondZero(Phrase.Rate rate, BigDecimal each, @Nullable Bound from) {
        Bound edge = loose.edgeAroundZero().orElse(null);
        return edge != null && from != null && Exact.same(from.value(), edge.value()) && aroundZero(rate, each, edge);
    }

    /** Beyond the far edge of ±5% points are lost on either side. */
    private boolean aroundZero(Phrase.Rate rate, BigDecimal each, Bound edge) {
        Bound above = edge.marked(Mark.OUT);
        Bound below = above.negated();
        loose.add(null, below, losing(draft.weight, below, rate, each));
        loose.add(above, null, losing(draft.weight, above, rate, each));
        return true;
    }

    private boolean bothSides(Phrase.Rate rate, BigDecimal each) {
        Optional<Phrase.Base> said = draft.limit(Phrase.Base.class);
        Bound at = said.map(Phrase.Base::at).orElse(null);
        LooseBand full = at == null ? loose.onlyFull().orElse(null) : null;
        if (full != null) {
            Bound low = full.low();
            Bound high = full.high();
            at = low != null && high != null && Exact.same(low.value(), high.value()) ? low : null;
            if (at == null && low == null && high != null) {
                loose.add(LooseBand.opposite(high), null, losing(draft.weight, high, rate, each));
                return true;
            }
        }
        if (at == null || loose.all().size() > 1) {
            return false;
        }
        loose.removeIf(l -> true);
        loose.addFull(at.marked(Mark.IN), at.marked(Mark.IN));
        Outcome outcome = losing(draft.weight, at, rate, each);
        loose.add(null, at.marked(Mark.OUT), outcome);
        loose.add(at.marked(Mark.OUT), null, outcome);
        return true;
    }

    private boolean gain(Phrase.Rate rate, BigDecimal each, Bound base, boolean down, @Nullable InRange where) {
        if (down || rate.turn() == Turn.DOWN) {
            draft.doubt("GAIN_DOWN", "数值下降而得分，方向需人工确认", "Points are earned for a falling value; confirm the direction");
        }
        draft.checkCeiling();
        BigDecimal start = loose.all().isEmpty() ? BigDecimal.ZERO : null;
        Bound edge = base;
        for (LooseBand l : loose.all()) {
            Bound low = l.low();
            Bound high = l.high();
            boolean hit = !down && low != null && Exact.same(low.value(), base.value()) && high == null
                    || !down && high != null && Exact.same(high.value(), base.value());
            if (hit && l.gives() instanceof Outcome.Fixed fixed) {
                start = fixed.points();
            }
        }
        if (start == null || start.compareTo(draft.weight) >= 0) {
            draft.doubt("GAIN_OVER_FULL", "加分可能超过分值", "The gain may exceed the weight");
            return false;
        }
        BigDecimal from = start;
        Outcome outcome =
                new Outcome.Stepwise(from, base.value(), rate.per(), each, mode(), BigDecimal.ZERO, draft.weight);
        Bound low = where != null && where.low() != null ? where.low() : edge.marked(Mark.IN);
        loose.removeIf(
                l -> l.high() == null && l.low() != null && Exact.same(l.low().value(), base.value()));
        if (down) {
            loose.add(null, low, outcome);
        } else {
            loose.add(low, where == null ? loose.nextAbove(base) : where.high(), outcome);
        }
        return true;
    }
}
