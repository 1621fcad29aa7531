package org.gongkai.api.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.site.PublishResult;
import org.jspecify.annotations.Nullable;

/**
 * A call to another service after a publish: a POST that says how much has changed, and nothing of what the reports say. What fails
 * on the way or on the other side (status 429 and 5xx) is tried {@value #TRIES} times, with a longer pause each time.
 *
 * @param address where to; {@code http} only on this machine, since a token may travel
 * @param token sent as a bearer token where there is one; from the environment, never from the command line
 * @param limit how long one try may take
 * @param pause before the second try; doubled each time
 */
record PublishCall(URI address, @Nullable String token, Duration limit, Duration pause) {
    static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;

    PublishCall {
        String scheme = address.getScheme();
        boolean fine = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) && isHere(address.getHost());
        if (address.getHost() == null || !fine) {
            throw new Refusal(
                    "--webhook " + address, "isn't taken", "give an https address, or an http address on this machine");
        }
        if (address.getUserInfo() != null) {
            throw new Refusal(
                    "--webhook", "holds a password in its address", "put it into GONGKAI_PUBLISH_WEBHOOK_TOKEN");
        }
    }

    private static boolean isHere(@Nullable String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * @throws Refusal when it wasn't taken; the site is published all the same
     */
    void tell(PublishResult result) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(result)));
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token.strip());
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String failure = "";
        Duration wait = pause;
        for (int number = 1; number <= TRIES; number++) {
            try {
                int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status >= 200 && status < 300) {
                    return;
                }
                failure = "answered with status " + status;
                if (status != TOO_MANY_REQUESTS && status < 500) {
                    break;
                }
            } catch (IOException e) {
                failure = "can't be reached ("
                        + Objects.requireNonNullElse(
                                e.getMessage(), e.getClass().getSimpleName()) + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refusal("was interrupted");
            }
            if (number < TRIES) {
                sleep(wait);
                wait = wait.multipliedBy(2);
            }
        }
        throw refusal(failure);
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal("was interrupted");
        }
    }

    private static String body(PublishResult result) {
        return JsonCodec.write(JsonCodec.mapper()
                .createObjectNode()
                .put("event", "published")
                .put("reports", result.reports())
                .put("rendered", result.rendered())
                .put("written", result.written())
                .put("removed", result.removed()));
    }

    private Refusal refusal(String reason) {
        return new Refusal(
                "--webhook " + address, reason + "; the site is published", "mend the service and call it again");
    }
}
