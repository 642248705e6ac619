package assize.app.mycases;

import assize.app.accounts.StepUp;
import assize.app.accounts.Ways;
import assize.app.identity.Person;
import assize.app.mycases.MeSheet.Sent;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.passkeys.Ceremonies;
import assize.app.passkeys.CeremonyCookie;
import assize.app.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's own passkeys: adding one, and taking one away. */
@RestController
public final class MyPasskeyPages {
    private static final String NAME_WRONG = "page-passkey-name-wrong";

    private final MeSheet sheet;
    private final Passkeys passkeys;
    private final Ceremonies ceremonies;
    private final StepUp stepUp;
    private final Ways ways;

    MyPasskeyPages(MeSheet sheet, Passkeys passkeys, Ceremonies ceremonies, StepUp stepUp, Ways ways) {
        this.sheet = sheet;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.stepUp = stepUp;
        this.ways = ways;
    }

    @PostMapping("/me/passkeys/challenge")
    ResponseEntity<Map<String, Object>> challenge(Visit visit) {
        if (!stepUp.mayChangeWays(visit)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Person person = visit.someone();
        String shown = person.name().isEmpty() ? visit.say("page-somebody") : person.name();
        return CeremonyCookie.begin(visit, browser -> ceremonies.askNew(browser, person, shown, visit.now()));
    }

    @PostMapping("/me/passkeys")
    ResponseEntity<String> add(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String answer) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        Person person = visit.someone();
        String browser = CeremonyCookie.of(visit, request);
        Optional<String> wrong = wrong(person, name)
                .or(() -> ceremonies.add(browser, person, name.strip(), answer, visit.now())
                        ? Optional.empty()
                        : Optional.of("page-passkey-not-made"));
        if (wrong.isEmpty()) {
            return Pages.goTo("/me");
        }
        String field = wrong.get().equals(NAME_WRONG) ? "passkey-name" : "passkeys";
        return refused(visit, field, name, wrong.get());
    }

    @PostMapping("/me/passkeys/{id}/remove")
    ResponseEntity<String> remove(Visit visit, @PathVariable UUID id) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        Person person = visit.someone();
        boolean own = passkeys.list(person).stream().anyMatch(one -> one.id().equals(id));
        if (own && ways.of(person).count() == 1) {
            return refused(visit, "passkeys", "", "page-passkey-last");
        }
        passkeys.remove(person, id);
        return Pages.goTo("/me");
    }

    private Optional<String> wrong(Person person, String name) {
        if (name.isBlank()
                || name.strip().length() > Passkeys.NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(NAME_WRONG);
        }
        return passkeys.list(person).size() >= Passkeys.MOST ? Optional.of("page-passkey-most") : Optional.empty();
    }

    private ResponseEntity<String> refused(Visit visit, String field, String typed, String wrong) {
        return sheet.show(visit, HttpStatus.UNPROCESSABLE_CONTENT, Sent.wrong(field, typed, wrong));
    }
}
