package assize.app.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** The cookie by which a browser is known again. Stateless. */
public final class SignedIn {
    private static final String COOKIE = "assize";

    private static final Duration KEPT = Duration.ofDays(30);

    private SignedIn() {}

    /** What a cookie is called: over TLS so that browsers take it from this host alone, and only over TLS. */
    public static String name(String cookie, boolean secure) {
        return secure ? "__Host-" + cookie : cookie;
    }

    /** The token of a browser that is signed in. */
    public static Optional<String> token(HttpServletRequest request, boolean secure) {
        Cookie[] sent = request.getCookies();
        return Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(cookie -> cookie.getName().equals(name(COOKIE, secure)))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    /** The answer with the token of somebody who is signed in from now on; an empty one signs out. */
    public static ResponseEntity<String> with(Visit visit, ResponseEntity<String> answer, String token) {
        ResponseCookie cookie = ResponseCookie.from(name(COOKIE, visit.secure()), token)
                .httpOnly(true)
                .secure(visit.secure())
                .sameSite("Lax")
                .path("/")
                .maxAge(token.isEmpty() ? Duration.ZERO : KEPT)
                .build();
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .body(answer.getBody());
    }
}
