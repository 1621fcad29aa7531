package org.gongkai.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.site.SiteProfile.Column;
import org.gongkai.site.SiteProfile.DisclosureField;
import org.gongkai.site.SiteProfile.Field;
import org.gongkai.site.SiteProfile.Footer;
import org.gongkai.site.SiteProfile.Licence;
import org.gongkai.site.SiteProfile.Link;
import org.gongkai.site.SiteProfile.Show;
import org.gongkai.site.SiteProfile.Site;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a site profile from YAML and names every wrong field at once. */
public final class SiteProfileReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Fields whose value is that of each report; a fixed one would be wrong on most pages, a fixed date a faked one. */
    private static final Set<Field> OF_THE_REPORT =
            Set.of(Field.INDEX, Field.ISSUER, Field.TITLE, Field.DOCUMENT_DATE, Field.PUBLICATION_DATE);

    private final List<String> problems = new ArrayList<>();

    private SiteProfileReader() {}

    /** Reads a profile file. */
    public static SiteProfile read(Path file) {
        try {
            return read(Files.readString(file), file.getFileName().toString());
        } catch (CharacterCodingException e) {
            throw new SiteProfileException(file + ": is not UTF-8 (GBK?); save it as UTF-8 and try again", List.of());
        } catch (NoSuchFileException e) {
            throw new SiteProfileException(file + ": no such file; give the path of a YAML file", List.of());
        } catch (IOException e) {
            throw new SiteProfileException(file + ": cannot be read: " + e.getMessage(), List.of());
        }
    }

    /**
     * Reads a profile.
     *
     * @param name what to call the text in messages
     */
    public static SiteProfile read(String yaml, String name) {
        JsonNode tree;
        try {
            tree = YAML.readTree(yaml.startsWith(BYTE_ORDER_MARK) ? yaml.substring(1) : yaml);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new SiteProfileException(
                    name + ", line " + line + ": not YAML: " + firstLine(e.getOriginalMessage()), List.of());
        }
        SiteProfileReader reader = new SiteProfileReader();
        SiteProfile profile = reader.profile(tree);
        if (!reader.problems.isEmpty()) {
            throw new SiteProfileException(
                    name + ": " + reader.problems.size() + " field(s) wrong, see docs/site.md", reader.problems);
        }
        return profile;
    }

    private SiteProfile profile(JsonNode tree) {
        known(
                tree,
                "",
                "site",
                "column",
                "source",
                "indexPrefix",
                "disclosure",
                "footer",
                "show",
                "licence",
                "feedback");
        return new SiteProfile(
                site(tree.path("site")),
                column(tree.path("column")),
                text(tree, "source", ""),
                text(tree, "indexPrefix", ""),
                disclosure(tree.path("disclosure")),
                footer(tree.path("footer")),
                show(tree.path("show")),
                licence(tree.path("licence")),
                link(tree.path("feedback"), "feedback"));
    }

    private Site site(JsonNode node) {
        known(node, "site", "name", "domain", "idCode", "baseUrl");
        String domain = text(node, "domain", "site");
        if (!domain.isEmpty() && !domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            problem("site.domain", "is not a host name: '" + domain + "' (write www.example.gov.cn)");
        }
        String code = text(node, "idCode", "site");
        if (!code.isEmpty() && !code.matches("[0-9]{10}|bm[0-9]{8}")) {
            problem("site.idCode", "is not a 网站标识码: '" + code + "' (ten digits in quotes, or bm and eight digits)");
        }
        return new Site(text(node, "name", "site"), domain, code, baseUrl(text(node, "baseUrl", "site"), domain));
    }

    private URI baseUrl(String text, String domain) {
        try {
            URI uri = URI.create(text);
            boolean plain = uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPort() == -1
                    && uri.getUserInfo() == null;
            if (!text.isEmpty() && (!text.matches("https?://.*/") || !plain)) {
                problem("site.baseUrl", "must be http(s), end with a slash and carry no port or query: '" + text + "'");
            } else if (!text.isEmpty() && !domain.equals(uri.getHost())) {
                problem("site.baseUrl", "is on '" + uri.getHost() + "' but site.domain is '" + domain + "'");
            } else if (!text.isEmpty() && !uri.getRawPath().matches("/([a-z0-9_-]+/)*")) {
                problem(
                        "site.baseUrl",
                        "has the path '" + uri.getPath()
                                + "'; write lower-case letters a-z, digits, - and _ between slashes");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            problem("site.baseUrl", "is not an address: '" + text + "'");
            return URI.create("");
        }
    }

    private Column column(JsonNode node) {
        known(node, "column", "name", "description", "keywords", "type");
        List<String> keywords = new ArrayList<>();
        JsonNode list = node.path("keywords");
        if (!list.isArray() || list.size() < 2) {
            problem("column.keywords", "needs at least two keywords, as a list");
        }
        for (JsonNode item : list) {
            if (!item.isString() || item.asString().isBlank()) {
                problem(
                        "column.keywords",
                        "has an entry that is not text; write each keyword as text, in quotes if need be");
                continue;
            }
            keywords.add(item.asString().strip());
            if (item.asString().matches(".*[,，;；、].*")) {
                problem("column.keywords", "'" + item.asString() + "' holds a separator; write one keyword per entry");
            }
        }
        String name = text(node, "name", "column");
        String description = text(node, "description", "column");
        if (!name.isEmpty() && name.equals(description)) {
            problem("column.description", "only repeats the name; write one sentence about the column");
        }
        String type = text(node, "type", "column");
        if (!name.isEmpty() && name.equals(type)) {
            problem("column.type", "only repeats the name; write the kind of column, e.g. 信息公开");
        }
        return new Column(name, description, keywords, type);
    }

    private List<DisclosureField> disclosure(JsonNode list) {
        List<DisclosureField> fields = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        if (!list.isArray() || list.isEmpty()) {
            problem("disclosure", "needs a list of fields, each with field and label");
        }
        int i = 0;
        for (JsonNode item : list) {
            String path = "disclosure[" + i++ + "]";
            known(item, path, "field", "label", "value");
            Field field = field(text(item, "field", path), path);
            if (field != null && !seen.add(field)) {
                problem(path + ".field", "'" + field + "' is listed twice");
            }
            String label = text(item, "label", path);
            if (field != null) {
                String value = optional(item, "value", path);
                if (value != null && OF_THE_REPORT.contains(field)) {
                    problem(
                            path + ".value",
                            "is not used: " + key(field) + " is taken from each report; leave value out");
                }
                fields.add(new DisclosureField(field, label, value));
            }
        }
        return fields;
    }

    private @Nullable Field field(String name, String path) {
        for (Field field : Field.values()) {
            if (key(field).equals(name)) {
                return field;
            }
        }
        problem(
                path + ".field",
                "is '" + name + "', expected one of "
                        + String.join(
                                ", ",
                                Stream.of(Field.values())
                                        .map(SiteProfileReader::key)
                                        .toList()));
        return null;
    }

    private static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Footer footer(JsonNode node) {
        known(
                node,
                "footer",
                "sponsor",
                "undertaker",
                "supervisor",
                "contact",
                "hotline",
                "icp",
                "police",
                "errorReport",
                "accessibility",
                "links");
        Link error = link(node.path("errorReport"), "footer.errorReport");
        if (error == null) {
            problem("footer.errorReport", "is missing; the entry 我为政府网站找错 is inspected");
        }
        List<Link> links = new ArrayList<>();
        JsonNode further = node.path("links");
        if (!further.isMissingNode() && !further.isNull() && !further.isArray()) {
            problem("footer.links", "must be a list of links, each with label and href");
        }
        int i = 0;
        for (JsonNode item : further) {
            Link link = link(item, "footer.links[" + i++ + "]");
            if (link != null) {
                links.add(link);
            }
        }
        return new Footer(
                text(node, "sponsor", "footer"),
                optional(node, "undertaker", "footer"),
                optional(node, "supervisor", "footer"),
                optional(node, "contact", "footer"),
                optional(node, "hotline", "footer"),
                link(node.path("icp"), "footer.icp"),
                link(node.path("police"), "footer.police"),
                error == null ? new Link("", "") : error,
                link(node.path("accessibility"), "footer.accessibility"),
                links);
    }

    private Show show(JsonNode node) {
        known(node, "show", "audit", "waivers");
        return new Show(flag(node, "audit"), flag(node, "waivers"));
    }

    private boolean flag(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isBoolean()) {
            problem("show." + name, "must be true or false");
        }
        return value.asBoolean(false);
    }

    private Licence licence(JsonNode node) {
        known(node, "licence", "name", "href");
        String href = optional(node, "href", "licence");
        if (href != null) {
            address(href, "licence.href");
        }
        return new Licence(text(node, "name", "licence"), href);
    }

    private @Nullable Link link(JsonNode node, String path) {
        if (node instanceof MissingNode || node.isNull()) {
            return null;
        }
        known(node, path, "label", "href");
        String href = text(node, "href", path);
        if (!href.isEmpty()) {
            address(href, path + ".href");
        }
        return new Link(text(node, "label", path), href);
    }

    private void address(String href, String path) {
        if (!href.matches("(https?://|mailto:|tel:)\\S+")) {
            problem(path, "is not an address: '" + href + "' (write https://…, mailto:… or tel:…)");
        }
    }

    private void known(JsonNode node, String path, String... names) {
        if (!node.isObject()) {
            problem(path.isEmpty() ? "(the file)" : path, "is missing or not a group of fields");
            return;
        }
        for (String name : node.propertyNames()) {
            if (!List.of(names).contains(name)) {
                problem(at(path, name), "is not a field of the profile (known here: " + String.join(", ", names) + ")");
            }
        }
    }

    private String text(JsonNode node, String name, String path) {
        String value = optional(node, name, path);
        JsonNode given = node.path(name);
        if (value == null && node.isObject() && (given.isMissingNode() || given.isNull() || given.isString())) {
            problem(at(path, name), "is missing");
        }
        return value == null ? "" : value;
    }

    private @Nullable String optional(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (value instanceof MissingNode || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            problem(at(path, name), "must be text; put quotes around it");
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    private void problem(String field, String what) {
        problems.add(field + " " + what);
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
