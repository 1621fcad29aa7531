package org.gongkai.site.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.schema.audit.Audit;
import org.gongkai.schema.disclosure.DisclosurePolicy;
import org.gongkai.schema.disclosure.PublicView;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.Project;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.SiteProfileReader;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void showsTheDraftAndNoticesAChange() throws Exception {
        AtomicReference<String> title = new AtomicReference<>("第一稿");
        AtomicLong modified = new AtomicLong(1);
        try (Preview preview = Preview.start(0, profile(), () -> draft(title.get()), modified::get)) {
            assertThat(get(preview.address())).contains("<h1>第一稿</h1>", "这是一份没有发布的稿件", "/reload.js");
            String before = get(preview.address().resolve("/changed"));

            title.set("第二稿");
            modified.set(2);
            for (int i = 0; i < 50 && get(preview.address().resolve("/changed")).equals(before); i++) {
                Thread.sleep(100);
            }

            assertThat(get(preview.address().resolve("/changed"))).isNotEqualTo(before);
            assertThat(get(preview.address())).contains("<h1>第二稿</h1>");
        }
    }

    @Test
    void showsWhyAFileCannotBeRead() throws Exception {
        Preview.Content broken = () -> {
            throw new IOException("draft.md, line 3: <no> title");
        };
        try (Preview preview = Preview.start(0, profile(), broken, () -> 1)) {
            assertThat(get(preview.address())).contains("draft.md, line 3: &lt;no> title", "/reload.js");
        }
    }

    private static Preview.Draft draft(String title) {
        EvaluationReport report =
                EvaluationReport.titled(title, Project.named("路灯")).id("draft").build();
        return new Preview.Draft(PublicView.of(report, DisclosurePolicy.strict()), Audit.of(report), "0".repeat(64));
    }

    private String get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static SiteProfile profile() throws IOException {
        try (var in = PreviewTest.class.getResourceAsStream("/org/gongkai/seeds/site-profile.yaml")) {
            return SiteProfileReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "site-profile.yaml");
        }
    }
}
