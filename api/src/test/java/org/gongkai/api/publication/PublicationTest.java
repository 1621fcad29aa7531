package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.api.publication.Workplace.EDITOR;
import static org.gongkai.api.publication.Workplace.RELEASER;
import static org.gongkai.api.publication.Workplace.draft;
import static org.gongkai.api.publication.Workplace.importAll;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.api.store.Action;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportIds;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.SampleReports;
import org.gongkai.api.store.State;
import org.gongkai.api.store.StoreCollections;
import org.gongkai.api.store.Waiver;
import org.gongkai.api.store.projection.PublicRevision;
import org.gongkai.api.store.projection.PublishedReport;
import org.gongkai.api.store.projection.RetractedStub;
import org.gongkai.api.store.trail.TrailEntry;
import org.gongkai.schema.disclosure.PersonalKind;
import org.gongkai.schema.report.Contact;
import org.gongkai.schema.report.EvaluationReport;
import org.gongkai.schema.report.OriginalPublication;
import org.gongkai.schema.report.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final String WRONG_TOTAL = "95";

    private Workplace workplace;
    private ReportStore store;
    private Publication publication;

    @BeforeEach
    void open(@TempDir Path data) {
        workplace = new Workplace(data);
        store = workplace.store();
        publication = workplace.publication(ReleasePolicy.strict());
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void leadsAReportFromDraftToReleaseWithTwoPeople() {
        Head draft = draft(publication, store, 1);
        Head submitted = publication.submit(EDITOR, draft.id(), 1, "请审核");
        assertThat(submitted.waitsFor()).isEqualTo(Head.WaitsFor.RELEASER);
        assertThat(store.readModels().publishedIds()).isEmpty();

        Head released = publication.release(RELEASER, draft.id(), 2, null);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        PublishedReport published = Objects.requireNonNull(store.readModels().published(draft.id()));
        assertThat(published.release().publishedAt())
                .isEqualTo(published.release().firstPublishedAt());
        assertThat(published.release().fingerprint()).matches("[0-9a-f]{64}");
        assertThat(store.trail().of(draft.id()))
                .extracting(TrailEntry::actor, TrailEntry::role, entry -> entry.action()
                        .name())
                .containsExactly(
                        tuple("wang", "EDITOR", "IMPORT"),
                        tuple("wang", "EDITOR", "SUBMIT"),
                        tuple("li", "RELEASER", "RELEASE"));
    }

    @Test
    void refusesTheReleaseByWhoeverWroteOrSubmittedIt() {
        Actor both = new Actor("wang", Set.of(Role.EDITOR, Role.RELEASER), "test");
        Head draft = draft(publication, store, 1);
        publication.submit(new Actor("chen", Set.of(Role.EDITOR), "test"), draft.id(), 1, null);
        assertThatThrownBy(() -> publication.release(both, draft.id(), 2, null))
                .isInstanceOf(PublicationRefusal.class)
                .hasMessageContaining("wang wrote or submitted it → another person must decide");
        Actor chen = new Actor("chen", Set.of(Role.RELEASER), "test");
        assertThatThrownBy(() -> publication.release(chen, draft.id(), 2, null)).hasMessageContaining("chen wrote");
        assertThat(publication.release(RELEASER, draft.id(), 2, null).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void letsOnePersonWithBothRolesReleaseWhereTheProfileAsksForOneOnly() {
        Publication alone = workplace.publication(new ReleasePolicy(false, List.of(), null, Set.of()));
        Actor both = new Actor("wang", Set.of(Role.EDITOR, Role.RELEASER), "test");
        Head draft = draft(alone, store, 1);
        assertThat(alone.release(both, draft.id(), 1, null).state()).isEqualTo(State.RELEASED);
    }

    @Test
    void refusesAStaleVersionNamingBoth() {
        Head draft = draft(publication, store, 1);
        publication.submit(EDITOR, draft.id(), 1, null);
        assertThatThrownBy(() -> publication.release(RELEASER, draft.id(), 1, null))
                .isInstanceOfSatisfying(PublicationRefusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(PublicationRefusal.Kind.STALE);
                    assertThat(refusal.getMessage()).contains("you worked on version 1, the stored one is version 2");
                });
    }

    @Test
    void blocksAReportWithAnErrorUntilThatErrorIsWaivedWithAReason() {
        Head draft = draft(publication, store, SampleReports.report(1, WRONG_TOTAL));
        publication.submit(EDITOR, draft.id(), 1, null);
        List<Obstacle> obstacles = publication.obstacles(draft.id());
        assertThat(obstacles).isNotEmpty().allMatch(obstacle -> obstacle.kind() == Obstacle.Kind.ERROR);
        assertThatThrownBy(() -> publication.release(RELEASER, draft.id(), 2, null))
                .isInstanceOfSatisfying(PublicationRefusal.class, refusal -> assertThat(refusal.obstacles())
                        .isEqualTo(obstacles))
                .hasMessageContaining("waive finding");

        int version = 2;
        for (Obstacle obstacle : obstacles) {
            int read = version;
            assertThatThrownBy(() -> publication.waive(RELEASER, draft.id(), read, obstacle.findingId(), " "))
                    .hasMessageContaining("a reason is missing");
            publication.waive(RELEASER, draft.id(), version++, obstacle.findingId(), "原件如此");
        }
        assertThat(publication.head(draft.id()).unwaivedErrors()).isZero();
        publication.release(RELEASER, draft.id(), version, null);
        PublishedReport published = Objects.requireNonNull(store.readModels().published(draft.id()));
        assertThat(published.release().waivers())
                .extracting(Waiver::reason, Waiver::by)
                .containsOnly(tuple("原件如此", "li"));
    }

    @Test
    void releasesWithoutAPersonOnlyWhatAStandingWaiverCovers() {
        EvaluationReport covered = SampleReports.report(1, WRONG_TOTAL).toBuilder()
                .originalPublication(new OriginalPublication("富民县人民政府", null, null, List.of()))
                .build();
        Publication demo = workplace.publication(new ReleasePolicy(
                true, List.of(new ReleasePolicy.StandingWaiver("富民县人民政府", "已由发布机构公开")), null, Set.of()));
        List<ImportOutcome> outcomes =
                importAll(demo, Actor.system("demo"), List.of(covered, SampleReports.report(2, WRONG_TOTAL)), true);

        assertThat(outcomes).extracting(ImportOutcome::state).containsExactly(State.RELEASED, State.DRAFT);
        assertThat(outcomes.get(1).refusal()).contains("in the way of its release");
        PublishedReport published = Objects.requireNonNull(store.readModels().published(ReportIds.of(covered)));
        assertThat(published.release().waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.isStanding()).isTrue();
            assertThat(waiver.source()).isEqualTo("富民县人民政府");
        });
        assertThatThrownBy(() -> demo.release(Actor.system("demo"), ReportIds.of(SampleReports.report(2)), 1, null))
                .hasMessageContaining("only what a standing waiver covers");
    }

    @Test
    void returnsASubmittedReportWhoseAuthorMendsIt() {
        Head draft = draft(publication, store, SampleReports.report(1, WRONG_TOTAL));
        publication.submit(EDITOR, draft.id(), 1, null);
        Head returned = publication.sendBack(RELEASER, draft.id(), 2, "合计不等于各行之和");
        assertThat(returned.waitsFor()).isEqualTo(Head.WaitsFor.AUTHOR);
        assertThat(returned.note()).isEqualTo("合计不等于各行之和");

        Head mended = publication.edit(EDITOR, draft.id(), 3, SampleReports.report(1), null, "已改");
        assertThat(mended.state()).isEqualTo(State.DRAFT);
        assertThat(mended.unwaivedErrors()).isZero();
        publication.submit(EDITOR, draft.id(), 4, null);
        assertThat(publication.release(RELEASER, draft.id(), 5, null).number()).isEqualTo(6);
    }

    @Test
    void keepsAnIdWhateverIsEdited() {
        Head draft = draft(publication, store, 1);
        EvaluationReport other = SampleReports.report(2).withId("another-id");
        assertThatThrownBy(() -> publication.edit(EDITOR, draft.id(), 1, other, null, null))
                .hasMessageContaining("an id never changes");
        Head edited = publication.edit(EDITOR, draft.id(), 1, SampleReports.report(2), null, null);
        assertThat(edited.id()).isEqualTo(draft.id());
    }

    @Test
    void showsWhatACorrectionChangedAndKeepsTheOldRevision() {
        Head released = released(1);
        publication.edit(EDITOR, released.id(), 3, SampleReports.report(1, "89"), null, null);
        assertThat(Objects.requireNonNull(store.readModels().published(released.id()))
                        .report())
                .as("while the correction is in work the public sees what was released")
                .extracting(report -> report.scores().totalScore().toPlainString())
                .isEqualTo("90");
        publication.submit(EDITOR, released.id(), 4, null);
        publication.waive(
                RELEASER,
                released.id(),
                5,
                publication.obstacles(released.id()).get(0).findingId(),
                "以文件为准");
        Head corrected = publication.correct(RELEASER, released.id(), 6, "总分录入有误");

        assertThat(corrected.state()).isEqualTo(State.CORRECTED);
        PublishedReport published = Objects.requireNonNull(store.readModels().published(released.id()));
        List<PublicRevision> history = published.release().history();
        assertThat(history).extracting(PublicRevision::number).containsExactly(3, 7);
        assertThat(history.get(1).reason()).isEqualTo("总分录入有误");
        assertThat(history.get(1).changes()).satisfiesOnlyOnce(change -> {
            assertThat(change.pointer()).isEqualTo("/scores/totalScore");
            assertThat(change.before()).isEqualTo("90");
            assertThat(change.after()).isEqualTo("89");
        });
        assertThat(published.release().publishedAt())
                .isAfter(published.release().firstPublishedAt());
        assertThat(store.content(released.id(), 1).scores().totalScore()).isEqualByComparingTo("90");
    }

    @Test
    void dropsAnAbandonedCorrectionWithoutATraceInPublic() {
        Head released = released(1);
        String id = released.id();
        EvaluationReport shown = store.content(released);
        String publicBefore = StoreCollections.PUBLIC.stream().map(this::text).collect(Collectors.joining());
        publication.edit(
                EDITOR, id, 3, withTitle(shown, "写了一半的更正"), new OriginalFile("0".repeat(64), "半.md", null, 1), null);
        publication.submit(EDITOR, id, 4, null);
        assertThatThrownBy(() -> publication.discard(EDITOR, id, 5, null)).hasMessageContaining("return it");
        publication.sendBack(RELEASER, id, 5, "不必更正");

        Head dropped = publication.discard(EDITOR, id, 6, "放弃");

        assertThat(dropped)
                .extracting(Head::number, Head::state, Head::title, Head::author, Head::contentHash, Head::original)
                .containsExactly(
                        7,
                        State.RELEASED,
                        shown.title(),
                        released.author(),
                        released.contentHash(),
                        released.original());
        assertThat(dropped.published()).isEqualTo(released.published());
        assertThat(store.content(dropped)).isEqualTo(shown);
        assertThat(StoreCollections.PUBLIC.stream().map(this::text).collect(Collectors.joining()))
                .isEqualTo(publicBefore);
        assertThat(Objects.requireNonNull(store.revision(id, 4)).report())
                .extracting(EvaluationReport::title)
                .isEqualTo("写了一半的更正");
        assertThat(store.trail().of(id)).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(Action.DISCARD);
            assertThat(entry.note()).isEqualTo("放弃");
        });
        store.rebuild(done -> {});
        assertThat(publication.head(id)).isEqualTo(dropped);
        assertThat(publication
                        .edit(EDITOR, id, 7, withTitle(shown, "另一次更正"), null, null)
                        .state())
                .isEqualTo(State.DRAFT);
        assertThatThrownBy(() ->
                        publication.discard(EDITOR, draft(publication, store, 2).id(), 1, null))
                .hasMessageContaining("it was never public");
    }

    @Test
    void refusesACorrectionThatChangesNothing() {
        Publication alone = workplace.publication(new ReleasePolicy(false, List.of(), null, Set.of()));
        Actor both = new Actor("wang", Set.of(Role.EDITOR, Role.RELEASER), "test");
        Head draft = draft(alone, store, 1);
        alone.release(both, draft.id(), 1, null);
        assertThatThrownBy(() -> alone.correct(both, draft.id(), 2, SampleReports.report(1), null, "误"))
                .hasMessageContaining("nothing that the public sees has changed");
    }

    @Test
    void tellsAGenuineCopyFromAnAlteredOne() {
        CopyCheck check = new CopyCheck(store);
        Head released = released(1);
        EvaluationReport copy = Objects.requireNonNull(store.readModels().published(released.id()))
                .report();
        assertThat(check.check(copy).verdict()).isEqualTo(CopyCheck.Verdict.CURRENT);
        EvaluationReport altered =
                copy.toBuilder().title(copy.title().replace("富民", "禄劝")).build();
        assertThat(check.check(altered).verdict()).isEqualTo(CopyCheck.Verdict.ALTERED);
        assertThat(check.check(copy.withId("never-seen")).verdict()).isEqualTo(CopyCheck.Verdict.UNKNOWN);

        publication.retract(RELEASER, released.id(), 3, Retraction.Reason.OTHER, null, null);
        assertThat(check.check(copy).verdict()).isEqualTo(CopyCheck.Verdict.RETRACTED_SINCE);
    }

    @Test
    void letsNobodyReleaseByImportWhatTheySubmitted() {
        Actor both = new Actor("chen", Set.of(Role.EDITOR, Role.RELEASER), "test");
        Head draft = draft(publication, store, 1);
        publication.submit(both, draft.id(), 1, null);
        ImportOutcome outcome = importAll(publication, both, List.of(SampleReports.report(1)), true)
                .get(0);
        assertThat(outcome.refusal()).contains("chen wrote or submitted it");
        assertThat(outcome.state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void showsAPersonalValueNowhereInPublicUntilSomebodyAllowsThatField() {
        String mobile = "13812345678";
        EvaluationReport report = SampleReports.withContact(1, new Contact("项目负责人", "王建国", mobile, null, null));
        report = report.toBuilder()
                .sections(List.of(new Section("一、概况", null, "联系人王建国，电话" + mobile + "。", List.of())))
                .build();
        Head draft = draft(publication, store, report);
        publication.submit(EDITOR, draft.id(), 1, null);
        publication.release(RELEASER, draft.id(), 2, null);

        for (String name : StoreCollections.PUBLIC) {
            assertThat(text(name)).as(name).doesNotContain(mobile).doesNotContain("王建国");
        }
        assertThat(text(StoreCollections.REVISIONS)).contains(mobile);

        publication.edit(EDITOR, draft.id(), 3, withTitle(report, "更正后的标题"), null, null);
        publication.submit(EDITOR, draft.id(), 4, null);
        assertThatThrownBy(() -> publication.allowField(RELEASER, draft.id(), 5, "/contacts/0/phone", "单位公开电话"))
                .as("the profile is silent")
                .hasMessageContaining("/contacts/0/phone holds MOBILE (手机号码), which the profile lets nobody show")
                .hasMessageContaining("gongkai.publication.shown-kinds");
        publication = workplace.publication(new ReleasePolicy(true, List.of(), null, Set.of(PersonalKind.MOBILE)));
        publication.allowField(RELEASER, draft.id(), 5, "/contacts/0/phone", "单位公开电话");
        publication.correct(RELEASER, draft.id(), 6, "标题有误");
        PublishedReport published = Objects.requireNonNull(store.readModels().published(draft.id()));
        assertThat(published.report().contacts().get(0).phone()).isEqualTo(mobile);
        assertThat(published.report().contacts().get(0).name()).isNotEqualTo("王建国");

        publication.edit(EDITOR, draft.id(), 7, otherPhone(report), null, null);
        assertThat(store.content(publication.head(draft.id())).contacts().get(0).phone())
                .isEqualTo("13987654321");
        publication.submit(EDITOR, draft.id(), 8, null);
        publication.correct(RELEASER, draft.id(), 9, "电话有变");
        for (String name : StoreCollections.PUBLIC) {
            assertThat(text(name)).as("an allowance is for one value: " + name).doesNotContain("13987654321");
        }
    }

    private static EvaluationReport withTitle(EvaluationReport report, String title) {
        return report.toBuilder().title(title).build();
    }

    private static EvaluationReport otherPhone(EvaluationReport report) {
        return report.toBuilder()
                .contacts(List.of(new Contact("项目负责人", "王建国", "13987654321", null, null)))
                .build();
    }

    @Test
    void leavesNothingOfARetractedReportInAnyPublicCollectionButItsStub() {
        Head released = released(1);
        released(2);
        publication.retract(RELEASER, released.id(), 3, Retraction.Reason.PERSONAL_DATA, "0871-000", "内部说明：身份证号外泄");

        RetractedStub stub = Objects.requireNonNull(store.readModels().stub(released.id()));
        assertThat(stub.title()).isEqualTo(SampleReports.report(1).title());
        assertThat(stub.reason()).isEqualTo(Retraction.Reason.PERSONAL_DATA);
        for (String name : List.of(
                StoreCollections.PUBLISHED,
                StoreCollections.LISTING,
                StoreCollections.INDICATOR_ROWS,
                StoreCollections.FINDING_ROWS,
                StoreCollections.TERMS)) {
            assertThat(text(name)).doesNotContain(released.id());
        }
        assertThat(text(StoreCollections.STUBS)).doesNotContain("身份证号外泄");
        assertThat(store.readModels().publishedIds()).hasSize(1);
        assertThat(store.history(released.id())).hasSize(4);
        assertThatThrownBy(() -> publication.edit(EDITOR, released.id(), 4, SampleReports.report(1), null, null))
                .hasMessageContaining("what was retracted stays retracted");
        String before = text(StoreCollections.STUBS);
        store.rebuild(done -> {});
        assertThat(text(StoreCollections.STUBS)).isEqualTo(before);
    }

    @Test
    void importsTheSameAgainWithoutANewRevision() {
        List<EvaluationReport> reports =
                IntStream.range(0, 450).mapToObj(SampleReports::report).toList();
        Publication demo = workplace.publication(ReleasePolicy.demo());
        assertThat(importAll(demo, Actor.system("demo"), reports, true))
                .allMatch(outcome -> outcome.kind() == ImportOutcome.Kind.NEW && outcome.state() == State.RELEASED);
        long entries = store.trail().head().number();
        assertThat(importAll(demo, Actor.system("demo"), reports, true))
                .allMatch(outcome -> outcome.kind() == ImportOutcome.Kind.UNCHANGED && outcome.succeeded());
        assertThat(store.trail().head().number()).isEqualTo(entries);
        assertThat(store.readModels().publishedIds()).hasSize(450);
        assertThat(store.verify(null)).isEmpty();
    }

    @Test
    void doesNotLetAnImportChangeWhatIsPublic() {
        Head released = released(1);
        Actor both = new Actor("wu", Set.of(Role.EDITOR, Role.RELEASER), "test");
        ImportOutcome outcome = importAll(
                        publication, both, List.of(SampleReports.report(1, "89").withId(released.id())), true)
                .get(0);
        assertThat(outcome.kind()).isEqualTo(ImportOutcome.Kind.CHANGED);
        assertThat(outcome.refusal()).contains("it is public already → submit it and correct it with a reason");
        assertThat(Objects.requireNonNull(store.readModels().published(released.id()))
                        .report()
                        .scores()
                        .totalScore())
                .isEqualByComparingTo("90");
    }

    @Test
    void takesTheSecondOfTwoReportsUnderOneIdForANewVersion() {
        List<ImportOutcome> outcomes = importAll(
                publication,
                EDITOR,
                List.of(
                        SampleReports.report(1).withId("same"),
                        SampleReports.report(1).withId("same"),
                        SampleReports.report(2).withId("same")),
                false);
        assertThat(outcomes)
                .extracting(ImportOutcome::kind, ImportOutcome::number)
                .containsExactly(
                        tuple(ImportOutcome.Kind.NEW, 1),
                        tuple(ImportOutcome.Kind.UNCHANGED, 1),
                        tuple(ImportOutcome.Kind.CHANGED, 2));
    }

    @Test
    void refusesAnIdThatLooksLikeAPathAndImportsTheRest() {
        List<ImportOutcome> outcomes = importAll(
                publication,
                EDITOR,
                List.of(SampleReports.report(1).withId("../../etc/passwd"), SampleReports.report(2)),
                false);
        assertThat(outcomes.get(0).refusal()).contains("can't be a report id").contains("→ use up to 64");
        assertThat(outcomes.get(1).kind()).isEqualTo(ImportOutcome.Kind.NEW);
    }

    @Test
    void issuesTheSameIdForTheSameReportAndKeepsItPathSafe() {
        String id = ReportIds.of(SampleReports.report(1));
        assertThat(id)
                .startsWith("530124-2025-")
                .matches("[a-z0-9-]{20}")
                .isEqualTo(ReportIds.of(SampleReports.report(1, "1")));
        assertThat(id).isNotEqualTo(ReportIds.of(SampleReports.report(2)));
    }

    private Head released(int n) {
        Head draft = draft(publication, store, n);
        publication.submit(EDITOR, draft.id(), 1, null);
        return publication.release(RELEASER, draft.id(), 2, null);
    }

    private String text(String collection) {
        List<String> documents = new ArrayList<>();
        workplace
                .database()
                .getCollection(collection)
                .find()
                .map(Document::toJson)
                .into(documents);
        return String.join("\n", documents);
    }
}
