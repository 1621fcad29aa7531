package org.gongkai.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.ImportItem;
import org.gongkai.api.publication.Publication;
import org.gongkai.api.server.Application;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.format.MarkdownCodec;
import org.gongkai.seeds.Seeds;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One running server with the two real reports released, shared by all tests of a run. Tests only read from it. */
public final class DemoServer {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext context;

    private DemoServer() {}

    /** The running application. */
    public static synchronized ConfigurableApplicationContext context() {
        if (context == null) {
            context = start("demo");
            List<ImportItem> items = new ArrayList<>();
            for (String file : Seeds.files()) {
                items.add(new ImportItem(file, MarkdownCodec.read(Seeds.markdown(file)), null));
            }
            context.getBean(Publication.class).importAll(Actor.system("test"), items, true, outcome -> {
                if (!outcome.succeeded()) {
                    throw new IllegalStateException(outcome.refusal() + " " + outcome.obstacles());
                }
            });
        }
        return context;
    }

    /** Another application on an empty store of its own; its caller closes it. */
    public static ConfigurableApplicationContext start(String profile, String... settings) {
        try {
            Path data = Files.createTempDirectory("gongkai-test");
            List<String> all = new ArrayList<>(List.of(
                    "--gongkai.data=" + data.resolve("data"),
                    "--gongkai.site=" + data.resolve("site"),
                    "--spring.profiles.active=" + profile,
                    "--spring.mongodb.uri=",
                    "--server.port=0",
                    "--logging.level.root=error"));
            all.addAll(List.of(settings));
            return SpringApplication.run(Application.class, all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of a running application. */
    public static URI address(ConfigurableApplicationContext application, String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    /** Asks the shared server. */
    public static JsonNode ask(String query) {
        return ask(context(), query, null);
    }

    /** Asks a server, with an Authorization header where one is given. */
    public static JsonNode ask(ConfigurableApplicationContext application, String query, String authorization) {
        ObjectNode body = JsonCodec.mapper().createObjectNode().put("query", query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address(application, "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonCodec.write(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return JsonCodec.mapper().readTree(send(request.build()).body());
    }

    /** Sends any request. */
    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
