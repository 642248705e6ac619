package assize.app.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every door of the site and who may use it; what is not listed here is closed. Which case somebody may see or act
 * in is decided behind the door, by {@link assize.app.policy.Gate}.
 */
final class Doors {
    /** One door: a method, a pattern of addresses, and who may use it. */
    record Door(String method, String path, Who who) {
        /** Whoever may get a page may also ask what its head says. */
        List<String> methods() {
            return method.equals("GET") ? List.of("GET", "HEAD") : List.of(method);
        }
    }

    static final List<Door> ALL = List.of(
            new Door("GET", "/", Who.ANYBODY),
            new Door("GET", "/ways", Who.ANYBODY),
            new Door("POST", "/ways", Who.ANYBODY),
            new Door("GET", "/topics", Who.ANYBODY),
            new Door("GET", "/topics/{id}", Who.ANYBODY),
            new Door("GET", "/routes/{name}", Who.ANYBODY),
            new Door("GET", "/procedures", Who.ANYBODY),
            new Door("GET", "/procedures/{name}", Who.ANYBODY),
            new Door("GET", "/procedures/{name}/text", Who.ANYBODY),
            new Door("GET", "/procedures/{name}/matters/{matter}", Who.ANYBODY),
            new Door("GET", "/components", Who.ANYBODY),
            new Door("GET", "/check", Who.ANYBODY),
            new Door("GET", "/check-offline", Who.ANYBODY),
            new Door("GET", "/outages", Who.ANYBODY),
            new Door("GET", "/outages/{hash}", Who.ANYBODY),
            new Door("GET", "/way-in", Who.ANYBODY),
            new Door("GET", "/letter", Who.ANYBODY),
            new Door("POST", "/letter", Who.ANYBODY),
            new Door("GET", "/sign-in", Who.ANYBODY),
            new Door("POST", "/sign-in", Who.ANYBODY),
            new Door("POST", "/sign-in/demo/{id}", Who.ANYBODY),
            new Door("POST", "/sign-in/link", Who.ANYBODY),
            new Door("POST", "/sign-in/passkey", Who.ANYBODY),
            new Door("POST", "/passkey/challenge", Who.ANYBODY),
            new Door("GET", "/sign-in/outside", Who.ANYBODY),
            new Door("GET", "/sign-in/outside/back", Who.ANYBODY),
            new Door("GET", "/prove", Who.SIGNED_IN),
            new Door("GET", "/link/{secret}", Who.ANYBODY),
            new Door("POST", "/link/{secret}", Who.ANYBODY),
            new Door("GET", "/calendar/{secret}.ics", Who.ANYBODY),
            new Door("POST", "/sign-out", Who.ANYBODY),
            new Door("GET", "/language/{language}", Who.ANYBODY),
            new Door("POST", "/file/{procedure}", Who.ANYBODY),
            new Door("GET", "/drafts/{id}", Who.OWN_DRAFT),
            new Door("POST", "/drafts/{id}", Who.OWN_DRAFT),
            new Door("GET", "/drafts/{id}/{at}", Who.OWN_DRAFT),
            new Door("POST", "/drafts/{id}/{at}", Who.OWN_DRAFT),
            new Door("GET", "/drafts/{id}/filed", Who.OWN_DRAFT),
            new Door("GET", "/drafts/{id}/papers", Who.OWN_DRAFT),
            new Door("POST", "/drafts/{id}/papers", Who.OWN_DRAFT),
            new Door("GET", "/drafts/{id}/pieces", Who.OWN_DRAFT),
            new Door("POST", "/drafts/{id}/pieces", Who.OWN_DRAFT),
            new Door("POST", "/paper-code", Who.SIGNED_IN),
            new Door("GET", "/cases", Who.SIGNED_IN),
            new Door("GET", "/cases/{number}", Who.IN_CASE),
            new Door("GET", "/cases/{number}/do/{name}", Who.IN_ROLE),
            new Door("POST", "/cases/{number}/do/{name}", Who.IN_ROLE),
            new Door("POST", "/cases/{number}/open/{notice}", Who.IN_CASE),
            new Door("GET", "/cases/{number}/receipt/{seq}", Who.SEES_ENTRY),
            new Door("GET", "/cases/{number}/printed/{seq}", Who.SEES_ENTRY),
            new Door("GET", "/cases/{number}/decision/{seq}", Who.SEES_ENTRY),
            new Door("GET", "/cases/{number}/papers/{seq}/{place}", Who.SEES_ENTRY),
            new Door("POST", "/cases/{number}/draw/{role}", Who.BEGINS_LOT),
            new Door("POST", "/cases/{number}/letter/{holder}", Who.IN_OFFICE),
            new Door("GET", "/cases/{number}/priority", Who.IN_OFFICE),
            new Door("POST", "/cases/{number}/priority", Who.IN_OFFICE),
            new Door("GET", "/me", Who.SIGNED_IN),
            new Door("POST", "/me/prove", Who.SIGNED_IN),
            new Door("POST", "/me/outside", Who.SIGNED_IN),
            new Door("POST", "/me/outside/remove", Who.SIGNED_IN),
            new Door("POST", "/me/passkeys/challenge", Who.SIGNED_IN),
            new Door("POST", "/me/passkeys", Who.SIGNED_IN),
            new Door("POST", "/me/passkeys/{id}/remove", Who.SIGNED_IN),
            new Door("POST", "/me/address", Who.SIGNED_IN),
            new Door("POST", "/me/address/remove", Who.SIGNED_IN),
            new Door("POST", "/me/phone", Who.SIGNED_IN),
            new Door("POST", "/me/phone/code", Who.SIGNED_IN),
            new Door("POST", "/me/phone/remove", Who.SIGNED_IN),
            new Door("POST", "/me/told-by", Who.SIGNED_IN),
            new Door("POST", "/me/calendar", Who.SIGNED_IN),
            new Door("POST", "/me/calendar/remove", Who.SIGNED_IN),
            new Door("GET", "/me/programs", Who.SIGNED_IN),
            new Door("POST", "/me/programs", Who.SIGNED_IN),
            new Door("POST", "/me/programs/{id}/remove", Who.SIGNED_IN),
            new Door("GET", "/work", Who.SIGNED_IN),
            new Door("GET", "/next", Who.SIGNED_IN),
            new Door("GET", "/urgent", Who.SIGNED_IN),
            new Door("POST", "/urgent", Who.SIGNED_IN),
            new Door("POST", "/views", Who.SIGNED_IN),
            new Door("POST", "/views/{id}/remove", Who.SIGNED_IN),
            new Door("POST", "/together", Who.SIGNED_IN),
            new Door("POST", "/together/do", Who.SIGNED_IN),
            new Door("GET", "/owed", Who.SIGNED_IN),
            new Door("GET", "/api/openapi.yaml", Who.ANYBODY),
            new Door("GET", "/api/procedures", Who.ANYBODY),
            new Door("GET", "/api/procedures/{name}", Who.ANYBODY),
            new Door("POST", "/api/ways", Who.ANYBODY),
            new Door("POST", "/api/texts", Who.ANYBODY),
            new Door("GET", "/api/work", Who.SIGNED_IN),
            new Door("GET", "/api/cases", Who.SIGNED_IN),
            new Door("POST", "/api/cases", Who.SIGNED_IN),
            new Door("POST", "/api/letters", Who.SIGNED_IN),
            new Door("GET", "/api/cases/{number}", Who.IN_CASE),
            new Door("GET", "/api/cases/{number}/acts/{name}", Who.IN_ROLE),
            new Door("POST", "/api/cases/{number}/acts/{name}", Who.IN_ROLE),
            new Door("POST", "/api/cases/{number}/notices/{notice}", Who.IN_CASE),
            new Door("POST", "/api/cases/{number}/lots/{role}", Who.BEGINS_LOT),
            new Door("POST", "/api/cases/{number}/letters/{holder}", Who.IN_OFFICE),
            new Door("POST", "/api/cases/{number}/priority", Who.IN_OFFICE),
            new Door("GET", "/api/cases/{number}/entries/{seq}/receipt", Who.SEES_ENTRY),
            new Door("GET", "/api/cases/{number}/entries/{seq}/printed", Who.SEES_ENTRY),
            new Door("GET", "/api/cases/{number}/entries/{seq}/document", Who.SEES_ENTRY),
            new Door("GET", "/api/cases/{number}/entries/{seq}/papers/{place}", Who.SEES_ENTRY));

    /** By which somebody may send files. */
    private static final List<PathPattern> FILES = Stream.of(
                    "/drafts/{id}/papers", "/cases/{number}/do/{name}", "/api/cases", "/api/cases/{number}/acts/{name}")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private Doors() {}

    /** Whether a request may bring files. */
    static boolean takesFiles(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return request.getMethod().equals("POST") && FILES.stream().anyMatch(door -> door.matches(path));
    }
}
