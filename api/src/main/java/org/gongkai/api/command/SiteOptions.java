package org.gongkai.api.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.PublishResult;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.SiteProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that renders pages: whose portal it is. */
final class SiteOptions {
    private static final String SAMPLE = "site-profile.yaml";

    @Option(
            names = "--site-profile",
            paramLabel = "FILE",
            description = "Names, codes, labels and footer of your portal (docs/site.md); without it a sample bureau.")
    private @Nullable Path profile;

    SiteProfile profile() throws IOException {
        if (profile != null) {
            return SiteProfileReader.read(profile);
        }
        try (InputStream in = Seeds.class.getResourceAsStream(SAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the sample profile is missing from the jar");
            }
            return SiteProfileReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), SAMPLE);
        }
    }

    /** Says what a publish did; the exit code of it. */
    static int tell(PublishResult result, PrintWriter out, PrintWriter err) {
        result.problems().forEach(err::println);
        err.flush();
        if (result.outcome() == PublishResult.Outcome.REFUSED) {
            err.println("发布前检查未通过，网站保持原样。 refused: " + result.problems().size()
                    + " problem(s) → mend them and publish again; readers still see the last build");
            err.flush();
            return ExitCode.REFUSED;
        }
        out.printf(
                "%s %d reports, %d rendered, %d files written, %d kept, %d removed, %.1f s%n",
                result.outcome() == PublishResult.Outcome.UNCHANGED ? "未变 unchanged:" : "已发布 published:",
                result.reports(),
                result.rendered(),
                result.written(),
                result.kept(),
                result.removed(),
                result.took().toMillis() / 1000.0);
        out.flush();
        return ExitCode.DONE;
    }
}
