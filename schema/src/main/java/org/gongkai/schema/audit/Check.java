package org.gongkai.schema.audit;

import java.util.concurrent.atomic.AtomicInteger;

/** One check. Stateless, so that any number of threads may share it. */
abstract class Check {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final CheckInfo info;
    private final long bit;

    Check(String code, String title, String titleEn) {
        info = new CheckInfo(code, title, titleEn);
        int number = NEXT.getAndIncrement();
        if (number >= Long.SIZE) {
            throw new IllegalStateException("More checks than a text can keep in mind");
        }
        bit = 1L << number;
    }

    /** The check's place in what a {@link TextView} keeps in mind. */
    final long bit() {
        return bit;
    }

    final CheckInfo info() {
        return info;
    }

    /** Reports what this check finds; says nothing where the report lacks what the check needs. */
    abstract void examine(Subject subject, Findings findings);
}
