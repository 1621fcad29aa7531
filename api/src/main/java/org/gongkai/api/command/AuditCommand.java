package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.api.intake.Intake;
import org.gongkai.api.intake.IntakeResult;
import org.gongkai.api.intake.recognition.Recognition;
import org.gongkai.api.intake.review.ReviewPage;
import org.gongkai.api.intake.review.ReviewedReport;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.PublicationRefusal;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.audit.AuditJson;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.audit.AuditText;
import org.gongkai.schema.audit.ReturnLetter;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits reports and prints every finding with its proof. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Audit reports: every finding with its arithmetic; exit code 1 when there are errors.")
final class AuditCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(arity = "1..*", paramLabel = "FILE|ID", description = "Report files of any kind, or ids in the store.")
    private List<String> arguments = List.of();

    @Option(names = "--json", description = "Print an array of {file, id, title, findings, sensitivity, coverage}.")
    private boolean json;

    @Option(names = "--letter", description = "Print a letter (Markdown) that returns the findings to the author.")
    private boolean letter;

    @Option(
            names = "--review",
            paramLabel = "FILE.html",
            description = "Also write one page with the original of one file, what was read, and the findings.")
    private @Nullable Path review;

    @Option(names = "--summary", description = "Print one line a report: its findings by severity and code.")
    private boolean summary;

    private final Tally tally = new Tally();
    private boolean failed;
    private boolean reviewed;

    @Override
    public Integer call() throws IOException {
        if (Stream.of(json, letter, summary).filter(chosen -> chosen).count() > 1) {
            throw new ParameterException(spec.commandLine(), "Give one of --json, --letter and --summary.");
        }
        if (review != null && arguments.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--review shows one file: give only that.");
        }
        List<String> ids = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (Files.exists(path)) {
                ReportFiles.Found found = ReportFiles.of(List.of(path));
                found.unreadable().forEach(reason -> refuse(Failures.oneLine(reason)));
                for (Path file : found.files()) {
                    file(file);
                }
            } else {
                ids.add(argument);
            }
        }
        if (!ids.isEmpty()) {
            stored(ids);
        }
        if (review != null && !reviewed) {
            refuse(review
                    + " was not written: there is no page that shows an original beside these → give --review the one"
                    + " Word, Excel, PDF, web or text file that the report was read from");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(tally.reports() == 0 ? "[ ]" : " ]");
        } else if (!letter && tally.reports() > 1) {
            out.println(tally);
        }
        out.flush();
        return failed ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void file(Path file) throws IOException {
        if (ReportFiles.isLines(file)) {
            ReportFiles.inParallel(file, this::work, this::tell);
            return;
        }
        try {
            IntakeResult result = Intake.standard().read(file);
            List<ReviewedReport> found = new ArrayList<>();
            for (IntakeResult.Report read : result.reports()) {
                AuditResult audit = Audit.of(read.draft());
                tell(audited(file.toString(), read.draft(), audit));
                found.add(new ReviewedReport(
                        new Recognition(read.draft(), read.notes(), read.unplaced(), read.coverage()), audit));
            }
            if (review != null && result.source() != null) {
                if (reviewed) {
                    refuse(file + ": " + review
                            + " shows another file already → audit this one with a --review of its own");
                    return;
                }
                Files.writeString(review, ReviewPage.of(result.source(), found));
                reviewed = true;
            }
        } catch (IntakeException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void stored(List<String> ids) {
        try (Session session = store.open()) {
            Publication publication = session.get(Publication.class);
            ReportStore reports = session.get(ReportStore.class);
            for (String id : ids) {
                try {
                    EvaluationReport report = reports.content(publication.head(id));
                    tell(audited(id, report, Audit.of(report)));
                } catch (PublicationRefusal refusal) {
                    refuse(String.valueOf(refusal.getMessage()));
                }
            }
        }
    }

    /** What is said about one report, made while others are still being read. */
    private record Audited(
            String text,
            @Nullable AuditResult result,
            @Nullable String refusal) {}

    private Audited work(ReportFiles.Line line) {
        return line.report() == null
                ? new Audited("", null, line.refusal())
                : audited(line.place(), line.report(), Audit.of(line.report()));
    }

    private Audited audited(String place, EvaluationReport report, AuditResult result) {
        String text;
        if (json) {
            text = AuditJson.of(AuditJson.entry(place, report, result)).strip();
        } else if (letter) {
            text = ReturnLetter.of(report, result);
        } else if (summary) {
            text = AuditText.summary(place, result);
        } else {
            text = AuditText.of(report, result);
        }
        return new Audited(text, result, null);
    }

    private void tell(Audited audited) {
        AuditResult result = audited.result();
        if (result == null) {
            refuse(String.valueOf(audited.refusal()));
            return;
        }
        failed |= result.hasErrors();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(tally.reports() == 0 ? "[ " : ", ");
        }
        tally.add(result);
        if (json) {
            out.print(audited.text());
        } else {
            out.println(audited.text());
        }
        out.flush();
    }

    private void refuse(String line) {
        failed = true;
        spec.commandLine().getErr().println(Failures.shown(line));
        spec.commandLine().getErr().flush();
    }
}
