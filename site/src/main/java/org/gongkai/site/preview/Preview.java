package org.gongkai.site.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.schema.audit.AuditResult;
import org.gongkai.schema.disclosure.PublicReport;
import org.gongkai.site.ReleasedReport;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.build.Assets;
import org.gongkai.site.page.Neighbours;
import org.gongkai.site.page.Pages;

/**
 * Serves one report as its page would look, on this machine only, and reloads the browser when the report changes. The
 * reload script exists in the preview and nowhere else.
 *
 * <p>{@snippet :
 * try (Preview preview = Preview.start(0, profile, () -> Draft.of(read(file)), () -> lastModified(file))) {
 *     open(preview.address());
 * }
 * }
 */
public final class Preview implements AutoCloseable {
    private static final String RELOAD = """
            (function () {
              "use strict";
              var first = null;
              setInterval(function () {
                fetch("/changed").then(function (r) { return r.text(); }).then(function (now) {
                  if (first === null) { first = now; } else if (first !== now) { location.reload(); }
                }).catch(function () { /* the preview was stopped */ });
              }, 700);
            })();
            """;

    private final HttpServer server;
    private final ScheduledExecutorService watch;
    private final Content content;
    private final Change change;
    private final Pages pages;
    private final Assets assets = new Assets();
    private final AtomicLong version = new AtomicLong(1);
    private long lastChange;

    /** The report as it is now; called for every view, so that it reads the file again. */
    @FunctionalInterface
    public interface Content {
        /**
         * Reads the draft anew.
         *
         * @throws IOException where the report cannot be read; its message is shown in the page's place
         */
        Draft load() throws IOException;
    }

    /** A number that changes when the report does, e.g. the time the file was last modified. */
    @FunctionalInterface
    public interface Change {
        long current() throws IOException;
    }

    /**
     * What to show.
     *
     * @param report the masked report
     * @param audit the findings about it
     * @param fingerprint its fingerprint as it would be released now
     */
    public record Draft(PublicReport report, AuditResult audit, String fingerprint) {}

    private Preview(int port, SiteProfile profile, Content content, Change change) throws IOException {
        this.content = content;
        this.change = change;
        this.pages = new Pages(assets.common(profile, "/reload.js"));
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.lastChange = change.current();
        this.watch = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        server.createContext("/", this::answer);
        server.setExecutor(watch);
    }

    /**
     * Starts a preview.
     *
     * @param port port on this machine, 0 for any free one
     */
    public static Preview start(int port, SiteProfile profile, Content content, Change change) throws IOException {
        Preview preview = new Preview(port, profile, content, change);
        preview.server.start();
        var unused = preview.watch.scheduleWithFixedDelay(preview::look, 400, 400, TimeUnit.MILLISECONDS);
        return preview;
    }

    /** Where the preview stands. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void look() {
        try {
            long now = change.current();
            if (now != lastChange) {
                lastChange = now;
                version.incrementAndGet();
            }
        } catch (IOException gone) {
            // an editor may replace the file; the next look finds it again
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !host.matches("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?")) {
                send(exchange, 403, "text/plain", "only for this machine");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> page(exchange);
                case "/changed" -> send(exchange, 200, "text/plain", version.toString());
                case "/reload.js" -> send(exchange, 200, "text/javascript", RELOAD);
                default -> asset(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try {
            send(exchange, 200, "text/html", render());
        } catch (IOException | RuntimeException e) {
            send(exchange, 500, "text/html", sorry(e));
        }
    }

    private byte[] render() throws IOException {
        Draft draft = content.load();
        if (draft.report().report().id() == null) {
            throw new IOException("the report has no id; give it one, or any for the preview");
        }
        Instant now = Instant.now();
        ReleasedReport released = new ReleasedReport(
                draft.report(), draft.audit(), 1, now, now, draft.fingerprint(), null, List.of(), List.of(), List.of());
        return pages.report(pages.reportView(released, Neighbours.none(), "", true));
    }

    private static byte[] sorry(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String safe = message.replace("&", "&amp;").replace("<", "&lt;");
        return ("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>预览</title>"
                        + "<script src=\"/reload.js\" defer></script></head><body><h1>稿件读不出来</h1><pre>" + safe
                        + "</pre><p>改好保存后，本页会自动刷新。</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void asset(HttpExchange exchange) throws IOException {
        for (Map.Entry<String, byte[]> file : assets.files().entrySet()) {
            if (exchange.getRequestURI().getPath().equals("/" + file.getKey())) {
                send(exchange, 200, type(file.getKey()), file.getValue());
                return;
            }
        }
        send(exchange, 404, "text/plain", "the preview shows one page; other pages exist after publishing");
    }

    private static String type(String path) {
        if (path.endsWith(".css")) {
            return "text/css";
        }
        return path.endsWith(".js") ? "text/javascript" : "image/svg+xml";
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        watch.shutdownNow();
    }
}
