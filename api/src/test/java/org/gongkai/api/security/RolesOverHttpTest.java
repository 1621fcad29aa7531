package org.gongkai.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.api.DemoServer;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Role;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One report on its way through the states, seen and touched over HTTP by every role: who can do what, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesOverHttpTest {
    private static final String ID = "530124-2025-4fd2eda6";
    private static final String NOBODY = null;

    private static ConfigurableApplicationContext application;
    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void startStrictlyWithThreeAccounts() {
        application = DemoServer.start("strict");
        Accounts accounts = application.getBean(Accounts.class);
        Actor keeper = new Actor("keeper", Set.of(Role.ADMIN), "test");
        Map.of("editor", Role.EDITOR, "releaser", Role.RELEASER, "admin", Role.ADMIN)
                .forEach((name, role) -> {
                    accounts.put(keeper, name, Set.of(role), "a long password of " + name);
                    TOKENS.put(name, "Bearer " + accounts.issueToken(keeper, name));
                });
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void onlyAnEditorImports() {
        String mutation = "mutation { importDraft(text: %s) { reportId revision state waitsFor } }"
                .formatted(JsonCodec.write(Seeds.markdown(Seeds.files().get(0))));
        assertThat(code(as(NOBODY, mutation))).isEqualTo("SIGN_IN");
        assertThat(code(as("releaser", mutation))).isEqualTo("FORBIDDEN");
        JsonNode draft = as("editor", mutation).at("/data/importDraft");
        assertThat(draft.get("reportId").asString()).isEqualTo(ID);
        assertThat(draft.get("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    @Order(2)
    void aDraftIsSeenByEditorsAndByNobodyElse() {
        assertThat(publicTitle()).isNull();
        assertThat(as(NOBODY, "{ reports { totalCount } }")
                        .at("/data/reports/totalCount")
                        .asInt())
                .isZero();
        assertThat(code(as(NOBODY, "{ draft(id: \"" + ID + "\") { title } }"))).isEqualTo("SIGN_IN");
        assertThat(as("editor", "{ draft(id: \"" + ID + "\") { title } }")
                        .at("/data/draft/title")
                        .asString())
                .contains("富民县");
    }

    @Test
    @Order(3)
    void aStaleEditIsRefusedAndSaysSo() {
        assertThat(code(as("editor", change("submit", 7, "")))).isEqualTo("STALE");
        assertThat(as("editor", change("submit", 1, ""))
                        .at("/data/submit/state")
                        .asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    @Order(4)
    void theWorkListSaysWhoOwesWhat() {
        JsonNode list =
                as("releaser", "{ workList(waitsFor: [RELEASER]) { totalCount items { reportId unwaivedErrors } } }");
        assertThat(list.at("/data/workList/totalCount").asInt()).isEqualTo(1);
        assertThat(list.at("/data/workList/items/0/unwaivedErrors").asInt()).isPositive();
    }

    @Test
    @Order(5)
    void errorsBlockTheReleaseUntilEachIsWaivedWithAReason() {
        assertThat(code(as("editor", change("release", 2, "")))).isEqualTo("FORBIDDEN");
        assertThat(code(as("releaser", change("release", 2, "")))).isEqualTo("BLOCKED");
        int revision = 2;
        JsonNode obstacles = as("releaser", "{ draft(id: \"" + ID + "\") { obstacles { kind findingId } } }")
                .at("/data/draft/obstacles");
        assertThat(obstacles.size()).isPositive();
        for (JsonNode obstacle : obstacles) {
            assertThat(obstacle.get("kind").asString()).isEqualTo("ERROR");
            String waive = change(
                    "waive",
                    revision,
                    ", finding: " + JsonCodec.write(obstacle.get("findingId")) + ", reason: \"发布机构已说明\"");
            assertThat(code(as("editor", waive))).isEqualTo("FORBIDDEN");
            revision = as("releaser", waive).at("/data/waive/revision").asInt();
        }
        JsonNode released = as("releaser", change("release", revision, ""));
        assertThat(released.at("/data/release/state").asString()).isEqualTo("RELEASED");
        assertThat(publicTitle()).contains("富民县");
    }

    @Test
    @Order(6)
    void whatIsPublicLeaksNoInternals() {
        String answer = as(NOBODY, "{ report(id: \"" + ID + "\") { waivers { by reason } history { number } } }")
                .toString();
        assertThat(answer).contains("releaser").contains("发布机构已说明");
        assertThat(code(as(NOBODY, "{ workList { totalCount } }"))).isEqualTo("SIGN_IN");
    }

    @Test
    @Order(7)
    void aCorrectionIsPublicOnceASecondPersonApprovedItAndAnAbandonedOneLeavesNoTrace() {
        String old = publicTitle();
        String edited = JsonCodec.write(Seeds.markdown(Seeds.files().get(0)).replace(old, old + "（更正）"));
        int public1 = revision("editor");
        assertThat(code(as("releaser", change("editDraft", public1, ", text: " + edited))))
                .isEqualTo("FORBIDDEN");
        as("editor", change("editDraft", public1, ", text: " + edited));
        assertThat(publicTitle()).isEqualTo(old);
        assertThat(code(as("releaser", change("discardCorrection", public1 + 1, ""))))
                .isEqualTo("FORBIDDEN");
        assertThat(as("editor", change("discardCorrection", public1 + 1, ""))
                        .at("/data/discardCorrection/state")
                        .asString())
                .isEqualTo("RELEASED");

        as("editor", change("editDraft", public1 + 2, ", text: " + edited));
        as("editor", change("submit", public1 + 3, ""));
        assertThat(as("releaser", change("returnToAuthor", public1 + 4, ", reason: \"请核对\""))
                        .at("/data/returnToAuthor/state")
                        .asString())
                .isEqualTo("RETURNED");
        as("editor", change("submit", public1 + 5, ""));
        String correct = change("correct", public1 + 6, ", reason: \"标题有误\"");
        assertThat(code(as("editor", correct))).isEqualTo("FORBIDDEN");
        assertThat(publicTitle()).isEqualTo(old);
        assertThat(as("releaser", correct).at("/data/correct/state").asString()).isEqualTo("CORRECTED");
        assertThat(publicTitle()).isEqualTo(old + "（更正）");
    }

    private static int revision(String account) {
        return as(account, "{ draft(id: \"" + ID + "\") { revision } }")
                .at("/data/draft/revision")
                .asInt();
    }

    @Test
    @Order(8)
    void aRetractionTakesItOutOfEverythingPublic() {
        String retract = change("retract", revision("admin"), ", reason: CONTENT_ERROR, contact: \"12345\"");
        assertThat(code(as("editor", retract))).isEqualTo("FORBIDDEN");
        assertThat(as("releaser", retract).at("/data/retract/state").asString()).isEqualTo("RETRACTED");
        assertThat(publicTitle()).isNull();
        assertThat(as(NOBODY, "{ statistics { reports } }")
                        .at("/data/statistics")
                        .toString())
                .doesNotContain("\"reports\":1");
        assertThat(as("editor", "{ draft(id: \"" + ID + "\") { state } }")
                        .at("/data/draft/state")
                        .asString())
                .isEqualTo("RETRACTED");
    }

    @Test
    @Order(9)
    void passwordsWorkWrongOnesAreLimitedAndNoBrowserIsChallenged() {
        assertThat(post("editor:a long password of editor").statusCode()).isEqualTo(200);
        for (int i = 0; i < LogInLimiter.MOST_FAILURES; i++) {
            assertThat(post("admin:guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> limited = post("admin:a long password of admin");
        assertThat(limited.statusCode()).isEqualTo(401);
        assertThat(limited.body()).contains("15 分钟");
        assertThat(limited.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    @Order(10)
    void aWrongTokenIsRefusedEvenForWhatIsPublic() {
        JsonNode answer = DemoServer.ask(application, "{ __typename }", "Bearer editor~wrong");
        assertThat(code(answer)).isEqualTo("SIGN_IN");
        assertThat(answer.at("/errors/0/message").asString()).contains("令牌无效");
    }

    private static HttpResponse<String> post(String credentials) {
        String basic = java.util.Base64.getEncoder()
                .encodeToString(credentials.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return DemoServer.send(HttpRequest.newBuilder(DemoServer.address(application, "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                .build());
    }

    private static JsonNode as(String account, String query) {
        return DemoServer.ask(application, query, account == null ? null : TOKENS.get(account));
    }

    private static String change(String mutation, int revision, String more) {
        return "mutation { %s(id: \"%s\", revision: %d%s) { revision state } }".formatted(mutation, ID, revision, more);
    }

    private static String publicTitle() {
        JsonNode report = as(NOBODY, "{ report(id: \"" + ID + "\") { title } }").at("/data/report");
        return report.isNull() ? null : report.get("title").asString();
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
