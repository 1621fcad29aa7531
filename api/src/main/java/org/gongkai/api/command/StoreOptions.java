package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.gongkai.api.publication.Account;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that works on the store: where it is, under which rules, and who acts. */
final class StoreOptions {
    private static final String DEMO = "demo";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${GONGKAI_DATA:-./data}",
            description = "Data directory of the embedded engine (${DEFAULT-VALUE}); unused with SPRING_MONGODB_URI.")
    private Path data = Path.of("data");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "${GONGKAI_PROFILE:-}",
            description = "Rules to follow: demo = one person suffices, everything counts as published by its issuer.")
    void profile(String name) {
        if (!name.matches("[\\p{L}\\d._+@-]*")) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--profile takes a name such as demo, not '" + name
                            + "' → a file with your portal's names goes to --site-profile of gongkai publish");
        }
        profile = name;
    }

    private String profile = "";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            defaultValue = "${GONGKAI_TOKEN_FILE:-}",
            description = "File with the token of the acting account.")
    private String token = "";

    Path data() {
        return data;
    }

    String profile() {
        return profile;
    }

    /** Joins the engine that runs on the data directory, or runs one while the command lasts. */
    Session open() {
        return Session.open(data, profile);
    }

    /**
     * Who acts: the account of the token; without accounts the system in the demo profile, else a nameless editor, who
     * may import and edit but release nothing.
     */
    Actor actor(Session session, String command) {
        String tool = "gongkai " + command;
        if (!token.isBlank()) {
            return account(session, Path.of(token)).actor(tool);
        }
        if (profile.equals(DEMO)) {
            return Actor.system(tool);
        }
        if (session.get(Accounts.class).isEmpty()) {
            return new Actor(localUser(), Set.of(Role.EDITOR), tool);
        }
        throw new Refusal(
                "--token", "this store has accounts, so somebody must be named", "give the file with your token");
    }

    /** Whether an account was named. */
    boolean named() {
        return !token.isBlank();
    }

    private static Account account(Session session, Path file) {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("--token " + file, "can't be read", "give the file with your token");
        }
        return session.get(Accounts.class)
                .byToken(text)
                .orElseThrow(() ->
                        new Refusal("--token " + file, "opens no account", "ask an administrator for a new token"));
    }

    private static String localUser() {
        @Nullable String user = System.getProperty("user.name");
        return user == null || user.isBlank() ? "local" : user;
    }
}
