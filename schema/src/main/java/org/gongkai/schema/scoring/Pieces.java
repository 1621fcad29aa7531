package org.gongkai.schema.scoring;

/** What a statement does in a rule, for showing the text behind each part. */
final class Pieces {
    private Pieces() {}

    static Piece.Role role(Statement.Body body) {
        if (body instanceof Statement.Limit limit) {
            return role(limit.phrase());
        }
        if (body instanceof Statement.Rated) {
            return Piece.Role.RATE;
        }
        if (body instanceof Statement.Itemised) {
            return Piece.Role.PER_ITEM;
        }
        if (body instanceof Statement.Target || body instanceof Statement.Needs) {
            return Piece.Role.CONDITION;
        }
        if (body instanceof Statement.When when
                && when.conditions().stream().anyMatch(Phrase.Severe.class::isInstance)) {
            return Piece.Role.VETO;
        }
        Phrase.Award award = body instanceof Statement.When w
                ? w.award()
                : body instanceof Statement.Status s ? s.award() : ((Statement.Lone) body).award();
        return award.type() == Phrase.Award.Type.JUDGED ? Piece.Role.DISCRETION : Piece.Role.AWARD;
    }

    private static Piece.Role role(Phrase phrase) {
        if (phrase instanceof Phrase.Base) {
            return Piece.Role.BASE;
        }
        return phrase instanceof Phrase.Formula ? Piece.Role.FORMULA : Piece.Role.LIMIT;
    }
}
