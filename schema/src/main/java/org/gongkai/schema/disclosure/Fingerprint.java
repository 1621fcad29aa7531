package org.gongkai.schema.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.schema.format.CanonicalJson;
import org.gongkai.schema.format.JsonCodec;
import org.gongkai.schema.report.EvaluationReport;

/**
 * The fingerprint of a released revision: SHA-256 over the canonical JSON of its public view, UTF-8, lower-case hexadecimal.
 * {@code docs/fingerprint.md} defines it for others, who can compute it from any published copy.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint that is printed with a released revision. */
    public static String of(PublicReport report) {
        return ofCopy(report.report());
    }

    /** The fingerprint of a copy that somebody holds; equal to the printed one only when nothing in it was changed. */
    public static String ofCopy(EvaluationReport copy) {
        return sha256(CanonicalJson.write(JsonCodec.tree(copy)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
