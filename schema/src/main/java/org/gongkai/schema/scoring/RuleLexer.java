package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.RuleToken.Kind;
import org.gongkai.schema.text.ChineseNumerals;
import org.gongkai.schema.text.NormalizedText;
import org.gongkai.schema.text.Span;
import org.jspecify.annotations.Nullable;

/** Cuts a rule text into tokens: numbers with their units, words of the grammar, punctuation, list markers, the rest. */
final class RuleLexer {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺❻❼❽❾❿";
    private static final Pattern ARABIC = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?");
    private static final Pattern CHINESE_COUNT = Pattern.compile("[一二两三四五六七八九十]+[项个条次处份]");
    private static final Pattern POINT_WORD = Pattern.compile("个?(?:百分点|百分比|点(?![位名击心])|pct|%)");
    private static final Pattern SCORE_UNIT = Pattern.compile("分值(?=[,。;)]|$)|分(?![钟别点析配工类级公局部管项]|之[0-9一二三四五六七八九十])");
    private static final Pattern FRACTION = Pattern.compile("([1-9])/([2-9])(?![0-9%])|([一二三四五六七八九])分之([一二三四五六七八九十])");
    private static final Pattern HUNDREDTHS = Pattern.compile("百分之([〇零一二三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)");
    /** 得十分, 计十分; elsewhere 十分 is a word for very. */
    private static final Pattern TEN_POINTS = Pattern.compile("十分(?=[,。;)\\n]|$)");

    private static final Pattern DATE =
            Pattern.compile("(?:((?:19|20)[0-9]{2})年度?)?([0-9]{1,2})月(?:([0-9]{1,2})[日号]|(底|末))(?:前|以前|之前|底前)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}-?(?:(?:19|20)[0-9]{2})?年(?:度|末|底|初)?");
    private static final Pattern MARKER = Pattern.compile(
            "[(]?[0-9]{1,2}[)](?![%分])|[0-9]{1,2}[.、](?![0-9])|[(][一二三四五六七八九十]{1,2}[)]|[一二三四五六七八九十]{1,2}、|[一二三四五六七八九]是(?!否)|第[一二三四五六七八九],|[a-hA-H][.、)]|·");
    private static final Pattern PAREN_INCLUDED =
            Pattern.compile("[(]?(?:均)?(?:包?含)(?:本数|本级|此数|等于)?[-0-9.%]*(?:本数)?[)]");
    private static final Pattern PAREN_EXCLUDED =
            Pattern.compile("[(]?(?:均)?不(?:包?含)(?:本数|本级|此数|等于)?[-0-9.%]*(?:本数)?[)]");
    /** （2） is a list marker wherever it stands; （2分） isn't. */
    private static final Pattern BRACKETED = Pattern.compile("[(][0-9]{1,2}[)](?![%分×*/])");

    private static final Pattern FLOOR = Pattern.compile(
            "(?:直至|直到|至)[^,。;:0-9]{0,10}?扣(?:完|光|尽)(?:为止)?|扣(?:完|光|尽)[^,。;:]{0,10}?(?:为止|即止|止)|(?:直至|直到)?扣(?:至|到)(?:0|零)分(?:为止|止)?");
    /** 得满5分为止 is a ceiling. */
    private static final Pattern FILLED = Pattern.compile("[得加计]满(?=[0-9.]+分为?止)");

    private static final Pattern ORDINAL = Pattern.compile("第[0-9一二三四五六七八九十]+(?:[项个条点档级类次期批])?");
    private static final Pattern OPERATOR = Pattern.compile("[×*/+±]|[xX](?=[0-9分权满])");

    /** The characters with which a number may begin, and the patterns of 含 and 不含; nothing else is tried there. */
    private static final String BEGINS_NUMBER = "0123456789-〇零一二两三四五六七八九十百千";

    private static final List<Pattern> INCLUSIONS = List.of(PAREN_INCLUDED, PAREN_EXCLUDED);
    private static final List<Pattern> NOTHING = List.of();

    private final NormalizedText normal;
    private final String text;
    private final int[] places;
    private final List<RuleToken> tokens = new ArrayList<>();
    private int plainStart = -1;

    private RuleLexer(String original) {
        this.normal = NormalizedText.of(original);
        String spaced = normal.text();
        StringBuilder compact = new StringBuilder();
        int[] at = new int[spaced.length() + 1];
        for (int i = 0; i < spaced.length(); i++) {
            char c = spaced.charAt(i);
            if (c == ' ' || c == '\n' && !breaksHere(spaced, i)) {
                continue;
            }
            at[compact.length()] = i;
            compact.append(c);
        }
        at[compact.length()] = spaced.length();
        this.text = compact.toString();
        this.places = at;
    }

    /** A line break ends a statement after a score or a stop, and before a list marker; elsewhere it is only a wrapped line. */
    private static boolean breaksHere(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 1) == ' ' && at > 1 ? text.charAt(at - 2) : text.charAt(at - 1);
        String after = text.substring(at + 1).stripLeading();
        return "分止。;:)".indexOf(before) >= 0
                || CIRCLED.indexOf(after.charAt(0)) >= 0
                || MARKER.matcher(after).lookingAt();
    }

    /** The tokens of a text and the way back to it. */
    static RuleLexer of(String original) {
        RuleLexer lexer = new RuleLexer(original);
        lexer.run();
        return lexer;
    }

    List<RuleToken> tokens() {
        return List.copyOf(tokens);
    }

    /** The characters the tokens were cut from: normal form without spaces. */
    String compact() {
        return text;
    }

    /** Where a stretch of tokens stands in the original. */
    Span span(RuleToken first, RuleToken last) {
        return span(first.start(), last.end());
    }

    Span span(int start, int end) {
        return end <= start
                ? normal.span(places[start], places[start])
                : normal.span(places[start], places[end - 1] + 1);
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int next = token(at);
            if (next == at) {
                plainStart = plainStart < 0 ? at : plainStart;
                next = at + 1;
            }
            at = next;
        }
        flush(text.length());
    }

    private int token(int at) {
        char c = text.charAt(at);
        if (CIRCLED.indexOf(c) >= 0) {
            return add(Kind.MARKER, at, at + 1);
        }
        if (isStart(at)) {
            Matcher marker = region(MARKER, at);
            if (marker.lookingAt()) {
                return add(Kind.MARKER, at, marker.end());
            }
        }
        Matcher bracketed = c == '(' ? region(BRACKETED, at) : null;
        if (bracketed != null && bracketed.lookingAt()) {
            return add(Kind.MARKER, at, bracketed.end());
        }
        Matcher floor = "直至扣".indexOf(c) >= 0 ? region(FLOOR, at) : null;
        if (floor != null && floor.lookingAt()) {
            return addAs(Kind.WORD, "扣完为止", null, "", at, floor.end());
        }
        Matcher filled = "得加计".indexOf(c) >= 0 ? region(FILLED, at) : null;
        if (filled != null && filled.lookingAt()) {
            return addAs(Kind.WORD, "最高", null, "", at, filled.end());
        }
        for (var entry : "(均不包含".indexOf(c) < 0 ? NOTHING : INCLUSIONS) {
            Matcher m = region(entry, at);
            if (m.lookingAt() && (c == '(' || m.group().length() > 2) && (c == '(' || isAfterNumber(at))) {
                String about = m.group().replaceAll("[^0-9.]", "");
                return addAs(Kind.WORD, entry == PAREN_INCLUDED ? "含本数" : "不含本数", null, about, at, m.end());
            }
        }
        int punctuation = punctuation(c, at);
        if (punctuation > at) {
            return punctuation;
        }
        Matcher ordinal = c == '第' ? region(ORDINAL, at) : null;
        if (ordinal != null && ordinal.lookingAt()) {
            return add(Kind.TEXT, at, ordinal.end());
        }
        int dated = c >= '0' && c <= '9' ? date(at) : at;
        if (dated > at) {
            return dated;
        }
        String word = RuleWords.longestAt(text, at);
        int number = BEGINS_NUMBER.indexOf(c) >= 0 ? number(at, word) : at;
        if (number > at) {
            return number;
        }
        Matcher operator = "×*/+±xX".indexOf(c) >= 0 ? region(OPERATOR, at) : null;
        if (operator != null && operator.lookingAt()) {
            return add(Kind.OPERATOR, at, operator.end());
        }
        return word.isEmpty() ? at : add(Kind.WORD, at, at + word.length());
    }

    /** After a number or 以上: there 含 speaks of the number. */
    private boolean isAfterNumber(int at) {
        flush(at);
        if (tokens.isEmpty() || plainStart >= 0) {
            return false;
        }
        RuleToken last = tokens.get(tokens.size() - 1);
        return last.isNumeric() || last.is(Word.POST_AT_LEAST) || last.is(Word.POST_AT_MOST);
    }

    private boolean isStart(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return "\n。;:,".indexOf(before) >= 0;
    }

    private int punctuation(char c, int at) {
        Kind kind =
                switch (c) {
                    case ',' -> Kind.COMMA;
                    case '、' -> Kind.LIST_COMMA;
                    case '。', ';', '!', '\n' -> Kind.STOP;
                    case ':' -> Kind.COLON;
                    case '(', '[', '{' -> Kind.OPEN;
                    case ')', ']', '}' -> Kind.CLOSE;
                    default -> null;
                };
        return kind == null ? at : add(kind, at, at + 1);
    }

    private int date(int at) {
        Matcher year = region(YEAR, at);
        Matcher m = region(DATE, at);
        if (m.lookingAt()) {
            return addDate(m, at);
        }
        return year.lookingAt() ? add(Kind.TEXT, at, year.end()) : at;
    }

    private int addDate(Matcher m, int at) {
        LocalDate day = null;
        if (m.group(1) != null) {
            try {
                LocalDate first = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), 1);
                day = m.group(3) == null
                        ? first.withDayOfMonth(first.lengthOfMonth())
                        : first.withDayOfMonth(Integer.parseInt(m.group(3)));
            } catch (DateTimeException impossible) {
                return at;
            }
        }
        flush(at);
        tokens.add(new RuleToken(Kind.DATE, m.group(), null, "", day, at, m.end()));
        return m.end();
    }

    private int number(int at, String word) {
        Matcher fraction = region(FRACTION, at);
        if (fraction.lookingAt() && !isDigitBefore(at)) {
            return addFraction(fraction, at);
        }
        Matcher hundredth = region(HUNDREDTHS, at);
        if (hundredth.lookingAt()) {
            Optional<BigDecimal> value = ChineseNumerals.parse(hundredth.group(1));
            if (value.isPresent()) {
                return addAs(Kind.PERCENT, hundredth.group(), value.get(), "%", at, hundredth.end());
            }
        }
        int sign = text.charAt(at) == '-' && !isNumberBefore() ? 1 : 0;
        Matcher arabic = region(ARABIC, at + sign);
        if (at + sign < text.length() && arabic.lookingAt()) {
            return numeral(new BigDecimal(text.substring(at, arabic.end())), at, arabic.end(), true);
        }
        Matcher chinese = region(CHINESE, at);
        boolean ten = region(TEN_POINTS, at).lookingAt() && followsGiving();
        if (sign == 0
                && chinese.lookingAt()
                && (ten || word.length() <= chinese.group().length())) {
            Optional<BigDecimal> value = ChineseNumerals.parse(chinese.group());
            if (value.isPresent()) {
                return numeral(value.get(), at, chinese.end(), false);
            }
        }
        return at;
    }

    private int addFraction(Matcher m, int at) {
        String over = m.group(1) != null ? m.group(1) : m.group(4);
        String under = m.group(1) != null ? m.group(2) : m.group(3);
        BigDecimal part = Exact.divide(
                ChineseNumerals.parse(over).orElseThrow().multiply(Exact.HUNDRED),
                ChineseNumerals.parse(under).orElseThrow());
        return addAs(Kind.PERCENT, m.group(), part, "fraction", at, m.end());
    }

    /** A number alone counts as one only in Arabic digits; a Chinese numeral needs a unit after it. */
    private int numeral(BigDecimal value, int at, int end, boolean arabic) {
        if (end < text.length() && (text.charAt(end) == '%' || text.charAt(end) == '‰')) {
            BigDecimal percent = text.charAt(end) == '%' ? value : value.movePointLeft(1);
            return addAs(Kind.PERCENT, text.substring(at, end + 1), percent, "%", at, end + 1);
        }
        Matcher points = region(POINT_WORD, end);
        if (end < text.length() && points.lookingAt()) {
            return addAs(Kind.PERCENT_POINTS, text.substring(at, points.end()), value, "%", at, points.end());
        }
        Matcher score = region(SCORE_UNIT, end);
        if (end < text.length() && score.lookingAt()) {
            return addAs(Kind.POINTS, text.substring(at, score.end()), value, "分", at, score.end());
        }
        String unit = RuleWords.longestAt(text, end);
        if (RuleWords.is(unit, Word.UNIT)) {
            unit += perUnit(end + unit.length());
            return addAs(Kind.QUANTITY, text.substring(at, end + unit.length()), value, unit, at, end + unit.length());
        }
        boolean ranged = end + 1 < text.length()
                && "至到-~".indexOf(text.charAt(end)) >= 0
                && region(CHINESE_COUNT, end + 1).lookingAt();
        return arabic || ranged ? addAs(Kind.NUMBER, text.substring(at, end), value, "", at, end) : at;
    }

    /** The /平方米 of 120元/平方米, or nothing. */
    private String perUnit(int at) {
        if (at >= text.length() || text.charAt(at) != '/') {
            return "";
        }
        String per = RuleWords.longestAt(text, at + 1);
        return RuleWords.is(per, Word.UNIT) ? "/" + per : "";
    }

    private boolean followsGiving() {
        RuleToken last = plainStart >= 0 || tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && (last.is(Word.GIVE) || last.is(Word.DEDUCT));
    }

    private boolean isDigitBefore(int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private boolean isNumberBefore() {
        if (plainStart >= 0 || tokens.isEmpty()) {
            return plainStart >= 0;
        }
        RuleToken last = tokens.get(tokens.size() - 1);
        return last.isNumeric()
                || last.is(Word.INCLUDED)
                || last.is(Word.EXCLUDED)
                || last.is(Kind.CLOSE)
                || last.is(Kind.TEXT)
                || last.is(Word.PLAIN)
                || last.is(Word.POST_AT_LEAST);
    }

    private Matcher region(Pattern pattern, int at) {
        Matcher m = pattern.matcher(text);
        m.region(Math.min(at, text.length()), text.length());
        m.useTransparentBounds(true);
        m.useAnchoringBounds(false);
        return m;
    }

    private int add(Kind kind, int start, int end) {
        return addAs(kind, text.substring(start, end), null, "", start, end);
    }

    private int addAs(Kind kind, String as, @Nullable BigDecimal value, String unit, int start, int end) {
        flush(start);
        tokens.add(new RuleToken(kind, as, value, unit, null, start, end));
        return end;
    }

    private void flush(int end) {
        if (plainStart >= 0 && plainStart < end) {
            String plain = text.substring(plainStart, end);
            tokens.add(new RuleToken(Kind.TEXT, plain, null, "", null, plainStart, end));
        }
        plainStart = -1;
    }
}
