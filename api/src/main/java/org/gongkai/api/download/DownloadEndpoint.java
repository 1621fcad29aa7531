package org.gongkai.api.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.store.ReadModels;
import org.gongkai.api.store.ReportStore;
import org.gongkai.schema.format.JsonCodec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /download/reports.csv?filter=…}: a complete table. Errors come before the first byte; whatever fails later cuts
 * the connection without the end that HTTP asks for, so that no client takes a part for the whole.
 */
@RestController
@ConditionalOnWebApplication
@EnableConfigurationProperties(DownloadSettings.class)
class DownloadEndpoint {
    private static final List<String> CONDITIONS = List.of("filter", "indicator", "finding");

    private final Downloads downloads;
    private final ReadModels readModels;
    private final DownloadSettings settings;
    private final Semaphore running;

    DownloadEndpoint(Downloads downloads, ReportStore store, DownloadSettings settings) {
        this.downloads = downloads;
        this.readModels = store.readModels();
        this.settings = settings;
        this.running = new Semaphore(settings.concurrency());
    }

    @GetMapping("/download/{table}.{ending}")
    void download(
            @PathVariable String table,
            @PathVariable String ending,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DownloadTable wanted = DownloadTable.of(table).orElse(null);
        DownloadFormat format = DownloadFormat.of(ending).orElse(null);
        if (wanted == null || format == null) {
            refuse(
                    response,
                    404,
                    ApiException.of(
                            ErrorCategory.NOT_FOUND,
                            "DOWNLOAD",
                            "没有此下载；可用 reports、indicators、funds、findings 的 .csv 与 .jsonl。",
                            "There is no such download; reports, indicators, funds and findings come as .csv and .jsonl."));
            return;
        }
        if (!running.tryAcquire()) {
            response.setHeader("Retry-After", "10");
            refuse(
                    response,
                    503,
                    ApiException.of(
                            ErrorCategory.UNAVAILABLE,
                            "BUSY",
                            "同时下载过多，请稍后再试。",
                            "Too many downloads at once; try again later."));
            return;
        }
        try {
            send(wanted, format, request, response);
        } catch (ApiException e) {
            refuse(response, 400, e);
        } catch (TooSlow e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.reset();
            refuse(
                    response,
                    503,
                    ApiException.of(
                            ErrorCategory.LIMIT_EXCEEDED,
                            "TIME",
                            "下载超时，已停止，请用 filter 缩小范围。",
                            "The download took too long and was stopped; narrow it with filter."));
        } finally {
            running.release();
        }
    }

    private void send(
            DownloadTable table, DownloadFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String etag = "W/\"" + Integer.toHexString(readModels.stamp().hashCode()) + "\"";
        Downloads.Prepared prepared = downloads.prepare(table, conditions(request));
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=60, must-revalidate");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(format.mediaType() + ";charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"gongkai-" + table.path() + "." + format.ending() + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(table.label() + "." + format.ending(), StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        prepared.write(format, new Hurried(out, Instant.now().plus(settings.timeout())));
        out.flush();
    }

    private static Map<String, String> conditions(HttpServletRequest request) {
        Map<String, String> conditions = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!CONDITIONS.contains(name) || values.length != 1) {
                throw ApiException.of(
                        ErrorCategory.BAD_REQUEST,
                        "PARAMETER",
                        "参数只可为 filter、indicator、finding，各一次。",
                        "Parameters are filter, indicator and finding, each once.");
            }
            conditions.put(name, values[0]);
        });
        return conditions;
    }

    private static void refuse(HttpServletResponse response, int status, ApiException refusal) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Map<String, Object> error =
                Map.of("message", String.valueOf(refusal.getMessage()), "extensions", refusal.getExtensions());
        response.getOutputStream().write(JsonCodec.mapper().writeValueAsBytes(Map.of("errors", List.of(error))));
    }

    /** The deadline has passed before the last row. */
    private static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the client reads too slowly");
        }
    }

    /** Writes on until a deadline: a client that hardly reads can't hold one of the few places for ever. */
    private record Hurried(Writer out, Instant deadline) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            if (!Instant.now().isBefore(deadline)) {
                throw new TooSlow();
            }
            out.append(text);
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            return append(text.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) throws IOException {
            return append(String.valueOf(c));
        }
    }
}
