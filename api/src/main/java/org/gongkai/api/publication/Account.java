package org.gongkai.api.publication;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A local account. Passwords and tokens are kept as hashes only.
 *
 * @param id account name, lower-case
 * @param roles what it may do
 * @param passwordHash encoded password; absent where it has none and uses its token only
 * @param tokenHash SHA-256 of its token; absent where it has none
 * @param createdAt when it was made
 * @param disabled whether it may no longer log in; its name stays in the trail
 */
public record Account(
        String id,
        Set<Role> roles,
        @Nullable String passwordHash,
        @Nullable String tokenHash,
        Instant createdAt,
        boolean disabled) {

    public Account {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /** The account at work with a tool. */
    public Actor actor(String tool) {
        return new Actor(id, roles, tool);
    }
}
