package org.gongkai.site.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts, each with its length, so that no two lists of parts run into one. */
final class Hash {
    private static final HexFormat HEX = HexFormat.of();
    private final MessageDigest digest = sha256();

    Hash add(@Nullable Object part) {
        return add(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds texts and how many they are. */
    Hash addAll(Collection<String> parts) {
        parts.forEach(this::add);
        return add(parts.size());
    }

    Hash add(byte[] bytes) {
        int n = bytes.length;
        digest.update(new byte[] {(byte) (n >>> 24), (byte) (n >>> 16), (byte) (n >>> 8), (byte) n});
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HEX.formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    static String hex(MessageDigest digest) {
        return HEX.formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
