package assize.app.frontdoor;

import assize.app.accounts.Arrivals;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.page.Visit;
import assize.app.passkeys.Ceremonies;
import assize.app.passkeys.CeremonyCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a passkey. */
@RestController
public final class PasskeyPages {
    private final Ceremonies ceremonies;
    private final Arrivals arrivals;
    private final SignInSheet sheet;

    PasskeyPages(Ceremonies ceremonies, Arrivals arrivals, SignInSheet sheet) {
        this.ceremonies = ceremonies;
        this.arrivals = arrivals;
        this.sheet = sheet;
    }

    @PostMapping("/passkey/challenge")
    ResponseEntity<Map<String, Object>> challenge(Visit visit) {
        return CeremonyCookie.begin(visit, browser -> ceremonies.askAny(browser, visit.person(), visit.now()));
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<String> signIn(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String held) {
        String browser = CeremonyCookie.of(visit, request);
        Optional<Person> person = ceremonies.signIn(browser, visit.person(), answer, visit.now());
        return person.isPresent()
                ? arrivals.arrive(visit, person.get(), Proof.PASSKEY, held, "/cases")
                : sheet.wrong(visit, "passkey", "page-passkey-unknown", "");
    }
}
