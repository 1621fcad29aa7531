package org.gongkai.api.security;

import java.util.Set;
import org.gongkai.api.publication.Actor;
import org.gongkai.api.publication.Role;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who sends the request that is being answered. */
public final class CurrentActor {
    private CurrentActor() {}

    /** The signed-in account; somebody without a role where nobody has signed in. */
    public static Actor get() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? new Actor(signedIn.getName(), signedIn.roles(), "graphql")
                : new Actor("anonymous", Set.<Role>of(), "graphql");
    }
}
