package org.gongkai.api.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.schema.report.EvaluationReport;

/** Revisions as the publication service makes them, without its rules. */
final class Revisions {
    private Revisions() {}

    static Head draft(ReportStore store, EvaluationReport report) {
        ReportStore.Write write = draftWrite(store, report);
        return store.write(null, write.revision(), write.content());
    }

    static ReportStore.Write draftWrite(ReportStore store, EvaluationReport report) {
        String id = ReportIds.of(report);
        EvaluationReport content = report.withId(id);
        Revision revision = new Revision(
                Revision.id(id, 1),
                id,
                1,
                Action.IMPORT,
                State.DRAFT,
                1,
                "hash",
                content,
                List.of(),
                "王",
                "EDITOR",
                "test",
                store.now(),
                "王",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null);
        return new ReportStore.Write(null, revision, content, null);
    }

    static Head submit(ReportStore store, Head head) {
        return store.write(head, next(store, head, Action.SUBMIT, State.SUBMITTED), store.content(head));
    }

    static Head release(ReportStore store, Head head) {
        return store.write(head, releaseRevision(store, head), store.content(head));
    }

    static Revision releaseRevision(ReportStore store, Head head) {
        return next(store, head, Action.RELEASE, State.RELEASED);
    }

    /** Drafts and releases of many reports, written at once. */
    static void releaseAll(ReportStore store, Stream<EvaluationReport> reports) {
        List<ReportStore.Write> writes = new ArrayList<>();
        reports.forEach(report -> {
            ReportStore.Write draft = draftWrite(store, report);
            Head head = Head.after(null, draft.revision());
            writes.add(draft);
            writes.add(new ReportStore.Write(head, releaseRevision(store, head), draft.content(), null));
        });
        store.writeAll(writes, new ArrayList<>());
    }

    private static Revision next(ReportStore store, Head head, Action action, State state) {
        int number = head.number() + 1;
        boolean shown = state.isPublic();
        return new Revision(
                Revision.id(head.id(), number),
                head.id(),
                number,
                action,
                state,
                head.content(),
                head.contentHash(),
                null,
                null,
                "李",
                "RELEASER",
                "test",
                store.now(),
                head.author(),
                null,
                List.of(),
                List.of(),
                shown ? (Integer) number : null,
                shown ? store.now() : null,
                null,
                List.of(),
                null,
                null);
    }
}
