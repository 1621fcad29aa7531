package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.scoring.Bound.Mark;
import org.jspecify.annotations.Nullable;

/** Puts a mark said after the result, 60%以下不得分（不含60%）, on the bound it speaks of. */
final class BoundaryMark {
    private BoundaryMark() {}

    /** The statement with its bound marked, or null when the mark speaks of no bound of it, or of more than one. */
    static @Nullable Statement on(Statement statement, Phrase.Mark mark) {
        if (!(statement.body() instanceof Statement.When when)
                || when.conditions().size() != 1
                || !(when.conditions().get(0) instanceof Phrase.InRange range)) {
            return null;
        }
        boolean low = isMeant(range.low(), mark.about());
        boolean high = isMeant(range.high(), mark.about());
        if (low == high) {
            return null;
        }
        Mark said = mark.included() ? Mark.IN : Mark.OUT;
        Phrase.InRange marked = new Phrase.InRange(
                low ? marked(range.low(), said) : range.low(),
                high ? marked(range.high(), said) : range.high(),
                range.bare(),
                range.doubtful());
        Statement.When body = new Statement.When(List.of(marked), when.any(), when.subject(), when.award());
        return new Statement(body, statement.from(), statement.to(), statement.item());
    }

    private static boolean isMeant(@Nullable Bound bound, @Nullable BigDecimal about) {
        return bound != null && (about == null || Exact.same(bound.value(), about));
    }

    private static @Nullable Bound marked(@Nullable Bound bound, Mark mark) {
        return bound == null ? null : bound.marked(mark);
    }
}
