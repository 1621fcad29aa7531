package org.gongkai.api.graphql.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.ImportOutcome;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.PublicationRefusal;
import org.gongkai.api.publication.Role;
import org.gongkai.api.security.CurrentActor;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.schema.format.FormatException;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Mutations and the work list: who sends the request decides what it may do; the rules are those of publication. */
@Controller
public class EditingController {
    private final Publication publication;
    private final ReportStore store;

    EditingController(Publication publication, ReportStore store) {
        this.publication = publication;
        this.store = store;
    }

    @MutationMapping
    DraftView importDraft(@Argument String text) {
        return view(() -> {
            ImportOutcome outcome = publication.importDraft(signedIn(), new ImportItem("text", report(text), null));
            if (outcome.reportId() == null || outcome.kind() == ImportOutcome.Kind.REFUSED) {
                throw refusal(ErrorCategory.CONFLICT, "REFUSED", String.valueOf(outcome.refusal()));
            }
            return publication.head(outcome.reportId());
        });
    }

    @MutationMapping
    DraftView editDraft(
            @Argument String id, @Argument int revision, @Argument String text, @Argument @Nullable String note) {
        return view(() -> publication.edit(signedIn(), id, revision, report(text), null, note));
    }

    @MutationMapping
    DraftView submit(@Argument String id, @Argument int revision, @Argument @Nullable String note) {
        return view(() -> publication.submit(signedIn(), id, revision, note));
    }

    @MutationMapping
    DraftView returnToAuthor(@Argument String id, @Argument int revision, @Argument String reason) {
        return view(() -> publication.sendBack(signedIn(), id, revision, reason));
    }

    @MutationMapping
    DraftView waive(@Argument String id, @Argument int revision, @Argument String finding, @Argument String reason) {
        return view(() -> publication.waive(signedIn(), id, revision, finding, reason));
    }

    @MutationMapping
    DraftView allowField(@Argument String id, @Argument int revision, @Argument String field, @Argument String reason) {
        return view(() -> publication.allowField(signedIn(), id, revision, field, reason));
    }

    @MutationMapping
    DraftView release(@Argument String id, @Argument int revision, @Argument @Nullable String note) {
        return view(() -> publication.release(signedIn(), id, revision, note));
    }

    @MutationMapping
    DraftView correct(@Argument String id, @Argument int revision, @Argument String reason) {
        return view(() -> publication.correct(signedIn(), id, revision, reason));
    }

    @MutationMapping
    DraftView discardCorrection(@Argument String id, @Argument int revision, @Argument @Nullable String note) {
        return view(() -> publication.discard(signedIn(), id, revision, note));
    }

    @MutationMapping
    DraftView retract(
            @Argument String id,
            @Argument int revision,
            @Argument Retraction.Reason reason,
            @Argument @Nullable String contact,
            @Argument @Nullable String note) {
        return view(() -> publication.retract(signedIn(), id, revision, reason, contact, note));
    }

    @QueryMapping
    @Nullable
    DraftView draft(@Argument String id) {
        signedIn();
        Head head = store.head(id);
        return head == null ? null : new DraftView(head, store, publication);
    }

    /**
     * A page of the work list.
     *
     * @param totalCount how many there are in all
     * @param items the page
     */
    record WorkList(int totalCount, List<DraftView> items) {}

    @QueryMapping
    WorkList workList(
            @Argument @Nullable List<Head.WaitsFor> waitsFor,
            @Argument @Nullable List<org.gongkai.api.store.State> state,
            @Argument int first,
            @Argument int skip) {
        signedIn();
        List<Head> heads = store.heads().stream()
                .filter(head ->
                        waitsFor == null ? head.waitsFor() != Head.WaitsFor.NOBODY : waitsFor.contains(head.waitsFor()))
                .filter(head -> state == null || state.contains(head.state()))
                .sorted(Comparator.comparing(Head::updatedAt).thenComparing(Head::id))
                .toList();
        return new WorkList(
                heads.size(),
                heads.stream()
                        .skip(Math.max(0, skip))
                        .limit(Math.max(0, Math.min(first, 100)))
                        .map(head -> new DraftView(head, store, publication))
                        .toList());
    }

    private DraftView view(Supplier<Head> change) {
        try {
            return new DraftView(change.get(), store, publication);
        } catch (PublicationRefusal refusal) {
            ErrorCategory category =
                    switch (refusal.kind()) {
                        case NOT_FOUND -> ErrorCategory.NOT_FOUND;
                        case FORBIDDEN -> ErrorCategory.FORBIDDEN;
                        case WRONG_STATE, STALE, BLOCKED -> ErrorCategory.CONFLICT;
                        case INVALID -> ErrorCategory.BAD_REQUEST;
                    };
            throw refusal(category, refusal.kind().name(), Objects.requireNonNullElse(refusal.getMessage(), ""));
        }
    }

    private static EvaluationReport report(String text) {
        try {
            return text.stripLeading().startsWith("{") ? JsonCodec.read(text) : MarkdownCodec.read(text);
        } catch (FormatException e) {
            throw refusal(ErrorCategory.BAD_REQUEST, "FORMAT", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private static Actor signedIn() {
        Actor actor = CurrentActor.get();
        if (!actor.has(Role.EDITOR) && !actor.has(Role.RELEASER) && !actor.has(Role.ADMIN)) {
            throw refusal(ErrorCategory.FORBIDDEN, "SIGN_IN", "请登录。 Sign in.");
        }
        return actor;
    }

    private static ApiException refusal(ErrorCategory category, String code, String message) {
        return ApiException.of(category, code, message, "");
    }
}
