package org.gongkai.api.security;

import org.gongkai.api.publication.Account;
import org.gongkai.api.publication.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * A bearer token: of the OpenID Connect issuer where one is configured, else of a local account. Never both: one person must not
 * count as two.
 */
final class TokenLogIn implements AuthenticationManager {
    private final Accounts accounts;
    private final @Nullable JwtDecoder issuer;
    private final IssuedClaims claims;

    TokenLogIn(Accounts accounts, @Nullable JwtDecoder issuer, IssuedClaims claims) {
        this.accounts = accounts;
        this.issuer = issuer;
        this.claims = claims;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (issuer != null) {
            return issued(issuer, token);
        }
        Account account = accounts.byToken(token).orElseThrow(TokenLogIn::invalid);
        return new SignedIn(account.id(), account.roles());
    }

    private SignedIn issued(JwtDecoder decoder, String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return new SignedIn(claims.name(jwt).orElseThrow(TokenLogIn::invalid), claims.roles(jwt));
        } catch (BadJwtException e) {
            throw invalid();
        } catch (JwtException | JwtDecoderInitializationException e) {
            throw new BadCredentialsException(
                    "登录服务暂时无法访问，请稍后再试。 The sign-in service can't be reached; try again later.", e);
        }
    }

    private static BadCredentialsException invalid() {
        return new BadCredentialsException("令牌无效或已过期。 The token is invalid or has expired.");
    }
}
