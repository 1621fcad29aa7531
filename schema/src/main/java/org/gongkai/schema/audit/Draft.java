package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding being written. */
final class Draft {
    private final Findings findings;
    private final Subject subject;
    private final String code;
    private final Severity severity;
    private String pointer = "";
    private String place = "";
    private @Nullable String quote;
    private String message = "";
    private String messageEn = "";
    private String rule = "";
    private final List<Proof.Input> inputs = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private String result = "";
    private @Nullable Correction correction;

    Draft(Findings findings, Subject subject, String code, Severity severity) {
        this.findings = findings;
        this.subject = subject;
        this.code = code;
        this.severity = severity;
    }

    Draft at(Node node, String field) {
        return at(node.pointer() + "/" + field, node.place());
    }

    Draft at(String valuePointer, String placeForPeople) {
        pointer = valuePointer;
        place = placeForPeople;
        return this;
    }

    Draft at(Passage passage) {
        return at(passage.pointer(), passage.place());
    }

    Draft quote(@Nullable String words) {
        quote = words == null || words.isBlank() ? null : Texts.shorten(words.strip(), 160);
        return this;
    }

    Draft says(String chinese, String english) {
        message = chinese;
        messageEn = english;
        return this;
    }

    Draft rule(String text) {
        rule = text;
        return this;
    }

    Draft input(String name, @Nullable Object value, @Nullable String at) {
        if (value != null) {
            inputs.add(new Proof.Input(name, value instanceof BigDecimal d ? Num.text(d) : value.toString(), at));
        }
        return this;
    }

    Draft step(String step) {
        steps.add(step);
        return this;
    }

    Draft result(String conclusion) {
        result = conclusion;
        return this;
    }

    /** A correction that leaves the total as it is. */
    Draft correct(@Nullable String from, String to) {
        correction = new Correction(pointer, from, to, null, null);
        return this;
    }

    /** A correction of a score, with its effect on total and grade. */
    Draft correctScore(@Nullable BigDecimal from, BigDecimal to) {
        BigDecimal total = subject.total();
        BigDecimal after =
                total == null || from == null ? null : total.subtract(from).add(to);
        String grade = after == null ? null : subject.gradeLabel(after);
        correction = new Correction(pointer, from == null ? null : Num.text(from), Num.text(to), after, grade);
        return this;
    }

    void add() {
        findings.add(new Finding(
                findings.idAt(place),
                code,
                severity,
                pointer,
                place,
                quote,
                subject.span(pointer),
                message,
                messageEn,
                new Proof(rule, inputs, steps, result),
                correction));
    }
}
