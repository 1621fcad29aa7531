package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs after a publish, e.g. to reload a web server or to copy the site elsewhere. It gets the site's folder as its
 * only argument; what it needs beside that, secrets above all, it takes from the environment.
 *
 * @param program the program, without arguments
 * @param limit how long it may take
 */
record PublishHook(String program, Duration limit) {
    /**
     * @throws Refusal when it can't be started, fails, or takes too long; the site is published all the same
     */
    void run(Path site) {
        Process process = start(site);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw refusal(
                        "was stopped after " + limit.toSeconds() + " s", "mend it or give it a longer --hook-timeout");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("was interrupted", "run it again");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw refusal("ended with status " + process.exitValue(), "mend the hook and run it again");
        }
    }

    private Process start(Path site) {
        try {
            return new ProcessBuilder(program, site.toAbsolutePath().toString())
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
        } catch (IOException e) {
            throw refusal(
                    "can't be started (" + Objects.requireNonNullElse(e.getMessage(), "no reason given") + ")",
                    "give the path of a program");
        }
    }

    private Refusal refusal(String reason, String remedy) {
        return new Refusal("--hook " + program, reason + "; the site is published", remedy);
    }
}
