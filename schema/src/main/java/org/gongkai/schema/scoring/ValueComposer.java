package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.scoring.Bound.Mark;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;
import org.jspecify.annotations.Nullable;

/** Makes a rule on a measured value from bands, steps and what holds otherwise. */
final class ValueComposer {
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("足额|全额|全部");

    private final Draft draft;
    private final List<LooseBand> loose = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private String unit = "";
    private boolean lateness;
    private @Nullable LocalDate deadline;
    private boolean stepped;
    private boolean shareOfWeight;
    private @Nullable BigDecimal share;

    private ValueComposer(Draft draft) {
        this.draft = draft;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return new ValueComposer(draft).run();
    }

    private Optional<ScoringRule> run() {
        Optional<LineUnit> line = LineUnit.of(draft);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        unit = line.get().unit();
        lateness = line.get().isLateness();
        bands();
        List<Statement.Rated> rates = draft.all(Statement.Rated.class);
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.Rated rated && !step(statement, rated, rates.size())) {
                return Optional.empty();
            }
        }
        otherwise();
        impliedFull();
        if (loose.isEmpty()) {
            return Optional.empty();
        }
        BandSettler settler = new BandSettler(draft, loose, assumptions);
        List<Band> bands = settler.settle();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        Axis axis = axis();
        if (Deviations.isMeant(draft, axis)) {
            bands = Deviations.fromZero(bands, assumptions);
        }
        settler.checkSense(bands);
        return Optional.of(shape(axis, bands));
    }

    private Axis axis() {
        if (lateness) {
            return Axis.lateness(unit, deadline);
        }
        return unit.equals("%")
                ? AxisFinder.rate(draft, Deviations.isTwoSided(loose))
                : new Axis(Axis.Type.QUANTITY, "", unit, null);
    }

    // ---- bands

    private void bands() {
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.When when && !isOtherwise(when)) {
                band(when);
            } else if (statement.body() instanceof Statement.Status status) {
                BigDecimal points = draft.points(status.award());
                if (points == null) {
                    draft.doubt("AWARD_UNREAD", "一处得分未能确定", "An award could not be settled");
                } else {
                    onTime(status, points);
                }
            }
        }
    }

    static boolean isOtherwise(Statement.When when) {
        return when.conditions().size() == 1 && when.conditions().get(0) instanceof Phrase.Otherwise;
    }

    private void band(Statement.When when) {
        draft.check(when.award());
        Outcome outcome = draft.outcome(when.award());
        if (outcome == null) {
            draft.doubt("AWARD_UNREAD", "一处得分未能确定", "An award could not be settled");
            return;
        }
        boolean several = when.conditions().size() > 1 && !when.any();
        if (several || !Subjects.isPlain(when.subject())) {
            draft.doubt(
                    "COMPOUND_CONDITION", "得分条件不止一个：" + when.subject(), "A result depends on more than one condition");
        }
        for (Phrase condition : when.conditions()) {
            if (condition instanceof InRange range) {
                if (range.doubtful()) {
                    draft.doubt(
                            "BOUNDARY_CONTRADICTION", "边界用词自相矛盾（如“低于…以下”）", "The boundary words contradict each other");
                }
                loose.add(new LooseBand(range.low(), range.high(), outcome));
                if (range.mirrored()) {
                    InRange below = range.belowZero();
                    loose.add(new LooseBand(below.low(), below.high(), outcome));
                }
            } else if (condition instanceof Phrase.By by) {
                deadline = by.day();
                loose.add(new LooseBand(null, new Bound(ZERO, unit, Mark.IN), outcome));
            } else {
                draft.doubt(
                        "CONDITION_UNREAD", "一个条件不能与数值条件合并", "A condition doesn't go together with measured values");
            }
        }
    }

    /** 按时完成得满分 beside a rate of lateness, 达到要求得满分 beside steps. */
    private void onTime(Statement.Status status, BigDecimal points) {
        boolean full = Exact.same(points, draft.weight);
        boolean words = status.label().matches(".*(时|期|截止|节点|完成|前).*");
        boolean never = status.label().matches("(?:.*)(?:无|未|没有)(?:拖欠|逾期|延期|延误|延迟|超期|滞后|推迟)(?:.*)");
        if (lateness && full && (never || words && !status.label().contains("未"))) {
            loose.add(new LooseBand(null, new Bound(ZERO, unit, Mark.IN), new Outcome.Fixed(points)));
            return;
        }
        if (full && WHOLE.matcher(status.label()).find() && countsFromWhole()) {
            return;
        }
        Optional<BigDecimal> planned = full ? planned(status.label()) : Optional.empty();
        if (planned.isPresent()) {
            loose.add(new LooseBand(new Bound(planned.get(), unit, Mark.IN), null, new Outcome.Fixed(points)));
            return;
        }
        draft.doubt(
                "STATUS_UNREAD",
                "“" + status.label() + "”未能与数值条件合并",
                "A state in words doesn't go together with measured values");
    }

    /** 足额拨付得满分 beside 每低于100%一个百分点 says the same. */
    private boolean countsFromWhole() {
        return unit.equals("%")
                && draft.all(Statement.Rated.class).stream()
                        .map(r -> r.rate().from())
                        .anyMatch(b -> b != null && Exact.same(b.value(), Exact.HUNDRED));
    }

    /** 新建道路50公里得满分 beside 每少5公里: the one quantity of that unit is the line. */
    private Optional<BigDecimal> planned(String label) {
        boolean falling = draft.all(Statement.Rated.class).stream()
                .allMatch(
                        r -> r.rate().turn() == Turn.DOWN && Units.same(r.rate().unit(), unit));
        List<RuleToken> quantities = RuleLexer.of(label).tokens().stream()
                .filter(t -> t.is(RuleToken.Kind.QUANTITY) && Units.same(t.unit(), unit))
                .toList();
        return falling && quantities.size() == 1 && Subjects.isPlain(label)
                ? Optional.of(quantities.get(0).number())
                : Optional.empty();
    }

    private void otherwise() {
        for (Statement.When when : draft.all(Statement.When.class)) {
            Outcome outcome = isOtherwise(when) ? draft.outcome(when.award()) : null;
            if (outcome == null) {
                continue;
            }
            if (isAroundZero()) {
                Bound edge = LooseBand.opposite(
                        java.util.Objects.requireNonNull(loose.get(0).high()));
                loose.add(new LooseBand(edge, null, outcome));
                loose.add(new LooseBand(null, edge.negated(), outcome));
                continue;
            }
            Optional<Bound> lowest = lowestOpenBelow();
            Optional<Bound> highest = highestOpenAbove();
            if (lowest.isPresent() == highest.isPresent()) {
                draft.doubt("OTHERWISE_UNREAD", "“否则”所指范围不明", "It isn't clear which values 'otherwise' covers");
                return;
            }
            lowest.ifPresent(b -> loose.add(new LooseBand(null, LooseBand.opposite(b), outcome)));
            highest.ifPresent(b -> loose.add(new LooseBand(LooseBand.opposite(b), null, outcome)));
        }
    }

    /** The lowest bound, when nothing reaches down to minus infinity. */
    private Optional<Bound> lowestOpenBelow() {
        if (loose.stream().anyMatch(l -> l.low() == null) || loose.stream().noneMatch(l -> l.high() == null)) {
            return Optional.empty();
        }
        return loose.stream()
                .flatMap(l -> Optional.ofNullable(l.low()).stream())
                .min((a, b) -> a.value().compareTo(b.value()));
    }

    private Optional<Bound> highestOpenAbove() {
        if (loose.stream().anyMatch(l -> l.high() == null) || loose.stream().noneMatch(l -> l.low() == null)) {
            return Optional.empty();
        }
        return loose.stream()
                .flatMap(l -> Optional.ofNullable(l.high()).stream())
                .max((a, b) -> a.value().compareTo(b.value()));
    }

    // ---- steps

    private boolean step(Statement statement, Statement.Rated rated, int howMany) {
        Phrase.Rate rate = rated.rate();
        stepped = true;
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
            boolean beyond = isAroundZero() && where.high() == null && isEdge(where.low());
            return beyond && aroundZero(rate, each);
        }
        if (rate.turn() == Turn.OFF || isAroundZero()) {
            return bothSides(rate, each);
        }
        boolean overspent = rate.turn() == Turn.UP
                && unit.equals("%")
                && AxisFinder.rate(draft, false).type() == Axis.Type.SAVING;
        boolean down = overspent || isDown(rate, where, statement);
        Bound base = base(rate, where, down, statement);
        if (base == null) {
            return false;
        }
        if (rate.gain()) {
            return gain(rate, each, base, down, where);
        }
        BigDecimal start = startAt(base, down, where != null);
        if (start == null) {
            draft.doubt("START_UNKNOWN", "扣分的起点得分不明", "It isn't clear from which score the loss starts");
            start = draft.weight;
        }
        if (howMany > 1 && where == null) {
            draft.doubt("SEVERAL_RATES", "有多个扣分幅度，但未写明各自范围", "There are several rates without ranges of their own");
        }
        Outcome outcome = new Outcome.Stepwise(
                start, base.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
        Bound low = where != null ? where.low() : null;
        Bound high = where != null ? where.high() : null;
        Bound near = base.marked(
                fullTouches(base, down)
                        ? LooseBand.opposite(touching(base, down)).mark()
                        : Mark.OUT);
        if (down) {
            loose.add(new LooseBand(low != null ? low : nextBelow(base), high != null ? high : near, outcome));
        } else {
            loose.add(new LooseBand(low != null ? low : near, high != null ? high : nextAbove(base), outcome));
        }
        return true;
    }

    private @Nullable BigDecimal each(Phrase.Rate rate) {
        return switch (rate.amount().type()) {
            case LOSS, POINTS -> rate.amount().amount();
            case LOSS_SHARE, SHARE -> {
                shareOfWeight = true;
                share = rate.amount().amount();
                yield Exact.percentOf(rate.amount().amount(), draft.weight);
            }
            default -> null;
        };
    }

    private StepMode mode() {
        Optional<Phrase.PartOfStep> said = draft.limit(Phrase.PartOfStep.class);
        if (said.isPresent()) {
            return said.get().mode();
        }
        return shareOfWeight && unit.equals("%") ? StepMode.LINEAR : StepMode.WHOLE_STEPS;
    }

    private boolean isDown(Phrase.Rate rate, @Nullable InRange where, Statement statement) {
        if (rate.turn() == Turn.DOWN) {
            return true;
        }
        if (rate.turn() == Turn.UP || rate.turn() == Turn.LATE || lateness) {
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
            boolean banded = s.body() instanceof Statement.When w && !isOtherwise(w)
                    || s.body() instanceof Statement.Status st && draft.points(st.award()) != null;
            index += banded ? 1 : 0;
        }
        return index >= 0 && index < loose.size() ? loose.get(index) : null;
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
            if (edge != null && (other == null || point || isFull(before))) {
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
        if (loose.stream().anyMatch(l -> l.touches(at, down) && isFull(l))) {
            return at;
        }
        loose.add(
                down
                        ? new LooseBand(at, null, new Outcome.Fixed(draft.weight))
                        : new LooseBand(null, at, new Outcome.Fixed(draft.weight)));
        return at;
    }

    /** No full-mark line is printed: the target said elsewhere, no delay, or an assumed 100 %. */
    private @Nullable Bound impliedBase(Phrase.Rate rate, boolean down) {
        if (rate.gain()) {
            return new Bound(ZERO, unit, Mark.IN);
        }
        for (Statement.Target target : draft.all(Statement.Target.class)) {
            Bound edge = down ? target.range().low() : target.range().high();
            if (edge != null) {
                return fullAt(edge, down);
            }
        }
        if (lateness) {
            return fullAt(new Bound(ZERO, unit, Mark.IN), false);
        }
        Bound from = rate.from();
        if (unit.equals("%") && down) {
            if (from == null) {
                draft.doubt("BASE_ASSUMED", "原文未写满分线，按100%理解", "No full-mark line is printed; 100 % is assumed");
            }
            return fullAt(new Bound(Exact.HUNDRED, "%", Mark.IN), true);
        }
        if (unit.equals("%") && from != null) {
            return fullAt(new Bound(Exact.HUNDRED, "%", Mark.IN), false);
        }
        draft.doubt("BASE_UNKNOWN", "扣分从何处起算不明", "It isn't clear where the loss starts");
        return null;
    }

    private boolean isFull(LooseBand band) {
        return band.isFull(draft.weight);
    }

    private boolean fullTouches(Bound base, boolean down) {
        return loose.stream().anyMatch(l -> l.touches(base, down));
    }

    private Bound touching(Bound base, boolean down) {
        LooseBand found =
                loose.stream().filter(l -> l.touches(base, down)).findFirst().orElseThrow();
        Bound edge = down ? found.low() : found.high();
        // 大于90%得满分，每少… leaves exactly 90% open: the steps don't begin until below it
        return edge == null || edge.mark() != Mark.IN ? base.marked(Mark.IN) : edge;
    }

    private @Nullable BigDecimal startAt(Bound base, boolean down, boolean ranged) {
        for (LooseBand l : loose) {
            if (l.touches(base, down) && l.gives() instanceof Outcome.Fixed fixed) {
                return fixed.points();
            }
            if (l.touches(base, down)
                    && l.gives() instanceof Outcome.Stepwise steps
                    && l.low() != null
                    && l.high() != null) {
                return ValueLine.at(steps, base.value()).orElse(null);
            }
        }
        boolean anyFull = loose.stream().anyMatch(this::isFull);
        return anyFull && ranged ? null : draft.weight;
    }

    /** The highest band edge below a base: there other words hold. */
    private @Nullable Bound nextBelow(Bound base) {
        return loose.stream()
                .flatMap(l -> Optional.ofNullable(l.high()).stream())
                .filter(h -> h.value().compareTo(base.value()) < 0)
                .max((a, b) -> a.value().compareTo(b.value()))
                .map(ValueComposer::leftOver)
                .orElse(null);
    }

    private @Nullable Bound nextAbove(Bound base) {
        return loose.stream()
                .flatMap(l -> Optional.ofNullable(l.low()).stream())
                .filter(h -> h.value().compareTo(base.value()) > 0)
                .min((a, b) -> a.value().compareTo(b.value()))
                .map(ValueComposer::leftOver)
                .orElse(null);
    }

    private static Bound leftOver(Bound edge) {
        return edge.mark() == Mark.UNMARKED ? edge : LooseBand.opposite(edge);
    }

    /** 完成及时率0，每低5%扣1分: the comparison before the number is lost. */
    private boolean bareStep(Phrase.Rate rate, InRange where, BigDecimal each) {
        Bound at = where.low();
        boolean known = at != null
                && loose.stream()
                        .anyMatch(l ->
                                l.touches(at, rate.turn() == Turn.DOWN) || l.touches(at, rate.turn() != Turn.DOWN));
        if (at == null || !known && !loose.isEmpty() || rate.turn() == Turn.UNSAID || rate.turn() == Turn.OFF) {
            return false;
        }
        boolean down = rate.turn() == Turn.DOWN;
        loose.removeIf(l -> l.touches(at, true) && l.touches(at, false) && isFull(l));
        Bound full = at.marked(Mark.IN);
        if (loose.stream().noneMatch(this::isFull)) {
            loose.add(
                    down
                            ? new LooseBand(full, null, new Outcome.Fixed(draft.weight))
                            : new LooseBand(null, full, new Outcome.Fixed(draft.weight)));
        }
        Outcome outcome = new Outcome.Stepwise(
                draft.weight, at.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
        loose.add(
                down
                        ? new LooseBand(nextBelow(full), at.marked(Mark.OUT), outcome)
                        : new LooseBand(at.marked(Mark.OUT), nextAbove(full), outcome));
        return true;
    }

    private boolean isEdge(@Nullable Bound low) {
        Bound high = loose.get(0).high();
        return low != null && high != null && Exact.same(low.value(), high.value());
    }

    /** ±5%以内得满分: what goes beyond goes either way. */
    private boolean isAroundZero() {
        if (loose.size() != 1 || !isFull(loose.get(0))) {
            return false;
        }
        Bound low = loose.get(0).low();
        Bound high = loose.get(0).high();
        return low != null
                && high != null
                && high.value().signum() > 0
                && Exact.same(low.value().negate(), high.value());
    }

    private boolean aroundZero(Phrase.Rate rate, BigDecimal each) {
        Bound high = java.util.Objects.requireNonNull(loose.get(0).high());
        BigDecimal edge = high.value();
        for (int side = -1; side <= 1; side += 2) {
            BigDecimal base = side < 0 ? edge.negate() : edge;
            Outcome outcome = new Outcome.Stepwise(
                    draft.weight, base, rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
            Bound near = new Bound(base, high.unit(), Mark.OUT);
            loose.add(side < 0 ? new LooseBand(null, near, outcome) : new LooseBand(near, null, outcome));
        }
        return true;
    }

    private boolean bothSides(Phrase.Rate rate, BigDecimal each) {
        if (isAroundZero()) {
            return aroundZero(rate, each);
        }
        Optional<Phrase.Base> said = draft.limit(Phrase.Base.class);
        Bound at = said.map(Phrase.Base::at).orElse(null);
        if (at == null && loose.size() == 1 && isFull(loose.get(0))) {
            Bound low = loose.get(0).low();
            Bound high = loose.get(0).high();
            at = low != null && high != null && Exact.same(low.value(), high.value()) ? low : null;
            if (at == null && low == null && high != null) {
                Outcome up = new Outcome.Stepwise(
                        draft.weight, high.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
                loose.add(new LooseBand(LooseBand.opposite(high), null, up));
                return true;
            }
        }
        if (at == null || loose.size() > 1) {
            return false;
        }
        loose.clear();
        loose.add(new LooseBand(at.marked(Mark.IN), at.marked(Mark.IN), new Outcome.Fixed(draft.weight)));
        Outcome outcome = new Outcome.Stepwise(
                draft.weight, at.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
        loose.add(new LooseBand(null, at.marked(Mark.OUT), outcome));
        loose.add(new LooseBand(at.marked(Mark.OUT), null, outcome));
        return true;
    }

    private boolean gain(Phrase.Rate rate, BigDecimal each, Bound base, boolean down, @Nullable InRange where) {
        if (down || rate.turn() == Turn.DOWN) {
            draft.doubt("GAIN_DOWN", "数值下降而得分，方向需人工确认", "Points are earned for a falling value; confirm the direction");
        }
        draft.checkCeiling();
        BigDecimal start = loose.isEmpty() ? ZERO : null;
        Bound edge = base;
        for (LooseBand l : loose) {
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
        Outcome outcome = new Outcome.Stepwise(from, base.value(), rate.per(), each, mode(), ZERO, draft.weight);
        Bound low = where != null && where.low() != null ? where.low() : edge.marked(Mark.IN);
        loose.removeIf(
                l -> l.high() == null && l.low() != null && Exact.same(l.low().value(), base.value()));
        loose.add(
                down
                        ? new LooseBand(null, low, outcome)
                        : new LooseBand(low, where == null ? nextAbove(base) : where.high(), outcome));
        return true;
    }

    /** 低于90%的，每低1个百分点扣0.5分: what isn't lost is kept, so at 90% and more nothing is lost. */
    private void impliedFull() {
        boolean noFull = loose.stream().noneMatch(this::isFull);
        List<LooseBand> losing = loose.stream()
                .filter(l -> l.gives() instanceof Outcome.Stepwise s
                        && s.each().signum() < 0
                        && Exact.same(s.start(), draft.weight))
                .toList();
        if (!noFull || losing.size() != 1) {
            return;
        }
        Bound low = losing.get(0).low();
        Bound high = losing.get(0).high();
        boolean down = high != null && loose.stream().noneMatch(l -> l.high() == null);
        boolean up = low != null && loose.stream().noneMatch(l -> l.low() == null);
        if (down
                && high != null
                && ((Outcome.Stepwise) losing.get(0).gives()).base().compareTo(high.value()) == 0) {
            loose.add(new LooseBand(LooseBand.opposite(high), null, new Outcome.Fixed(draft.weight)));
        } else if (up
                && low != null
                && ((Outcome.Stepwise) losing.get(0).gives()).base().compareTo(low.value()) == 0) {
            loose.add(new LooseBand(null, LooseBand.opposite(low), new Outcome.Fixed(draft.weight)));
        } else {
            return;
        }
        assumptions.add(new Assumption(
                "FULL_IMPLIED", "只写明扣分，未扣分时按满分计算", "Only losses are stated; without a loss the score is full"));
    }

    // ---- the shape

    private ScoringRule shape(Axis axis, List<Band> bands) {
        Step step = StepShape.of(draft, axis, bands);
        if (step != null) {
            BigDecimal part = share;
            return shareOfWeight && part != null ? new Decay(part, step) : step;
        }
        if (stepped) {
            if (draft.limit(Phrase.PartOfStep.class).isEmpty()) {
                assumptions.add(Assumptions.mode(mode()));
            }
            if (!draft.statesFloor()) {
                assumptions.add(Assumptions.FLOOR);
            }
        }
        ValueBands rule = new ValueBands(draft.weight, axis, bands, assumptions);
        return axis.type() == Axis.Type.SATISFACTION ? new Survey(rule, null, false, null, false, ZERO) : rule;
    }
}
