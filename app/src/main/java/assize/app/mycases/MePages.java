package assize.app.mycases;

import assize.app.accounts.StepUp;
import assize.app.mycases.MeSheet.Sent;
import assize.app.notices.EmailAddress;
import assize.app.notices.Outbox;
import assize.app.notices.Reach;
import assize.app.notices.Way;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How we reach somebody: their e-mail address, and their calendar. */
@RestController
public final class MePages {
    private final MeSheet sheet;
    private final StepUp stepUp;
    private final Reach reach;
    private final Outbox outbox;
    private final Calendars calendars;

    MePages(MeSheet sheet, StepUp stepUp, Reach reach, Outbox outbox, Calendars calendars) {
        this.sheet = sheet;
        this.stepUp = stepUp;
        this.reach = reach;
        this.outbox = outbox;
        this.calendars = calendars;
    }

    @GetMapping("/me")
    ResponseEntity<String> show(Visit visit) {
        return sheet.show(visit, HttpStatus.OK, Sent.NOTHING);
    }

    /** Asks who they are, so that they may change by what they come back. */
    @PostMapping("/me/prove")
    ResponseEntity<String> prove(Visit visit) {
        return stepUp.askOfWays(visit);
    }

    @PostMapping("/me/address")
    ResponseEntity<String> give(Visit visit, @RequestParam String address) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        Optional<String> plain = EmailAddress.find(address);
        if (plain.isEmpty()) {
            Sent wrong = Sent.wrong("address", address, "page-address-wrong");
            return sheet.show(visit, HttpStatus.UNPROCESSABLE_CONTENT, wrong);
        }
        boolean asked = outbox.askConfirm(Way.MAIL, visit.someone().id(), plain.get(), visit.texts(), visit.now());
        Sent often = Sent.wrong("address", address, "page-address-too-often");
        return asked ? Pages.goTo("/me") : sheet.show(visit, HttpStatus.TOO_MANY_REQUESTS, often);
    }

    @PostMapping("/me/address/remove")
    ResponseEntity<String> remove(Visit visit) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        reach.remove(visit.someone().id(), visit.now());
        return Pages.goTo("/me");
    }

    /** A new address of the calendar, shown this once; the one before opens nothing any more. */
    @PostMapping("/me/calendar")
    ResponseEntity<String> calendar(Visit visit) {
        String secret = calendars.renew(visit.someone(), visit.texts(), visit.now());
        Sent made = new Sent("", "", "", visit.origin() + "/calendar/" + secret + ".ics");
        return sheet.show(visit, HttpStatus.OK, made);
    }

    @PostMapping("/me/calendar/remove")
    ResponseEntity<String> noCalendar(Visit visit) {
        calendars.remove(visit.someone());
        return Pages.goTo("/me");
    }
}
