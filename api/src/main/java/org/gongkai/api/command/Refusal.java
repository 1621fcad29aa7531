package org.gongkai.api.command;

/** A command that can't do what it was asked: one line with place, reason and remedy; exit code 1. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place file, id or option
     * @param reason what is wrong
     * @param remedy what to do next
     */
    public Refusal(String place, String reason, String remedy) {
        super(place + ": " + reason + " → " + remedy);
    }
}
