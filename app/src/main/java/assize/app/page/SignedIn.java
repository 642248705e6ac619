package assize.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The cookie by which a browser is known again. Stateless. */
public final class SignedIn {
    private static final String COOKIE = "assize";

    private static final Duration KEPT = Duration.ofDays(30);

    private SignedIn() {}

    /** The token of a browser that is signed in. */
    public static Optional<String> token(HttpServletRequest request, boolean secure) {
        return Cookies.find(request, COOKIE, secure);
    }

    /** The answer with the token of somebody who is signed in from now on; an empty one signs out. */
    public static ResponseEntity<String> with(Visit visit, ResponseEntity<String> answer, String token) {
        String cookie = Cookies.keep(COOKIE, token, visit.secure(), "Lax", token.isEmpty() ? Duration.ZERO : KEPT);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(answer.getBody());
    }
}
