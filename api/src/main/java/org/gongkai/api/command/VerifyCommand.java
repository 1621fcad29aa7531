package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.api.publication.CopyCheck;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.trail.TrailHead;
import org.gongkai.site.Publisher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks that what is held is what was written: a copy of a report, a published site, or the store with its trail. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Check a copy of a report, a published site, or the store and its trail.")
final class VerifyCommand implements Callable<Integer> {
    private static final Pattern HEAD = Pattern.compile("audit trail head\\t(\\d+):([0-9a-f]{64})");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A copy of a report; without it, the store.")
    private @Nullable Path file;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "A site that publish wrote: its files, and the trail against the head in its manifest.")
    private @Nullable Path site;

    @Override
    public Integer call() throws IOException {
        if (file != null && Files.isDirectory(file)) {
            throw new Refusal(
                    file.toString(), "is a folder, not a copy of a report", "--site " + file + " checks a site");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean right = true;
        if (site != null) {
            List<String> problems = Publisher.verify(site);
            problems.forEach(out::println);
            right = problems.isEmpty();
        }
        try (Session session = store.open()) {
            if (file != null) {
                CopyCheck.Answer answer = session.get(CopyCheck.class).check(ReportFiles.one(file));
                out.println(answer.verdict().label() + " " + answer.verdict() + " " + answer.reportId());
                out.println("  copy       " + answer.fingerprint());
                out.println("  published  " + (answer.published() == null ? "-" : answer.published()));
                right &= answer.verdict() == CopyCheck.Verdict.CURRENT;
            } else {
                List<String> problems = session.get(ReportStore.class).verify(published());
                problems.forEach(out::println);
                right &= problems.isEmpty();
            }
        }
        if (right && file == null) {
            out.println("完好 intact");
        }
        out.flush();
        return right ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** The head of the trail that the site's manifest prints: a tail cut off since then is noticed. */
    private @Nullable TrailHead published() throws IOException {
        if (site == null) {
            return null;
        }
        try (Stream<Path> files = Files.list(site.resolve("current").toRealPath())) {
            for (Path candidate : files.filter(
                            path -> path.getFileName().toString().startsWith("manifest"))
                    .toList()) {
                Matcher head = HEAD.matcher(Files.readString(candidate));
                if (head.find()) {
                    return new TrailHead(Long.parseLong(head.group(1)), head.group(2));
                }
            }
        }
        throw new Refusal(site.toString(), "has no manifest with a trail head", "publish it again");
    }
}
