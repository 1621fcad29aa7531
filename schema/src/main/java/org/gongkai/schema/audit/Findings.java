package org.gongkai.schema.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of an audit; hands each check a draft under its own code. */
final class Findings {
    private final Subject subject;
    private final List<Finding> collected = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private String code = "";

    Findings(Subject subject) {
        this.subject = subject;
    }

    void begin(Check check) {
        code = check.info().code();
    }

    Draft error() {
        return draft(Severity.ERROR);
    }

    Draft warning() {
        return draft(Severity.WARNING);
    }

    Draft question() {
        return draft(Severity.QUESTION);
    }

    Draft importQuality() {
        return draft(Severity.IMPORT_QUALITY);
    }

    Draft draft(Severity severity) {
        return new Draft(this, subject, code, severity);
    }

    void add(Finding finding) {
        collected.add(finding);
    }

    /** Code and place, numbered from the second finding of a check at one place. */
    String idAt(String place) {
        String id = code + "@" + place.replace(" › ", "/");
        int use = uses.merge(id, 1, Integer::sum);
        return use == 1 ? id : id + "#" + use;
    }

    List<Finding> collected() {
        return collected;
    }
}
