package org.gongkai.api.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.ImportOutcome;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.api.publication.Role;
import org.gongkai.api.store.FileStore;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.SourceFile;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.Publisher;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way with the two real reports: import, release, publish, serve. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Load the two real reports, release them, render the site, and serve everything.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Mixin
    private SiteOptions site;

    @Option(
            names = "--port",
            defaultValue = "${GONGKAI_PORT:-8080}",
            description = "Port on the loopback address (${DEFAULT-VALUE}); 0 for any free one.")
    private int port;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the site is written (DATA/site).")
    private Path out = Path.of("");

    @Option(names = "--once", description = "Stop when the site is rendered; nothing is served.")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = out.toString().isEmpty() ? store.data().resolve("site") : out;
        PrintWriter print = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = ServeCommand.start(store.data(), "demo", port, folder)) {
            load(context, print);
            SiteOptions.tell(
                    Publisher.publish(context.getBean(PublishedSource.class), site.profile(), folder),
                    print,
                    spec.commandLine().getErr());
            if (once) {
                return ExitCode.DONE;
            }
            accounts(context.getBean(Accounts.class), print);
            print.println();
            ServeCommand.addresses(print, context);
            print.println("按 Ctrl+C 结束。 Ctrl+C stops it; the data stay in " + store.data() + ".");
            print.flush();
            Thread.currentThread().join();
        }
        return ExitCode.DONE;
    }

    /** Imports and releases both reports; done before, it changes nothing. */
    private void load(ConfigurableApplicationContext context, PrintWriter print) {
        FileStore files = context.getBean(ReportStore.class).files();
        List<ImportItem> items = new ArrayList<>();
        for (String file : Seeds.files()) {
            EvaluationReport report = MarkdownCodec.read(Seeds.markdown(file));
            SourceFile source = report.source();
            OriginalFile original =
                    source == null ? null : files.put(source.name(), source.mediaType(), Seeds.source(source.name()));
            items.add(new ImportItem(file, report, original));
        }
        context.getBean(Publication.class).importAll(Actor.system("gongkai demo"), items, true, outcome -> {
            if (outcome.refusal() != null) {
                print.println(outcome.refusal());
                outcome.obstacles().forEach(obstacle -> print.println("  " + obstacle));
            } else if (outcome.kind() != ImportOutcome.Kind.UNCHANGED) {
                print.println("已载入并发布 released " + outcome.reportId() + " " + outcome.title());
            }
        });
    }

    /** Makes one account per role the first time and prints the passwords, which are stored nowhere. */
    private static void accounts(Accounts accounts, PrintWriter print) {
        if (!accounts.isEmpty()) {
            return;
        }
        Map<String, Role> names = new LinkedHashMap<>();
        names.put("editor", Role.EDITOR);
        names.put("releaser", Role.RELEASER);
        names.put("admin", Role.ADMIN);
        print.println();
        print.println("演示账号（密码只显示这一次） accounts, shown this once:");
        names.forEach((name, role) -> {
            String password = Accounts.randomText(12);
            accounts.put(Actor.system("gongkai demo"), name, Set.of(role), password);
            print.println("  " + name + "  " + password + "  " + role.label());
        });
    }
}
