package assize.app.site;

import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.papers.look.Limits;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything else reads what a browser sends with files: only somebody who is known sends any, only by the doors
 * for them, and not more than the bound. Whoever sends more is told so in words. Safe for all threads.
 */
final class Bodies extends OncePerRequestFilter {
    private final Pages pages;
    private final Visits visits;
    private final Refused refused;

    Bodies(Pages pages, Visits visits, Refused refused) {
        this.pages = pages;
        this.visits = visits;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            next.doFilter(request, response);
        } else if (Refused.program(request)) {
            program(request, response, next);
        } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect("/sign-in");
        } else if (!Doors.takesFiles(request)) {
            say(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "page-not-understood");
        } else {
            HttpStatus status = read(request);
            switch (status) {
                case OK -> next.doFilter(request, response);
                case CONTENT_TOO_LARGE -> say(request, response, status, "page-papers-too-large");
                default -> say(request, response, status, "page-not-understood");
            }
        }
    }

    /** The same for a program: whoever is not known is turned away behind this, and nothing of it is read. */
    private void program(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        boolean takes = Doors.takesFiles(request);
        if (takes && SecurityContextHolder.getContext().getAuthentication() == null) {
            next.doFilter(request, response);
            return;
        }
        HttpStatus status = takes ? read(request) : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        Place body = Place.of("body");
        switch (status) {
            case OK -> next.doFilter(request, response);
            case CONTENT_TOO_LARGE ->
                refused.say(request, response, status, Problem.of("body-too-large", body, "most", Limits.BODY + ""));
            default -> refused.say(request, response, status, Problem.of("request-unreadable", body));
        }
    }

    /** Reads all parts, to the disk, unless they are more or larger than the bounds. */
    private static HttpStatus read(HttpServletRequest request) {
        if (request.getContentLengthLong() > Limits.BODY) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        try {
            request.getParts();
            return HttpStatus.OK;
        } catch (IllegalStateException e) {
            return HttpStatus.CONTENT_TOO_LARGE;
        } catch (ServletException | IOException e) {
            // senseless, cut off or too slow: if anybody still listens, they are told
            return HttpStatus.BAD_REQUEST;
        }
    }

    private void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        Visit visit = visits.of(request);
        String text = visit.say(
                key,
                "most",
                Limits.PAPERS,
                "each",
                Limits.megabytes(Limits.EACH),
                "together",
                Limits.megabytes(Limits.TOGETHER));
        ResponseEntity<String> page = pages.show(status, visit, "page/problem", List.of(text));
        String html = page.getBody();
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(html == null ? text : html);
    }
}
