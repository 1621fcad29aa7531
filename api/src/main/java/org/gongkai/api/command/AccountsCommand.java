package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.gongkai.api.publication.Account;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the local accounts: who may edit, release, administer. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        header = "Keep the local accounts: who may edit, release, administer.")
final class AccountsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: list, put, token or disable.");
    }

    private static Actor keeper(StoreOptions store, Session session) {
        Accounts accounts = session.get(Accounts.class);
        return accounts.isEmpty()
                ? new Actor(System.getProperty("user.name", "local"), Set.of(Role.ADMIN), "gongkai accounts")
                : store.actor(session, "accounts");
    }

    @Command(mixinStandardHelpOptions = true, description = "List the accounts.")
    int list(@Mixin StoreOptions store) {
        try (Session session = store.open()) {
            PrintWriter out = spec.commandLine().getOut();
            for (Account account : session.get(Accounts.class).list()) {
                out.println(account.id() + " " + account.roles() + (account.disabled() ? " disabled" : ""));
            }
        }
        return ExitCode.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Make an account, or give one new roles.")
    int put(
            @Mixin StoreOptions store,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, split = ",", description = "EDITOR, RELEASER, ADMIN")
                    Role[] roles,
            @Option(
                            names = "--password",
                            interactive = true,
                            arity = "0..1",
                            description = "Asked for when given without a value.")
                    char @Nullable [] password) {
        try (Session session = store.open()) {
            Set<Role> given = EnumSet.copyOf(Arrays.asList(roles));
            String text = password == null ? null : new String(password);
            session.get(Accounts.class).put(keeper(store, session), name, given, text);
            spec.commandLine().getOut().println(name + " " + given);
        }
        return ExitCode.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Write a new token of an account to a new file.")
    int token(
            @Mixin StoreOptions store,
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE",
                            description = "A file that doesn't exist yet.")
                    Path out)
            throws IOException {
        if (Files.exists(out)) {
            throw new FileAlreadyExistsException(out + ": exists already → name a new file");
        }
        try (Session session = store.open()) {
            String token = session.get(Accounts.class).issueToken(keeper(store, session), name);
            if (out.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(out, token + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            spec.commandLine().getOut().println("token of " + name + " in " + out);
        }
        return ExitCode.DONE;
    }

    @Command(mixinStandardHelpOptions = true, description = "Shut an account; its name stays in the trail.")
    int disable(@Mixin StoreOptions store, @Parameters(paramLabel = "NAME") String name) {
        try (Session session = store.open()) {
            session.get(Accounts.class).disable(keeper(store, session), name);
        }
        return ExitCode.DONE;
    }
}
