package org.gongkai.api.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.Change;
import org.gongkai.api.store.FieldAllowance;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.Revision;
import org.gongkai.api.store.State;
import org.gongkai.api.store.Waiver;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/** The next revision of a report: everything as in its head, but for what is said here. */
final class RevisionBuilder {
    private final String reportId;
    private final int number;
    private final Action action;
    private final Actor actor;
    private final Role role;
    private final Instant at;
    private State state;
    private int content;
    private String contentHash;
    private @Nullable EvaluationReport report;
    private @Nullable List<Finding> findings;
    private String author;
    private @Nullable String note;
    private List<Waiver> waivers;
    private List<FieldAllowance> allowances;
    private @Nullable Integer released;
    private @Nullable Instant publishedAt;
    private @Nullable String fingerprint;
    private List<Change> changes = List.of();
    private @Nullable Retraction retraction;
    private @Nullable OriginalFile original;

    private RevisionBuilder(String reportId, @Nullable Head head, Action action, Actor actor, Role role, Instant at) {
        this.reportId = reportId;
        this.number = head == null ? 1 : head.number() + 1;
        this.action = action;
        this.actor = actor;
        this.role = role;
        this.at = at;
        this.state = head == null ? State.DRAFT : head.state();
        this.content = head == null ? number : head.content();
        this.contentHash = head == null ? "" : head.contentHash();
        this.author = head == null ? actor.name() : head.author();
        this.waivers = head == null ? List.of() : head.waivers();
        this.allowances = head == null ? List.of() : head.allowances();
        this.released = head == null || head.published() == null
                ? null
                : Integer.valueOf(head.published().release().revision());
    }

    static RevisionBuilder first(String reportId, Action action, Actor actor, Role role, Instant at) {
        return new RevisionBuilder(reportId, null, action, actor, role, at);
    }

    static RevisionBuilder after(Head head, Action action, Actor actor, Role role, Instant at) {
        return new RevisionBuilder(head.id(), head, action, actor, role, at);
    }

    RevisionBuilder state(State value) {
        state = value;
        return this;
    }

    /** New content, for which the actor is answerable. */
    RevisionBuilder content(Content value, @Nullable OriginalFile file) {
        content = number;
        contentHash = value.hash();
        report = value.report();
        findings = value.findings();
        author = actor.name();
        original = file;
        return this;
    }

    /**
     * The content that is public, again: with the author, the decisions and the file it had when it became public.
     *
     * @param shown the head as it was after the public revision
     * @param carrier the revision that carries the public content
     */
    RevisionBuilder back(Head shown, Revision carrier) {
        state = shown.state();
        content = number;
        contentHash = shown.contentHash();
        report = carrier.report();
        findings = carrier.findings();
        author = shown.author();
        waivers = shown.waivers();
        allowances = shown.allowances();
        original = shown.original();
        return this;
    }

    RevisionBuilder note(@Nullable String value) {
        note = value;
        return this;
    }

    RevisionBuilder waive(Waiver waiver) {
        waivers = with(waivers, waiver);
        return this;
    }

    RevisionBuilder allow(FieldAllowance allowance) {
        allowances = with(allowances, allowance);
        return this;
    }

    /** Makes the content public at the time of the revision. */
    RevisionBuilder publish(State value, String publicFingerprint) {
        state = value;
        released = number;
        publishedAt = at;
        fingerprint = publicFingerprint;
        return this;
    }

    RevisionBuilder changes(List<Change> value) {
        changes = value;
        return this;
    }

    RevisionBuilder retract(Retraction value) {
        state = State.RETRACTED;
        released = null;
        retraction = value;
        return this;
    }

    Revision build() {
        return new Revision(
                Revision.id(reportId, number),
                reportId,
                number,
                action,
                state,
                content,
                contentHash,
                report,
                findings,
                actor.name(),
                role.name(),
                actor.tool(),
                at,
                author,
                note,
                waivers,
                allowances,
                released,
                publishedAt,
                fingerprint,
                changes,
                retraction,
                original);
    }

    private static <T> List<T> with(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
