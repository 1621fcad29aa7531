package org.gongkai.api;

/** The one entry point of the application, in every role. */
public final class Gongkai {
    private Gongkai() {}

    public static void main(String[] args) {
        System.out.println("gongkai");
    }
}
