package assize.app.site;

import assize.app.page.Visit;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Choosing a language, and back to the same page. */
@RestController
final class LanguagePages {
    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/language/{language}")
    ResponseEntity<String> choose(
            Visit visit, @PathVariable String language, @RequestParam(defaultValue = "/") String to) {
        ResponseCookie cookie = ResponseCookie.from(Visits.LANGUAGE, language.equals("zh") ? "zh" : "en")
                .secure(visit.secure())
                .sameSite("Lax")
                .path("/")
                .maxAge(KEPT)
                .build();
        // only to a page of ours
        String back = to.matches("/[A-Za-z0-9._~%?&=+-][A-Za-z0-9._~%?&=+/-]*|/") ? to : "/";
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back)
                .build();
    }
}
