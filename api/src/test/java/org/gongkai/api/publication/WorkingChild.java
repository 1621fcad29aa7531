package org.gongkai.api.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportIds;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.SampleReports;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.Publisher;

/**
 * A process of its own in which two people bring report after report to its release and publish after each third one, until it is
 * killed. It begins where the last one was stopped, and prints what it was told is done.
 */
final class WorkingChild {
    static final String DATABASE = "gongkai_killed";

    private WorkingChild() {}

    public static void main(String[] arguments) throws IOException {
        try (Workplace workplace = Workplace.at(arguments[0], DATABASE)) {
            ReportStore store = new ReportStore(workplace.database(), Clock.systemUTC(), true);
            Publication publication = new Publication(store, ReleasePolicy.strict(), List.of());
            for (int n = 0; n < 10_000; n++) {
                release(publication, store, SampleReports.report(n));
                if (n % 3 == 2) {
                    Publisher.publish(new PublishedSource(store), Workplace.siteProfile(), Path.of(arguments[1]));
                    System.out.println("PUBLISHED " + n);
                }
            }
        }
    }

    /** Does what is left to do for one report. */
    private static void release(Publication publication, ReportStore store, EvaluationReport report) {
        String id = ReportIds.of(report);
        Head head = store.head(id);
        if (head == null) {
            publication.importDraft(Workplace.EDITOR, new ImportItem("sample", report, null));
            head = publication.head(id);
            System.out.println("IMPORTED " + id);
        }
        if (head.number() == 1) {
            head = publication.submit(Workplace.EDITOR, id, 1, null);
            System.out.println("SUBMITTED " + id);
        }
        if (head.number() == 2) {
            publication.release(Workplace.RELEASER, id, 2, null);
            System.out.println("RELEASED " + id);
        }
    }
}
