package assize.app.site;

import assize.app.page.Problems;
import assize.app.page.Visit;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.ObjectMapper;

/** What is answered where nobody comes in: a browser goes to sign in, a program is told. Safe for all threads. */
final class Refused {
    private final ObjectMapper json;

    Refused(ObjectMapper json) {
        this.json = json;
    }

    /** Nobody is known by what was shown. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
            throws IOException {
        if (program(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            say(request, response, HttpStatus.UNAUTHORIZED, Problem.of("program-unknown", Place.of("Authorization")));
        } else {
            response.sendRedirect("/sign-in");
        }
    }

    /** The door is closed to everybody, or a form came without its token. */
    void closed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (program(request)) {
            say(request, response, HttpStatus.NOT_FOUND, Problem.of("not-here", Place.of("address")));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Tells a program a problem, before anything else has read its request. */
    void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Problem problem)
            throws IOException {
        var told = Problems.answer(status, List.of(problem), Visits.language(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(told.getBody()));
    }

    static boolean program(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Visit.API);
    }
}
