package org.gongkai.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.Fingerprint;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.schema.disclosure.PublicView;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.site.preview.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one report as its public page would look, and reloads the browser whenever the file changes. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        header = "Show one report as its page would look, reloaded on every change.")
final class PreviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private SiteOptions site;

    @Parameters(paramLabel = "FILE|ID", description = "A report file of any kind, or the id of a report in the store.")
    private String subject = "";

    @Option(names = "--port", defaultValue = "0", description = "Port on the loopback address; 0 for any free one.")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = Path.of(subject);
        if (Files.exists(file)) {
            show(() -> draft(ReportFiles.one(file)), () -> Files.getLastModifiedTime(file)
                    .toMillis());
            return ExitCode.DONE;
        }
        try (Session session = store.open()) {
            Publication publication = session.get(Publication.class);
            ReportStore reports = session.get(ReportStore.class);
            publication.head(subject);
            show(
                    () -> draft(reports.content(publication.head(subject))),
                    () -> publication.head(subject).number());
        }
        return ExitCode.DONE;
    }

    private void show(Preview.Content content, Preview.Change change) throws IOException, InterruptedException {
        content.load();
        try (Preview preview = Preview.start(port, site.profile(), content, change)) {
            spec.commandLine().getOut().println("预览 preview " + preview.address() + "  (Ctrl+C)");
            spec.commandLine().getOut().flush();
            Thread.currentThread().join();
        }
    }

    private static Preview.Draft draft(EvaluationReport report) {
        EvaluationReport named = report.id() == null ? report.withId("preview") : report;
        PublicReport view = PublicView.of(named, DisclosurePolicy.strict());
        return new Preview.Draft(view, Audit.of(view.report()), Fingerprint.of(view));
    }
}
