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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.PublishedSource;
import org.gongkai.seeds.Seeds;
import org.gongkai.site.Publisher;
import org.gongkai.site.SiteProfileReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published site as {@code demo} and {@code serve} show it: its links lead somewhere, folders included. */
class ServedSiteTest {
    @BeforeAll
    static void publishTheSite() throws IOException {
        Path site = Path.of(
                Objects.requireNonNull(DemoServer.context().getEnvironment().getProperty("gongkai.site")));
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream("site-profile.yaml"))) {
            String profile = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Publisher.publish(
                    DemoServer.context().getBean(PublishedSource.class),
                    SiteProfileReader.read(profile, "site-profile.yaml"),
                    site);
        }
    }

    @Test
    void aFolderWithoutItsSlashIsLedToTheOneWithIt() {
        HttpResponse<String> answer = once(address("/site/indicators?a=b"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(address("/site/x")
                        .resolve(answer.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(address("/site/indicators/?a=b"));
        assertThat(get(address("/site/indicators")).body()).contains("<h1");
        assertThat(once(address("/site/%2e%2e/%2e%2e")).statusCode()).isBetween(400, 404);
    }

    @Test
    void anAddressOfNothingShowsTheSitesOwnPageWhoseLinksWork() {
        for (String nothing : List.of("/site/nowhere", "/site/nowhere/", "/site/2025/x/y.html", "/nowhere")) {
            HttpResponse<String> answer = once(address(nothing));
            assertThat(answer.statusCode()).as(nothing).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.body()).contains("没有这个页面").doesNotContain("Whitelabel", "Exception");
            for (Element link : Jsoup.parse(answer.body(), address(nothing).toString())
                    .select("a[href]:not([href^=#]), link[rel=stylesheet], script[src]")) {
                String to = link.absUrl(link.hasAttr("src") ? "src" : "href");
                if (to.startsWith("http://127.0.0.1")) {
                    assertThat(get(URI.create(to.replaceFirst("#.*", ""))).statusCode())
                            .as(to)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aProgramThatAsksForNothingIsToldSoInJson() {
        HttpResponse<String> answer = DemoServer.send(HttpRequest.newBuilder(address("/nowhere"))
                .header("Accept", "application/json")
                .build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("{");
    }

    private static URI address(String path) {
        return DemoServer.address(DemoServer.context(), path);
    }

    private static HttpResponse<String> once(URI address) {
        return DemoServer.send(HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .GET()
                .build());
    }

    @Test
    void everyLinkOfTheFirstPageIsAnsweredAndAReportsFolderIsItsPage() {
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
