package org.gongkai.api.publication;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.api.DemoServer;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.Publisher;
import org.gongkai.site.SiteProfileReader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * Everything that somebody without an account gets to see of an installation, as text by source: collections of the database that
 * aren't named as internal, files of the published site with their names, answers of GraphQL to every field, downloads.
 */
public final class EverythingPublic {
    /** Settings under which a generated query of all fields isn't too big. */
    public static final String[] NO_LIMITS = {
        "--gongkai.graphql.max-depth=60",
        "--gongkai.graphql.max-fields=100000",
        "--gongkai.graphql.max-cost=1000000000000",
        "--gongkai.graphql.max-tokens=1000000",
        "--gongkai.graphql.max-body=10MB",
        "--gongkai.graphql.max-response=500MB",
        "--gongkai.graphql.timeout=120s"
    };

    /** Collections that nobody is answered from without an account. A new one is public until it is named here. */
    private static final Set<String> INTERNAL =
            Set.of("revisions", "trail", "heads", "files", "fileChunks", "accounts", "journal", "meta");

    /** What only accounts may ask. */
    private static final Set<String> SIGNED_IN = Set.of("draft", "workList");

    private static final Pattern OPAQUE = Pattern.compile("\"([A-Za-z0-9_-]{8,})\"");

    private final ConfigurableApplicationContext application;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> published;

    private EverythingPublic(ConfigurableApplicationContext application) {
        this.application = application;
        this.published = application.getBean(ReportStore.class).readModels().publishedIds();
    }

    /**
     * @param site folder to publish to
     * @param reportId a report to ask for by its id
     */
    public static Map<String, String> of(ConfigurableApplicationContext application, Path site, String reportId)
            throws IOException {
        EverythingPublic all = new EverythingPublic(application);
        all.database();
        all.site(site);
        all.graphQl(reportId);
        all.downloads();
        return all.found;
    }

    private void database() {
        var database = application.getBean(ReportStore.class).database();
        for (String name : database.listCollectionNames()) {
            if (!INTERNAL.contains(name)) {
                StringBuilder text = new StringBuilder();
                database.getCollection(name).find().forEach(document -> text.append(document.toJson())
                        .append('\n'));
                found.put("database " + name, text.toString());
            }
        }
        if (!found.keySet()
                .containsAll(StoreCollections.PUBLIC.stream()
                        .map(name -> "database " + name)
                        .filter(name -> !name.endsWith("stubs"))
                        .toList())) {
            throw new IllegalStateException("public collections are missing: " + found.keySet());
        }
    }

    private void site(Path site) throws IOException {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream("site-profile.yaml"))) {
            String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> problems = Publisher.publish(
                            application.getBean(PublishedSource.class),
                            SiteProfileReader.read(profile, "site-profile.yaml"),
                            site)
                    .problems();
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
        }
        Path current = site.resolve("current").toRealPath();
        try (Stream<Path> files = Files.walk(current)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = current.relativize(file).toString();
                found.put("site " + name, name + "\n" + Files.readString(file, StandardCharsets.UTF_8));
            }
        }
    }

    private void downloads() {
        for (String table : List.of("reports", "indicators", "funds", "findings")) {
            for (String ending : List.of("csv", "jsonl")) {
                String path = "/download/" + table + "." + ending;
                found.put(
                        path,
                        DemoServer.send(HttpRequest.newBuilder(DemoServer.address(application, path))
                                        .build())
                                .body());
            }
        }
    }

    private void graphQl(String reportId) {
        GraphQLSchema schema = application.getBean(GraphQlSource.class).schema();
        for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
            if (!SIGNED_IN.contains(field.getName())) {
                Set<String> seen = new HashSet<>(field.getName().equals("reports") ? Set.of() : Set.of("Report"));
                ask(field.getName(), "{ " + selected(field, reportId, seen, schema) + " }");
            }
        }
        for (GraphQLFieldDefinition field : schema.getObjectType("Report").getFieldDefinitions()) {
            ask(
                    "report." + field.getName(),
                    "{ report(id: \"" + reportId + "\") { "
                            + selected(field, reportId, new HashSet<>(Set.of("Report")), schema) + " } }");
        }
    }

    private void ask(String what, String query) {
        JsonNode whole = DemoServer.ask(application, query, null);
        if (whole.has("errors")) {
            throw new IllegalStateException(what + ": " + whole.get("errors"));
        }
        String answer = whole.toString();
        found.put("GraphQL " + what, answer + decoded(answer));
    }

    /** What the opaque ids and cursors of an answer say. */
    private static String decoded(String answer) {
        StringBuilder text = new StringBuilder();
        for (Matcher id = OPAQUE.matcher(answer); id.find(); ) {
            try {
                text.append('\n')
                        .append(new String(Base64.getUrlDecoder().decode(id.group(1)), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                // A word, no id.
                continue;
            }
        }
        return text.toString();
    }

    /** A field with everything below it, each type once. */
    private String selected(GraphQLFieldDefinition field, String reportId, Set<String> seen, GraphQLSchema schema) {
        StringBuilder text = new StringBuilder(field.getName());
        StringBuilder arguments = new StringBuilder();
        for (GraphQLArgument argument : field.getArguments()) {
            String value = argument(field, argument, reportId);
            if (value != null) {
                arguments.append(' ').append(argument.getName()).append(": ").append(value);
            }
        }
        if (!arguments.isEmpty()) {
            text.append('(').append(arguments).append(')');
        }
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (type instanceof GraphQLObjectType object) {
            text.append(body(object, reportId, seen, schema));
        } else if (type instanceof GraphQLInterfaceType node) {
            text.append(" { __typename");
            for (GraphQLObjectType object : schema.getImplementations(node)) {
                if (object.getName().equals("Report")) {
                    text.append(" ... on Report").append(body(object, reportId, seen, schema));
                }
            }
            text.append(" }");
        }
        return text.toString();
    }

    private String body(GraphQLObjectType type, String reportId, Set<String> seen, GraphQLSchema schema) {
        StringBuilder text = new StringBuilder(" { __typename");
        if (seen.add(type.getName())) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                text.append(' ').append(selected(field, reportId, seen, schema));
            }
        }
        return text.append(" }").toString();
    }

    private String argument(GraphQLFieldDefinition field, GraphQLArgument argument, String reportId) {
        boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
        GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType());
        String name = field.getName() + "." + argument.getName();
        return switch (name) {
            case "report.id" -> '"' + reportId + '"';
            case "node.id" -> '"' + new GlobalId("Report", reportId).encoded() + '"';
            case "nodes.ids" -> "[\"" + new GlobalId("Report", reportId).encoded() + "\"]";
            case "comparison.reports" -> JsonCodec.write(published);
            case "region.code" -> "\"530124\"";
            case "search.text" -> "\"项目\"";
            case "fiscalYear.year" -> "2025";
            default -> {
                if (argument.getName().equals("first")) {
                    yield "50";
                }
                if (required) {
                    yield type.getName().equals("Int")
                            ? "1"
                            : type.getName().equals("ID") || type.getName().equals("String") ? "\"x\"" : null;
                }
                yield null;
            }
        };
    }
}
