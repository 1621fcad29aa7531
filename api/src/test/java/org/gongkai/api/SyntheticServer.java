package org.gongkai.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.seeds.generator.SyntheticReport;
import org.gongkai.seeds.generator.SyntheticReports;
import org.springframework.context.ConfigurableApplicationContext;

/** One running server with synthetic reports released, shared by all tests of a run. Tests only read from it. */
public final class SyntheticServer {
    private static final int REPORTS = 90;
    private static final int RARE_AMONG = 400;
    private static final Set<String> RARE =
            Set.of("EXEC_RATE_RECALC", "ITEMISATION_GAP", "UNREACHABLE_SCORE", "VETO_IGNORED");
    private static final List<SyntheticReport> MADE = make();

    /** The first reports of a seed, and further ones with errors that are rare among them. */
    private static List<SyntheticReport> make() {
        List<SyntheticReport> all = new SyntheticReports(11).stream(RARE_AMONG).toList();
        return Stream.concat(
                        all.stream().limit(REPORTS),
                        all.stream()
                                .skip(REPORTS)
                                .filter(made -> made.planted() != null
                                        && RARE.contains(made.planted().code())))
                .sorted(Comparator.comparing(made -> made.report().id()))
                .toList();
    }

    private static ConfigurableApplicationContext context;

    private SyntheticServer() {}

    /** What is released there, by id, as it was generated. */
    public static List<EvaluationReport> reports() {
        return MADE.stream().map(SyntheticReport::report).toList();
    }

    /** The same with the planted errors. */
    public static List<SyntheticReport> made() {
        return MADE;
    }

    /** The ids of all reports, sorted. */
    public static List<String> ids() {
        return reports().stream().map(EvaluationReport::id).toList();
    }

    /** The running application. */
    public static synchronized ConfigurableApplicationContext context() {
        if (context == null) {
            context = DemoServer.start("demo", "--gongkai.expected-disclosures=" + expected());
            List<ImportItem> items = new ArrayList<>();
            reports().forEach(report -> items.add(new ImportItem(report.title(), report, null)));
            context.getBean(Publication.class).importAll(Actor.system("test"), items, true, outcome -> {
                if (!outcome.succeeded()) {
                    throw new IllegalStateException(outcome.refusal() + " " + outcome.obstacles());
                }
            });
        }
        return context;
    }

    /** Expected: the first report long ago, the second far in the future, and two of a unit that publishes nothing. */
    private static Path expected() {
        try {
            Path file = Files.createTempFile("expected", ".tsv");
            return Files.writeString(
                    file,
                    String.join(
                            "\n",
                            expected("late", reports().get(0), "2001-01-01"),
                            expected("in-time", reports().get(1), "2999-12-31"),
                            "missing\t2020\t110000\t没有公开的单位\t\t2021-12-31",
                            "not-due\t2020\t110000\t没有公开的单位\t\t2999-12-31",
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expected(String key, EvaluationReport report, String due) {
        return String.join(
                "\t",
                key,
                String.valueOf(report.fiscalYear()),
                report.region().code(),
                report.implementingUnit().name(),
                report.project().name(),
                due);
    }
}
