package org.gongkai.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.site.PublishResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs and is called after a publish: it can fail, but neither hang nor take the site with it. */
class PublishHookTest {
    private static final PublishResult RESULT =
            new PublishResult(PublishResult.Outcome.PUBLISHED, null, 2, 1, 30, 4, 0, List.of(), Duration.ZERO);

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private int status = 503;

    @BeforeEach
    void startAService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(failures.getAndDecrement() > 0 ? status : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopIt() {
        server.stop(0);
    }

    @Test
    void aProgramGetsTheSitesFolderAndNothingElse() throws IOException {
        Path seen = folder.resolve("seen");
        hook("echo \"$# $1\" > " + seen, 60).run(folder.resolve("site"));
        assertThat(seen).hasContent("1 " + folder.resolve("site"));
    }

    @Test
    void aProgramThatFailsIsNamedWithItsStatus() throws IOException {
        PublishHook hook = hook("exit 3", 60);
        assertThatThrownBy(() -> hook.run(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ended with status 3; the site is published");
        assertThatThrownBy(() -> new PublishHook("/nowhere/hook", Duration.ofSeconds(1)).run(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can't be started");
    }

    @Test
    void aProgramThatHangsIsStoppedWithWhatItStarted() throws IOException {
        Path child = folder.resolve("child");
        PublishHook hook = hook("sleep 600 & echo $! > " + child + "; wait", 2);
        assertThatThrownBy(() -> hook.run(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was stopped after 2 s");
        long pid = Long.parseLong(Files.readString(child).strip());
        ProcessHandle.of(pid).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aServiceIsToldHowMuchChangedWithItsToken() {
        call("/done", "secret").tell(RESULT);
        assertThat(calls)
                .containsExactly(
                        "POST Bearer secret {\"event\":\"published\",\"reports\":2,\"rendered\":1,\"written\":30,"
                                + "\"removed\":0}");
    }

    @Test
    void aServiceThatStumblesIsCalledAgainAndOneThatRefusesIsNot() {
        failures.set(2);
        call("/done", null).tell(RESULT);
        assertThat(calls).hasSize(3);

        failures.set(9);
        assertThatThrownBy(() -> call("/done", null).tell(RESULT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answered with status 503; the site is published");
        assertThat(calls).hasSize(6);

        status = 403;
        assertThatThrownBy(() -> call("/done", null).tell(RESULT)).hasMessageContaining("status 403");
        assertThat(calls).hasSize(7);
        status = 302;
        assertThatThrownBy(() -> call("/done", null).tell(RESULT)).hasMessageContaining("status 302");
        assertThat(calls).hasSize(8);
    }

    @Test
    void aServiceThatIsDownOrSilentIsSaidSo() throws IOException {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            PublishCall call = new PublishCall(address, null, Duration.ofMillis(200), Duration.ZERO);
            assertThatThrownBy(() -> call.tell(RESULT))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("can't be reached");
        }
    }

    @Test
    void onlyHttpsOrThisMachineIsCalled() {
        for (String address : List.of("http://hooks.example/x", "ftp://127.0.0.1/", "file:///etc/passwd", "https:/x")) {
            assertThatThrownBy(() -> new PublishCall(URI.create(address), null, Duration.ofSeconds(1), Duration.ZERO))
                    .as(address)
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> new PublishCall(
                        URI.create("https://me:secret@hooks.example/"), null, Duration.ofSeconds(1), Duration.ZERO))
                .hasMessageNotContaining("secret");
        assertThatCode(() ->
                        new PublishCall(URI.create("https://192.0.2.1/x"), null, Duration.ofSeconds(1), Duration.ZERO))
                .doesNotThrowAnyException();
    }

    private PublishCall call(String path, String token) {
        return new PublishCall(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                token,
                Duration.ofSeconds(20),
                Duration.ZERO);
    }

    private PublishHook hook(String script, int seconds) throws IOException {
        Path program = Files.createFile(
                folder.resolve("hook" + script.hashCode()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return new PublishHook(program.toString(), Duration.ofSeconds(seconds));
    }
}
