package org.gongkai.api.store.engine;

/** An engine that another process runs. */
record RemoteEngine(String connectionString, String describe) implements Engine {
    @Override
    public boolean startedHere() {
        return false;
    }

    @Override
    public void close() {}

    /** The URI as it may be printed. */
    static String withoutCredentials(String uri) {
        return uri.replaceFirst("//[^/]*@", "//");
    }
}
