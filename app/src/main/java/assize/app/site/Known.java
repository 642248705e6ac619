package assize.app.site;

import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.ProgramKeys;
import assize.app.identity.SignIn;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows whose browser or whose program asks: a browser by its cookie, a program by its key, and neither by the other's.
 * Safe for all threads.
 */
final class Known extends OncePerRequestFilter {
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([0-9A-Za-z-]{20,100})");

    private final People people;
    private final ProgramKeys keys;
    private final InstantSource time;
    private final boolean secure;

    Known(People people, ProgramKeys keys, InstantSource time, boolean secure) {
        this.people = people;
        this.keys = keys;
        this.time = time;
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith(Visit.API)) {
            // a key says whose program it is, and nothing of who is there now
            program(request.getHeader(HttpHeaders.AUTHORIZATION)).ifPresent(person -> is(person, null));
        } else {
            SignedIn.token(request, secure)
                    .flatMap(token -> people.find(token, time.instant()))
                    .ifPresent(signIn -> is(signIn.person(), signIn));
        }
        next.doFilter(request, response);
    }

    private static void is(Person person, @Nullable SignIn signIn) {
        var known = UsernamePasswordAuthenticationToken.authenticated(person, "", List.of());
        known.setDetails(signIn);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
    }

    private Optional<Person> program(@Nullable String shown) {
        Matcher bearer = BEARER.matcher(shown == null ? "" : shown);
        return bearer.matches() ? keys.find(bearer.group(1), time.instant()) : Optional.empty();
    }
}
