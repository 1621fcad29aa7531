package org.gongkai.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.api.DemoServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Clients that hardly send anything are sent away, and others are served meanwhile, even where there are few threads. */
class SlowClientTest {
    private static final String HEAD =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void aServerWithFourThreadsThatWaitsOneSecond() {
        server = DemoServer.start(
                "demo",
                "--server.tomcat.threads.max=4",
                "--server.tomcat.connection-timeout=1s",
                "--gongkai.graphql.timeout=2s",
                "--gongkai.download.timeout=0s");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void headsThatNeverEndHoldNoThread() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            silent.add(connected(HEAD.substring(0, 30)));
        }
        assertServed();
        for (Socket socket : silent) {
            assertThat(answer(socket)).doesNotContain("200");
        }
    }

    @Test
    void bodiesThatStopHalfwayAreRefused() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            silent.add(connected(HEAD));
        }
        assertServed();
        for (Socket socket : silent) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void bodiesThatTrickleAreRefusedAndTheConnectionIsClosed() throws Exception {
        Socket socket = connected(HEAD);
        // Far less than the announced length until the server has something to say.
        for (int sent = 0; sent < 10_000 && socket.getInputStream().available() == 0; sent++) {
            socket.getOutputStream().write(' ');
            Thread.sleep(50);
        }
        assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("BODY_TIME", "送达过慢");
        assertServed();
    }

    @Test
    void downloadsThatTakeTooLongAreStoppedAndLeaveTheirPlaces() {
        int moreThanThereArePlaces = 6;
        for (int i = 0; i < moreThanThereArePlaces; i++) {
            HttpResponse<String> answer =
                    DemoServer.send(HttpRequest.newBuilder(DemoServer.address(server, "/download/reports.csv"))
                            .build());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"TIME\"", "下载超时").doesNotContain("报告编号");
        }
    }

    private static void assertServed() {
        JsonNode answer = DemoServer.ask(server, "{ reports { totalCount } }", null);
        assertThat(answer.at("/data/reports/totalCount").isNumber())
                .as(answer.toString())
                .isTrue();
    }

    private static Socket connected(String text) throws IOException {
        Socket socket =
                new Socket("127.0.0.1", DemoServer.address(server, "/graphql").getPort());
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** What the server says before it closes the connection. */
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (socket) {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException e) {
            // cut, which ends the answer too
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
