package org.gongkai.api.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.api.server.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Run the server: GraphQL, GraphiQL and the published site.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store;

    @Option(
            names = "--port",
            defaultValue = "${GONGKAI_PORT:-8080}",
            description = "Port on the loopback address (${DEFAULT-VALUE}); 0 for any free one.")
    private int port;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            defaultValue = "./out",
            description = "Folder that publish --out writes to, shown under /site/ (${DEFAULT-VALUE}).")
    private Path site = Path.of("out");

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext context = start(store.data(), store.profile(), port, site)) {
            PrintWriter out = spec.commandLine().getOut();
            addresses(out, context);
            Thread.currentThread().join();
        }
        return ExitCode.DONE;
    }

    /** Starts the server and returns when it answers. */
    static ConfigurableApplicationContext start(Path data, String profile, int port, Path site) {
        SpringApplication application = new SpringApplication(Application.class);
        return application.run(
                Session.QUIET_START,
                "--gongkai.data=" + data,
                "--spring.profiles.active=" + profile,
                "--gongkai.site=" + site,
                "--gongkai.engine.server=true",
                "--server.port=" + port);
    }

    static void addresses(PrintWriter out, ConfigurableApplicationContext context) {
        int bound = context.getEnvironment().getProperty("local.server.port", Integer.class, 0);
        String base = "http://127.0.0.1:" + bound;
        out.println("网站 site      " + base + "/site/index.html");
        out.println("接口 GraphQL   " + base + "/graphql");
        out.println("查询 GraphiQL  " + base + "/graphiql");
        out.flush();
    }
}
