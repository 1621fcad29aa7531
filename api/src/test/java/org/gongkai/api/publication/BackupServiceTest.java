package org.gongkai.api.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.api.publication.Workplace.EDITOR;
import static org.gongkai.api.publication.Workplace.RELEASER;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.gongkai.api.store.Documents;
import org.gongkai.api.store.Head;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Retraction;
import org.gongkai.api.store.SampleReports;
import org.gongkai.api.store.State;
import org.gongkai.site.Publisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupServiceTest {
    @TempDir
    Path directory;

    private Workplace workplace;
    private Path backup;

    @BeforeEach
    void fillAStoreAndBackItUp() throws IOException {
        workplace = new Workplace(directory.resolve("here"));
        ReportStore store = workplace.store();
        Publication publication = workplace.publication(ReleasePolicy.strict());
        for (int n = 0; n < 3; n++) {
            Head draft = Workplace.draft(publication, store, n);
            publication.submit(EDITOR, draft.id(), 1, null);
            publication.release(RELEASER, draft.id(), 2, null);
        }
        Head last = store.heads().get(0);
        publication.retract(RELEASER, last.id(), last.number(), Retraction.Reason.DUPLICATE, null, null);
        Workplace.draft(publication, store, 9);
        workplace.accounts().put(Actor.system("test"), "wang", Set.of(Role.EDITOR), "correct horse battery");
        store.files().put("原件.docx", null, "内容".getBytes(StandardCharsets.UTF_8));
        backup = directory.resolve("backup.zip");
        service(workplace).backup(backup, done -> {});
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    @Test
    void bringsEverythingBackOnAnEmptyMachine() throws IOException {
        try (Workplace there = new Workplace(directory.resolve("there"))) {
            BackupService.Summary summary = service(there).restore(backup, done -> {});
            assertThat(summary.reports()).isEqualTo(4);
            assertThat(summary.revisions()).isEqualTo(11);
            assertThat(everything(there)).isEqualTo(everything(workplace));
            assertThat(there.store().verify(summary.trail())).isEmpty();
            assertThat(there.accounts().logIn("wang", "correct horse battery")).isPresent();

            Path again = directory.resolve("again.zip");
            service(there).backup(again, done -> {});
            assertThat(again).hasSameBinaryContentAs(backup);
            service(there).restore(backup, done -> {});
            assertThat(everything(there)).as("restored twice").isEqualTo(everything(workplace));
        }
    }

    @Test
    void givesTheSameSiteToTheByteFromARestoredStore() throws IOException {
        try (Workplace there = new Workplace(directory.resolve("there"))) {
            service(there).restore(backup, done -> {});
            Map<String, String> site = site(workplace, "site-here");
            assertThat(site).containsKeys("index.html", "manifest.tsv", "feed.atom");
            assertThat(site(there, "site-there")).isEqualTo(site);
        }
    }

    private Map<String, String> site(Workplace of, String name) throws IOException {
        Path out = directory.resolve(name);
        assertThat(Publisher.publish(new PublishedSource(of.store()), Workplace.siteProfile(), out)
                        .problems())
                .isEmpty();
        Path current = out.resolve("current").toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(current)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(current.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void refusesDatesThatNoIntactTrailProvesAndTakesTheContentsAsDraftsInstead() throws IOException {
        Path forged = rewritten("trail.jsonl", text -> text.replaceFirst("\"at\":\"2026-03-02", "\"at\":\"2025-03-02"));
        try (Workplace there = new Workplace(directory.resolve("there"))) {
            assertThatThrownBy(() -> service(there).restore(forged, done -> {}))
                    .isInstanceOf(PublicationRefusal.class)
                    .hasMessageContaining("Entry 1 of the audit trail was altered. Its dates prove nothing → ")
                    .hasMessageContaining("as drafts");
            assertThat(there.store().heads()).isEmpty();

            List<ImportOutcome> outcomes = new ArrayList<>();
            service(there).restoreAsDrafts(EDITOR, forged, outcomes::add);
            assertThat(outcomes).hasSize(4).allMatch(outcome -> outcome.state() == State.DRAFT);
        }
    }

    @Test
    void refusesABackupWhoseRevisionWasAltered() throws IOException {
        Path forged = rewritten("revisions.jsonl", text -> text.replaceFirst("\"90\"", "\"99\""));
        try (Workplace there = new Workplace(directory.resolve("there"))) {
            assertThatThrownBy(() -> service(there).restore(forged, done -> {}))
                    .hasMessageContaining("isn't the one that the audit trail knows");
        }
    }

    @Test
    void refusesAStoreThatHoldsSomethingElse() throws IOException {
        try (Workplace there = new Workplace(directory.resolve("there"))) {
            Workplace.draft(there.publication(ReleasePolicy.strict()), there.store(), SampleReports.report(77));
            assertThatThrownBy(() -> service(there).restore(backup, done -> {}))
                    .hasMessageContaining("the store already holds something else → restore into an empty --data");
        }
    }

    @Test
    void refusesAFileThatIsNoBackup() throws IOException {
        Path text = Files.writeString(directory.resolve("letter.txt"), "hello");
        assertThatThrownBy(() -> service(workplace).restore(text, done -> {})).hasMessageContaining("isn't a backup");
        Path empty = rewritten("trail.jsonl", unused -> null);
        assertThatThrownBy(() -> service(workplace).restore(empty, done -> {}))
                .hasMessageContaining("trail.jsonl is missing");
    }

    private static BackupService service(Workplace workplace) {
        ReportStore store = workplace.store();
        return new BackupService(store, workplace.publication(ReleasePolicy.strict()));
    }

    private static List<String> everything(Workplace workplace) {
        List<String> documents = new ArrayList<>();
        for (String name : workplace.database().listCollectionNames().into(new ArrayList<>())) {
            if (!Set.of("journal", "meta").contains(name)) {
                workplace
                        .database()
                        .getCollection(name)
                        .find()
                        .sort(new Document("_id", 1))
                        .map(document -> name + " " + canonical(name, document))
                        .into(documents);
            }
        }
        documents.sort(null);
        return documents;
    }

    private static String canonical(String collection, Document document) {
        return collection.equals("fileChunks") ? document.toJson() : Documents.canonical(document);
    }

    private Path rewritten(String name, UnaryOperator<String> change) throws IOException {
        Path copy = directory.resolve("forged.zip");
        try (ZipFile in = new ZipFile(backup.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            Enumeration<? extends ZipEntry> entries = in.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream bytes = in.getInputStream(entry)) {
                    String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                    String changed = entry.getName().equals(name) ? change.apply(text) : text;
                    if (changed != null) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        out.write(changed.getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return copy;
    }
}
