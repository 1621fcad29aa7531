package org.gongkai.schema.scoring;

/** How many statements of each sort a text makes; the mix decides the kind of rule. */
final class Counts {
    int values;
    int bys;
    int rates;
    int mets;
    int alls;
    int fails;
    int losses;
    int gains;
    int states;
    int others;
    int shares;

    private Counts() {}

    static Counts of(Draft draft) {
        Counts counts = new Counts();
        draft.statements.forEach(s -> counts.add(s.body()));
        return counts;
    }

    int total() {
        return values + bys + rates + mets + alls + fails + losses + gains + states + others;
    }

    private void add(Statement.Body body) {
        if (body instanceof Statement.Rated) {
            rates++;
        } else if (body instanceof Statement.Itemised itemised) {
            if (itemised.each().loss()) {
                losses++;
            } else {
                gains++;
            }
        } else if (body instanceof Statement.Status status) {
            if (ProRataComposer.isProRata(status.award())) {
                shares++;
            } else {
                states++;
            }
        } else if (body instanceof Statement.Lone lone) {
            shares += ProRataComposer.isProRata(lone.award()) ? 1 : 0;
        } else if (body instanceof Statement.When when) {
            add(when);
        }
    }

    private void add(Statement.When when) {
        if (ProRataComposer.isProRata(when.award())) {
            shares++;
            return;
        }
        for (Phrase condition : when.conditions()) {
            if (condition instanceof Phrase.InRange) {
                values++;
            } else if (condition instanceof Phrase.By) {
                bys++;
            } else if (condition instanceof Phrase.AllMet) {
                alls++;
            } else if (condition instanceof Phrase.Met || condition instanceof Phrase.NoneMet) {
                mets++;
            } else if (condition instanceof Phrase.Failed) {
                fails++;
            } else {
                others++;
            }
        }
    }
}
