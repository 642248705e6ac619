package assize.app.frontdoor;

import assize.app.accounts.Arrivals;
import assize.app.accounts.StepUp;
import assize.app.identity.Origin;
import assize.app.identity.Secrets;
import assize.app.outside.NotVouched;
import assize.app.outside.Vouching;
import assize.app.page.Cookies;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by a provider outside, and connecting one to what somebody has here. */
@RestController
public final class OutsidePages {
    private static final String COOKIE = "assize-outside";
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int SECRET = 28;

    private final Pages pages;
    private final Vouching vouching;
    private final Arrivals arrivals;
    private final SignInSheet sheet;
    private final StepUp stepUp;
    private final Origin origin;

    OutsidePages(Pages pages, Vouching vouching, Arrivals arrivals, SignInSheet sheet, StepUp stepUp, Origin origin) {
        this.pages = pages;
        this.vouching = vouching;
        this.arrivals = arrivals;
        this.sheet = sheet;
        this.stepUp = stepUp;
        this.origin = origin;
    }

    /** Where somebody goes on to connect a provider. */
    public record Onward(String provider, String address) {}

    /** Whoever is signed in already shows anew who they are. */
    @GetMapping("/sign-in/outside")
    ResponseEntity<String> begin(Visit visit) {
        there();
        if (!origin.isHere()) {
            return Pages.goTo(origin.url() + "/sign-in/outside");
        }
        String browser = Secrets.code(SECRET);
        try {
            URI address = vouching.begin(browser, null, visit.person() != null, visit.now());
            return with(visit, Pages.goTo(address.toString()), browser);
        } catch (NotVouched e) {
            return sheet.wrong(visit, "outside", e.why().words(), "");
        }
    }

    /** A page with a link, because nobody must be made to connect anything by a link of somebody else. */
    @PostMapping("/me/outside")
    ResponseEntity<String> connect(Visit visit) {
        there();
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        String browser = Secrets.code(SECRET);
        try {
            URI address = vouching.begin(browser, visit.someone(), false, visit.now());
            Onward onward = new Onward(vouching.name(), address.toString());
            return with(visit, pages.show(visit, "frontdoor/outside", onward), browser);
        } catch (NotVouched e) {
            return sheet.wrong(visit, "outside", e.why().words(), "");
        }
    }

    @PostMapping("/me/outside/remove")
    ResponseEntity<String> remove(Visit visit) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        vouching.remove(visit.someone());
        return Pages.goTo("/me");
    }

    @GetMapping(Vouching.BACK)
    ResponseEntity<String> end(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String iss) {
        there();
        String browser = Cookies.find(request, COOKIE, visit.secure()).orElse("");
        Map<String, String> answer = new HashMap<>();
        if (state != null) {
            answer.put("state", state);
        }
        if (code != null) {
            answer.put("code", code);
        }
        if (iss != null) {
            answer.put("iss", iss);
        }
        try {
            Vouching.Vouched vouched = vouching.end(browser, visit.person(), answer, visit.now());
            return vouched.connected()
                    ? Pages.goTo("/me")
                    : arrivals.byProvider(visit, vouched.person(), vouched.shown(), "/cases");
        } catch (NotVouched e) {
            return sheet.wrong(visit, "outside", e.why().words(), "");
        }
    }

    /** Where no provider is named there is nothing of it. */
    private void there() {
        if (vouching.name().isEmpty()) {
            throw new NotHere();
        }
    }

    private static ResponseEntity<String> with(Visit visit, ResponseEntity<String> answer, String browser) {
        // comes back with the link by which the provider sends the browser back, so it can't be strict
        String cookie = Cookies.keep(COOKIE, browser, visit.secure(), "Lax", KEPT);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.SET_COOKIE, cookie)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer.getBody());
    }
}
