package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongkai.api.intake.DraftSummary;
import org.gongkai.api.intake.Intake;
import org.gongkai.api.intake.IntakeResult;
import org.gongkai.api.intake.recognition.Note;
import org.gongkai.api.intake.recognition.Recognition;
import org.gongkai.api.intake.review.ReviewPage;
import org.gongkai.api.intake.review.ReviewedReport;
import org.gongkai.api.intake.source.IntakeException;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.ImportOutcome;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportIds;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads reports as people have them into drafts. A file that is refused doesn't stop the others. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Read reports into drafts: .docx .doc .xlsx .xls .html .txt .csv .pdf .md .json .jsonl, or folders.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Files, or folders of files.")
    private List<Path> arguments = List.of();

    @Option(names = "--release", description = "Release at once what the gate lets pass.")
    private boolean release;

    @Option(names = "--dry-run", description = "Read and answer without storing anything.")
    private boolean dryRun;

    @Option(
            names = "--json",
            description = "Answer for a machine: {file, reports, notes, unplaced, outcomes} per file.")
    private boolean json;

    @Option(names = "--draft", paramLabel = "FILE.md", description = "Also write the draft as canonical Markdown.")
    private @Nullable Path draft;

    @Option(
            names = "--review",
            paramLabel = "FILE.html",
            description = "Also write one page with the original beside what was read.")
    private @Nullable Path review;

    private final Intake intake = Intake.standard();
    private final Map<ImportOutcome.Kind, Integer> kinds = new EnumMap<>(ImportOutcome.Kind.class);
    private final List<ObjectNode> answers = new ArrayList<>();
    private int refused;

    @Override
    public Integer call() throws IOException {
        ReportFiles.Found found = ReportFiles.of(arguments);
        List<Path> files = found.files();
        found.unreadable().forEach(reason -> refuse(Failures.oneLine(reason)));
        if (files.size() > 1 && (draft != null || review != null)) {
            throw new Refusal("--draft, --review", "write one file", "give one report file at a time");
        }
        if (dryRun) {
            files.forEach(this::readOnly);
        } else {
            try (Session session = store.open();
                    Progress progress = Progress.of(spec, "导入 importing", 0)) {
                Actor actor = store.actor(session, "import");
                Publication publication = session.get(Publication.class);
                ReportStore reports = session.get(ReportStore.class);
                for (Path file : files) {
                    store(file, publication, reports, actor, progress);
                }
            }
        }
        summary(files.size());
        return refused == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void readOnly(Path file) {
        if (ReportFiles.isLines(file)) {
            try (Stream<ReportFiles.Line> lines = ReportFiles.lines(file)) {
                lines.forEach(line -> {
                    if (line.refusal() != null) {
                        refuse(line.refusal());
                    } else {
                        kinds.merge(ImportOutcome.Kind.NEW, 1, Integer::sum);
                    }
                });
            } catch (IOException e) {
                refuse(Failures.oneLine(e));
            }
            return;
        }
        IntakeResult result = read(file);
        if (result != null) {
            kinds.merge(ImportOutcome.Kind.NEW, result.reports().size(), Integer::sum);
            tell(result);
        }
    }

    private void store(Path file, Publication publication, ReportStore reports, Actor actor, Progress progress) {
        if (ReportFiles.isLines(file)) {
            try (Stream<ReportFiles.Line> lines = ReportFiles.lines(file)) {
                Iterable<ImportItem> items = () -> lines.filter(this::accepted)
                        .map(line -> new ImportItem(line.place(), report(line), null))
                        .iterator();
                publication.importAll(actor, items, release, outcome -> {
                    progress.step();
                    tell(outcome, false);
                });
            } catch (IOException | UncheckedIOException e) {
                refuse(Failures.oneLine(e));
            }
            return;
        }
        IntakeResult result = read(file);
        if (result == null) {
            return;
        }
        OriginalFile original = null;
        try {
            if (result.source() != null && !result.reports().isEmpty()) {
                original = reports.files()
                        .put(result.fileName(), result.container().mediaType(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            refuse(Failures.oneLine(e));
            return;
        }
        ObjectNode answer = tell(result);
        ArrayNode outcomes = answer == null ? null : answer.putArray("outcomes");
        List<ImportItem> items = new ArrayList<>();
        for (IntakeResult.Report read : result.reports()) {
            items.add(new ImportItem(file.toString(), read.draft(), original));
        }
        publication.importAll(actor, items, release, outcome -> {
            progress.step();
            tell(outcome, true);
            if (outcomes != null) {
                outcomes.add(JsonCodec.tree(outcome));
            }
        });
    }

    private boolean accepted(ReportFiles.Line line) {
        if (line.refusal() != null) {
            refuse(line.refusal());
        }
        return line.report() != null;
    }

    private static EvaluationReport report(ReportFiles.Line line) {
        EvaluationReport report = line.report();
        if (report == null) {
            throw new IllegalStateException("a refused line has no report");
        }
        return report;
    }

    private @Nullable IntakeResult read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new Refusal(file.toString(), "没有这个文件 there is no such file", "检查路径 check the path");
            }
            IntakeResult result = intake.read(file);
            if (result.reports().stream().allMatch(ImportCommand::isNothing)) {
                throw new Refusal(
                        file.toString(),
                        "没有读出评价报告 no evaluation report was found in it" + firstReason(result),
                        "检查是否选错文件 check that it is the right file");
            }
            if (result.source() != null && result.reports().stream().allMatch(IntakeResult.Report::isBlankForm)) {
                throw new Refusal(
                        file.toString(),
                        "是空表或模板，没有任何得分、金额和完成值 an empty form or template: no score, amount or achieved value in it",
                        "导入填好的表 import the form once it is filled in");
            }
            write(file, result);
            return result;
        } catch (IntakeException | Refusal e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            refuse(Failures.oneLine(e));
        }
        return null;
    }

    /** Text that says neither whose money, nor which year, nor what was scored is no evaluation report. */
    private static boolean isNothing(IntakeResult.Report read) {
        EvaluationReport draft = read.draft();
        return draft.implementingUnit() == null
                && draft.fiscalYear() == null
                && draft.scores().indicators().isEmpty()
                && draft.funds().rows().isEmpty();
    }

    /** What a table in it was instead of a report's, where that is known. */
    private static String firstReason(IntakeResult result) {
        return result.reports().stream()
                .flatMap(report -> report.notes().stream())
                .filter(note -> note.kind() == Note.Kind.NOT_UNDERSTOOD)
                .map(note -> "（" + note.message() + "）")
                .findFirst()
                .orElse("");
    }

    private void write(Path file, IntakeResult result) throws IOException {
        if (draft != null) {
            int number = 0;
            for (IntakeResult.Report read : result.reports()) {
                number++;
                String name = draft.toString();
                Path to = number == 1 ? draft : Path.of(name.replaceFirst("(\\.md)?$", "-" + number + ".md"));
                Files.writeString(to, MarkdownCodec.write(read.draft().withId(ReportIds.of(read.draft()))));
            }
        }
        if (review != null) {
            if (result.source() == null) {
                throw new Refusal(
                        file.toString(), "is in our own format", "--review is for originals of other formats");
            }
            List<ReviewedReport> reviewed = result.reports().stream()
                    .map(read -> new ReviewedReport(
                            new Recognition(read.draft(), read.notes(), read.unplaced(), read.coverage()),
                            Audit.of(read.draft())))
                    .toList();
            Files.writeString(review, ReviewPage.of(result.source(), reviewed));
        }
    }

    private @Nullable ObjectNode tell(IntakeResult result) {
        if (json) {
            ObjectNode answer = DraftSummary.json(result);
            answers.add(answer);
            return answer;
        }
        if (result.source() != null) {
            spec.commandLine().getOut().print(DraftSummary.text(result));
            spec.commandLine().getOut().flush();
        }
        return null;
    }

    private void tell(ImportOutcome outcome, boolean one) {
        if (outcome.kind() != ImportOutcome.Kind.REFUSED) {
            kinds.merge(outcome.kind(), 1, Integer::sum);
        }
        if (outcome.refusal() != null) {
            refuse(outcome.refusal());
            outcome.obstacles().forEach(obstacle -> spec.commandLine().getErr().println("  " + obstacle));
        } else if (one && !json) {
            spec.commandLine()
                    .getOut()
                    .println(DraftSummary.spelledOut(outcome.reportId() + "/" + outcome.number() + " "
                            + (outcome.state() == null ? "" : outcome.state().label()) + " " + outcome.title()));
        }
    }

    private void refuse(String line) {
        refused++;
        spec.commandLine().getErr().println(Failures.shown(line));
        spec.commandLine().getErr().flush();
    }

    private void summary(int files) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answers.size() == 1 && files == 1 ? JsonCodec.write(answers.get(0)) : JsonCodec.write(answers));
        } else if (!kinds.isEmpty() || refused > 0) {
            int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
            if (dryRun) {
                out.println("读取 read: " + all + " reports, nothing stored; " + refused + " refusal(s)");
                out.flush();
                return;
            }
            out.println("导入 imported: " + all + " reports, "
                    + kinds.getOrDefault(ImportOutcome.Kind.NEW, 0) + " new, "
                    + kinds.getOrDefault(ImportOutcome.Kind.CHANGED, 0) + " changed, "
                    + kinds.getOrDefault(ImportOutcome.Kind.UNCHANGED, 0) + " unchanged; " + refused + " refusal(s)");
        }
        out.flush();
    }
}
