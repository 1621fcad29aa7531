package org.gongkai.api.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEngineTest {
    private static final int KILLS = Integer.getInteger("gongkai.test.kills", 3);

    @TempDir
    Path data;

    @Test
    void losesNoAcknowledgedWriteWhenTheProcessIsKilled() throws Exception {
        Random random = new Random(20250630);
        long acknowledged = -1;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = child("exec \"$@\"");
            try (BufferedReader answers = child.inputReader(StandardCharsets.UTF_8)) {
                answers.readLine();
                Thread.sleep(random.nextInt(400));
                child.toHandle().destroyForcibly();
                child.waitFor();
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    acknowledged = Long.parseLong(line);
                }
            }
            assertThat(stored()).as("stored at kill %s", kill).isGreaterThan(acknowledged);
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
    }

    @Test
    void saysSoWhenTheDiskIsFullAndKeepsWhatItAcknowledged() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh to limit the file size with");
        Process child = child("ulimit -f 2000; exec \"$@\"");
        List<String> lines = child.inputReader(StandardCharsets.UTF_8).lines().toList();
        child.waitFor();

        String last = lines.get(lines.size() - 1);
        assertThat(last).contains("The store file can't be read or written").contains("Free some space");
        assertThat(stored()).isGreaterThanOrEqualTo(lines.size() - 1);
    }

    @Test
    void opensWithoutReadingTheDocumentsOfAnIndexThatTheLibraryLeavesEmpty() {
        byte[] text = new byte[100_000];
        try (Engine engine = Engine.serve(data, 0);
                MongoClient client = MongoClients.create(engine.connectionString())) {
            MongoCollection<Document> notes = client.getDatabase("gongkai").getCollection("notes");
            notes.createIndex(new Document("title", 1));
            Random random = new Random(20250630);
            for (int i = 0; i < 30; i++) {
                random.nextBytes(text);
                notes.insertOne(
                        new Document("_id", i).append("title", "t" + i % 3).append("text", text.clone()));
            }
        }

        MVStore store = new MVStore.Builder()
                .fileName(data.resolve("gongkai.mv.db").toString())
                .autoCommitDisabled()
                .open();
        DurableBackend backend = new DurableBackend(store);
        long read = store.getFileStore().getReadBytes();
        backend.close();

        assertThat(read).isPositive().isLessThan(10L * text.length);
    }

    @Test
    void refusesASecondServerOnTheSameDirectoryInOneSentence() {
        try (Engine first = Engine.serve(data, 0)) {
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> Engine.serve(data, 0))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("Another Gongkai already runs on data directory " + data)
                    .hasMessageContaining("another --data");
        }
    }

    @Test
    void letsACommandWorkThroughTheRunningEngine() {
        try (Engine server = Engine.serve(data, 0)) {
            try (Engine command = Engine.join(data)) {
                assertThat(command.connectionString()).isEqualTo(server.connectionString());
                insert(command, 1);
            }
            assertThat(count(server)).isEqualTo(1);
        }
    }

    @Test
    void startsAnEngineOfItsOwnForACommandWhenNoneRunsAndThePortFileIsStale() throws IOException {
        Files.writeString(data.resolve("engine.port"), "1\n");
        try (Engine command = Engine.join(data)) {
            insert(command, 1);
        }
        try (Engine next = Engine.join(data)) {
            assertThat(count(next)).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileOfAnotherLibraryVersionAndNamesTheWayOut() throws IOException {
        try (Engine engine = Engine.serve(data, 0)) {
            insert(engine, 1);
        }
        assertThat(EmbeddedEngine.libraryVersion()).matches("mongo-java-server \\d+\\.\\d+\\.\\d+");
        Files.writeString(data.resolve("engine.version"), "mongo-java-server 0.9\n");
        assertThatThrownBy(() -> Engine.serve(data, 0))
                .hasMessageContaining("was written by mongo-java-server 0.9")
                .hasMessageContaining("gongkai backup FILE");
    }

    @Test
    void answersHelloAsTheHealthCheckAsks() {
        try (Engine engine = Engine.serve(data, 0);
                MongoClient client = MongoClients.create(engine.connectionString())) {
            Document answer = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
            assertThat(answer.getInteger("maxWireVersion")).isPositive();
        }
    }

    @Test
    void saysSoWhenTheDataDirectoryIsAFile() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> Engine.serve(file, 0))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("is a file, not a directory");
    }

    @Test
    void saysSoWhenTheDirectoryCantBeWritten() {
        Path unwritable = Path.of("/proc/gongkai");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "no /proc, which nobody may write into");
        assertThatThrownBy(() -> Engine.serve(unwritable, 0))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("Data directory /proc/gongkai can't be written")
                .hasMessageContaining("--data");
    }

    @Test
    void usesTheServerThatAUriNamesAndPrintsItWithoutItsPassword() {
        try (Engine engine = Engine.open("mongodb://clerk:secret@db.example:27017/gongkai", data, true)) {
            assertThat(engine.connectionString()).contains("secret");
            assertThat(engine.describe()).isEqualTo("MongoDB at mongodb://db.example:27017/gongkai");
        }
        assertThat(data).isEmptyDirectory();
    }

    private Process child(String script) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(WritingChild.class.getName(), data.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** How many numbers from 0 on are stored without a gap, the update after each insert included. */
    private long stored() {
        try (Engine engine = Engine.serve(data, 0);
                MongoClient client = MongoClients.create(engine.connectionString())) {
            MongoCollection<Document> written =
                    client.getDatabase(Engine.DATABASE).getCollection("written");
            long number = 0;
            while (written.countDocuments(new Document("_id", number).append("updated", true)) == 1) {
                number++;
            }
            return number;
        }
    }

    private static void insert(Engine engine, int number) {
        try (MongoClient client = MongoClients.create(engine.connectionString())) {
            client.getDatabase(Engine.DATABASE).getCollection("written").insertOne(new Document("_id", number));
        }
    }

    private static long count(Engine engine) {
        try (MongoClient client = MongoClients.create(engine.connectionString())) {
            MongoCollection<Document> written =
                    client.getDatabase(Engine.DATABASE).getCollection("written");
            return written.countDocuments();
        }
    }
}
