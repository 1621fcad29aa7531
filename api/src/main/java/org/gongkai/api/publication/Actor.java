package org.gongkai.api.publication;

import java.util.Set;

/**
 * Who acts, and with which tool.
 *
 * @param name account name
 * @param roles their roles
 * @param tool the tool, for the audit trail, e.g. {@code gongkai release} or {@code graphql}
 */
public record Actor(String name, Set<Role> roles, String tool) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** No person: the demonstration and scheduled work. */
    public static Actor system(String tool) {
        return new Actor("system", Set.of(Role.SYSTEM), tool);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
