package org.gongkai.api.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Answers by GET carry an ETag of their bytes; a client that holds them already gets 304. It is a weak one, since the same
 * answer travels compressed or not, and the server compresses nothing under a strong one.
 */
final class Caching {
    private Caching() {}

    /** Sets the headers; true when the answer is 304 and complete. */
    static boolean answered(HttpServletRequest request, HttpServletResponse response, byte[] body) {
        String digest = digest(body);
        response.setHeader("ETag", "W/\"" + digest + '"');
        boolean anonymous = request.getHeader("Authorization") == null;
        response.setHeader("Cache-Control", anonymous ? "public, max-age=60, must-revalidate" : "private, no-store");
        String held = request.getHeader("If-None-Match");
        if (held != null && (held.equals("*") || held.contains(digest))) {
            response.setStatus(304);
            return true;
        }
        return false;
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
