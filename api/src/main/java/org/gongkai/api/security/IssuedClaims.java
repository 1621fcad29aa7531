package org.gongkai.api.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.api.publication.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Which claims of an issuer's token say who somebody is and what they may do.
 *
 * @param rolesClaim claim with the roles; dots lead into nested ones, e.g. {@code realm_access.roles}
 * @param nameClaim claim with the name that stands in trail and history, the same as of a local account of that person
 */
@ConfigurationProperties("gongkai.security")
record IssuedClaims(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String nameClaim) {
    /** Who it is; nobody where the claim is missing. */
    Optional<String> name(Jwt jwt) {
        return Optional.ofNullable(jwt.getClaimAsString(nameClaim)).filter(name -> !name.isBlank());
    }

    /** The roles that the issuer names; names of others are not ours, and SYSTEM is nobody's. */
    Set<Role> roles(Jwt jwt) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : named(claim(jwt.getClaims()))) {
            for (Role role : EnumSet.of(Role.EDITOR, Role.RELEASER, Role.ADMIN)) {
                if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static List<String> named(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return claim == null ? List.of() : List.of(claim.toString());
    }

    private @Nullable Object claim(Map<String, Object> claims) {
        if (claims.containsKey(rolesClaim)) {
            return claims.get(rolesClaim);
        }
        Object found = claims;
        for (String step : rolesClaim.split("\\.")) {
            found = found instanceof Map<?, ?> nested ? nested.get(step) : null;
        }
        return found;
    }
}
