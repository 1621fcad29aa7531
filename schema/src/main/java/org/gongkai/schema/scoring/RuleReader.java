package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.schema.text.Span;

/**
 * Reads Chinese scoring criteria (评分标准) as rules.
 *
 * <p>The text is cut into tokens (numbers with units, words of the grammar), the tokens are joined into phrases (ranges,
 * awards, rates, checkpoints), the phrases into statements (when this holds, that is given), and the statements into
 * one rule. Whatever part of the text can't be placed makes the reading unsure: a finding never rests on it.
 */
public final class RuleReader {
    private RuleReader() {}

    /** Reads a rule text of an indicator with a weight in points. */
    public static RuleReading read(String text, BigDecimal weight) {
        return read(text, weight, RuleContext.none());
    }

    /** Reads a rule text; what stands beside it may say what is measured and how many checkpoints there are. */
    public static RuleReading read(String text, BigDecimal weight, RuleContext context) {
        RuleLexer lexer = RuleLexer.of(text);
        List<RuleToken> tokens = MoneyUnits.settle(lexer.tokens());
        StatementBuilder builder = new StatementBuilder(tokens, PhraseParser.parse(tokens));
        builder.run();
        Draft draft =
                new Draft(weight, builder.statements(), context, text, builder.items(), Listed.haveOwnPoints(builder));
        if (weight.signum() == 0) {
            draft.note("ZERO_WEIGHT", "分值为0，不评分", "The weight is 0, nothing is scored");
            return reading(text, draft, new None(weight), lexer, builder, List.of());
        }
        Optional<ScoringRule> rule = RuleComposer.compose(draft);
        List<Repair> repairs = new ArrayList<>(LostSigns.in(lexer, draft, builder));
        if (!repairs.isEmpty()) {
            draft.sure = false;
        }
        if (!builder.leftovers().isEmpty()) {
            draft.doubt("NOT_UNDERSTOOD", "部分文字未能理解", "Some words were not understood");
        }
        boolean silent = rule.isEmpty() && builder.leftovers().isEmpty() && saysNothing(builder);
        if (silent) {
            draft.note("NO_RULE", "原文没有评分规则", "The text gives no scoring rule");
        } else if (rule.isEmpty()) {
            draft.doubt(
                    "NO_READING", "读到得分或扣分的说法，但不能合成一条规则", "There are words about points, but they don't make one rule");
        }
        return reading(text, draft, rule.orElseGet(() -> new None(weight)), lexer, builder, repairs);
    }

    private static boolean saysNothing(StatementBuilder builder) {
        return builder.statements().stream()
                .allMatch(s -> s.body() instanceof Statement.Limit l && l.phrase() instanceof Phrase.Formula);
    }

    private static RuleReading reading(
            String text,
            Draft draft,
            ScoringRule rule,
            RuleLexer lexer,
            StatementBuilder builder,
            List<Repair> repairs) {
        List<RuleToken> tokens = lexer.tokens();
        List<Piece> pieces = new ArrayList<>();
        for (Statement s : builder.statements()) {
            Span span = lexer.span(tokens.get(s.from()), tokens.get(Math.max(s.from(), s.to() - 1)));
            pieces.add(new Piece(Pieces.role(s.body()), span, span.of(text)));
        }
        for (StatementBuilder.Leftover words : builder.neutral()) {
            Span span = lexer.span(tokens.get(words.from()), tokens.get(words.to() - 1));
            pieces.add(new Piece(Piece.Role.NEUTRAL, span, span.of(text)));
        }
        pieces.sort(java.util.Comparator.comparingInt(p -> p.span().start()));
        List<Span> notUnderstood = builder.leftovers().stream()
                .map(l -> lexer.span(tokens.get(l.from()), tokens.get(l.to() - 1)))
                .toList();
        return new RuleReading(text, draft.weight, rule, pieces, notUnderstood, draft.notes, repairs, draft.sure);
    }
}
