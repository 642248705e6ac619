package assize.app.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** What the site asks a browser to keep: out of reach of scripts, and over TLS for this host alone. Stateless. */
public final class Cookies {
    private Cookies() {}

    /** What a cookie is called: over TLS so that browsers take it from this host alone, and only over TLS. */
    public static String name(String cookie, boolean secure) {
        return secure ? "__Host-" + cookie : cookie;
    }

    /** What a browser sent back; nothing where it is empty. */
    public static Optional<String> find(HttpServletRequest request, String cookie, boolean secure) {
        Cookie[] sent = request.getCookies();
        return Stream.of(sent == null ? new Cookie[0] : sent)
                .filter(one -> one.getName().equals(name(cookie, secure)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * A cookie to be kept.
     *
     * @param sameSite {@code Strict}, or {@code Lax} where it must come along with a link from elsewhere
     */
    public static String keep(String cookie, String value, boolean secure, String sameSite, Duration kept) {
        return ResponseCookie.from(name(cookie, secure), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .path("/")
                .maxAge(kept)
                .build()
                .toString();
    }
}
