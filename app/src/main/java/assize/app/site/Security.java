package assize.app.site;

import assize.app.page.Cookies;
import assize.app.page.Visit;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who comes in by which door, and what every answer tells the browser to keep to. Stateless. */
final class Security {
    /** Nothing from elsewhere, no script but ours, no frame around us. */
    private static final String CONTENT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    private Security() {}

    static SecurityFilterChain chain(HttpSecurity http, Known known, Bodies bodies, Refused refused, boolean secure)
            throws Exception {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName(Cookies.name("XSRF-TOKEN", secure));
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/").secure(secure));
        // no session: who somebody is comes with each request, and a form's token stays good in all their windows
        http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                // a program shows its key with each request: nothing that a browser would add by itself lets it in
                .csrf(protection -> protection.csrfTokenRepository(csrf).ignoringRequestMatchers(Visit.API + "**"))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .anonymous(anonymous -> {})
                .headers(headers -> headers.httpStrictTransportSecurity(only -> only.requestMatcher(_ -> secure)
                                .includeSubDomains(false)
                                .maxAgeInSeconds(YEAR_SECONDS))
                        .contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refused::unknown).accessDeniedHandler(refused::closed))
                .addFilterBefore(known, CsrfFilter.class)
                .addFilterBefore(bodies, CsrfFilter.class)
                .authorizeHttpRequests(doors -> {
                    doors.requestMatchers(HttpMethod.GET, "/static/**").permitAll();
                    doors.requestMatchers("/error").permitAll();
                    for (Doors.Door door : Doors.ALL) {
                        for (String method : door.methods()) {
                            var at = doors.requestMatchers(HttpMethod.valueOf(method), door.path());
                            if (door.who() == Who.ANYBODY) {
                                at.permitAll();
                            } else {
                                at.authenticated();
                            }
                        }
                    }
                    doors.anyRequest().denyAll();
                });
        return http.build();
    }
}
