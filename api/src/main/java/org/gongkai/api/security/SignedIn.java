package org.gongkai.api.security;

import java.util.Collection;
import java.util.Set;
import org.gongkai.api.publication.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has proved who they are, with the roles of their account. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Set<Role> roles;

    SignedIn(String name, Collection<Role> roles) {
        super(roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.name = name;
        this.roles = Set.copyOf(roles);
        setAuthenticated(true);
    }

    Set<Role> roles() {
        return roles;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return name;
    }
}
