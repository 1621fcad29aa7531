package org.gongkai.api.command;

import java.nio.file.Path;
import java.util.Map;
import org.gongkai.api.server.Application;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's services for the length of one command: the same store and rules as the server, without the web. */
final class Session implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Session(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Joins the engine that runs on the directory, or runs one while the command lasts. */
    static Session open(Path data) {
        return new Session(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "gongkai.data", data.toString(),
                        "gongkai.engine.server", "false",
                        "logging.level.root", "error"))
                .run());
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    @Override
    public void close() {
        context.close();
    }
}
