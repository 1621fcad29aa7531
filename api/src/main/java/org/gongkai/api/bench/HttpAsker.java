package org.gongkai.api.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection that posts GraphQL requests: as light as can be, since it runs on the cores it measures. */
final class HttpAsker implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private static final String CLOSE = "connection: close";

    private final int port;
    private Socket socket;
    private InputStream in;

    HttpAsker(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Posts a body and returns the length of the answer; an answer with errors is refused. */
    int ask(byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream(body.length + 200);
        request.writeBytes(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        int length = -1;
        boolean closing = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            closing |= line.toLowerCase(Locale.ROOT).startsWith(CLOSE);
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        byte[] answer = in.readNBytes(length);
        if (closing) {
            socket.close();
            socket = connected(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        String start = new String(answer, 0, Math.min(10, answer.length), StandardCharsets.UTF_8);
        if (start.startsWith("{\"errors\"")) {
            throw new IOException(new String(answer, StandardCharsets.UTF_8));
        }
        return answer.length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
