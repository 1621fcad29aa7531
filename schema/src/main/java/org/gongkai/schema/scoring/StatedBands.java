package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Bound.Mark;
import org.gongkai.schema.scoring.Phrase.InRange;
import org.gongkai.schema.scoring.Phrase.Rate.Turn;
import org.jspecify.annotations.Nullable;

/** Reads ranges with points of their own: 90%以上得10分, 按时完成得满分, 新建道路50公里得满分. */
final class StatedBands {
    private static final Pattern WHOLE = Pattern.compile("足额|全额|全部");
    private static final Pattern NONE_DONE =
            Pattern.compile("(?:全年|年内|从)?(?:未|没有|未曾)(?:召开|开展|组织|举办|检查|进行|实施|完成|培训|宣传|发布|报送)[\\u4e00-\\u9fff]{0,6}");
    private static final Pattern PLAN_DONE =
            Pattern.compile("(?:全部|全面|按时|如期)?(?:完成|实现|达到)了?[\\u4e00-\\u9fff]{0,8}(?:计划|任务|目标)");
    private static final Pattern DUE = Pattern.compile("时|期|截止|节点|完成|前");
    private static final Pattern NEVER_LATE = Pattern.compile("(?:无|未|没有)(?:拖欠|逾期|延期|延误|延迟|超期|滞后|推迟)");

    private final Draft draft;
    private final LineUnit line;
    private final LooseBands loose;
    private @Nullable LocalDate deadline;

    StatedBands(Draft draft, LineUnit line, LooseBands loose) {
        this.draft = draft;
        this.line = line;
        this.loose = loose;
    }

    /** The day by which something was due, where the text names one. */
    @Nullable
    LocalDate deadline() {
        return deadline;
    }

    void read() {
        for (Statement statement : draft.statements) {
            if (statement.body() instanceof Statement.When when && !when.isOtherwise()) {
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

    private void band(Statement.When when) {
        draft.check(when.award());
        Outcome outcome = draft.outcome(when.award());
        if (outcome == null) {
            draft.doubt("AWARD_UNREAD", "一处得分未能确定", "An award could not be settled");
            return;
        }
        if (outcome instanceof Outcome.Share line) {
            checkLine(line, when.conditions());
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
                loose.add(range.low(), range.high(), outcome);
                if (range.mirrored()) {
                    InRange below = range.belowZero();
                    loose.add(below.low(), below.high(), outcome);
                }
            } else if (condition instanceof Phrase.By by) {
                deadline = by.day();
                loose.add(null, line.zero(), outcome);
            } else {
                draft.doubt(
                        "CONDITION_UNREAD", "一个条件不能与数值条件合并", "A condition doesn't go together with measured values");
            }
        }
    }

    /** 80%至95%之间，得分=（执行率-80%）/（95%-80%）×分值: beyond its ends the line would mean something else. */
    private void checkLine(Outcome.Share line, List<Phrase> conditions) {
        boolean inside = conditions.stream()
                .allMatch(c -> c instanceof InRange r
                        && r.low() != null
                        && r.low().value().compareTo(line.zero()) >= 0);
        if (!inside) {
            draft.doubt("LINE_BEYOND", "插值公式超出所述区间", "The line goes beyond the range it is given for");
        }
    }

    /** 按时完成得满分 beside a rate of lateness, 达到要求得满分 beside steps. */
    private void onTime(Statement.Status status, BigDecimal points) {
        boolean full = Exact.same(points, draft.weight);
        boolean words = DUE.matcher(status.label()).find();
        boolean never = NEVER_LATE.matcher(status.label()).find();
        if (line.isLateness() && full && (never || words && !status.label().contains("未"))) {
            loose.add(null, line.zero(), new Outcome.Fixed(points));
            return;
        }
        if (full && WHOLE.matcher(status.label()).find() && countsFromWhole()) {
            return;
        }
        if (status.award().type() == Phrase.Award.Type.POINTS && isCounted(status.label(), points)) {
            return;
        }
        if (full && line.unit().equals("%") && PLAN_DONE.matcher(status.label()).matches()) {
            loose.add(new Bound(Exact.HUNDRED, "%", Mark.IN), null, new Outcome.Fixed(points));
            return;
        }
        Optional<BigDecimal> planned = full ? planned(status.label()) : Optional.empty();
        if (planned.isPresent()) {
            loose.add(new Bound(planned.get(), line.unit(), Mark.IN), null, new Outcome.Fixed(points));
            return;
        }
        draft.doubt(
                "STATUS_UNREAD",
                "“" + status.label() + "”未能与数值条件合并",
                "A state in words doesn't go together with measured values");
    }

    /** 召开4次及以上得5分 before 召开3次得4分 and 未召开得0分: so many of the same thing, or none of it. */
    private boolean isCounted(String label, BigDecimal points) {
        boolean counts = !loose.all().isEmpty()
                && draft.all(Statement.Rated.class).isEmpty()
                && !line.unit().equals("%")
                && !Units.isTime(line.unit())
                && !RateParser.isMeasured(line.unit());
        if (!counts || !Subjects.isPlain(label.replaceFirst("^未", ""))) {
            return false;
        }
        List<RuleToken> numbers = RuleLexer.of(label).tokens().stream()
                .filter(RuleToken::isNumeric)
                .toList();
        boolean none = numbers.isEmpty()
                && points.signum() == 0
                && NONE_DONE.matcher(label).matches();
        boolean some = numbers.size() == 1
                && numbers.get(0).is(RuleToken.Kind.QUANTITY)
                && Units.same(numbers.get(0).unit(), line.unit())
                && label.endsWith(numbers.get(0).text());
        if (none || some) {
            Bound at = new Bound(none ? BigDecimal.ZERO : numbers.get(0).number(), line.unit(), Mark.IN);
            loose.add(at, at, new Outcome.Fixed(points));
        }
        return none || some;
    }

    /** 足额拨付得满分 beside 每低于100%一个百分点 says the same. */
    private boolean countsFromWhole() {
        return line.unit().equals("%")
                && draft.all(Statement.Rated.class).stream()
                        .map(r -> r.rate().from())
                        .anyMatch(b -> b != null && Exact.same(b.value(), Exact.HUNDRED));
    }

    /** 新建道路50公里得满分 beside 每少5公里: the one quantity of that unit is the line. */
    private Optional<BigDecimal> planned(String label) {
        boolean falling = draft.all(Statement.Rated.class).stream()
                .allMatch(
                        r -> r.rate().turn() == Turn.DOWN && Units.same(r.rate().unit(), line.unit()));
        List<RuleToken> quantities = RuleLexer.of(label).tokens().stream()
                .filter(t -> t.is(RuleToken.Kind.QUANTITY) && Units.same(t.unit(), line.unit()))
                .toList();
        return falling && quantities.size() == 1 && Subjects.isPlain(label)
                ? Optional.of(quantities.get(0).number())
                : Optional.empty();
    }
}
