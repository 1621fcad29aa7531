package org.gongkai.api.store;

/** Somebody else wrote the next revision first. Names both versions; nothing was stored. */
public final class StaleRevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reportId;
    private final int expected;
    private final int actual;

    /**
     * @param expected the version that the writer had read
     * @param actual the version that is stored
     */
    public StaleRevisionException(String reportId, int expected, int actual) {
        super("Report " + reportId + " has changed: you worked on version " + expected + ", the stored one is version "
                + actual + ". Read it again and repeat your change.");
        this.reportId = reportId;
        this.expected = expected;
        this.actual = actual;
    }

    public String reportId() {
        return reportId;
    }

    public int expected() {
        return expected;
    }

    public int actual() {
        return actual;
    }
}
