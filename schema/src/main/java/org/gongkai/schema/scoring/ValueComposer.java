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

    private static final java.util.regex.Pattern LATE_WORDS =
            java.util.regex.Pattern.compile("超[出过].{0,4}(?:工期|期限|时限)|逾期|延迟|延期|延误|推迟|超期|滞后|拖延|迟");

    /** A band as the text gives it, before neighbours settle its unmarked ends. */
    private record Loose(@Nullable Bound low, @Nullable Bound high, Outcome gives) {}

    private final Draft draft;
    private final List<Loose> loose = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private String unit = "";
    private boolean lateness;
    private @Nullable LocalDate deadline;
    private boolean stepped;
    private boolean shareOfWeight;
    private @Nullable BigDecimal share;
    private boolean difference;

    private ValueComposer(Draft draft) {
        this.draft = draft;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return new ValueComposer(draft).run();
    }

    private Optional<ScoringRule> run() {
        if (!settleUnit()) {
            return Optional.empty();
        }
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
        List<Band> bands = settle();
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        checkSense(bands);
        return Optional.of(shape(bands));
    }

    // ---- the measured line

    private boolean settleUnit() {
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
            boolean timed = when.conditions().stream().anyMatch(ValueComposer::isTimed);
            if (timed && LATE_WORDS.matcher(when.subject()).find()
                    || when.conditions().stream().anyMatch(Phrase.By.class::isInstance)) {
                late = true;
            }
        }
        draft.limit(Phrase.Base.class).ifPresent(b -> units.add(b.at().unit()));
        List<String> distinct =
                units.stream().filter(u -> !u.isEmpty()).distinct().toList();
        boolean target = distinct.contains("目标");
        List<String> rest = distinct.stream().filter(u -> !u.equals("目标")).toList();
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

    private Axis axis() {
        if (lateness) {
            return Axis.lateness(unit, deadline);
        }
        if (difference) {
            return new Axis(Axis.Type.DIFFERENCE, "", unit, null);
        }
        return unit.equals("%") ? AxisFinder.rate(draft) : new Axis(Axis.Type.QUANTITY, "", unit, null);
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
                loose.add(new Loose(range.low(), range.high(), outcome));
            } else if (condition instanceof Phrase.By by) {
                deadline = by.day();
                loose.add(new Loose(null, new Bound(ZERO, unit, Mark.IN), outcome));
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
        if (lateness && full && words && !status.label().contains("未")) {
            loose.add(new Loose(null, new Bound(ZERO, unit, Mark.IN), new Outcome.Fixed(points)));
            return;
        }
        draft.doubt(
                "STATUS_UNREAD",
                "“" + status.label() + "”未能与数值条件合并",
                "A state in words doesn't go together with measured values");
    }

    private void otherwise() {
        for (Statement.When when : draft.all(Statement.When.class)) {
            Outcome outcome = isOtherwise(when) ? draft.outcome(when.award()) : null;
            if (outcome == null) {
                continue;
            }
            Optional<Bound> lowest = lowestOpenBelow();
            Optional<Bound> highest = highestOpenAbove();
            if (lowest.isPresent() == highest.isPresent()) {
                draft.doubt("OTHERWISE_UNREAD", "“否则”所指范围不明", "It isn't clear which values 'otherwise' covers");
                return;
            }
            lowest.ifPresent(b -> loose.add(new Loose(null, opposite(b), outcome)));
            highest.ifPresent(b -> loose.add(new Loose(opposite(b), null, outcome)));
        }
    }

    private static Bound opposite(Bound b) {
        return b.marked(b.mark() == Mark.OUT ? Mark.IN : Mark.OUT);
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
        if (rate.turn() == Turn.OFF || isAroundZero()) {
            return bothSides(rate, each);
        }
        boolean overspent = rate.turn() == Turn.UP
                && unit.equals("%")
                && AxisFinder.rate(draft).type() == Axis.Type.SAVING;
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
                fullTouches(base, down) ? opposite(touching(base, down)).mark() : Mark.OUT);
        if (down) {
            loose.add(new Loose(low != null ? low : nextBelow(base), high != null ? high : near, outcome));
        } else {
            loose.add(new Loose(low != null ? low : near, high != null ? high : nextAbove(base), outcome));
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
        Loose before = before(statement);
        return before == null || before.low() != null;
    }

    /** The band said last before a statement. */
    private @Nullable Loose before(Statement statement) {
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
        Loose before = before(statement);
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
        loose.add(
                down
                        ? new Loose(at, null, new Outcome.Fixed(draft.weight))
                        : new Loose(null, at, new Outcome.Fixed(draft.weight)));
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

    private boolean isFull(Loose band) {
        return band.gives() instanceof Outcome.Fixed f && Exact.same(f.points(), draft.weight);
    }

    private boolean fullTouches(Bound base, boolean down) {
        return loose.stream().anyMatch(l -> touches(l, base, down));
    }

    private Bound touching(Bound base, boolean down) {
        Loose found =
                loose.stream().filter(l -> touches(l, base, down)).findFirst().orElseThrow();
        Bound edge = down ? found.low() : found.high();
        // 大于90%得满分，每少… leaves exactly 90% open: the steps don't begin until below it
        return edge == null || edge.mark() != Mark.IN ? base.marked(Mark.IN) : edge;
    }

    private static boolean touches(Loose l, Bound base, boolean down) {
        Bound edge = down ? l.low() : l.high();
        return edge != null && Exact.same(edge.value(), base.value());
    }

    private @Nullable BigDecimal startAt(Bound base, boolean down, boolean ranged) {
        for (Loose l : loose) {
            if (touches(l, base, down) && l.gives() instanceof Outcome.Fixed fixed) {
                return fixed.points();
            }
            if (touches(l, base, down)
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
        return edge.mark() == Mark.UNMARKED ? edge : opposite(edge);
    }

    /** 完成及时率0，每低5%扣1分: the comparison before the number is lost. */
    private boolean bareStep(Phrase.Rate rate, InRange where, BigDecimal each) {
        Bound at = where.low();
        boolean known = at != null
                && loose.stream()
                        .anyMatch(l ->
                                touches(l, at, rate.turn() == Turn.DOWN) || touches(l, at, rate.turn() != Turn.DOWN));
        if (at == null || !known && !loose.isEmpty() || rate.turn() == Turn.UNSAID || rate.turn() == Turn.OFF) {
            return false;
        }
        boolean down = rate.turn() == Turn.DOWN;
        loose.removeIf(l -> touches(l, at, true) && touches(l, at, false) && isFull(l));
        Bound full = at.marked(Mark.IN);
        if (loose.stream().noneMatch(this::isFull)) {
            loose.add(
                    down
                            ? new Loose(full, null, new Outcome.Fixed(draft.weight))
                            : new Loose(null, full, new Outcome.Fixed(draft.weight)));
        }
        Outcome outcome = new Outcome.Stepwise(
                draft.weight, at.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
        loose.add(
                down
                        ? new Loose(nextBelow(full), at.marked(Mark.OUT), outcome)
                        : new Loose(at.marked(Mark.OUT), nextAbove(full), outcome));
        return true;
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
            loose.add(side < 0 ? new Loose(null, near, outcome) : new Loose(near, null, outcome));
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
                loose.add(new Loose(opposite(high), null, up));
                draft.doubt(
                        "DEVIATION_SIGN",
                        "偏离可能为正也可能为负，此处按绝对值理解",
                        "A deviation may go either way; it is read as a distance");
                return true;
            }
        }
        if (at == null || loose.size() > 1) {
            return false;
        }
        loose.clear();
        loose.add(new Loose(at.marked(Mark.IN), at.marked(Mark.IN), new Outcome.Fixed(draft.weight)));
        Outcome outcome = new Outcome.Stepwise(
                draft.weight, at.value(), rate.per(), each.negate(), mode(), draft.floor(), draft.weight);
        loose.add(new Loose(null, at.marked(Mark.OUT), outcome));
        loose.add(new Loose(at.marked(Mark.OUT), null, outcome));
        return true;
    }

    private boolean gain(Phrase.Rate rate, BigDecimal each, Bound base, boolean down, @Nullable InRange where) {
        if (down || rate.turn() == Turn.DOWN) {
            draft.doubt("GAIN_DOWN", "数值下降而得分，方向需人工确认", "Points are earned for a falling value; confirm the direction");
        }
        BigDecimal start = loose.isEmpty() ? ZERO : null;
        Bound edge = base;
        for (Loose l : loose) {
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
                        ? new Loose(null, low, outcome)
                        : new Loose(low, where == null ? nextAbove(base) : where.high(), outcome));
        return true;
    }

    /** 低于90%的，每低1个百分点扣0.5分: what isn't lost is kept, so at 90% and more nothing is lost. */
    private void impliedFull() {
        boolean noFull = loose.stream().noneMatch(this::isFull);
        List<Loose> losing = loose.stream()
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
            loose.add(new Loose(opposite(high), null, new Outcome.Fixed(draft.weight)));
        } else if (up
                && low != null
                && ((Outcome.Stepwise) losing.get(0).gives()).base().compareTo(low.value()) == 0) {
            loose.add(new Loose(null, opposite(low), new Outcome.Fixed(draft.weight)));
        } else {
            return;
        }
        assumptions.add(new Assumption(
                "FULL_IMPLIED", "只写明扣分，未扣分时按满分计算", "Only losses are stated; without a loss the score is full"));
    }

    // ---- settling

    private List<Band> settle() {
        extendPoint();
        cascade();
        List<Band> bands = new ArrayList<>();
        for (Loose l : loose) {
            Mark low = mark(l, l.low(), true);
            Mark high = mark(l, l.high(), false);
            try {
                bands.add(new Band(
                        new Interval(value(l.low()), low == Mark.IN, value(l.high()), high == Mark.IN), l.gives()));
            } catch (IllegalArgumentException empty) {
                draft.doubt("EMPTY_RANGE", "一个区间的上下限颠倒", "A range ends before it begins");
                return List.of();
            }
        }
        return bands;
    }

    private static @Nullable BigDecimal value(@Nullable Bound bound) {
        return bound == null ? null : bound.value();
    }

    /** An unmarked end belongs to its band unless a neighbour's words claim the number. */
    private Mark mark(Loose mine, @Nullable Bound bound, boolean low) {
        if (bound == null || bound.mark() != Mark.UNMARKED) {
            return bound == null ? Mark.OUT : bound.mark();
        }
        for (Loose other : loose) {
            if (other == mine) {
                continue;
            }
            Bound facing = low ? other.high() : other.low();
            if (facing != null && facing.mark() != Mark.UNMARKED && Exact.same(facing.value(), bound.value())) {
                return facing.mark() == Mark.IN ? Mark.OUT : Mark.IN;
            }
        }
        return Mark.IN;
    }

    /** 到位率100%得满分 stands for 100% and more when everything else is below, and the other way round. */
    private void extendPoint() {
        for (int i = 0; i < loose.size(); i++) {
            Loose l = loose.get(i);
            Bound at = l.low();
            Bound end = l.high();
            if (at == null || end == null || !Exact.same(at.value(), end.value()) || !isFull(l)) {
                continue;
            }
            boolean below =
                    loose.stream().allMatch(o -> o == l || lies(o.high() != null ? o.high() : o.low(), at, true));
            boolean above =
                    loose.stream().allMatch(o -> o == l || lies(o.low() != null ? o.low() : o.high(), at, false));
            if (loose.size() > 1 && below != above) {
                loose.set(i, below ? new Loose(at, null, l.gives()) : new Loose(null, at, l.gives()));
                if (!(at.value().signum() == 0 && above)) {
                    assumptions.add(Assumptions.OVER_TARGET);
                }
            }
        }
    }

    /** 90%以上得10分，80%以上得8分: each line holds up to the next. */
    private void cascade() {
        cascade(true);
        cascade(false);
    }

    private void cascade(boolean up) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < loose.size(); i++) {
            Loose l = loose.get(i);
            boolean fixed = l.gives() instanceof Outcome.Fixed;
            if (fixed && (up ? l.low() != null && l.high() == null : l.high() != null && l.low() == null)) {
                open.add(i);
            }
        }
        open.sort((a, b) -> edge(a, up).value().compareTo(edge(b, up).value()));
        if (!up) {
            java.util.Collections.reverse(open);
        }
        for (int k = 0; k + 1 < open.size(); k++) {
            Loose near = loose.get(open.get(k));
            Bound next = edge(open.get(k + 1), up);
            boolean better = points(near).compareTo(points(loose.get(open.get(k + 1)))) < 0;
            if (better && !Exact.same(edge(open.get(k), up).value(), next.value())) {
                Bound end = opposite(next);
                loose.set(
                        open.get(k),
                        up ? new Loose(near.low(), end, near.gives()) : new Loose(end, near.high(), near.gives()));
            }
        }
    }

    private Bound edge(int index, boolean up) {
        Loose l = loose.get(index);
        return java.util.Objects.requireNonNull(up ? l.low() : l.high());
    }

    private static BigDecimal points(Loose l) {
        return ((Outcome.Fixed) l.gives()).points();
    }

    private static boolean lies(@Nullable Bound edge, Bound at, boolean below) {
        int order = edge == null ? 0 : edge.value().compareTo(at.value());
        return edge != null && (below ? order <= 0 : order >= 0);
    }

    private void checkSense(List<Band> bands) {
        boolean full = bands.stream().anyMatch(b -> reaches(b.gives()));
        if (!full) {
            draft.doubt("FULL_NOT_REACHED", "没有任何一档得满分", "No band earns full marks");
        }
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                if (overlapWidely(bands.get(i), bands.get(j))) {
                    draft.doubt("BANDS_OVERLAP", "两档范围重叠", "Two bands overlap");
                    return;
                }
            }
        }
        boolean twoSided =
                draft.all(Statement.Rated.class).stream().anyMatch(r -> r.rate().turn() == Turn.OFF)
                        || bands.stream().anyMatch(b -> isSymmetric(b.where()));
        if (!twoSided && !draft.text.contains("±") && draft.text.matches("(?s).*(偏差|偏离|误差).*") && bands.size() > 1) {
            draft.doubt("DEVIATION_SIGN", "偏差可能为正也可能为负，原文未说明", "A deviation may go either way; the text doesn't say");
        }
        if (!twoSided && !Monotone.holds(bands)) {
            draft.doubt("NOT_MONOTONE", "得分不随数值单调变化", "The score doesn't move one way with the value");
        }
    }

    private static boolean isSymmetric(Interval where) {
        BigDecimal low = where.low();
        BigDecimal high = where.high();
        return low != null && high != null && high.signum() > 0 && Exact.same(low.negate(), high);
    }

    private boolean reaches(Outcome outcome) {
        if (outcome instanceof Outcome.Fixed fixed) {
            return Exact.same(fixed.points(), draft.weight);
        }
        if (outcome instanceof Outcome.Within within) {
            return Exact.same(within.high(), draft.weight);
        }
        return outcome instanceof Outcome.Stepwise s && s.each().signum() > 0 || outcome instanceof Outcome.Share;
    }

    private static boolean overlapWidely(Band a, Band b) {
        if (!a.where().overlaps(b.where())) {
            return false;
        }
        BigDecimal low = max(a.where().low(), b.where().low());
        BigDecimal high = min(a.where().high(), b.where().high());
        return low == null || high == null || low.compareTo(high) != 0;
    }

    private static @Nullable BigDecimal max(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }

    private static @Nullable BigDecimal min(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.min(b);
    }

    // ---- the shape

    private ScoringRule shape(List<Band> bands) {
        Axis axis = axis();
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
