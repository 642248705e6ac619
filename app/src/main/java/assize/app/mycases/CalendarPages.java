package assize.app.mycases;

import assize.app.casefile.CaseViews;
import assize.app.identity.Person;
import assize.app.page.NotHere;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's last days, for their own calendar: it asks with the secret in the address, and with nothing else. */
@RestController
public final class CalendarPages {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** Beyond so many days a calendar helps nobody. */
    private static final int MOST = 500;

    private final Calendars calendars;
    private final Parties parties;
    private final Access access;
    private final CaseViews views;

    CalendarPages(Calendars calendars, Parties parties, Access access, CaseViews views) {
        this.calendars = calendars;
        this.parties = parties;
        this.access = access;
        this.views = views;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> show(Visit visit, @PathVariable String secret) {
        Calendars.Owner owner = calendars.find(secret).orElseThrow(NotHere::new);
        Person person = owner.person();
        Visit theirs = visit.as(person, access.held(person, visit.now()), owner.language());
        List<LastDay> days = days(theirs);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(CalendarText.of(theirs, days.subList(0, Math.min(days.size(), MOST))));
    }

    private List<LastDay> days(Visit visit) {
        List<LastDay> days = new ArrayList<>();
        List<UUID> cases = parties.cases(visit.someone()).stream()
                .map(Parties.Mine::caseId)
                .distinct()
                .toList();
        for (UUID one : cases) {
            CaseFile file = access.get(one, visit.now());
            views.of(visit, file, access.standing(visit, file)).clocks().stream()
                    .filter(clock -> clock.mine() && clock.running())
                    .map(clock -> LastDay.of(file, clock))
                    .forEach(days::add);
        }
        return days;
    }
}
