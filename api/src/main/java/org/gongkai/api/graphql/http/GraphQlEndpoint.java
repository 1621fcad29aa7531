package org.gongkai.api.graphql.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.dataloader.DataLoaderRegistry;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.limit.RequestLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.web.filter.ServerHttpObservationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP: POST for everything, GET for queries (never mutations) so that answers can be cached. A request runs
 * on a pool of its own, for as long as its limit allows, and is really stopped after that.
 */
final class GraphQlEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String JSON = "application/json";
    static final String RESPONSE_JSON = "application/graphql-response+json";

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlEndpoint.class);

    private static final JsonMapper WRITER = JsonMapper.builder().build();

    private final transient GraphQlSource source;
    private final transient List<DataLoaderRegistrar> loaders;
    private final transient RequestLimits limits;
    private final transient RequestPool pool;
    private final String path;

    GraphQlEndpoint(
            GraphQlSource source,
            List<DataLoaderRegistrar> loaders,
            RequestLimits limits,
            RequestPool pool,
            String path) {
        this.source = source;
        this.loaders = List.copyOf(loaders);
        this.limits = limits;
        this.pool = pool;
        this.path = path;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServerHttpObservationFilter.findObservationContext(request).ifPresent(seen -> seen.setPathPattern(path));
        String mediaType = accepted(request.getHeader("Accept"));
        if (mediaType == null) {
            refuse(
                    response,
                    JSON,
                    406,
                    ApiException.of(
                            ErrorCategory.BAD_REQUEST,
                            "NOT_ACCEPTABLE",
                            "只提供 application/graphql-response+json 与 application/json。",
                            "Only application/graphql-response+json and application/json are offered."));
            return;
        }
        response.setHeader("Vary", "Accept, Accept-Encoding, Authorization");
        try {
            boolean get =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            if (!get && !request.getMethod().equals("POST")) {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
                refuse(
                        response,
                        mediaType,
                        405,
                        ApiException.of(ErrorCategory.BAD_REQUEST, "METHOD", "请使用 GET 或 POST。", "Use GET or POST."));
                return;
            }
            if (!get && !isJson(request.getContentType())) {
                refuse(
                        response,
                        mediaType,
                        415,
                        ApiException.of(
                                ErrorCategory.BAD_REQUEST,
                                "MEDIA_TYPE",
                                "请以 Content-Type: application/json（UTF-8）发送请求。",
                                "Send the request with Content-Type: application/json (UTF-8)."));
                return;
            }
            DefaultGraphQlRequest call = get
                    ? GraphQlCall.ofAddress(
                            request.getParameter("query"),
                            request.getParameter("operationName"),
                            request.getParameter("variables"),
                            request.getParameter("extensions"))
                    : GraphQlCall.ofBody(body(request));
            answer(request, response, mediaType, call, get);
        } catch (ApiException e) {
            refuse(response, mediaType, status(e), e);
            if (status(e) == HttpServletResponse.SC_REQUEST_TIMEOUT) {
                response.flushBuffer();
                // The server would go on reading what still trickles in; this makes it close the connection.
                throw new ClientAbortException("the body of a request arrived too slowly");
            }
        } catch (SocketTimeoutException e) {
            LOG.debug("A client stopped in the middle of a request; the server has answered 408.");
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String mediaType,
            DefaultGraphQlRequest call,
            boolean get)
            throws IOException {
        ExecutionInput input = ExecutionInput.newExecutionInput(Objects.requireNonNull(call.getDocument()))
                .operationName(call.getOperationName())
                .variables(call.getVariables())
                .extensions(call.getExtensions())
                .graphQLContext(Map.of(QueryOnly.KEY, get))
                .dataLoaderRegistry(new DataLoaderRegistry())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .build();
        loaders.forEach(loader -> loader.registerDataLoaders(input.getDataLoaderRegistry(), input.getGraphQLContext()));
        ExecutionResult result;
        try {
            result = run(input);
        } catch (ApiException e) {
            refuse(response, mediaType, 503, e);
            return;
        }
        List<GraphQLError> errors = result.getErrors();
        if (errors.stream().anyMatch(QueryOnly::isRefusal)) {
            response.setHeader("Allow", "POST");
            write(response, mediaType, 405, ErrorShape.of(result.toSpecification()));
            return;
        }
        boolean data = result.isDataPresent();
        int status = !data && mediaType.equals(RESPONSE_JSON) ? 400 : 200;
        byte[] json = WRITER.writeValueAsBytes(ErrorShape.of(result.toSpecification()));
        if (json.length > limits.maxResponse().toBytes()) {
            refuse(
                    response,
                    mediaType,
                    400,
                    ApiException.of(
                            ErrorCategory.LIMIT_EXCEEDED,
                            "RESPONSE",
                            "结果超过 " + RequestLimits.words(limits.maxResponse()) + "，请减少字段或每页条数，或使用下载。",
                            "The response exceeds " + RequestLimits.words(limits.maxResponse())
                                    + "; ask for fewer fields, a smaller page, or use a download."));
            return;
        }
        if (get && errors.isEmpty() && Caching.answered(request, response, json)) {
            return;
        }
        write(response, mediaType, status, json);
    }

    private ExecutionResult run(ExecutionInput input) {
        Future<ExecutionResult> future;
        try {
            future = pool.submit(() -> source.graphQl().execute(input));
        } catch (RejectedExecutionException e) {
            throw ApiException.of(
                    ErrorCategory.UNAVAILABLE, "BUSY", "请求过多，请稍后再试。", "Too many requests at once; try again later.");
        }
        try {
            return future.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            input.cancel();
            future.cancel(true);
            throw ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED,
                    "TIME",
                    "查询超过 " + limits.timeout().toSeconds() + " 秒，已停止，请缩小范围。",
                    "The request took more than " + limits.timeout().toSeconds() + " s and was stopped; ask for less.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw unavailable();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException told) {
                throw told;
            }
            pool.log(e);
            throw unavailable();
        }
    }

    private static ApiException unavailable() {
        return ApiException.of(
                ErrorCategory.UNAVAILABLE,
                "INTERNAL",
                "服务暂时不可用，请稍后再试。",
                "The service is unavailable; try again later.");
    }

    /** The body, which must be small enough and come in time: a client that trickles holds a thread meanwhile. */
    private byte[] body(HttpServletRequest request) throws IOException {
        int limit = (int) limits.maxBody().toBytes();
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        ByteArrayOutputStream body =
                new ByteArrayOutputStream(Math.max(32, Math.min(limit, request.getContentLength())));
        byte[] part = new byte[4096];
        InputStream in = request.getInputStream();
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                body.write(part, 0, read);
                if (body.size() > limit) {
                    throw ApiException.of(
                            ErrorCategory.LIMIT_EXCEEDED,
                            "BODY",
                            "请求超过 " + RequestLimits.words(limits.maxBody()) + "。",
                            "The request exceeds " + RequestLimits.words(limits.maxBody()) + ".");
                }
                if (System.nanoTime() > deadline) {
                    throw slow();
                }
            }
        } catch (ClientAbortException e) {
            if (e.getCause() instanceof SocketTimeoutException stalled) {
                throw stalled;
            }
            throw e;
        }
        return body.toByteArray();
    }

    private static ApiException slow() {
        return ApiException.of(
                ErrorCategory.LIMIT_EXCEEDED,
                "BODY_TIME",
                "请求正文送达过慢，请重新发送。",
                "The body of the request arrived too slowly; send it again.");
    }

    private static int status(ApiException refusal) {
        return switch (String.valueOf(refusal.getExtensions().get("code"))) {
            case "BODY" -> 413;
            case "BODY_TIME" -> 408;
            default -> 400;
        };
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        if (!parts[0].strip().equals(JSON)) {
            return false;
        }
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("charset=") && !parameter.replace("\"", "").equals("charset=utf-8")) {
                return false;
            }
        }
        return true;
    }

    /** The media type to answer with: the client's preference among the two that are offered; null for none. */
    static @Nullable String accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        String best = null;
        double quality = 0;
        for (String range : accept.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = range.strip().split(";");
            String type = parts[0].strip();
            String offered = type.equals(RESPONSE_JSON)
                    ? RESPONSE_JSON
                    : type.equals(JSON) || type.equals("*/*") || type.equals("application/*") ? JSON : null;
            double q = quality(parts);
            if (offered != null && q > quality) {
                best = offered;
                quality = q;
            }
        }
        return best;
    }

    private static double quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }

    private static void refuse(HttpServletResponse response, String mediaType, int status, ApiException refusal)
            throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", refusal.getMessage());
        error.put("extensions", refusal.getExtensions());
        write(response, mediaType, status, Map.of("errors", List.of(error)));
    }

    private static void write(HttpServletResponse response, String mediaType, int status, Map<String, Object> result)
            throws IOException {
        write(response, mediaType, status, WRITER.writeValueAsBytes(result));
    }

    private static void write(HttpServletResponse response, String mediaType, int status, byte[] json)
            throws IOException {
        response.setStatus(status);
        response.setContentType(mediaType + ";charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
