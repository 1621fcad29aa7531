package org.gongkai.api.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.FieldAllowance;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.PublicSide;
import org.gongkai.api.store.PublicViews;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.Revision;
import org.gongkai.api.store.StaleRevisionException;
import org.gongkai.api.store.State;
import org.gongkai.api.store.Waiver;
import org.gongkai.schema.audit.Finding;
import org.gongkai.schema.audit.Severity;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.disclosure.PersonalData;
import org.gongkai.schema.disclosure.PersonalDatum;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happens to a report between its first draft and its retraction. Each method checks the actor's role, the
 * report's state and the version the actor has read, stores one immutable revision, and says no in one line.
 *
 * <p>{@snippet :
 * ImportOutcome draft = publication.importDraft(editor, new ImportItem("report.md", report, null));
 * publication.submit(editor, draft.reportId(), 1, null);
 * publication.release(releaser, draft.reportId(), 2, null);
 * }
 */
public final class Publication {
    private static final int BATCH = 200;

    private final ReportStore store;
    private final ReleasePolicy policy;
    private final List<PublicationListener> listeners;

    Publication(ReportStore store, ReleasePolicy policy, List<PublicationListener> listeners) {
        this.store = store;
        this.policy = policy;
        this.listeners = List.copyOf(listeners);
    }

    /** The rules of this installation. */
    public ReleasePolicy policy() {
        return policy;
    }

    /** Where a report stands. */
    public Head head(String reportId) {
        Head head = store.head(reportId);
        if (head == null) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.NOT_FOUND, reportId, "there is no such report", "check the id");
        }
        return head;
    }

    /** Imports one report as a draft. */
    public ImportOutcome importDraft(Actor actor, ImportItem item) {
        List<ImportOutcome> outcomes = new ArrayList<>();
        importAll(actor, List.of(item), false, outcomes::add);
        return outcomes.get(0);
    }

    /**
     * Imports many reports, {@value #BATCH} at a time, and tells the outcome of each once it is stored. Importing the same
     * again changes nothing, so an interrupted import is simply repeated.
     *
     * @param release whether to release what may be released
     */
    public void importAll(Actor actor, Iterable<ImportItem> items, boolean release, Consumer<ImportOutcome> outcomes) {
        Role role = Permissions.role(Action.IMPORT, actor, "import");
        Map<String, Prepared> batch = new LinkedHashMap<>();
        List<ImportItem> open = new ArrayList<>();
        for (ImportItem item : items) {
            open.add(item);
            if (open.size() == BATCH) {
                importBatch(actor, role, open, batch, release, outcomes);
                open.clear();
            }
        }
        importBatch(actor, role, open, batch, release, outcomes);
    }

    private record Prepared(
            ImportItem item, Content content, @Nullable PublicSide side, List<Obstacle> obstacles) {}

    private void importBatch(
            Actor actor,
            Role role,
            List<ImportItem> items,
            Map<String, Prepared> batch,
            boolean release,
            Consumer<ImportOutcome> outcomes) {
        List<Object> prepared =
                items.parallelStream().map(item -> prepare(item, release)).toList();
        for (Object result : prepared) {
            if (result instanceof ImportOutcome refused) {
                outcomes.accept(refused);
                continue;
            }
            Prepared ready = (Prepared) result;
            if (batch.containsKey(ready.content().id())) {
                // The same id twice: the second is judged by what the first has stored.
                storeBatch(actor, role, batch, release, outcomes);
            }
            batch.put(ready.content().id(), ready);
        }
        storeBatch(actor, role, batch, release, outcomes);
    }

    private Object prepare(ImportItem item, boolean release) {
        try {
            Content content = Content.of(item.report());
            if (!release) {
                return new Prepared(item, content, null, List.of());
            }
            PublicSide side = PublicSide.of(content.report(), List.of(), content.audit());
            return new Prepared(
                    item,
                    content,
                    side,
                    Gate.obstacles(
                            content.report(), side.view(), content.findings(), standing(content.report()), List.of()));
        } catch (PublicationRefusal refusal) {
            return new ImportOutcome(
                    item.place(),
                    ImportOutcome.Kind.REFUSED,
                    null,
                    0,
                    null,
                    item.report().title(),
                    item.place() + ": " + refusal.getMessage(),
                    List.of());
        }
    }

    private List<Waiver> standing(EvaluationReport report) {
        return policy.standingWaiver(report)
                .map(waiver -> new Waiver(null, null, waiver.source(), waiver.reason(), "profile", Instant.EPOCH))
                .map(List::of)
                .orElse(List.of());
    }

    private void storeBatch(
            Actor actor, Role role, Map<String, Prepared> batch, boolean release, Consumer<ImportOutcome> outcomes) {
        if (batch.isEmpty()) {
            return;
        }
        Map<String, Head> heads = store.heads(batch.keySet());
        List<ReportStore.Write> writes = new ArrayList<>();
        Map<String, ImportOutcome> planned = new LinkedHashMap<>();
        Set<String> published = new LinkedHashSet<>();
        Instant now = store.now();
        batch.forEach((id, ready) -> {
            ImportPlan plan = new ImportPlan(actor, role, now, ready, heads.get(id), writes);
            planned.put(id, plan.outcome(release));
            if (plan.publishes) {
                published.add(id);
            }
        });
        List<StaleRevisionException> stale = new ArrayList<>();
        store.writeAll(writes, stale);
        stale.forEach(conflict -> planned.computeIfPresent(conflict.reportId(), (id, outcome) -> {
            published.remove(id);
            return new ImportOutcome(
                    outcome.place(),
                    ImportOutcome.Kind.REFUSED,
                    id,
                    conflict.actual(),
                    null,
                    outcome.title(),
                    outcome.place() + ": " + conflict.getMessage(),
                    List.of());
        }));
        tell(published);
        planned.values().forEach(outcomes);
        batch.clear();
    }

    /** What to store for one imported report, and what to tell about it. */
    private final class ImportPlan {
        private final Actor actor;
        private final Role role;
        private final Instant now;
        private final Prepared ready;
        private final Content content;
        private final List<ReportStore.Write> writes;
        private @Nullable Head head;
        private boolean publishes;

        ImportPlan(
                Actor actor,
                Role role,
                Instant now,
                Prepared ready,
                @Nullable Head head,
                List<ReportStore.Write> writes) {
            this.actor = actor;
            this.role = role;
            this.now = now;
            this.ready = ready;
            this.content = ready.content();
            this.head = head;
            this.writes = writes;
        }

        ImportOutcome outcome(boolean release) {
            Head before = head;
            if (before != null && before.contentHash().equals(content.hash())) {
                return release ? released(ImportOutcome.Kind.UNCHANGED) : told(ImportOutcome.Kind.UNCHANGED, null);
            }
            try {
                if (before != null) {
                    Permissions.state(Action.IMPORT, before.state(), content.id());
                }
            } catch (PublicationRefusal refusal) {
                return told(ImportOutcome.Kind.REFUSED, ready.item().place() + ": " + refusal.getMessage());
            }
            RevisionBuilder next = before == null
                    ? RevisionBuilder.first(content.id(), Action.IMPORT, actor, role, now)
                    : RevisionBuilder.after(before, Action.IMPORT, actor, role, now);
            store(
                    next.state(State.DRAFT)
                            .content(content, ready.item().original())
                            .build(),
                    null);
            ImportOutcome.Kind kind = before == null ? ImportOutcome.Kind.NEW : ImportOutcome.Kind.CHANGED;
            return release ? released(kind) : told(kind, null);
        }

        private ImportOutcome released(ImportOutcome.Kind kind) {
            Head draft = Objects.requireNonNull(head, "an imported report has a head");
            if (draft.published() != null) {
                return draft.state().isPublic()
                        ? told(kind, null)
                        : told(kind, refusal("it is public already", "submit it and correct it with a reason"));
            }
            if (draft.state() == State.RETRACTED) {
                return told(kind, refusal("it was retracted", "what was retracted stays retracted"));
            }
            PublicSide side = draft.allowances().isEmpty() ? ready.side() : null;
            List<Obstacle> obstacles = side != null && draft.waivers().isEmpty()
                    ? ready.obstacles()
                    : obstacles(draft, content.report(), content.findings());
            if (!obstacles.isEmpty()) {
                return new ImportOutcome(
                        ready.item().place(),
                        kind,
                        draft.id(),
                        draft.number(),
                        draft.state(),
                        draft.title(),
                        refusal(
                                obstacles.size() + " obstacle(s) in the way of its release",
                                "correct or waive them one by one"),
                        obstacles);
            }
            try {
                Role releaser = releaseRole(actor, draft, content.report());
                RevisionBuilder next = RevisionBuilder.after(draft, Action.RELEASE, actor, releaser, now);
                PublicReport view = side != null ? side.view() : PublicViews.of(content.report(), draft.allowances());
                store(publish(next, State.RELEASED, draft, content.report(), view, actor, now), side);
                publishes = true;
                return told(kind, null);
            } catch (PublicationRefusal refusal) {
                return told(kind, ready.item().place() + ": " + refusal.getMessage());
            }
        }

        private void store(Revision revision, @Nullable PublicSide side) {
            writes.add(new ReportStore.Write(head, revision, content.report(), side));
            head = Head.after(head, revision);
        }

        private String refusal(String reason, String remedy) {
            return ready.item().place() + ": " + content.id() + " isn't released: " + reason + " → " + remedy;
        }

        private ImportOutcome told(ImportOutcome.Kind kind, @Nullable String refusal) {
            return new ImportOutcome(
                    ready.item().place(),
                    kind,
                    content.id(),
                    head == null ? 0 : head.number(),
                    head == null ? null : head.state(),
                    content.report().title(),
                    refusal,
                    List.of());
        }
    }

    /**
     * Replaces the content of a draft, or begins a correction of what is public.
     *
     * @param version the number of the revision that the editor has read
     */
    public Head edit(
            Actor actor,
            String reportId,
            int version,
            EvaluationReport report,
            @Nullable OriginalFile original,
            @Nullable String note) {
        Role role = Permissions.role(Action.EDIT, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(Action.EDIT, head.state(), reportId);
        if (report.id() != null && !report.id().equals(reportId)) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID,
                    reportId,
                    "the edited text carries the id " + report.id(),
                    "an id never changes: keep " + reportId);
        }
        Content content = Content.of(report.withId(reportId));
        if (content.hash().equals(head.contentHash())) {
            return head;
        }
        Revision revision = RevisionBuilder.after(head, Action.EDIT, actor, role, store.now())
                .state(State.DRAFT)
                .content(content, original)
                .note(note)
                .build();
        return write(head, revision, content.report());
    }

    /** Hands a draft to the releaser. */
    public Head submit(Actor actor, String reportId, int version, @Nullable String note) {
        return move(Action.SUBMIT, State.SUBMITTED, actor, reportId, version, note);
    }

    /** Sends a submitted report back to its author. */
    public Head sendBack(Actor actor, String reportId, int version, String note) {
        return move(Action.RETURN, State.RETURNED, actor, reportId, version, reason(note, reportId));
    }

    private Head move(Action action, State state, Actor actor, String reportId, int version, @Nullable String note) {
        Role role = Permissions.role(action, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(action, head.state(), reportId);
        Revision revision = RevisionBuilder.after(head, action, actor, role, store.now())
                .state(state)
                .note(note)
                .build();
        return write(head, revision, store.content(head));
    }

    /** Lets a report become public although one error stands. */
    public Head waive(Actor actor, String reportId, int version, String findingId, String reason) {
        Role role = Permissions.role(Action.WAIVE, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(Action.WAIVE, head.state(), reportId);
        fourEyes(actor, head);
        Finding finding = findings(head).stream()
                .filter(candidate -> candidate.id().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new PublicationRefusal(
                        PublicationRefusal.Kind.NOT_FOUND,
                        reportId,
                        "there is no finding " + findingId,
                        "list them with `gongkai audit " + reportId + "`"));
        if (finding.severity() != Severity.ERROR) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID,
                    reportId,
                    "finding " + findingId + " is no error and blocks nothing",
                    "release without a waiver");
        }
        if (head.waivers().stream().anyMatch(waiver -> findingId.equals(waiver.findingId()))) {
            return head;
        }
        EvaluationReport content = store.content(head);
        String shown = PublicWords.reason(reason, content, reportId);
        Instant now = store.now();
        Waiver waiver = new Waiver(findingId, finding.code(), null, shown, actor.name(), now);
        Revision revision = RevisionBuilder.after(head, Action.WAIVE, actor, role, now)
                .waive(waiver)
                .note(shown)
                .build();
        return write(head, revision, content);
    }

    /** Lets the public see one personal value. */
    public Head allowField(Actor actor, String reportId, int version, String pointer, String reason) {
        Role role = Permissions.role(Action.ALLOW_FIELD, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(Action.ALLOW_FIELD, head.state(), reportId);
        fourEyes(actor, head);
        EvaluationReport content = store.content(head);
        String value = PublicViews.valueHash(content, pointer);
        if (value == null) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.NOT_FOUND,
                    reportId,
                    "there is no value at " + pointer,
                    "give a JSON Pointer such as /contacts/0/name");
        }
        allowedKinds(reportId, content, pointer);
        Instant now = store.now();
        Revision revision = RevisionBuilder.after(head, Action.ALLOW_FIELD, actor, role, now)
                .allow(new FieldAllowance(pointer, value, reason(reason, reportId), actor.name(), now))
                .note(pointer + ": " + reason)
                .build();
        return write(head, revision, content);
    }

    /** A field is shown only where the installation's profile lets every kind of personal data in it be shown at all. */
    private void allowedKinds(String reportId, EvaluationReport content, String pointer) {
        for (PersonalDatum datum : PersonalData.find(content)) {
            if (datum.pointer().equals(pointer) && !policy.shownKinds().contains(datum.kind())) {
                throw new PublicationRefusal(
                        PublicationRefusal.Kind.FORBIDDEN,
                        reportId,
                        pointer + " holds " + datum.kind() + " (" + datum.kind().label()
                                + "), which the profile lets nobody show",
                        "keep it masked, or add the kind to gongkai.publication.shown-kinds");
            }
        }
    }

    /** Everything personal in the current content: what the public doesn't see and why, and what somebody allowed. */
    public List<MaskedValue> personalData(String reportId) {
        Head head = head(reportId);
        return MaskedValue.of(store.content(head), head.allowances());
    }

    /** What is in the way of the release of the current content; nothing when it may become public. */
    public List<Obstacle> obstacles(String reportId) {
        Head head = head(reportId);
        EvaluationReport content = store.content(head);
        return obstacles(head, content, findings(head));
    }

    private List<Obstacle> obstacles(Head head, EvaluationReport content, List<Finding> findings) {
        List<Waiver> waivers = new ArrayList<>(head.waivers());
        waivers.addAll(standing(content));
        return Gate.obstacles(
                content, PublicViews.of(content, head.allowances()), findings, waivers, head.allowances());
    }

    /** What the audit said about the current content when it was stored. */
    public List<Finding> findings(Head head) {
        Revision revision = store.revision(head.id(), head.content());
        return revision == null || revision.findings() == null ? List.of() : revision.findings();
    }

    /** Makes a report public for the first time; its publication time is the system's and is set here once. */
    public Head release(Actor actor, String reportId, int version, @Nullable String note) {
        Head head = head(reportId, version);
        EvaluationReport content = store.content(head);
        if (head.published() != null) {
            Permissions.role(Action.RELEASE, actor, reportId);
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE,
                    reportId,
                    "it is public already",
                    "change it by a correction, with a reason");
        }
        Role role = releaseRole(actor, head, content);
        block(reportId, obstacles(head, content, findings(head)));
        Instant now = store.now();
        RevisionBuilder next =
                RevisionBuilder.after(head, Action.RELEASE, actor, role, now).note(note);
        PublicReport view = PublicViews.of(content, head.allowances());
        Head released = write(head, publish(next, State.RELEASED, head, content, view, actor, now), content);
        tell(Set.of(reportId));
        return released;
    }

    private Revision publish(
            RevisionBuilder next,
            State state,
            Head head,
            EvaluationReport content,
            PublicReport view,
            Actor actor,
            Instant now) {
        Optional<ReleasePolicy.StandingWaiver> standing = policy.standingWaiver(content);
        if (standing.isPresent() && head.unwaivedErrors() > 0) {
            next.waive(new Waiver(
                    null, null, standing.get().source(), standing.get().reason(), actor.name(), now));
        }
        return next.publish(state, Fingerprint.of(view)).build();
    }

    private Role releaseRole(Actor actor, Head head, EvaluationReport content) {
        Role role = Permissions.role(Action.RELEASE, actor, head.id());
        Permissions.state(Action.RELEASE, head.state(), head.id());
        if (role == Role.SYSTEM) {
            if (policy.standingWaiver(content).isEmpty()) {
                throw new PublicationRefusal(
                        PublicationRefusal.Kind.FORBIDDEN,
                        head.id(),
                        "without a person only what a standing waiver covers is released",
                        "let a releaser do it");
            }
            return role;
        }
        boolean alone = !policy.fourEyes() && actor.has(Role.EDITOR);
        if (head.state() != State.SUBMITTED && !alone) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE,
                    head.id(),
                    "it is " + head.state() + " (" + head.state().label() + ")",
                    "its author submits it first");
        }
        fourEyes(actor, head);
        return role;
    }

    private void fourEyes(Actor actor, Head head) {
        if (policy.fourEyes()
                && (actor.name().equals(head.author()) || submitters(head.id()).contains(actor.name()))) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.FORBIDDEN,
                    head.id(),
                    actor.name() + " wrote or submitted it",
                    "another person must decide about its publication");
        }
    }

    /** Who submitted the current content. */
    private Set<String> submitters(String reportId) {
        Set<String> names = new HashSet<>();
        for (Revision revision : store.history(reportId)) {
            if (revision.content() == revision.number()) {
                names.clear();
            }
            if (revision.action() == Action.SUBMIT) {
                names.add(revision.actor());
            }
        }
        return names;
    }

    /** Approves a submitted correction of what is public: a new public revision that shows what changed and why. */
    public Head correct(Actor actor, String reportId, int version, String reason) {
        Role role = Permissions.role(Action.CORRECT, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(Action.CORRECT, head.state(), reportId);
        fourEyes(actor, head);
        return correct(actor, role, head, store.content(head), null, null, reason);
    }

    /**
     * Corrects what is public with new content in one step, where one person suffices.
     *
     * @param report the corrected report
     * @param original the file it was read from
     * @param reason why, shown publicly
     */
    public Head correct(
            Actor actor,
            String reportId,
            int version,
            EvaluationReport report,
            @Nullable OriginalFile original,
            String reason) {
        Permissions.role(Action.EDIT, actor, reportId);
        Role role = Permissions.role(Action.CORRECT, actor, reportId);
        Head head = head(reportId, version);
        if (policy.fourEyes()) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.FORBIDDEN,
                    reportId,
                    "here a correction needs two people",
                    "edit and submit it; another person corrects");
        }
        Permissions.state(Action.EDIT, head.state(), reportId);
        Content content = Content.of(report.withId(reportId));
        return correct(actor, role, head, content.report(), content, original, reason);
    }

    private Head correct(
            Actor actor,
            Role role,
            Head head,
            EvaluationReport report,
            @Nullable Content fresh,
            @Nullable OriginalFile original,
            String reason) {
        if (head.published() == null) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE, head.id(), "it isn't public", "release it");
        }
        PublicReport before = PublicViews.of(
                store.content(head.id(), head.published().content()),
                head.published().allowances());
        PublicReport after = PublicViews.of(report, head.allowances());
        String fingerprint = Fingerprint.of(after);
        if (fingerprint.equals(Fingerprint.of(before))) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID,
                    head.id(),
                    "nothing that the public sees has changed",
                    "edit it first");
        }
        Instant now = store.now();
        RevisionBuilder next = RevisionBuilder.after(head, Action.CORRECT, actor, role, now)
                .note(PublicWords.reason(reason, report, head.id()))
                .changes(Changes.between(before, after));
        Head gated = head;
        if (fresh != null) {
            next.content(fresh, original);
            gated = Head.after(head, next.state(State.DRAFT).build());
        }
        block(head.id(), obstacles(gated, report, fresh != null ? fresh.findings() : findings(head)));
        Revision revision = publish(next, State.CORRECTED, gated, report, after, actor, now);
        Head corrected = write(head, revision, report);
        tell(Set.of(head.id()));
        return corrected;
    }

    /**
     * Drops a correction that was begun and abandoned: the current content is again the public one. The public sees nothing
     * of it; the dropped content stays in the history.
     */
    public Head discard(Actor actor, String reportId, int version, @Nullable String note) {
        Role role = Permissions.role(Action.DISCARD, actor, reportId);
        Head head = head(reportId, version);
        Permissions.state(Action.DISCARD, head.state(), reportId);
        if (head.published() == null) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE,
                    reportId,
                    "it was never public, so there is no content to go back to",
                    "edit it, or leave it as a draft");
        }
        int shown = head.published().release().revision();
        Head published = store.headAt(reportId, shown);
        Revision carrier = Objects.requireNonNull(store.revision(reportId, published.content()), "a head's content");
        Revision revision = RevisionBuilder.after(head, Action.DISCARD, actor, role, store.now())
                .back(published, carrier)
                .note(note)
                .build();
        return write(head, revision, Objects.requireNonNull(carrier.report(), "a carrier's content"));
    }

    private static void block(String reportId, List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.BLOCKED,
                    reportId + ": " + obstacles.size() + " obstacle(s) in the way of publication, the first: "
                            + obstacles.get(0),
                    obstacles);
        }
    }

    /**
     * Takes a report out of everything public. A stub with title, reason class, date and contact stays; the internal
     * document and its history stay too.
     *
     * @param note internal note, never public
     */
    public Head retract(
            Actor actor,
            String reportId,
            int version,
            Retraction.Reason reason,
            @Nullable String contact,
            @Nullable String note) {
        Role role = Permissions.role(Action.RETRACT, actor, reportId);
        Head head = head(reportId, version);
        if (head.published() == null) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.WRONG_STATE,
                    reportId,
                    head.state() == State.RETRACTED ? "it is retracted already" : "it isn't public",
                    "there is nothing to retract");
        }
        EvaluationReport content = store.content(reportId, head.published().content());
        String shown = contact != null ? PublicWords.contact(contact, content, reportId) : policy.contact();
        Revision revision = RevisionBuilder.after(head, Action.RETRACT, actor, role, store.now())
                .retract(new Retraction(reason, shown))
                .note(note)
                .build();
        Head retracted = write(head, revision, content);
        tell(Set.of(reportId));
        return retracted;
    }

    private Head head(String reportId, int version) {
        Head head = head(reportId);
        if (head.number() != version) {
            throw stale(new StaleRevisionException(reportId, version, head.number()));
        }
        return head;
    }

    private Head write(Head head, Revision revision, EvaluationReport content) {
        try {
            return store.write(head, revision, content);
        } catch (StaleRevisionException e) {
            throw stale(e);
        }
    }

    private static PublicationRefusal stale(StaleRevisionException e) {
        return new PublicationRefusal(
                PublicationRefusal.Kind.STALE, Objects.requireNonNullElse(e.getMessage(), e.reportId()), List.of());
    }

    private static String reason(String reason, String place) {
        if (reason.isBlank()) {
            throw new PublicationRefusal(
                    PublicationRefusal.Kind.INVALID, place, "a reason is missing", "say why, in a sentence");
        }
        return reason.strip();
    }

    private void tell(Set<String> reportIds) {
        if (!reportIds.isEmpty()) {
            listeners.forEach(listener -> listener.publicationChanged(reportIds));
        }
    }
}
