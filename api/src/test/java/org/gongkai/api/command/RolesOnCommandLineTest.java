package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.Role;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.SampleReports;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Who may do what on the command line, where the token's account acts: each command by one who may and one who may not.
 * E editor, R releaser, A admin. The whole table of states is {@code PermissionTableTest}'s; commands without
 * an actor belong to whoever may read the data directory.
 */
class RolesOnCommandLineTest {
    private static final String TABLE = """
            command      | done by | refused to
            import       | E       | R
            submit       | E       | R
            return       | R       | E
            waive        | R       | A
            allow        | R       | E
            release      | R       | E
            correct      | R       | A
            discard      | A       | R
            retract      | A       | E
            accounts put | A       | R
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private int next;

    @TempDir
    private Path folder;

    @Test
    void eachCommandIsDoneForWhoMayAndRefusedToWhoMayNot() throws IOException {
        // The command lines below join the engine that this session holds open, as they do beside a server.
        try (Session session = Session.open(folder.resolve("data"), "")) {
            account(session, "E", Role.EDITOR);
            account(session, "R", Role.RELEASER);
            account(session, "A", Role.ADMIN);
            Publication publication = session.get(Publication.class);
            for (String line : TABLE.lines().skip(1).toList()) {
                String[] cells = line.split("\\s*\\|\\s*");
                assertThat(attempt(publication, cells[0], cells[1])).as(line).isTrue();
                assertThat(attempt(publication, cells[0], cells[2])).as(line).isFalse();
            }

            Head head = report(publication, "submit", "draft");
            assertThat(run(List.of("submit", head.id()))).isEqualTo(ExitCode.REFUSED);
            assertThat(err.toString()).contains("--token: this store has accounts, so somebody must be named");
        }
    }

    @Test
    void whatTheStateDoesNotAllowIsRefusedWhoeverAsks() throws IOException {
        try (Session session = Session.open(folder.resolve("data"), "")) {
            account(session, "all", Role.EDITOR, Role.RELEASER, Role.ADMIN);
            Publication publication = session.get(Publication.class);
            for (String command : List.of("submit", "discard")) {
                Head head = report(publication, command, "released");
                assertThat(run(arguments(publication, command, head, "all"))).isEqualTo(ExitCode.REFUSED);
                assertThat(err.toString()).contains("a report that is RELEASED (已发布)");
                assertThat(publication.head(head.id()).number()).isEqualTo(head.number());
            }
        }
    }

    /** Whether the command was done; one that was refused has to say so and leave the report as it was. */
    private boolean attempt(Publication publication, String command, String who) throws IOException {
        if (command.startsWith("accounts")) {
            return run(arguments(publication, command, null, who)) == ExitCode.DONE;
        }
        Head head = report(
                publication,
                command,
                switch (command) {
                    case "return", "waive", "allow", "release" -> "submitted";
                    case "correct" -> "correction submitted";
                    case "discard" -> "correction";
                    case "retract" -> "released";
                    default -> "draft";
                });
        int exit = run(arguments(publication, command, head, who));
        boolean same = publication.head(head.id()).number() == head.number();
        if (exit == ExitCode.DONE) {
            assertThat(same).as("%s by %s changes nothing", command, who).isFalse();
            return true;
        }
        assertThat(exit).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("needs the role");
        assertThat(same)
                .as("%s by %s is refused, yet changes something", command, who)
                .isTrue();
        return false;
    }

    private List<String> arguments(Publication publication, String command, @Nullable Head head, String who)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        switch (command) {
            case "import" -> {
                EvaluationReport changed = SampleReports.report(900 + next).withId(head.id());
                all.add(Files.writeString(folder.resolve(next + ".json"), JsonCodec.write(changed))
                        .toString());
            }
            case "accounts put" -> all.addAll(List.of("new", "--role", "EDITOR"));
            case "waive" -> all.addAll(List.of(head.id(), "--finding", finding(publication, head), "--reason", "原件如此"));
            case "allow" -> all.addAll(List.of(head.id(), "--field", "/title", "--reason", "已公开"));
            case "return", "correct" -> all.addAll(List.of(head.id(), "--reason", "更正"));
            case "retract" -> all.addAll(List.of(head.id(), "--reason", "OTHER"));
            default -> all.add(head.id());
        }
        all.add("--token=" + tokens.get(who));
        return all;
    }

    /** Makes an account whose token stands in a file. */
    private void account(Session session, String name, Role... roles) throws IOException {
        Accounts accounts = session.get(Accounts.class);
        String account = "account-" + name.toLowerCase(Locale.ROOT);
        Actor admin = new Actor("root", Set.of(Role.ADMIN), "test");
        accounts.put(admin, account, Set.of(roles), null);
        Path token = Files.writeString(folder.resolve("token-" + name), accounts.issueToken(admin, account));
        tokens.put(name, token.toString());
    }

    private int run(List<String> arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = GongkaiCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(arguments);
        all.add("--data=" + folder.resolve("data"));
        return line.execute(all.toArray(String[]::new));
    }

    private static String finding(Publication publication, Head head) {
        return publication.findings(head).stream()
                .map(finding -> finding.id())
                .findFirst()
                .orElse("none");
    }

    /** A new report; one that is waived has an error, the others none that stops their release. */
    private Head report(Publication publication, String command, String state) {
        Actor editor = new Actor("author", Set.of(Role.EDITOR), "test");
        Actor releaser = new Actor("second", Set.of(Role.RELEASER), "test");
        EvaluationReport sample = command.equals("waive") && !state.equals("released")
                ? SampleReports.report(next++, "95")
                : SampleReports.report(next++);
        String id = publication
                .importDraft(editor, new ImportItem("test", sample, null))
                .reportId();
        Head head = publication.head(id);
        if (state.equals("draft")) {
            return head;
        }
        head = publication.submit(editor, id, head.number(), null);
        if (state.equals("submitted")) {
            return head;
        }
        head = publication.release(releaser, id, head.number(), null);
        if (state.equals("released")) {
            return head;
        }
        head = publication.edit(editor, id, head.number(), SampleReports.report(500 + next), null, null);
        return state.equals("correction") ? head : publication.submit(editor, id, head.number(), null);
    }
}
