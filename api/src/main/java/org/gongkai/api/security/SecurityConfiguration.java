package org.gongkai.api.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.gongkai.api.publication.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Everything public may be read by anybody; what changes something asks for a role where it is done. No session and no
 * cookie, and no challenge that would make a browser keep a password: a request carries its own credentials, so another
 * site's page can't act in a user's name.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(IssuedClaims.class)
public class SecurityConfiguration {
    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            Accounts accounts,
            ObjectProvider<JwtDecoder> decoder,
            IssuedClaims claims,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") List<String> audiences) {
        JwtDecoder issuer = decoder.getIfAvailable();
        if (issuer != null && audiences.isEmpty()) {
            throw new IllegalStateException(
                    "An issuer is configured without an audience, so a token for any other service of"
                            + " it would be taken: set spring.security.oauth2.resourceserver.jwt.audiences.");
        }
        AuthenticationManager passwords = issuer == null
                ? new ProviderManager(new PasswordLogIn(accounts, new LogInLimiter(Clock.systemUTC())))
                : SecurityConfiguration::noPasswords;
        TokenLogIn tokens = new TokenLogIn(accounts, issuer, claims);
        AuthenticationEntryPoint refusal = (request, response, failure) -> refuse(response, failure);
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole("ADMIN")
                                .anyRequest()
                                .permitAll())
                .authenticationManager(passwords)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .oauth2ResourceServer(bearer ->
                        bearer.authenticationManagerResolver(request -> tokens).authenticationEntryPoint(refusal))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .cors(cors -> {})
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    private static Authentication noPasswords(Authentication ignored) {
        throw new BadCredentialsException(
                "请用登录服务的令牌。 Use a token of the configured issuer; passwords aren't taken here.");
    }

    /** The request as a whole is observed; observing each of the dozen filters costs more than they do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Pages of other sites may ask only where they are named in {@code gongkai.cors.origins}; credentials never travel. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(@Value("${gongkai.cors.origins:}") List<String> origins) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!origins.isEmpty()) {
            CorsConfiguration cors = new CorsConfiguration();
            cors.setAllowedOrigins(origins);
            cors.setAllowedMethods(List.of("GET", "POST"));
            cors.setAllowedHeaders(List.of("Content-Type", "Accept", "Authorization", "If-None-Match"));
            cors.setExposedHeaders(List.of("ETag"));
            source.registerCorsConfiguration("/graphql", cors);
            source.registerCorsConfiguration("/download/**", cors);
        }
        return source;
    }

    private static void refuse(HttpServletResponse response, @Nullable AuthenticationException failure)
            throws IOException {
        String message = failure == null || failure.getMessage() == null ? "请登录。 Sign in." : failure.getMessage();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/json;charset=utf-8");
        String json = "{\"errors\":[{\"message\":\"" + message.replaceAll("[\"\\\\\\p{Cntrl}]", " ")
                + "\",\"extensions\":{\"classification\":\"FORBIDDEN\",\"code\":\"SIGN_IN\"}}]}";
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
