package assize.app.frontdoor;

import assize.app.casefile.CaseWords;
import assize.app.directory.Topics;
import assize.app.filing.Fees;
import assize.app.filing.Filing;
import assize.app.filing.Question;
import assize.app.filing.Questions;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.routing.Routing;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The front door, and one way before it is taken. */
@RestController
public final class DoorPages {
    private static final int COMMON = 8;

    private final Pages pages;
    private final Procedures procedures;
    private final Routes routes;
    private final Routing routing;
    private final Topics topics;
    private final Sheets sheets;

    DoorPages(Pages pages, Procedures procedures, Routes routes, Routing routing, Topics topics, Sheets sheets) {
        this.pages = pages;
        this.procedures = procedures;
        this.routes = routes;
        this.routing = routing;
        this.topics = topics;
        this.sheets = sheets;
    }

    /** The front door: the commonest topics. */
    public record Door(List<Sheet> common) {}

    /** One way: how it can be begun, what may be asked for it, and who looks at what is decided. */
    public record Way(Routes.Route route, List<Beginning> beginnings, List<String> fees, List<String> reviews) {}

    /** An act by which it is begun, and what will be asked. */
    public record Beginning(String act, String text, List<Question> asked) {}

    @GetMapping("/")
    ResponseEntity<String> door(Visit visit) {
        // while somebody types, what reads their words is loaded
        routing.prepare(visit.texts());
        List<Sheet> common = topics.all().stream()
                .limit(COMMON)
                .map(topic -> sheets.of(visit, topic))
                .toList();
        return pages.show(visit, "frontdoor/door", new Door(common));
    }

    @GetMapping("/routes/{name}")
    ResponseEntity<String> way(Visit visit, @PathVariable String name) {
        Routes.Route route = routes.find(visit, name).orElseThrow(NotHere::new);
        Procedure procedure = procedures.current(name).procedure();
        CaseWords words = new CaseWords(procedure, visit);
        List<Beginning> beginnings = Filing.openings(procedure).stream()
                .map(action -> new Beginning(
                        action.name(),
                        words.action(action.name()),
                        Questions.opening(visit, procedure, action, Filing.people(procedure, action), Map.of())))
                .toList();
        List<String> fees = Filing.openings(procedure).stream()
                .map(action -> Filing.people(procedure, action))
                .distinct()
                .flatMap(role -> Fees.of(visit, procedure, role).stream())
                .toList();
        List<String> reviews = procedure.reviews().values().stream()
                .map(review -> words.action(review.ask()))
                .distinct()
                .toList();
        return pages.show(visit, "frontdoor/way", new Way(route, beginnings, fees, reviews));
    }
}
