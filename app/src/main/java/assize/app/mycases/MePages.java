package assize.app.mycases;

import assize.app.notices.EmailAddress;
import assize.app.notices.Outbox;
import assize.app.notices.Reach;
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
    private final Pages pages;
    private final Reach reach;
    private final Outbox outbox;
    private final Calendars calendars;

    MePages(Pages pages, Reach reach, Outbox outbox, Calendars calendars) {
        this.pages = pages;
        this.reach = reach;
        this.outbox = outbox;
        this.calendars = calendars;
    }

    /**
     * How somebody is reached.
     *
     * @param given an address that is not confirmed yet
     * @param typed what was typed amiss, with the key of what is wrong with it; both empty otherwise
     * @param calendar whether there is an address of their calendar
     * @param secret the whole address of the calendar, where it was just made; else empty
     */
    public record Me(
            Optional<Reach.Known> known,
            Optional<Reach.Given> given,
            String typed,
            String wrong,
            boolean calendar,
            String secret) {}

    @GetMapping("/me")
    ResponseEntity<String> show(Visit visit) {
        return page(visit, HttpStatus.OK, "", "", "");
    }

    @PostMapping("/me/address")
    ResponseEntity<String> give(Visit visit, @RequestParam String address) {
        Optional<String> plain = EmailAddress.find(address);
        if (plain.isEmpty()) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, address, "page-address-wrong", "");
        }
        boolean asked = outbox.askConfirm(visit.someone().id(), plain.get(), visit.texts(), visit.now());
        return asked
                ? Pages.goTo("/me")
                : page(visit, HttpStatus.TOO_MANY_REQUESTS, address, "page-address-too-often", "");
    }

    @PostMapping("/me/address/remove")
    ResponseEntity<String> remove(Visit visit) {
        reach.remove(visit.someone().id(), visit.now());
        return Pages.goTo("/me");
    }

    /** A new address of the calendar, shown this once; the one before opens nothing any more. */
    @PostMapping("/me/calendar")
    ResponseEntity<String> calendar(Visit visit) {
        String secret = calendars.renew(visit.someone(), visit.texts(), visit.now());
        return page(visit, HttpStatus.OK, "", "", visit.origin() + "/calendar/" + secret + ".ics");
    }

    @PostMapping("/me/calendar/remove")
    ResponseEntity<String> noCalendar(Visit visit) {
        calendars.remove(visit.someone());
        return Pages.goTo("/me");
    }

    private ResponseEntity<String> page(Visit visit, HttpStatus status, String typed, String wrong, String secret) {
        String person = visit.someone().id();
        Me me = new Me(
                reach.find(person),
                reach.given(person, visit.now()),
                typed,
                wrong,
                calendars.has(visit.someone()),
                secret);
        return pages.show(status, visit, "mycases/me", me);
    }
}
