package assize.app.page;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** The cookie by which a browser is known again. Stateless. */
public final class SignedIn {
    /** Its name. */
    public static final String COOKIE = "assize";

    private static final Duration KEPT = Duration.ofDays(30);

    private SignedIn() {}

    /** The answer with the token of somebody who is signed in from now on; an empty one signs out. */
    public static ResponseEntity<String> with(ResponseEntity<String> answer, String token) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
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
