package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongkai.schema.scoring.Phrase.Award;

/** What costs everything in a text (如存在截留、挪用，不得分; 一票否决), kept apart from the rule it stands on. */
final class Vetoes {
    private static final Pattern BAD_THING =
            Pattern.compile("存在|出现|发生|发现|违反|违规|违法|违纪|截留|挤占|挪用|虚列|虚报|造假|虚假|伪造|弄虚作假|重大|严重|事故|查实|通报|一票否决|骗取|套取|被追究|恶劣");

    /** 实行一票否决, said ahead of what is meant. */
    private static final Pattern NAMES_VETO = Pattern.compile("实行|实施|采取|执行|适用");

    private final Draft draft;
    private final List<Statement> clauses = new ArrayList<>();

    Vetoes(Draft draft) {
        this.draft = draft;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** Takes a statement that costs everything, and says whether it is one. */
    boolean take(Statement statement) {
        boolean veto = isVeto(statement);
        if (veto) {
            clauses.add(statement);
        }
        return veto;
    }

    /** 一票否决，该项不得分: the second half says the same. */
    boolean repeats(Statement statement) {
        return !clauses.isEmpty() && statement.body() instanceof Statement.Lone lone && draft.isZero(lone.award());
    }

    /** Whether the rest of the text adds nothing to what costs everything. */
    boolean areAll(List<Statement> main) {
        return !clauses.isEmpty() && (!hasPoints(main) || isOnlyFullState(main));
    }

    ScoringRule alone() {
        if (!draft.sure || draft.listed) {
            draft.doubt("VETO_ALONE", "只写明不得分的情形", "Only what costs everything is stated");
        }
        return new Vetoed(draft.weight, null, condition(), BigDecimal.ZERO);
    }

    /** A rule with what costs everything on top of it. */
    ScoringRule over(ScoringRule rule) {
        boolean inside =
                rule instanceof Checklist c && c.severeCostsAll() || rule instanceof Count k && k.severeCostsAll();
        return clauses.isEmpty() || inside ? rule : new Vetoed(draft.weight, rule, condition(), BigDecimal.ZERO);
    }

    private boolean isVeto(Statement statement) {
        if (statement.body() instanceof Statement.When when) {
            boolean severe = when.conditions().stream().anyMatch(Phrase.Severe.class::isInstance);
            return severe && draft.isZero(when.award());
        }
        if (statement.body() instanceof Statement.Status status) {
            return draft.isZero(status.award())
                    && (BAD_THING.matcher(status.label()).find()
                            || NAMES_VETO.matcher(status.label()).matches());
        }
        return false;
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
        if (said.size() == 1 && said.get(0).body() instanceof Statement.When when && when.isOtherwise()) {
            return when.award().type() == Award.Type.FULL;
        }
        return said.size() == 1
                && said.get(0).body() instanceof Statement.Status status
                && status.award().type() != Award.Type.LOSS
                && Exact.same(Objects.requireNonNullElse(draft.points(status.award()), BigDecimal.ZERO), draft.weight);
    }

    private String condition() {
        Statement.Body body = clauses.stream()
                .map(Statement::body)
                .filter(b -> !(b instanceof Statement.Status s
                        && NAMES_VETO.matcher(s.label()).matches()))
                .findFirst()
                .orElse(clauses.get(0).body());
        if (body instanceof Statement.Status status) {
            return status.label();
        }
        Statement.When when = (Statement.When) body;
        return when.conditions().stream()
                .map(c -> c instanceof Phrase.Severe v ? v.words() : "")
                .reduce(when.subject().replace("|", ""), String::concat);
    }
}
