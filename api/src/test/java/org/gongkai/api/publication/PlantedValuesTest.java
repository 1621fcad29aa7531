package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.api.DemoServer;
import org.gongkai.api.store.FileStore;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.disclosure.PersonalKind;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.Attachment;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.EvaluationReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * In every text of a report somebody's name, telephones, identity and bank numbers, home and mail are planted; it is released,
 * corrected with other people in every place, and published. Then everything public is searched for each of them.
 */
class PlantedValuesTest {
    private static final Actor BOTH = new Actor("wang", Set.of(Role.EDITOR, Role.RELEASER), "test");
    private static final String ALLOWED = "欧阳瑞珩";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static final Planted FIRST = new Planted(0);
    private static final Planted SECOND = new Planted(400);
    private static final Planted THIRD = new Planted(800);
    private static Map<String, String> everything;
    private static String id;

    @BeforeAll
    static void plantReleaseCorrectAndPublish() throws IOException {
        List<String> settings = new ArrayList<>(List.of(EverythingPublic.NO_LIMITS));
        settings.add("--gongkai.publication.shown-kinds=OFFICIAL_NAME");
        application = DemoServer.start("demo", settings.toArray(String[]::new));
        Publication publication = application.getBean(Publication.class);
        FileStore files = application.getBean(ReportStore.class).files();
        OriginalFile file = files.put("a.txt", "text/plain", "公开的附件".getBytes(StandardCharsets.UTF_8));
        EvaluationReport report = with(FIRST.report(), file);
        ImportOutcome draft = publication.importDraft(BOTH, new ImportItem("planted", report, null));
        assertThat(draft.refusal()).isNull();
        id = draft.reportId();
        int last = report.attachments().size() - 1;
        publication.allowField(BOTH, id, 1, "/attachments/" + last + "/sha256", "已逐页查看");
        publication.allowField(BOTH, id, 2, "/contacts/" + (report.contacts().size() - 1) + "/name", "单位公开的负责人");
        assertThat(publication.obstacles(id))
                .as("everything personal is masked")
                .isEmpty();
        publication.release(BOTH, id, 3, null);
        Head corrected = publication.correct(BOTH, id, 4, with(SECOND.report(), file), null, "内容有误");
        assertThat(corrected.published()).isNotNull();
        publication.importAll(
                BOTH,
                List.of(new ImportItem(
                        "planted too",
                        THIRD.report().toBuilder().fiscalYear(2024).build(),
                        null)),
                true,
                outcome -> assertThat(outcome.refusal()).isNull());
        everything = EverythingPublic.of(application, folder.resolve("site"), id);
    }

    private static EvaluationReport with(EvaluationReport report, OriginalFile file) {
        List<Attachment> attachments = new ArrayList<>(report.attachments());
        attachments.add(new Attachment("附件.txt", "text/plain", file.size(), file.sha256(), null));
        List<Contact> contacts = new ArrayList<>(report.contacts());
        contacts.add(new Contact("单位负责人", ALLOWED, null, null, null));
        return report.toBuilder().attachments(attachments).contacts(contacts).build();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void thePlacesAreAllOfThem() {
        Set<String> places = Set.copyOf(FIRST.places().values());
        assertThat(places).hasSizeGreaterThan(100);
        assertThat(places).contains("/title", "/contacts/0/name", "/sections/0/markdown", "/attachments/0/name");
    }

    @Test
    void noMaskedValueIsFoundInAnythingPublic() {
        Map<String, String> all = new HashMap<>(FIRST.places());
        all.putAll(SECOND.places());
        all.putAll(THIRD.places());
        Map<Long, List<String>> byBeginning = new HashMap<>();
        all.keySet().forEach(secret -> byBeginning
                .computeIfAbsent(beginning(secret, 0), key -> new ArrayList<>())
                .add(secret));
        Map<String, Set<String>> leaks = new TreeMap<>();
        everything.forEach((source, text) -> {
            for (int i = 0; i + 3 <= text.length(); i++) {
                for (String secret : byBeginning.getOrDefault(beginning(text, i), List.of())) {
                    if (text.startsWith(secret, i)) {
                        leaks.computeIfAbsent(all.get(secret), key -> new TreeSet<>())
                                .add(secret + " in " + source);
                    }
                }
            }
        });
        assertThat(leaks).isEmpty();
    }

    /** Three characters in one number. */
    private static Long beginning(String text, int at) {
        return (long) text.charAt(at) << 32 | text.charAt(at + 1) << 16 | text.charAt(at + 2);
    }

    @Test
    void noCharacterOfAMaskedNameIsFoundEither() {
        everything.forEach((source, text) -> {
            String bare = text.replace(ALLOWED, "");
            for (char c : Planted.GIVEN.toCharArray()) {
                assertThat(bare.indexOf(c)).as(source + " holds " + c).isNegative();
            }
        });
    }

    @Test
    void whatWasAllowedIsShownAndTheTextAroundWhatIsMaskedStays() {
        for (String source : List.of("database published", "GraphQL report.contacts")) {
            assertThat(everything.get(source)).as(source).contains(ALLOWED);
        }
        assertThat(everything.values()).anyMatch(text -> text.contains("富民县永定街道****"));
        assertThat(everything.keySet())
                .anyMatch(source -> source.startsWith("site ")
                        && source.endsWith(".txt")
                        && everything.get(source).contains("公开的附件"));
    }

    @Test
    void searchingForAMaskedValueFindsNothingAndErrorsTellNothing() {
        SECOND.places().keySet().stream().limit(70).forEach(secret -> {
            JsonNode answer = DemoServer.ask(
                    application, "{ search(text: " + JsonCodec.write(secret) + ") { totalCount } }", null);
            assertThat(answer.at("/data/search/totalCount").asInt())
                    .as(secret + " " + answer)
                    .isZero();
        });
        for (String query : List.of(
                "{ report(id: \"" + id + "\") { nothing } }",
                "{ draft(id: \"" + id + "\") { json markdown } }",
                "mutation { submit(id: \"" + id + "\", revision: 1) { json } }",
                "mutation { correct(id: \"" + id + "\", revision: 5, reason: \"x\") { json } }",
                "{ workList { items { title note json } } }",
                "{ reports(first: -1) { nodes { title } } }")) {
            assertClean(query, DemoServer.ask(application, query, null).toString());
        }
        for (String path :
                List.of("/download/reports.csv?filter=x", "/download/none.csv", "/site/" + id, "/actuator/health")) {
            assertClean(
                    path,
                    DemoServer.send(HttpRequest.newBuilder(DemoServer.address(application, path))
                                    .build())
                            .body());
        }
    }

    @Test
    void whatPeopleWriteForThePublicHoldsNothingPersonal() {
        Publication publication = application.getBean(Publication.class);
        Head head = publication.head(id);
        String secret = SECOND.places().entrySet().stream()
                .filter(planted -> planted.getValue().equals("/project/name"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        for (String reason : List.of("根据" + secret + "的申请更正", "请致电13812345678", "身份证号530124198001010019有误")) {
            EvaluationReport changed = application.getBean(ReportStore.class).content(head).toBuilder()
                    .title("改过的标题")
                    .build();
            assertThatThrownBy(() -> publication.correct(BOTH, id, head.number(), changed, null, reason))
                    .as(reason)
                    .isInstanceOf(PublicationRefusal.class)
                    .hasMessageContaining("the reason would be public and holds");
            assertThatThrownBy(() -> publication.retract(
                            BOTH, id, head.number(), org.gongkai.api.store.Retraction.Reason.OTHER, reason, null))
                    .as(reason)
                    .hasMessageContaining("holds");
        }
        for (String carried : List.of("zhang-13812345678", "110105194912310038", "a-11010519491231002x")) {
            EvaluationReport report = FIRST.report().toBuilder().id(carried).build();
            assertThat(publication
                            .importDraft(BOTH, new ImportItem("planted", report, null))
                            .refusal())
                    .as(carried)
                    .contains("holds");
        }
        assertThat(PersonalKind.values()).hasSizeGreaterThan(10);
    }

    @Test
    void editorsAreListedWhatIsMaskedAndWhyAndNobodyElseIs() {
        String query = "{ draft(id: \"" + id
                + "\") { personalData { kind reason field quote context maskedForm shown allowedBy allowedReason } } }";
        assertThat(DemoServer.ask(application, query, null)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("SIGN_IN");
        Accounts accounts = application.getBean(Accounts.class);
        Actor keeper = new Actor("keeper", Set.of(Role.ADMIN), "test");
        accounts.put(keeper, "editor", Set.of(Role.EDITOR), "a long password of editor");
        JsonNode list = DemoServer.ask(application, query, "Bearer " + accounts.issueToken(keeper, "editor"))
                .at("/data/draft/personalData");
        assertThat(list.size()).isGreaterThan(SECOND.places().size() - 1);
        Set<String> listed = new HashSet<>();
        for (JsonNode value : list) {
            listed.add(value.get("quote").asString());
            if (value.get("field").asString().equals("/contacts/1/name")) {
                assertThat(value.get("shown").asBoolean()).isTrue();
                assertThat(value.get("allowedBy").asString()).isEqualTo("wang");
                assertThat(value.get("allowedReason").asString()).isEqualTo("单位公开的负责人");
            } else {
                assertThat(value.get("shown").asBoolean()).as(value.toString()).isFalse();
                assertThat(value.get("maskedForm").asString()).contains("*");
                assertThat(value.get("context").asString())
                        .contains(value.get("quote").asString().strip());
            }
        }
        assertThat(listed)
                .contains(ALLOWED)
                .containsAll(SECOND.places().keySet().stream()
                        .filter(s -> s.startsWith("139"))
                        .toList());
    }

    private static void assertClean(String source, String text) {
        SECOND.places().keySet().forEach(secret -> assertThat(text).as(source).doesNotContain(secret));
    }
}
