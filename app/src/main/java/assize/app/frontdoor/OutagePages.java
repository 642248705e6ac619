package assize.app.frontdoor;

import assize.app.casefile.CaseWords;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.outage.OutageNote;
import assize.docket.outage.Outages;
import assize.docket.outage.PublicDoor;
import assize.docket.outage.WayIn;
import assize.docket.registry.Procedures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** When the site could not be reached, for everybody; and whether it can be now, for the monitor outside. */
@RestController
public final class OutagePages {
    /** Fewer than these of one kind are not counted aloud: a number of one could be somebody's case. */
    private static final int FEWEST = 10;

    /** An outage has no place; the zone stands beside each time. */
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final Pages pages;
    private final Outages outages;
    private final WayIn way;
    private final Procedures procedures;

    OutagePages(Pages pages, Outages outages, WayIn way, Procedures procedures) {
        this.pages = pages;
        this.outages = outages;
        this.way = way;
        this.procedures = procedures;
    }

    /** One outage in words. */
    public record Line(String hash, String from, String until, String lasted, String measured, List<String> moved) {}

    /** All that is shown. */
    public record All(List<Line> lines) {}

    @GetMapping("/outages")
    ResponseEntity<String> all(Visit visit) {
        List<Line> lines =
                outages.list().stream().map(known -> line(visit, known)).toList();
        return pages.show(visit, "frontdoor/outages", new All(lines));
    }

    @GetMapping("/outages/{hash}")
    ResponseEntity<String> note(@PathVariable String hash) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(outages.note(hash).orElseThrow(NotHere::new));
    }

    /** Asked from outside all the time: never kept on the way. */
    @GetMapping("/way-in")
    ResponseEntity<String> wayIn() {
        boolean open = way.open();
        return ResponseEntity.status(open ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(open ? PublicDoor.OPEN : PublicDoor.CLOSED);
    }

    private Line line(Visit visit, Outages.Known known) {
        OutageNote says = known.says();
        Duration lasted = Duration.between(says.from(), says.until());
        return new Line(
                known.hash(),
                visit.dates().moment(says.from(), ZONE),
                visit.dates().moment(says.until(), ZONE),
                visit.say("page-outage-lasted", "hours", lasted.toHours(), "minutes", lasted.toMinutesPart()),
                visit.say(
                        "page-outage-measured",
                        "monitor",
                        known.monitor(),
                        "every",
                        says.every(),
                        "unanswered",
                        says.unanswered(),
                        "refused",
                        says.refused()),
                known.moved().stream().map(moved -> moved(visit, moved)).toList());
    }

    private String moved(Visit visit, Outages.Moved moved) {
        String times = moved.times() < FEWEST
                ? visit.say("page-outage-few", "few", FEWEST)
                : visit.say("page-outage-times", "times", moved.times());
        return visit.say(
                "page-outage-moved",
                "procedure",
                new CaseWords(procedures.current(moved.procedure()).procedure(), visit).title(),
                "times",
                times,
                "was",
                day(visit, moved.was()),
                "now",
                day(visit, moved.now()));
    }

    private static String day(Visit visit, String end) {
        return visit.dates().day(LocalDate.parse(end.substring(0, 10)));
    }
}
