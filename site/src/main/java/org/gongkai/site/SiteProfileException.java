package org.gongkai.site;

import java.util.List;

/** A site profile that cannot be used: one line per wrong field. */
public final class SiteProfileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SiteProfileException(String summary, List<String> problems) {
        super(problems.isEmpty() ? summary : summary + "\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line per wrong field, empty where the file as a whole cannot be read. */
    public List<String> problems() {
        return problems;
    }
}
