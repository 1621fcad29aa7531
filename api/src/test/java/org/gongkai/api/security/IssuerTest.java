package org.gongkai.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** With an issuer configured its tokens, and nothing else, say who somebody is. */
class IssuerTest {
    private static final String WORK = "{ workList { totalCount } }";
    private static final String IMPORT = "mutation { importDraft(text: %s) { reportId } }";

    private static Issuer issuer;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() throws IOException {
        issuer = new Issuer();
        application = server(issuer.address(), "--spring.security.oauth2.resourceserver.jwt.audiences=gongkai");
    }

    @AfterAll
    static void stop() {
        application.close();
        issuer.close();
    }

    private static ConfigurableApplicationContext server(String address, String... more) {
        List<String> settings =
                new java.util.ArrayList<>(List.of("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + address));
        settings.addAll(List.of(more));
        return DemoServer.start("strict", settings.toArray(String[]::new));
    }

    @Test
    void aTokenWithARoleMayDoWhatThatRoleMay() {
        String releaser = issuer.sign(issuer.claims("li").claim("roles", List.of("releaser", "somebody-elses-role")));
        assertThat(ask(releaser, WORK).at("/data/workList/totalCount").asInt(-1))
                .isZero();
        assertThat(code(ask(
                        releaser,
                        IMPORT.formatted(
                                JsonCodec.write(Seeds.markdown(Seeds.files().get(0)))))))
                .isEqualTo("FORBIDDEN");
        String editor = issuer.sign(issuer.claims("wang").claim("roles", "EDITOR"));
        assertThat(code(ask(editor, IMPORT.formatted("\"x\"")))).isEqualTo("FORMAT");
    }

    @Test
    void aTokenWithoutRolesReadsWhatIsPublicAndNoMore() {
        for (JWTClaimsSet.Builder claims : List.of(
                issuer.claims("li"),
                issuer.claims("li").claim("roles", List.of()),
                issuer.claims("li").claim("roles", List.of("SYSTEM", "ROLE_ADMIN", "editor ")),
                issuer.claims("li").claim("roles", Map.of("EDITOR", true)))) {
            String token = issuer.sign(claims);
            assertThat(ask(token, "{ __typename }").at("/data/__typename").asString())
                    .isEqualTo("Query");
            assertThat(code(ask(token, WORK))).isEqualTo("SIGN_IN");
        }
    }

    @Test
    void aTokenThatIsNotOursIsRefusedWhateverItSays() {
        Map<String, String> tokens = Map.of(
                "another issuer", issuer.sign(admin().issuer("https://elsewhere.example")),
                "another audience", issuer.sign(admin().audience("payroll")),
                "no audience", issuer.sign(admin().audience((String) null)),
                "expired",
                        issuer.sign(
                                admin().expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                "not yet valid",
                        issuer.sign(
                                admin().notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
                "algorithm none", Issuer.unsigned(admin()),
                "another key", issuer.forge(admin()),
                "nobody", issuer.sign(admin().subject(null)),
                "altered", altered(issuer.sign(admin())),
                "no token", "a.b.c");
        tokens.forEach((what, token) ->
                assertThat(code(ask(token, "{ __typename }"))).as(what).isEqualTo("SIGN_IN"));
    }

    @Test
    void aLocalAccountIsNoWayAroundTheIssuer() {
        Accounts accounts = application.getBean(Accounts.class);
        Actor keeper = new Actor("keeper", Set.of(Role.ADMIN), "test");
        accounts.put(keeper, "local", Set.of(Role.ADMIN), "a long password of local");
        assertThat(code(ask(accounts.issueToken(keeper, "local"), WORK))).isEqualTo("SIGN_IN");
        String basic = java.util.Base64.getEncoder()
                .encodeToString("local:a long password of local".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(code(DemoServer.ask(application, WORK, "Basic " + basic))).isEqualTo("SIGN_IN");
    }

    @Test
    void rolesAndNameMayStandInOtherClaims() {
        try (ConfigurableApplicationContext other = server(
                issuer.address(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=gongkai",
                "--gongkai.security.roles-claim=realm_access.roles",
                "--gongkai.security.name-claim=preferred_username")) {
            String token = issuer.sign(issuer.claims("0d1c")
                    .claim("preferred_username", "wang")
                    .claim("realm_access", Map.of("roles", List.of("EDITOR"))));
            assertThat(DemoServer.ask(other, WORK, "Bearer " + token)
                            .at("/data/workList/totalCount")
                            .asInt(-1))
                    .isZero();
        }
    }

    @Test
    void anIssuerThatCannotBeReachedIsSaidSo() throws IOException {
        String gone;
        try (Issuer stopped = new Issuer()) {
            gone = stopped.address();
        }
        try (ConfigurableApplicationContext other =
                server(gone, "--spring.security.oauth2.resourceserver.jwt.audiences=gongkai")) {
            String token = issuer.sign(admin().issuer(gone));
            JsonNode answer = DemoServer.ask(other, WORK, "Bearer " + token);
            assertThat(code(answer)).isEqualTo("SIGN_IN");
            assertThat(answer.at("/errors/0/message").asString()).contains("can't be reached");
        }
    }

    @Test
    void anIssuerWithoutAnAudienceIsRefusedAtTheStart() {
        assertThatThrownBy(() -> server(issuer.address()).close()).hasStackTraceContaining("without an audience");
    }

    private static JWTClaimsSet.Builder admin() {
        return issuer.claims("zhao").claim("roles", List.of("ADMIN"));
    }

    /** The signature of one token under the text of another. */
    private static String altered(String token) {
        String[] parts = token.split("\\.");
        String[] other = issuer.sign(issuer.claims("zhao")).split("\\.");
        return parts[0] + "." + parts[1] + "." + other[2];
    }

    private static JsonNode ask(String token, String query) {
        return DemoServer.ask(application, query, "Bearer " + token);
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
