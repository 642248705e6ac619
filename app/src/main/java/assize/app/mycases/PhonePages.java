package assize.app.mycases;

import assize.app.accounts.StepUp;
import assize.app.mycases.MeSheet.Sent;
import assize.app.notices.PhoneNumber;
import assize.app.notices.Phones;
import assize.app.notices.Reach;
import assize.app.notices.ToldBy;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's telephone number, and by which ways they want to be told; not there where no texts are sent. */
@RestController
public final class PhonePages {
    private static final String PAGE = "/me";

    private final MeSheet sheet;
    private final StepUp stepUp;
    private final Reach reach;
    private final Phones phones;

    PhonePages(MeSheet sheet, StepUp stepUp, Reach reach, Phones phones) {
        this.sheet = sheet;
        this.stepUp = stepUp;
        this.reach = reach;
        this.phones = phones;
    }

    @PostMapping("/me/phone")
    ResponseEntity<String> give(Visit visit, @RequestParam(defaultValue = "") String phone) {
        return mayChange(visit, () -> {
            Optional<String> number = PhoneNumber.find(phone);
            if (number.isEmpty()) {
                return wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "phone", phone, "page-phone-wrong");
            }
            boolean asked = phones.ask(visit.someone().id(), number.get(), visit.texts(), visit.now());
            return asked
                    ? Pages.goTo(PAGE)
                    : wrong(visit, HttpStatus.TOO_MANY_REQUESTS, "phone", phone, "page-phone-too-often");
        });
    }

    @PostMapping("/me/phone/code")
    ResponseEntity<String> code(Visit visit, @RequestParam(defaultValue = "") String code) {
        return mayChange(visit, () -> switch (phones.confirm(visit.someone().id(), code, visit.now())) {
            case RIGHT -> Pages.goTo(PAGE);
            case WRONG -> wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "code", code, "page-phone-code-wrong");
            case GONE -> wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "phone", "", "page-phone-code-gone");
        });
    }

    @PostMapping("/me/phone/remove")
    ResponseEntity<String> remove(Visit visit) {
        return mayChange(visit, () -> {
            phones.remove(visit.someone().id(), visit.now());
            return Pages.goTo(PAGE);
        });
    }

    @PostMapping("/me/told-by")
    ResponseEntity<String> choose(Visit visit, @RequestParam(defaultValue = "") String by) {
        return mayChange(visit, () -> {
            Optional<ToldBy> chosen = ToldBy.find(by);
            if (chosen.isEmpty()) {
                return wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "by", "", "page-told-by-wrong");
            }
            reach.choose(visit.someone().id(), chosen.get(), visit.now());
            return Pages.goTo(PAGE);
        });
    }

    /** Whoever takes over a browser must not lead away what its owner is told. */
    private ResponseEntity<String> mayChange(Visit visit, Supplier<ResponseEntity<String>> change) {
        if (phones.offered().isEmpty()) {
            throw new NotHere();
        }
        return stepUp.mayChangeWays(visit) ? change.get() : stepUp.askOfWays(visit);
    }

    private ResponseEntity<String> wrong(Visit visit, HttpStatus status, String field, String typed, String wrong) {
        return sheet.show(visit, status, Sent.wrong(field, typed, wrong));
    }
}
