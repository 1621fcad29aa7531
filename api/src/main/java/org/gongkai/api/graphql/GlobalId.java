package org.gongkai.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A Relay id: type and key, opaque to clients.
 *
 * @param type name of the GraphQL type
 * @param key the object's own key
 */
public record GlobalId(String type, String key) {

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads an id; null where the text is none. */
    public static @Nullable GlobalId parse(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon > 0 ? new GlobalId(decoded.substring(0, colon), decoded.substring(colon + 1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The key of an argument that may be a global id of the type or the key itself. */
    public static String keyOf(String type, String argument) {
        GlobalId id = parse(argument);
        return id != null && id.type().equals(type) ? id.key() : argument;
    }
}
