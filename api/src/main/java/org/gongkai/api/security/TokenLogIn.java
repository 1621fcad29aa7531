package org.gongkai.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gongkai.api.publication.Account;
import org.gongkai.api.publication.Accounts;
import org.gongkai.api.publication.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** A bearer token: one of a local account, or one of the OpenID Connect issuer where one is configured. */
final class TokenLogIn implements AuthenticationManager {
    private final Accounts accounts;
    private final @Nullable JwtDecoder issuer;
    private final String rolesClaim;

    TokenLogIn(Accounts accounts, @Nullable JwtDecoder issuer, String rolesClaim) {
        this.accounts = accounts;
        this.issuer = issuer;
        this.rolesClaim = rolesClaim;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (issuer != null && token.chars().filter(c -> c == '.').count() == 2) {
            try {
                Jwt jwt = issuer.decode(token);
                return new SignedIn(Objects.requireNonNullElse(jwt.getSubject(), "unnamed"), roles(jwt));
            } catch (JwtException e) {
                throw invalid();
            }
        }
        Account account = accounts.byToken(token).orElseThrow(TokenLogIn::invalid);
        return new SignedIn(account.id(), account.roles());
    }

    /** The roles that the issuer names; names of others are not ours, and SYSTEM is nobody's. */
    private Set<Role> roles(Jwt jwt) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Collection<String> named = jwt.getClaimAsStringList(rolesClaim);
        for (String name : named == null ? List.<String>of() : named) {
            for (Role role : EnumSet.of(Role.EDITOR, Role.RELEASER, Role.ADMIN)) {
                if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static InvalidBearerTokenException invalid() {
        return new InvalidBearerTokenException("令牌无效或已过期。 The token is invalid or has expired.");
    }
}
