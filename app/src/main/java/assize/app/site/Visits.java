package assize.app.site;

import assize.app.directory.Region;
import assize.app.identity.Person;
import assize.app.identity.SignIn;
import assize.app.page.Visit;
import assize.docket.act.Appointments;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Makes the visit of a request: who, in which language, when. Safe for all threads. */
final class Visits implements HandlerMethodArgumentResolver {
    static final String LANGUAGE = "language";

    private final InstantSource time;
    private final Appointments appointments;
    private final Region region;
    private final Site.Wanted wanted;
    private final String mailFolder;

    Visits(InstantSource time, Appointments appointments, Region region, Site.Wanted wanted, String mailFolder) {
        this.time = time;
        this.appointments = appointments;
        this.region = region;
        this.wanted = wanted;
        this.mailFolder = mailFolder;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        if (asked == null) {
            throw new IllegalStateException("no request of a browser");
        }
        return of(asked);
    }

    /** The visit of a request. */
    Visit of(HttpServletRequest request) {
        Instant now = time.instant();
        Locale language = language(request);
        Person person = wanted.demo() ? named(person(), language) : person();
        String query = request.getQueryString();
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Visit(
                language,
                person,
                person == null ? List.of() : appointments.heldBy(person.id(), now),
                now,
                request.getRequestURI() + (query == null ? "" : "?" + query),
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                csrf == null ? "" : csrf.getToken(),
                wanted.demo(),
                mailFolder,
                signIn(),
                wanted.origin());
    }

    /** People of the demo region are called what they are in the visitor's language. */
    private @Nullable Person named(@Nullable Person person, Locale language) {
        return person == null ? null : new Person(person.id(), name(person, language));
    }

    private String name(Person person, Locale language) {
        String known = region.person(person.id(), language.getLanguage());
        return known.equals(person.id()) ? person.name() : known;
    }

    private static @Nullable Person person() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Person person ? person : null;
    }

    private static @Nullable SignIn signIn() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getDetails() instanceof SignIn signIn ? signIn : null;
    }

    /** What somebody chose, else what their browser prefers. */
    static Locale language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(LANGUAGE)) {
                return cookie.getValue().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return request.getLocale().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
}
