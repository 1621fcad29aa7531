package org.gongkai.api.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReadModels;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.schema.format.JsonLines;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes reports out of the store again, one Markdown file each and all of them as JSON Lines. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write everything public as Markdown and JSON Lines; with --internal, the unmasked contents.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("export");

    @Option(
            names = "--internal",
            description = "The current contents, unmasked and unreleased ones too: never for the public.")
    private boolean internal;

    private int written;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (Session session = store.open();
                BufferedWriter lines = Files.newBufferedWriter(out.resolve("reports.jsonl"));
                Progress progress = Progress.of(spec, "导出 exporting", 0)) {
            if (internal) {
                ReportStore reports = session.get(ReportStore.class);
                for (Head head : reports.heads()) {
                    write(reports.content(head), head.id(), lines, progress);
                }
            } else {
                for (PublishedReport published : session.get(ReadModels.class).allPublished()) {
                    write(published.report(), published.id(), lines, progress);
                }
            }
        }
        spec.commandLine().getOut().println(written + " reports in " + out);
        return ExitCode.DONE;
    }

    private void write(EvaluationReport report, String id, BufferedWriter lines, Progress progress) throws IOException {
        EvaluationReport carried = report.withId(id);
        Files.writeString(out.resolve(id + ".md"), MarkdownCodec.write(carried));
        JsonLines.write(carried, lines);
        written++;
        progress.step();
    }
}
