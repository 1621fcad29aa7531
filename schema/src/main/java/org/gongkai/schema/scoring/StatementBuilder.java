package org.gongkai.schema.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;
import org.gongkai.schema.scoring.PhraseParser.Placed;

/** Joins phrases into statements: conditions wait for what is given under them. */
final class StatementBuilder {
    /** Tokens that were read but could not be put to use. */
    record Leftover(int from, int to) {}

    /** 共3分, 本项满分 and the like only repeat the weight. */
    private static final Pattern TOTAL = Pattern.compile("(本项|该项|本指标|该指标|以上)?(共|共计|合计|总计|总分|小计|满分|分值)");

    /** 共5项，满分10分: both repeat what is known. */
    private static final Pattern ITEMS_IN_ALL = Pattern.compile("(共|共计|合计|总计)[0-9一二三四五六七八九十]+(项|个|条)(要点|指标|内容)?");

    private static final Pattern OUTER_COMMAS = Pattern.compile("^[,\\s]+|[,\\s]+$");
    private static final Pattern FILL_AT_END = Pattern.compile(
            "(的|则|,|该项|本项|此项|该指标|本指标|均|可|即|情况|者|为|按|应|直接|一律|情形|一次性|分别|(?<![及按准实随同定临])时|此项分值|该项分值|本项分值)$");

    private final List<RuleToken> tokens;
    private final List<Placed> phrases;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Leftover> leftovers = new ArrayList<>();
    private final List<Leftover> neutral = new ArrayList<>();
    private final List<Phrase> waiting = new ArrayList<>();
    private final List<Integer> itemStarts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String subject = "";
    private boolean any;
    private int start = -1;
    private int item;

    StatementBuilder(List<RuleToken> tokens, List<Placed> phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Leftover> leftovers() {
        return leftovers;
    }

    List<Leftover> neutral() {
        return neutral;
    }

    /** How many list items the text has. */
    int items() {
        return item;
    }

    void run() {
        for (int i = 0; i < phrases.size(); i++) {
            Placed placed = phrases.get(i);
            Phrase phrase = placed.phrase();
            if (phrase instanceof Phrase.Stop) {
                close(placed.from());
            } else if (phrase instanceof Phrase.Item) {
                close(placed.from());
                item += 1 + ListMarker.between(phrases, i);
                itemStarts.add(placed.from());
            } else if (phrase instanceof Phrase.Pause pause) {
                pause(pause, i);
            } else if (phrase instanceof Phrase.Words said) {
                begin(placed);
                words.append(said.text());
            } else {
                take(placed, phrase);
            }
        }
        close(tokens.size());
    }

    /** Words before a colon or an opening bracket name nothing unless points follow at once. */
    private void pause(Phrase.Pause pause, int i) {
        boolean award = i + 1 < phrases.size()
                && (phrases.get(i + 1).phrase() instanceof Award
                        || phrases.get(i + 1).phrase() instanceof Phrase.InRange && pause.mark() == ':');
        if ((pause.mark() == ':' || pause.mark() == '(') && !award && waiting.isEmpty()) {
            drop(phrases.get(i).from());
        } else if (pause.mark() == ',' || pause.mark() == '、') {
            words.append(words.isEmpty() ? "" : ",");
        }
    }

    private void take(Placed placed, Phrase phrase) {
        if (phrase instanceof Award award) {
            award(placed, award);
        } else if (phrase instanceof Phrase.Named named) {
            named(placed, named);
        } else if (phrase instanceof Phrase.Rate rate) {
            begin(placed);
            add(new Statement.Rated(rate, conditions(), subjectOr(words.toString())), placed.to());
        } else if (phrase instanceof Phrase.PerItem each) {
            begin(placed);
            add(new Statement.Itemised(each, conditions(), subjectOr(words.toString())), placed.to());
        } else if (isLimit(phrase)) {
            limit(placed, phrase);
        } else if (phrase instanceof Phrase.Mark mark) {
            mark(placed, mark);
        } else {
            condition(placed, phrase);
        }
    }

    /** Each of the states named first with its points; all of them stand behind the same words. */
    private void named(Placed placed, Phrase.Named named) {
        drop(placed.from());
        for (int k = 0; k < named.labels().size(); k++) {
            Award award = named.awards().get(k);
            Statement.Body body = named.ranges().isEmpty()
                    ? new Statement.Status(named.labels().get(k), award)
                    : new Statement.When(List.of(named.ranges().get(k)), false, "", award);
            statements.add(new Statement(body, placed.from(), placed.to(), item));
        }
    }

    private static boolean isLimit(Phrase phrase) {
        return phrase instanceof Phrase.Floor
                || phrase instanceof Phrase.ToFull
                || phrase instanceof Phrase.Ceiling
                || phrase instanceof Phrase.Least
                || phrase instanceof Phrase.Base
                || phrase instanceof Phrase.PartOfStep
                || phrase instanceof Phrase.Tiers
                || phrase instanceof Phrase.Formula;
    }

    private void limit(Placed placed, Phrase phrase) {
        if (waiting.isEmpty()) {
            drop(placed.from());
        }
        statements.add(new Statement(new Statement.Limit(phrase), placed.from(), placed.to(), item));
    }

    /** 60%以下不得分（不含60%）: the bound of the statement just made is meant; another number isn't understood. */
    private void mark(Placed placed, Phrase.Mark mark) {
        int last = statements.size() - 1;
        Statement before = waiting.isEmpty() && last >= 0 ? statements.get(last) : null;
        Statement marked = before == null ? null : BoundaryMark.on(before, mark);
        if (marked != null) {
            statements.set(last, new Statement(marked.body(), marked.from(), placed.to(), marked.item()));
        } else {
            leftovers.add(new Leftover(placed.from(), placed.to()));
        }
    }

    private void condition(Placed placed, Phrase phrase) {
        boolean or = RuleWords.is(words.toString().replace(",", ""), Word.OR);
        begin(placed);
        if (waiting.isEmpty()) {
            subject = words.toString();
        } else {
            any |= or;
            if (!or && !words.toString().replace(",", "").isEmpty()) {
                subject = subject + "|" + words;
            }
        }
        words.setLength(0);
        waiting.add(phrase);
    }

    private void award(Placed placed, Award award) {
        begin(placed);
        if (hangsOnStep(start, placed.from())) {
            leftovers.add(new Leftover(start, placed.from()));
        }
        if (!waiting.isEmpty()) {
            String between = label(words.toString());
            subject = between.isEmpty() ? subject : subject + "|" + between;
            if (waiting.size() == 1 && waiting.get(0) instanceof Phrase.SurveyNeeds needs) {
                add(new Statement.Needs(needs, award), placed.to());
            } else {
                add(new Statement.When(conditions(), any, subject, award), placed.to());
            }
            return;
        }
        String label = label(words.toString());
        if (award.type() != Award.Type.JUDGED && !isHarmless(start, placed.from())) {
            leftovers.add(new Leftover(start, placed.from()));
        }
        boolean total =
                award.type() == Award.Type.FULL && ITEMS_IN_ALL.matcher(label).matches();
        if (total) {
            add(new Statement.Lone(award), placed.to());
        } else if (award.type() == Award.Type.POINTS
                && award.upTo() == null
                && TOTAL.matcher(label).matches()) {
            add(new Statement.Lone(Award.of(Award.Type.FULL, award.amount())), placed.to());
        } else if (label.isEmpty()) {
            add(new Statement.Lone(award), placed.to());
        } else {
            add(new Statement.Status(label, award), placed.to());
        }
    }

    static String label(String words) {
        String label = OUTER_COMMAS.matcher(words).replaceAll("");
        String before;
        do {
            before = label;
            label = FILL_AT_END.matcher(label).replaceAll("");
        } while (!label.equals(before));
        return label;
    }

    private List<Phrase> conditions() {
        return List.copyOf(waiting);
    }

    private String subjectOr(String said) {
        return waiting.isEmpty() ? said : subject;
    }

    private void begin(Placed placed) {
        if (start < 0) {
            start = placed.from();
        }
    }

    private void add(Statement.Body body, int to) {
        statements.add(new Statement(body, start, to, item));
        reset();
    }

    private void reset() {
        waiting.clear();
        words.setLength(0);
        subject = "";
        any = false;
        start = -1;
    }

    /** At a stop: a range without points is a target, other conditions are left over, words are checked for risk. */
    private void close(int at) {
        if (!waiting.isEmpty()) {
            if (waiting.size() == 1
                    && waiting.get(0) instanceof Phrase.InRange range
                    && !range.bare()
                    && label(words.toString()).isEmpty()) {
                statements.add(new Statement(new Statement.Target(range, subject), start, at, item));
            } else if (waiting.stream().allMatch(c -> c instanceof Phrase.AllMet || c instanceof Phrase.Severe)) {
                drop(at);
            } else {
                leftovers.add(new Leftover(start, at));
            }
            reset();
            return;
        }
        drop(at);
    }

    private void drop(int at) {
        if (start >= 0 && at > start) {
            (isHarmless(start, at) ? neutral : leftovers).add(new Leftover(start, at));
        }
        reset();
    }

    /** Words that say nothing about points: no number of points, no rate, no word that changes a rule. */
    private boolean isHarmless(int from, int to) {
        for (int i = from; i < to; i++) {
            RuleToken t = tokens.get(i);
            boolean scoring = t.is(RuleToken.Kind.POINTS)
                    || t.is(RuleToken.Kind.PERCENT)
                    || t.is(RuleToken.Kind.PERCENT_POINTS)
                    || t.is(Word.RISK)
                    || t.is(Word.DEDUCT) && !t.is(Word.DOWN)
                    || t.text().endsWith("得分")
                            && i + 1 < to
                            && tokens.get(i + 1).is(Word.EQUAL)
                    || t.is(Word.EACH) && followsScore(i, to)
                    || t.is(Word.ZERO);
            if (scoring) {
                return false;
            }
        }
        return true;
    }

    /** 每降低… before points that didn't become a rate: the step is lost, so the points mean something else. */
    private boolean hangsOnStep(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            RuleToken next = tokens.get(i + 1);
            if (tokens.get(i).is(Word.EACH)
                    && (next.is(Word.DOWN) || next.is(Word.UP) || next.is(Word.OFF) || next.is(Word.LATE))) {
                return true;
            }
        }
        return false;
    }

    private boolean followsScore(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(RuleToken.Kind.POINTS)) {
                return true;
            }
        }
        return false;
    }
}
