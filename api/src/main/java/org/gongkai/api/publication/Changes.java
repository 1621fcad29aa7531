package org.gongkai.api.publication;

import java.util.List;
import org.gongkai.api.store.Change;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.format.ReportDiff;

/** What changed between two public views, value by value: what is masked stays masked. */
final class Changes {
    private Changes() {}

    static List<Change> between(PublicReport before, PublicReport after) {
        return ReportDiff.of(before.report(), after.report()).changes().stream()
                .map(change -> new Change(change.pointer(), change.label(), change.before(), change.after()))
                .toList();
    }
}
