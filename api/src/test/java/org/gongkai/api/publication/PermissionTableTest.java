package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.SampleReports;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what in which state. E editor, R releaser, A admin, S system (no person, under a standing waiver). */
class PermissionTableTest {
    private static final String TABLE = """
            state                | import edit submit return waive allow release correct discard retract
            DRAFT                | ES     E    E      -      R     R     S       -       -       -
            SUBMITTED            | -      -    -      R      R     R     RS      -       -       -
            RETURNED             | ES     E    E      -      R     R     S       -       -       -
            RELEASED             | ES     E    -      -      -     -     -       -       -       RA
            CORRECTED            | ES     E    -      -      -     -     -       -       -       RA
            correction, draft    | ES     E    E      -      R     R     -       -       EA      RA
            correction, submitted| -      -    -      R      R     R     -       R       -       RA
            correction, returned | ES     E    E      -      R     R     -       -       EA      RA
            RETRACTED            | -      -    -      -      -     -     -       -       -       -
            """;

    private static final Map<Character, Actor> ACTORS = actors();

    private ReportStore store;
    private Publication publication;
    private int next;

    private static Map<Character, Actor> actors() {
        Map<Character, Actor> actors = new LinkedHashMap<>();
        actors.put('E', new Actor("e", Set.of(Role.EDITOR), "test"));
        actors.put('R', new Actor("r", Set.of(Role.RELEASER), "test"));
        actors.put('A', new Actor("a", Set.of(Role.ADMIN), "test"));
        actors.put('S', Actor.system("test"));
        actors.put('-', new Actor("nobody", Set.of(), "test"));
        return actors;
    }

    @Test
    void everyRoleMayDoWhatTheTableSaysAndNothingElse(@TempDir Path data) {
        try (Workplace workplace = new Workplace(data)) {
            store = workplace.store();
            publication = workplace.publication(
                    new ReleasePolicy(true, List.of(new ReleasePolicy.StandingWaiver("*", "历史报告")), null, Set.of()));
            List<String> lines = TABLE.lines().toList();
            List<String> actions = words(lines.get(0).split("\\|")[1]);
            StringBuilder found = new StringBuilder(lines.get(0)).append('\n');
            for (String line : lines.subList(1, lines.size())) {
                String state = line.split("\\|")[0].strip();
                found.append(state).append(" |");
                actions.forEach(action -> found.append(' ').append(allowed(state, action)));
                found.append('\n');
            }
            assertThat(squeezed(found.toString())).isEqualTo(squeezed(TABLE));
        }
    }

    private String allowed(String state, String action) {
        StringBuilder roles = new StringBuilder();
        Head head = in(state);
        for (Map.Entry<Character, Actor> actor : ACTORS.entrySet()) {
            if (attempt(action, actor.getValue(), head)) {
                roles.append(actor.getKey());
                head = in(state);
            }
        }
        return roles.isEmpty() ? "-" : roles.toString();
    }

    private boolean attempt(String action, Actor actor, Head head) {
        String id = head.id();
        int version = head.number();
        EvaluationReport changed = SampleReports.report(1000 + next).withId(id);
        try {
            switch (action) {
                case "import" -> {
                    return publication
                                    .importDraft(actor, new ImportItem("test", changed, null))
                                    .kind()
                            == ImportOutcome.Kind.CHANGED;
                }
                case "edit" -> publication.edit(actor, id, version, changed, null, null);
                case "submit" -> publication.submit(actor, id, version, null);
                case "return" -> publication.sendBack(actor, id, version, "请修改");
                case "waive" ->
                    publication.waive(
                            actor,
                            id,
                            version,
                            publication.findings(head).get(0).id(),
                            "原件如此");
                case "allow" -> publication.allowField(actor, id, version, "/title", "已公开");
                case "release" -> publication.release(actor, id, version, null);
                case "correct" -> publication.correct(actor, id, version, "更正");
                case "discard" -> publication.discard(actor, id, version, null);
                case "retract" -> publication.retract(actor, id, version, Retraction.Reason.OTHER, null, null);
                default -> throw new IllegalArgumentException(action);
            }
            return true;
        } catch (PublicationRefusal refusal) {
            assertThat(refusal.kind())
                    .as("%s by %s on %s", action, actor.name(), head.state())
                    .isIn(PublicationRefusal.Kind.FORBIDDEN, PublicationRefusal.Kind.WRONG_STATE);
            return false;
        }
    }

    /** A new report in the named state, with an error that can be waived. */
    private Head in(String state) {
        Actor editor = Objects.requireNonNull(ACTORS.get('E'));
        Actor releaser = Objects.requireNonNull(ACTORS.get('R'));
        Head head = Workplace.draft(publication, store, SampleReports.report(next++, "95"));
        String id = head.id();
        if (state.equals("DRAFT")) {
            return head;
        }
        head = publication.submit(editor, id, 1, null);
        if (state.equals("SUBMITTED")) {
            return head;
        }
        if (state.equals("RETURNED")) {
            return publication.sendBack(releaser, id, 2, "请修改");
        }
        head = publication.release(releaser, id, 2, null);
        if (state.equals("RELEASED")) {
            return head;
        }
        if (state.equals("RETRACTED")) {
            return publication.retract(releaser, id, 3, Retraction.Reason.OTHER, null, null);
        }
        head = publication.edit(editor, id, 3, SampleReports.report(next++, "96"), null, null);
        if (state.equals("correction, draft")) {
            return head;
        }
        head = publication.submit(editor, id, 4, null);
        if (state.equals("correction, submitted")) {
            return head;
        }
        if (state.equals("correction, returned")) {
            return publication.sendBack(releaser, id, 5, "请修改");
        }
        return publication.correct(releaser, id, 5, "更正");
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String squeezed(String table) {
        return table.lines()
                .map(line ->
                        line.replaceAll("\\s*\\|", " |").replaceAll("\\s+", " ").strip())
                .reduce("", (a, b) -> a + b + "\n");
    }
}
