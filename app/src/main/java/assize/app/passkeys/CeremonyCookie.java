package assize.app.passkeys;

import assize.app.identity.Secrets;
import assize.app.page.Cookies;
import assize.app.page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The cookie that binds a challenge to the browser that asked for it. Stateless. */
public final class CeremonyCookie {
    private static final String NAME = "assize-passkey";

    private static final int SECRET = 28;

    private CeremonyCookie() {}

    /** The secret of the browser that answers; empty if it has none, which answers no challenge. */
    public static String of(Visit visit, HttpServletRequest request) {
        return Cookies.find(request, NAME, visit.secure()).orElse("");
    }

    /** The answer to a browser that begins: what it is asked for, and a cookie; or that too many are asking. */
    public static ResponseEntity<Map<String, Object>> begin(
            Visit visit, Function<String, Optional<Map<String, Object>>> ask) {
        String browser = Secrets.code(SECRET);
        String cookie = Cookies.keep(NAME, browser, visit.secure(), "Strict", Challenges.GOOD);
        return ask.apply(browser)
                .map(asked -> ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, cookie)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(asked))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
