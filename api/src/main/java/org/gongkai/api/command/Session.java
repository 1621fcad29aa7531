package org.gongkai.api.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.server.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The application's services for the length of one command: the same store and rules as the server, without the web. */
final class Session implements AutoCloseable {
    /** Spring logs a failed start with its trace; {@link Failures} says it in one line. */
    static final String QUIET_START = "--logging.level.org.springframework.boot.SpringApplication=off";

    private final ConfigurableApplicationContext context;

    private Session(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Session open(Path data, String profile) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        List<String> settings = new ArrayList<>();
        settings.add("--gongkai.data=" + data);
        settings.add("--gongkai.engine.server=false");
        settings.add("--logging.level.root=error");
        // The embedded engine logs with its trace what the command then says in one line.
        settings.add("--logging.level.de.bwaldvogel=off");
        settings.add(QUIET_START);
        settings.add("--spring.main.lazy-initialization=true");
        if (!profile.isBlank()) {
            settings.add("--spring.profiles.active=" + profile);
        }
        return new Session(application.run(settings.toArray(String[]::new)));
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    @Override
    public void close() {
        context.close();
    }
}
