package org.gongkai.api.publication;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.gongkai.api.store.SampleReports;

/** A process of its own that imports and releases reports until it is killed, and prints each id once it is told of it. */
final class ImportingChild {
    private ImportingChild() {}

    public static void main(String[] arguments) {
        try (Workplace workplace = new Workplace(Path.of(arguments[0]))) {
            Publication publication = workplace.publication(ReleasePolicy.demo());
            publication.importAll(
                    Actor.system("test"),
                    IntStream.range(0, Integer.parseInt(arguments[1]))
                            .mapToObj(SampleReports::report)
                            .map(report -> new ImportItem("sample", report, null))::iterator,
                    true,
                    outcome -> System.out.println(outcome.kind() + " " + outcome.state() + " " + outcome.reportId()));
        }
    }
}
