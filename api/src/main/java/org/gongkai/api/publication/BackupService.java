package org.gongkai.api.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.gongkai.api.store.Archive;
import org.gongkai.api.store.Digests;
import org.gongkai.api.store.Documents;
import org.gongkai.api.store.OriginalFile;
import org.gongkai.api.store.ReportStore;
import org.gongkai.api.store.Revision;
import org.gongkai.api.store.trail.TrailChain;
import org.gongkai.api.store.trail.TrailEntry;
import org.gongkai.api.store.trail.TrailHead;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Backups: one zip of JSON Lines that any engine of this program reads again. It holds the trail, every revision, the
 * accounts (hashes only) and the files; everything else is made again. The same store gives the same bytes.
 */
public final class BackupService {
    private static final int FORMAT = 1;
    private static final String INFO = "backup.json";
    private static final String TRAIL = "trail.jsonl";
    private static final String REVISIONS = "revisions.jsonl";
    private static final String ACCOUNTS = "accounts.jsonl";
    private static final String FILES = "files.jsonl";
    private static final int BATCH = 100;

    private final ReportStore store;
    private final Publication publication;
    private final Archive archive;

    BackupService(ReportStore store, Publication publication) {
        this.store = store;
        this.publication = publication;
        this.archive = new Archive(store);
    }

    /**
     * What a backup or a restore did.
     *
     * @param reports number of reports
     * @param revisions number of revisions
     * @param files number of files
     * @param trail head of the trail in it
     */
    public record Summary(int reports, int revisions, int files, TrailHead trail) {}

    /**
     * Writes a backup of everything up to the present head of the trail. The file appears whole or not at all.
     *
     * @param progress told how many revisions are written
     */
    public Summary backup(Path file, IntConsumer progress) throws IOException {
        Path target = file.toAbsolutePath();
        Path unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Summary summary;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                summary = write(zip, progress);
            }
            move(unfinished, target);
            return summary;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Summary write(ZipOutputStream zip, IntConsumer progress) throws IOException {
        TrailHead head = store.trail().head();
        List<String> revisions = new ArrayList<>();
        Set<String> reports = new LinkedHashSet<>();
        entry(zip, TRAIL);
        store.trail().forEach(entry -> {
            if (entry.id() <= head.number()) {
                line(zip, Documents.canonical(Documents.of(entry)));
                if (entry.hasRevision()) {
                    revisions.add(entry.revision());
                    reports.add(String.valueOf(entry.reportId()));
                }
            }
        });
        entry(zip, REVISIONS);
        for (int from = 0; from < revisions.size(); from += BATCH) {
            List<String> ids = revisions.subList(from, Math.min(from + BATCH, revisions.size()));
            archive.revisions(ids).forEach(document -> line(zip, Documents.canonical(document)));
            progress.accept(from + ids.size());
        }
        entry(zip, ACCOUNTS);
        archive.accounts().forEach(document -> line(zip, Documents.canonical(document)));
        List<OriginalFile> files = store.files().list();
        entry(zip, FILES);
        files.forEach(file -> line(zip, JsonCodec.write(file)));
        for (OriginalFile file : files) {
            byte[] bytes = store.files().get(file.sha256());
            if (bytes != null) {
                entry(zip, "files/" + file.sha256());
                zip.write(bytes);
            }
        }
        Summary summary = new Summary(reports.size(), revisions.size(), files.size(), head);
        entry(zip, INFO);
        ObjectNode info = JsonCodec.tree(summary);
        info.put("format", FORMAT);
        line(zip, JsonCodec.write(info));
        zip.closeEntry();
        return summary;
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // A fixed time: equal stores give equal backups.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private static void line(OutputStream out, String json) {
        try {
            out.write(json.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings a backup back, with its publication dates, which only an intact trail proves. The store must be empty, or
     * hold the beginning of the same trail: a restore that was interrupted is simply repeated.
     *
     * @param progress told how many revisions are stored
     */
    public Summary restore(Path file, IntConsumer progress) throws IOException {
        try (ZipFile zip = open(file)) {
            Contents contents = check(zip, file);
            if (!contents.problems().isEmpty()) {
                throw refused(
                        file,
                        contents.problems().get(0) + " Its dates prove nothing",
                        "take an intact backup, or restore it as drafts, without dates");
            }
            checkTarget(contents, file);
            for (OriginalFile kept : contents.files()) {
                store.files().put(kept.name(), kept.mediaType(), bytes(zip, "files/" + kept.sha256()));
            }
            int[] done = {0};
            inBatches(zip, REVISIONS, documents -> {
                archive.putRevisions(documents);
                done[0] += documents.size();
                progress.accept(done[0]);
            });
            inBatches(zip, TRAIL, archive::putTrail);
            inBatches(zip, ACCOUNTS, archive::putAccounts);
            store.rebuild(count -> {});
            return contents.summary();
        } catch (ZipException e) {
            throw refused(file, "this isn't a backup (" + e.getMessage() + ")", "name a file that backup wrote");
        }
    }

    /**
     * Brings back the latest content of every report as drafts, without dates, states or trail; for a backup whose trail
     * isn't intact.
     */
    public void restoreAsDrafts(Actor actor, Path file, Consumer<ImportOutcome> outcomes) throws IOException {
        try (ZipFile zip = open(file)) {
            Map<String, EvaluationReport> latest = new LinkedHashMap<>();
            inBatches(
                    zip,
                    REVISIONS,
                    documents -> documents.forEach(document -> {
                        Revision revision = Documents.read(document, Revision.class);
                        if (revision.report() != null) {
                            latest.put(revision.reportId(), revision.report());
                        }
                    }));
            publication.importAll(
                    actor,
                    latest.entrySet().stream()
                            .map(entry ->
                                    new ImportItem(file.getFileName() + " " + entry.getKey(), entry.getValue(), null))
                            .toList(),
                    false,
                    outcomes);
        } catch (ZipException e) {
            throw refused(file, "this isn't a backup (" + e.getMessage() + ")", "name a file that backup wrote");
        }
    }

    private record Contents(
            List<String> problems, List<OriginalFile> files, Map<Long, String> hashes, Summary summary) {}

    private Contents check(ZipFile zip, Path file) throws IOException {
        checkFormat(zip, file);
        List<String> problems = new ArrayList<>();
        TrailChain chain = new TrailChain();
        Map<String, String> digests = new LinkedHashMap<>();
        Map<Long, String> hashes = new LinkedHashMap<>();
        Set<String> reports = new LinkedHashSet<>();
        inBatches(
                zip,
                TRAIL,
                documents -> documents.forEach(document -> {
                    TrailEntry entry = Documents.read(document, TrailEntry.class);
                    chain.add(entry);
                    hashes.put(entry.id(), entry.hash());
                    if (entry.digest() != null) {
                        digests.put(entry.revision(), entry.digest());
                        reports.add(String.valueOf(entry.reportId()));
                    }
                }));
        chain.problems().forEach(problem -> problems.add(problem.message()));
        int revisions = digests.size();
        inBatches(
                zip,
                REVISIONS,
                documents -> documents.forEach(document -> {
                    String id = document.getString("_id");
                    if (!Archive.digest(document).equals(digests.remove(id))) {
                        problems.add("Revision " + id + " isn't the one that the audit trail knows.");
                    }
                }));
        digests.keySet().forEach(id -> problems.add("Revision " + id + " is missing."));
        List<OriginalFile> files = new ArrayList<>();
        inBatches(
                zip,
                FILES,
                documents -> documents.forEach(document -> files.add(Documents.read(document, OriginalFile.class))));
        for (OriginalFile kept : files) {
            if (!Digests.sha256(bytes(zip, "files/" + kept.sha256())).equals(kept.sha256())) {
                problems.add("File " + kept.name() + " is damaged.");
            }
        }
        return new Contents(
                problems, files, hashes, new Summary(reports.size(), revisions, files.size(), chain.head()));
    }

    private static void checkFormat(ZipFile zip, Path file) throws IOException {
        JsonNode format =
                tree(new String(bytes(zip, INFO), StandardCharsets.UTF_8), file).get("format");
        if (format == null || format.asInt(0) != FORMAT) {
            throw refused(
                    file,
                    "its format " + (format == null ? "isn't stated" : "is " + format.asString()),
                    "this version reads format " + FORMAT);
        }
    }

    private void checkTarget(Contents contents, Path file) {
        TrailHead present = store.trail().head();
        if (present.number() > 0 && !present.hash().equals(contents.hashes().get(present.number()))) {
            throw refused(file, "the store already holds something else", "restore into an empty --data directory");
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return new ZipFile(file.toFile());
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void inBatches(ZipFile zip, String name, Consumer<List<Document>> reader) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            List<Document> batch = new ArrayList<>();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(Documents.document(tree(line, Path.of(name + " line " + number++))));
                if (batch.size() == BATCH) {
                    reader.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                reader.accept(List.copyOf(batch));
            }
        }
    }

    private static ObjectNode tree(String json, Path place) {
        try {
            if (JsonCodec.mapper().readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw refused(place, "this isn't JSON (" + e.getOriginalMessage() + ")", "take an intact backup");
        }
        throw refused(place, "this isn't a JSON object", "take an intact backup");
    }

    private static PublicationRefusal refused(Path file, @Nullable String reason, String remedy) {
        return new PublicationRefusal(PublicationRefusal.Kind.INVALID, file.toString(), String.valueOf(reason), remedy);
    }
}
