package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.text.ChineseNumerals;
import org.jspecify.annotations.Nullable;

/** Decides which kind of rule a text's statements make, and has it made. */
final class RuleComposer {
    private static final Pattern BAD_THING =
            Pattern.compile("存在|出现|发生|发现|违反|违规|违法|违纪|截留|挤占|挪用|虚列|虚报|造假|弄虚作假|重大|严重|事故|查实|通报|一票否决|骗取|套取|被追究|恶劣");

    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<![项个条次%0-9])(?:以上|上述|以下|下列)([2-9]|[二三四五六七八九])(?:个|项|条)(?:评价)?(?:要点|要素|条件|内容|方面|要求|标准)");

    /** 三项均达到要求. */
    private static final Pattern ALL_OF = Pattern.compile(
            "(?<![0-9.一二三四五六七八九十])([2-9]|[二三四五六七八九])(?:个|项|条)(?:要点|条件|内容|方面|要求|标准)?(?:均|都|全部)(?:达到|符合|满足|具备|做到|达标|合格)");

    /** 实行一票否决, said ahead of what is meant. */
    private static final Pattern NAMES_VETO = Pattern.compile("实行|实施|采取|执行|适用");

    private static final Pattern UNMET = Pattern.compile(
            "(?:(?:做到|符合|满足|达到|具备|完成)(?:要求|标准|条件|上述要求)?的?(?:得分|计分|得相应分值|得相应分)[,，]?)?(?:未做到|不符合|未符合|不满足|未满足|未达到|达不到|不具备|未完成|没有|否|不达标|未达标)(?:要求|标准|条件|上述要求|的|者)*");

    /** 符合得分，不符合(不得分) after conditions with their points. */
    private static final Pattern EACH_OR_NOTHING =
            Pattern.compile("(?:做到|符合|满足|达到|具备|完成)的?得分[,，]?(?:未|不|没)(?:做到|符合|满足|达到|具备|完成)的?");

    private final Draft draft;

    private RuleComposer(Draft draft) {
        this.draft = draft;
    }

    static Optional<ScoringRule> compose(Draft draft) {
        return new RuleComposer(draft).run();
    }

    private Optional<ScoringRule> run() {
        List<Statement> main = new ArrayList<>();
        List<Statement> vetoes = new ArrayList<>();
        boolean trimmed = false;
        for (Statement statement : draft.statements) {
            boolean total = statement.body() instanceof Statement.Lone lone
                    && lone.award().type() == Award.Type.FULL;
            if (isOwn(statement) || repeatsVeto(statement, vetoes)) {
                trimmed = true;
            } else if (total) {
                draft.check(((Statement.Lone) statement.body()).award());
                trimmed = true;
            } else {
                (isVeto(statement) ? vetoes : main).add(statement);
            }
        }
        if (!hasPoints(main) && !vetoes.isEmpty()) {
            return onlyVeto(vetoes);
        }
        if (!vetoes.isEmpty() && isOnlyFullState(main)) {
            return onlyVeto(vetoes);
        }
        boolean severe = !vetoes.isEmpty();
        Draft rest = vetoes.isEmpty() && !trimmed ? draft : copy(main);
        Optional<ScoringRule> rule = needs(rest, severe);
        if (rest != draft) {
            rest.notes.forEach(n -> draft.note(n.code(), n.zh(), n.en()));
            draft.sure &= rest.sure;
        }
        checkTargets(rule.orElse(null));
        return rule.map(r -> withVeto(r, vetoes));
    }

    /** A range said without points must be where full marks begin; anything else it means is unknown. */
    private void checkTargets(@Nullable ScoringRule rule) {
        for (Statement.Target target : draft.all(Statement.Target.class)) {
            boolean used = RuleValues.bands(rule).stream()
                    .flatMap(b -> RuleValues.edges(b.where()).stream())
                    .anyMatch(e -> isEdge(target.range().low(), e)
                            || isEdge(target.range().high(), e));
            if (!used) {
                draft.doubt("TARGET_UNUSED", "一处数值要求没有对应的得分", "A required value has no points of its own");
            }
        }
    }

    private static boolean isEdge(@Nullable Bound bound, BigDecimal edge) {
        return bound != null && Exact.same(bound.value(), edge);
    }

    private Draft copy(List<Statement> some) {
        return new Draft(draft.weight, some, draft.context, draft.text, draft.items, draft.listed);
    }

    /** 一票否决，该项不得分: the second half says the same. */
    private boolean repeatsVeto(Statement statement, List<Statement> vetoes) {
        return !vetoes.isEmpty() && statement.body() instanceof Statement.Lone lone && isZero(lone.award());
    }

    /** 符合得相应分值，不符合不得分 only repeats that each checkpoint earns its own points. */
    private boolean isOwn(Statement statement) {
        if (statement.body() instanceof Statement.When when && ValueComposer.isOtherwise(when)) {
            List<Statement.Itemised> each = draft.all(Statement.Itemised.class);
            return each.size() == 1
                    && !each.get(0).each().loss()
                    && isZero(when.award())
                    && draft.all(Statement.When.class).size() == 1;
        }
        if (!(statement.body() instanceof Statement.Status status)) {
            return false;
        }
        boolean gains = draft.all(Statement.Itemised.class).stream()
                        .anyMatch(i -> !i.each().loss())
                || isPerMet();
        boolean own = draft.all(Statement.Status.class).stream()
                .anyMatch(o -> o.award().type() == Award.Type.OWN);
        own |= EACH_OR_NOTHING.matcher(status.label()).matches() && sumsUp(status);
        boolean zero = isZero(status.award()) && UNMET.matcher(status.label()).matches();
        boolean points = gains || draft.listed;
        return points && status.award().type() == Award.Type.OWN || (gains || own) && zero;
    }

    /** Points beside several conditions that make up the weight. */
    private boolean sumsUp(Statement.Status last) {
        BigDecimal sum = BigDecimal.ZERO;
        int several = 0;
        for (Statement.Status status : draft.all(Statement.Status.class)) {
            BigDecimal points = status == last ? BigDecimal.ZERO : draft.points(status.award());
            if (points == null || status.award().type() != Award.Type.POINTS) {
                return false;
            }
            sum = sum.add(points);
            several += points.signum();
        }
        return several > 1 && Exact.same(sum, draft.weight);
    }

    /** 满足一项得1分: the only result there is, for one checkpoint of several. */
    private boolean isPerMet() {
        List<Statement.When> when = draft.all(Statement.When.class);
        return when.size() == 1
                && when.get(0).conditions().size() == 1
                && when.get(0).conditions().get(0) instanceof Phrase.Met met
                && met.least() == 1
                && met.most() == 1;
    }

    // ---- what costs everything

    private boolean isVeto(Statement statement) {
        if (statement.body() instanceof Statement.When when) {
            boolean severe = when.conditions().stream().anyMatch(Phrase.Severe.class::isInstance);
            return severe && isZero(when.award());
        }
        if (statement.body() instanceof Statement.Status status) {
            return isZero(status.award())
                    && (BAD_THING.matcher(status.label()).find()
                            || NAMES_VETO.matcher(status.label()).matches());
        }
        return false;
    }

    private boolean isZero(Award award) {
        BigDecimal points = draft.points(award);
        return points != null && points.signum() == 0 && award.type() == Award.Type.POINTS;
    }

    private static boolean hasPoints(List<Statement> statements) {
        return statements.stream()
                .anyMatch(s -> !(s.body() instanceof Statement.Limit) && !(s.body() instanceof Statement.Target));
    }

    /** 未发现违规得满分 beside 发现违规不得分 says the same thing from the other side. */
    private boolean isOnlyFullState(List<Statement> main) {
        List<Statement> said = main.stream()
                .filter(s -> !(s.body() instanceof Statement.Limit) && !(s.body() instanceof Statement.Target))
                .toList();
        if (said.size() == 1 && said.get(0).body() instanceof Statement.When when && ValueComposer.isOtherwise(when)) {
            return when.award().type() == Award.Type.FULL;
        }
        return said.size() == 1
                && said.get(0).body() instanceof Statement.Status status
                && status.award().type() != Award.Type.LOSS
                && Exact.same(
                        java.util.Objects.requireNonNullElse(draft.points(status.award()), BigDecimal.ZERO),
                        draft.weight);
    }

    private Optional<ScoringRule> onlyVeto(List<Statement> vetoes) {
        if (!draft.sure || draft.listed) {
            draft.doubt("VETO_ALONE", "只写明不得分的情形", "Only what costs everything is stated");
        }
        return Optional.of(new Vetoed(draft.weight, null, condition(vetoes), BigDecimal.ZERO));
    }

    private static String condition(List<Statement> vetoes) {
        Statement.Body body = vetoes.stream()
                .map(Statement::body)
                .filter(b -> !(b instanceof Statement.Status s
                        && NAMES_VETO.matcher(s.label()).matches()))
                .findFirst()
                .orElse(vetoes.get(0).body());
        if (body instanceof Statement.Status status) {
            return status.label();
        }
        Statement.When when = (Statement.When) body;
        return when.conditions().stream()
                .map(c -> c instanceof Phrase.Severe v ? v.words() : "")
                .reduce(when.subject().replace("|", ""), String::concat);
    }

    private ScoringRule withVeto(ScoringRule rule, List<Statement> vetoes) {
        boolean inside =
                rule instanceof Checklist c && c.severeCostsAll() || rule instanceof Count k && k.severeCostsAll();
        return vetoes.isEmpty() || inside ? rule : new Vetoed(draft.weight, rule, condition(vetoes), BigDecimal.ZERO);
    }

    // ---- conditions on a survey

    private Optional<ScoringRule> needs(Draft rest, boolean severe) {
        List<Statement.Needs> needs = rest.all(Statement.Needs.class);
        if (needs.isEmpty()) {
            return kind(rest, severe);
        }
        List<Statement> others = rest.statements.stream()
                .filter(s -> !(s.body() instanceof Statement.Needs))
                .map(s -> withoutFulfilled(s, needs))
                .toList();
        Draft without = rest.part(rest.weight, others);
        Optional<ScoringRule> base = kind(without, severe);
        without.notes.forEach(n -> rest.note(n.code(), n.zh(), n.en()));
        rest.sure &= without.sure;
        return base.map(b -> survey(rest, needs, b));
    }

    /** 有效问卷50份及以上的，满意度达90%得5分 beside 低于50份的不得分: the condition is stated already. */
    private static Statement withoutFulfilled(Statement s, List<Statement.Needs> needs) {
        if (!(s.body() instanceof Statement.When when) || when.conditions().size() < 2) {
            return s;
        }
        List<Phrase> left =
                when.conditions().stream().filter(c -> !isOther(c, needs)).toList();
        boolean fewer = left.size() < when.conditions().size();
        String subject = when.subject().replaceAll(".*\\|", "").replaceAll("^的,?", "");
        return fewer
                ? new Statement(new Statement.When(left, when.any(), subject, when.award()), s.from(), s.to(), s.item())
                : s;
    }

    private static boolean isOther(Phrase condition, List<Statement.Needs> needs) {
        return condition instanceof Phrase.SurveyNeeds met
                && !met.failing()
                && needs.stream()
                        .map(Statement.Needs::needs)
                        .anyMatch(n -> n.failing()
                                && n.returnRate() == met.returnRate()
                                && n.included() == met.included()
                                && Exact.same(n.least(), met.least()));
    }

    private static ScoringRule survey(Draft rest, List<Statement.Needs> needs, ScoringRule base) {
        BigDecimal rate = null;
        BigDecimal valid = null;
        boolean rateIn = true;
        boolean validIn = true;
        for (Statement.Needs one : needs) {
            BigDecimal points = rest.points(one.award());
            if (!one.needs().failing() || points == null || points.signum() != 0) {
                rest.doubt(
                        "SURVEY_CONDITION",
                        "对调查本身的要求未能确定后果",
                        "What follows from the condition on the survey isn't clear");
            }
            if (one.needs().returnRate()) {
                rate = one.needs().least();
                rateIn = one.needs().included();
            } else {
                valid = one.needs().least();
                validIn = one.needs().included();
            }
        }
        return new Survey(base, rate, rateIn, valid, validIn, BigDecimal.ZERO);
    }

    // ---- the kinds

    private Optional<ScoringRule> kind(Draft d, boolean severe) {
        Optional<ScoringRule> parts = d.items > 1 && d.listed ? parts(d) : Optional.empty();
        if (parts.isPresent()) {
            return parts;
        }
        Draft read = Quantities.settle(d);
        Optional<ScoringRule> bySubject = Counts.of(read).shares > 0 ? Optional.empty() : bySubject(read);
        Optional<ScoringRule> rule = bySubject.isPresent() ? bySubject : whole(read, severe);
        if (read != d) {
            read.notes.forEach(n -> d.note(n.code(), n.zh(), n.en()));
            d.sure &= read.sure;
        }
        return rule;
    }

    private Optional<ScoringRule> whole(Draft d, boolean severe) {
        Counts c = Counts.of(d);
        Integer checkpoints = checkpoints(d);
        if (c.shares > 0) {
            return c.rates + c.gains + c.losses + c.fails + c.mets == 0 ? ProRataComposer.compose(d) : Optional.empty();
        }
        if (c.total() == 0) {
            return lone(d);
        }
        boolean values = c.values + c.rates + c.bys > 0;
        if (values && c.losses + c.fails == 1 && c.values == 1 && c.rates + c.gains + c.mets + c.states == 0) {
            return acceptance(d);
        }
        if (values) {
            if (c.values == 1 && c.mets > 0 && c.rates == 0 && c.bys == 0) {
                return MetComposer.compose(d, checkpoints);
            }
            return c.gains + c.losses + c.fails + c.mets + c.alls == 0 ? ValueComposer.compose(d) : mixed(d, c);
        }
        if (c.mets > 0) {
            return c.gains + c.losses + c.fails + c.states == 0
                    ? MetComposer.compose(d, checkpoints)
                    : Optional.empty();
        }
        if (c.losses + c.fails > 0) {
            return c.gains == 0 && c.losses <= 1 && c.others == 0
                    ? FailureComposer.compose(d, checkpoints, severe)
                    : Optional.empty();
        }
        if (c.gains > 0) {
            List<Statement.Itemised> gains = d.all(Statement.Itemised.class);
            boolean plain = gains.size() == 1 && c.states + c.others + c.alls == 0;
            return plain ? GainComposer.compose(d, gains.get(0), checkpoints) : Optional.empty();
        }
        return open(d, c).or(() -> byOtherwise(d)).or(() -> GradeComposer.compose(d));
    }

    /** 全部完成得满分 beside a rate: all met is the target. */
    private static Optional<ScoringRule> mixed(Draft d, Counts c) {
        if (c.alls != 1 || c.gains + c.losses + c.fails + c.mets > 0 || c.values > 0) {
            return Optional.empty();
        }
        List<Statement> without = d.statements.stream().filter(s -> !isAll(s)).toList();
        boolean full = d.statements.stream()
                .filter(RuleComposer::isAll)
                .allMatch(s -> s.body() instanceof Statement.When w && w.award().type() == Award.Type.FULL);
        if (!full) {
            return Optional.empty();
        }
        Draft rest = d.part(d.weight, withTarget(d, without));
        Optional<ScoringRule> rule = ValueComposer.compose(rest);
        rest.notes.forEach(n -> d.note(n.code(), n.zh(), n.en()));
        d.sure &= rest.sure;
        return rule;
    }

    /** All of it is 100 % of it, where the rate is one of percent. */
    private static List<Statement> withTarget(Draft d, List<Statement> without) {
        boolean percent = d.all(Statement.Rated.class).stream()
                .allMatch(r -> r.rate().unit().equals("%") && r.rate().turn() == Phrase.Rate.Turn.DOWN);
        if (!percent) {
            return without;
        }
        Bound all = new Bound(Exact.HUNDRED, "%", Bound.Mark.IN);
        List<Statement> more = new ArrayList<>(without);
        more.add(new Statement(new Statement.Target(new Phrase.InRange(all, null, false, false), ""), 0, 0, 0));
        return more;
    }

    private static boolean isAll(Statement s) {
        return s.body() instanceof Statement.When w
                && w.conditions().size() == 1
                && w.conditions().get(0) instanceof Phrase.AllMet;
    }

    /** 验收通过率达95%及以上得满分；未通过一个扣一分. */
    private static Optional<ScoringRule> acceptance(Draft d) {
        Bound rate = null;
        BigDecimal each = null;
        for (Statement s : d.statements) {
            if (s.body() instanceof Statement.When w && w.conditions().size() == 1) {
                Phrase condition = w.conditions().get(0);
                BigDecimal points = d.points(w.award());
                boolean full = points != null && Exact.same(points, d.weight);
                if (full && condition instanceof Phrase.InRange r && isFrom(r)) {
                    rate = r.low();
                } else if (condition instanceof Phrase.Failed f && f.least() == 1 && f.most() == 1) {
                    each = d.lost(w.award());
                }
                d.check(w.award());
            } else if (s.body() instanceof Statement.Itemised i
                    && Exact.same(i.each().per(), BigDecimal.ONE)) {
                each = d.lost(i.each().amount());
            }
        }
        return rate == null || each == null || !rate.unit().equals("%")
                ? Optional.empty()
                : Optional.of(new Acceptance(d.weight, rate.value(), rate.mark() == Bound.Mark.IN, each, null));
    }

    /** From a rate upward; 100% alone is such a range too. */
    private static boolean isFrom(Phrase.InRange range) {
        Bound low = range.low();
        Bound high = range.high();
        boolean hundred = low != null
                && high != null
                && Exact.same(low.value(), high.value())
                && Exact.same(low.value(), Exact.HUNDRED);
        return !range.doubtful() && low != null && (high == null || hundred);
    }

    private static ScoringRule tiers(Draft d, List<Interval> percent) {
        List<QualitativeTiers.Tier> tiers = new ArrayList<>();
        for (Interval one : percent) {
            BigDecimal low = java.util.Objects.requireNonNull(one.low());
            BigDecimal high = java.util.Objects.requireNonNull(one.high());
            tiers.add(new QualitativeTiers.Tier(
                    "第" + (tiers.size() + 1) + "档", low, one.lowIncluded(), high, one.highIncluded()));
        }
        return new QualitativeTiers(d.weight, tiers);
    }

    private static Optional<ScoringRule> lone(Draft d) {
        Optional<Phrase.Tiers> tiers = d.limit(Phrase.Tiers.class);
        if (tiers.isPresent()) {
            return Optional.of(tiers(d, tiers.get().percent()));
        }
        List<Statement.Lone> lone = d.all(Statement.Lone.class);
        Award award = lone.size() == 1 ? lone.get(0).award() : null;
        boolean stretch = award != null && award.upTo() != null && Exact.same(award.upTo(), d.weight);
        if (award != null && (award.type() == Award.Type.JUDGED || stretch)) {
            return Optional.of(new Open(d.weight, stretch ? award.amount() : BigDecimal.ZERO));
        }
        return Optional.empty();
    }

    /** 达到目标得满分，未达到的酌情扣分: nothing a machine can decide. */
    private static Optional<ScoringRule> open(Draft d, Counts c) {
        boolean judged = d.all(Statement.Status.class).stream()
                        .anyMatch(s -> s.award().type() == Award.Type.JUDGED)
                || d.all(Statement.When.class).stream().anyMatch(w -> w.award().type() == Award.Type.JUDGED)
                || d.all(Statement.Lone.class).stream().anyMatch(l -> l.award().type() == Award.Type.JUDGED);
        boolean fixed = d.all(Statement.Status.class).stream()
                .map(Statement.Status::award)
                .allMatch(a -> a.type() == Award.Type.JUDGED || a.type() == Award.Type.FULL);
        d.statements.forEach(s -> checkJudged(d, s.body()));
        return judged && fixed && c.others + c.alls <= 1 && c.states <= 2
                ? Optional.of(Open.upTo(d.weight))
                : Optional.empty();
    }

    /** 在0-4分之间酌情评分 on a weight of 5 leaves a point unsaid. */
    private static void checkJudged(Draft d, Statement.Body body) {
        if (body instanceof Statement.Status s
                && s.award().type() == Award.Type.JUDGED
                && s.award().upTo() != null
                && !Exact.same(s.award().upTo(), d.weight)) {
            d.doubt("FULL_NOT_REACHED", "酌情给分的上限不等于分值", "What may be given at most isn't the weight");
        }
    }

    private static @Nullable Integer checkpoints(Draft d) {
        if (d.items > 1) {
            return d.items;
        }
        int beside = d.context.checkpoints().size();
        if (beside > 1) {
            return beside;
        }
        int asked = Questions.count(d.text);
        return asked > 1 ? Integer.valueOf(asked) : announced(d.text);
    }

    /** 以上4个要点: the number of checkpoints is said where they don't stand in the text. */
    private static @Nullable Integer announced(String text) {
        for (Pattern pattern : List.of(ANNOUNCED, ALL_OF)) {
            java.util.regex.Matcher m = pattern.matcher(text);
            if (m.find()) {
                return ChineseNumerals.parse(m.group(1))
                        .map(BigDecimal::intValue)
                        .orElse(null);
            }
        }
        return null;
    }

    // ---- several rules in one text

    /** Listed items that each have points of their own. */
    private Optional<ScoringRule> parts(Draft d) {
        Map<Integer, List<Statement>> byItem = new TreeMap<>();
        List<Statement> outside = new ArrayList<>();
        for (Statement s : d.statements) {
            if (s.item() == 0 || s.body() instanceof Statement.Limit) {
                outside.add(s);
            } else {
                byItem.computeIfAbsent(s.item(), i -> new ArrayList<>()).add(s);
            }
        }
        boolean all = byItem.size() == d.items
                && outside.stream()
                        .allMatch(s -> s.body() instanceof Statement.Limit || s.body() instanceof Statement.Lone);
        return all ? sum(d, new ArrayList<>(byItem.values())) : Optional.empty();
    }

    /** Statements about different quantities, each with points of its own. */
    private Optional<ScoringRule> bySubject(Draft d) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        String last = "";
        for (Statement s : d.statements) {
            String subject = "";
            if (s.body() instanceof Statement.When w
                    && w.conditions().stream().anyMatch(Phrase.InRange.class::isInstance)) {
                subject = Subjects.core(w.subject().replaceAll("\\|.*", ""));
            } else if (!(s.body() instanceof Statement.Rated) && !(s.body() instanceof Statement.Limit)) {
                return Optional.empty();
            }
            String group = last;
            if (!subject.isEmpty()) {
                String named = subject;
                group = groups.keySet().stream()
                        .filter(g -> Subjects.mayBeSame(g, named))
                        .findFirst()
                        .orElse(named);
            }
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(s);
            last = group;
        }
        if (groups.size() < 2 || groups.containsKey("")) {
            return Optional.empty();
        }
        Optional<ScoringRule> sum = sum(d, new ArrayList<>(groups.values()));
        if (sum.isEmpty()) {
            d.doubt(
                    "SEVERAL_QUANTITIES",
                    "涉及多个不同的量：" + String.join("、", groups.keySet()),
                    "Several quantities are measured");
        }
        return sum;
    }

    /** 论证充分得2分，否则得0分；细化得2分，否则得0分: each pair is a part. */
    private Optional<ScoringRule> byOtherwise(Draft d) {
        List<List<Statement>> groups = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement s : d.statements) {
            open.add(s);
            if (s.body() instanceof Statement.When when && ValueComposer.isOtherwise(when)) {
                groups.add(open);
                open = new ArrayList<>();
            }
        }
        return groups.size() > 1 && open.isEmpty() ? sum(d, groups) : Optional.empty();
    }

    /** Adds up parts whose own full marks make the weight; otherwise they are not parts. */
    private Optional<ScoringRule> sum(Draft d, List<List<Statement>> groups) {
        List<ScoringRule> rules = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        boolean single = true;
        List<BigDecimal> points = new ArrayList<>();
        for (List<Statement> group : groups) {
            BigDecimal weight = ownWeight(group);
            if (weight == null) {
                return Optional.empty();
            }
            total = total.add(weight);
            points.add(weight);
            boolean plain = isPlainItem(group);
            single &= plain;
            Draft part = d.part(weight, group);
            Optional<ScoringRule> rule = plain
                    ? Optional.of(new ItemSum(weight, List.of(weight), List.of(Assumptions.ALL_OR_NOTHING)))
                    : new RuleComposer(part).run();
            if (rule.isEmpty()) {
                return Optional.empty();
            }
            rules.add(rule.get());
            drafts.add(part);
        }
        if (!Exact.same(total, d.weight)) {
            return Optional.empty();
        }
        drafts.forEach(p -> {
            p.notes.forEach(n -> d.note(n.code(), n.zh(), n.en()));
            d.sure &= p.sure;
        });
        return Optional.of(
                single
                        ? new ItemSum(
                                d.weight, points, List.of(Assumptions.ALL_OR_NOTHING, Assumptions.LIENIENT_POSSIBLE))
                        : new Composite(d.weight, rules, List.of()));
    }

    private static @Nullable BigDecimal ownWeight(List<Statement> group) {
        BigDecimal most = null;
        for (Statement s : group) {
            BigDecimal points = ownPoints(s.body());
            if (points != null && (most == null || points.compareTo(most) > 0)) {
                most = points;
            }
        }
        return most;
    }

    /** The points a statement gives in so many words. */
    private static @Nullable BigDecimal ownPoints(Statement.Body body) {
        Award award = null;
        if (body instanceof Statement.Status status) {
            award = status.award();
        } else if (body instanceof Statement.When when) {
            award = when.award();
        } else if (body instanceof Statement.Lone lone) {
            award = lone.award();
        }
        boolean points = award != null
                && award.upTo() == null
                && (award.type() == Award.Type.POINTS || award.type() == Award.Type.FULL)
                && award.amount().signum() > 0;
        return points && award != null ? award.amount() : null;
    }

    /** One checkpoint with its points and nothing else. */
    private static boolean isPlainItem(List<Statement> group) {
        return group.size() == 1
                && (group.get(0).body() instanceof Statement.Status
                        || group.get(0).body() instanceof Statement.Lone);
    }
}
