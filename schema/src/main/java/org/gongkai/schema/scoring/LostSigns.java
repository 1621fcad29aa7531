package org.gongkai.schema.scoring;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.text.Span;

/** Finds signs the text seems to have lost: ≥ and < before a number that stands alone, × before 100%. */
final class LostSigns {
    private LostSigns() {}

    static List<Repair> in(RuleLexer lexer, Draft draft, StatementBuilder builder) {
        List<Repair> found = new ArrayList<>();
        for (Statement s : builder.statements()) {
            if (s.body() instanceof Statement.Rated rated
                    && rated.conditions().size() == 1
                    && rated.conditions().get(0) instanceof Phrase.InRange range
                    && range.bare()) {
                boolean down = rated.rate().turn() != Phrase.Rate.Turn.UP;
                found.addAll(comparison(lexer, builder, s, down));
            }
        }
        if (!found.isEmpty()) {
            draft.note("LOST_SIGNS", "数字前的比较符号疑似缺失，按补全后的文字理解", "Signs of comparison seem lost; read as restored");
        }
        return found;
    }

    private static List<Repair> comparison(RuleLexer lexer, StatementBuilder builder, Statement rated, boolean down) {
        List<Repair> found = new ArrayList<>();
        for (Statement s : builder.statements()) {
            boolean full = s.body() instanceof Statement.When w
                    && w.award().type() == Phrase.Award.Type.FULL
                    && w.conditions().size() == 1
                    && w.conditions().get(0) instanceof Phrase.InRange r
                    && r.bare();
            if (full) {
                found.add(repair(place(lexer, s), down ? "≥" : "≤"));
            }
        }
        found.add(repair(place(lexer, rated), down ? "<" : ">"));
        return found;
    }

    /** Just before the first number of a statement. */
    private static Span place(RuleLexer lexer, Statement s) {
        List<RuleToken> tokens = lexer.tokens();
        for (int i = s.from(); i < s.to(); i++) {
            if (tokens.get(i).isNumeric()) {
                int start = lexer.span(tokens.get(i), tokens.get(i)).start();
                return new Span(start, start);
            }
        }
        return lexer.span(tokens.get(s.from()), tokens.get(s.from()));
    }

    private static Repair repair(Span at, String sign) {
        return new Repair(at, sign, "此处疑缺“" + sign + "”", "A " + sign + " seems to be missing here");
    }
}
