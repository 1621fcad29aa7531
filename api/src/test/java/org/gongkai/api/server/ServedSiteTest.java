package org.gongkai.api.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.Publisher;
import org.gongkai.site.SiteProfileReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The published site as {@code demo} and {@code serve} show it: its links lead somewhere, folders included. */
class ServedSiteTest {
    @Test
    void everyLinkOfTheFirstPageIsAnsweredAndAReportsFolderIsItsPage() throws IOException {
        Path site = Path.of(
                Objects.requireNonNull(DemoServer.context().getEnvironment().getProperty("gongkai.site")));
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream("site-profile.yaml"))) {
            String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Publisher.publish(
                    DemoServer.context().getBean(PublishedSource.class),
                    SiteProfileReader.read(profile, "site-profile.yaml"),
                    site);
        }
        URI home = DemoServer.address(DemoServer.context(), "/site/index.html");
        Set<String> links = new LinkedHashSet<>();
        for (Element link : Jsoup.parse(get(home).body(), home.toString()).select("a[href]")) {
            String address = link.absUrl("href").replaceFirst("[#?].*", "");
            if (address.startsWith("http://127.0.0.1")) {
                links.add(address);
            }
        }
        assertThat(links).anyMatch(address -> address.endsWith("530124-2025-4fd2eda6/"));
        for (String address : links) {
            HttpResponse<String> answer = get(URI.create(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isNotEmpty();
        }
        String folder = links.stream()
                .filter(address -> address.endsWith("530124-2025-4fd2eda6/"))
                .findFirst()
                .orElseThrow();
        assertThat(get(URI.create(folder)).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(get(URI.create(folder)).body()).contains("项目质量可控性");
        assertThat(get(URI.create(folder + "nowhere/")).statusCode()).isEqualTo(404);
    }

    /** The answer to an address, or to the one it redirects to. */
    private static HttpResponse<String> get(URI address) {
        HttpResponse<String> answer =
                DemoServer.send(HttpRequest.newBuilder(address).GET().build());
        return answer.statusCode() == 302
                ? get(address.resolve(answer.headers().firstValue("Location").orElseThrow()))
                : answer;
    }
}
