package org.gongkai.schema.audit;

/** One check. Stateless, so that any number of threads may share it. */
abstract class Check {
    private final CheckInfo info;

    Check(String code, String title, String titleEn) {
        info = new CheckInfo(code, title, titleEn);
    }

    final CheckInfo info() {
        return info;
    }

    /** Reports what this check finds; says nothing where the report lacks what the check needs. */
    abstract void examine(Subject subject, Findings findings);
}
