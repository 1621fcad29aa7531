package org.gongkai.api.security;

import org.gongkai.api.publication.Account;
import org.gongkai.api.publication.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password of a local account, rate-limited by name and by address. */
final class PasswordLogIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final LogInLimiter limiter;

    PasswordLogIn(Accounts accounts, LogInLimiter limiter) {
        this.accounts = accounts;
        this.limiter = limiter;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String name = authentication.getName();
        String byName = "name " + name;
        String byAddress = "address " + address(authentication);
        if (!limiter.allows(byName) || !limiter.allows(byAddress)) {
            throw new LockedException("登录失败次数过多，请 15 分钟后再试。 Too many failed log-ins; try again in 15 minutes.");
        }
        Account account = accounts.logIn(name, String.valueOf(authentication.getCredentials()))
                .orElseThrow(() -> {
                    limiter.failed(byName);
                    limiter.failed(byAddress);
                    return new BadCredentialsException("账号或密码不正确。 Wrong account name or password.");
                });
        limiter.succeeded(byName);
        return new SignedIn(account.id(), account.roles());
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
