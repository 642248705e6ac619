package assize.app.frontdoor;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.filing.Question;
import assize.app.filing.Questions;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The front door, the ways to go, and one way before it is taken. */
@RestController
public final class DoorPages {
    private final Pages pages;
    private final Procedures procedures;
    private final Routes routes;

    DoorPages(Pages pages, Procedures procedures, Routes routes) {
        this.pages = pages;
        this.procedures = procedures;
        this.routes = routes;
    }

    /** The front door. */
    public record Door(List<Routes.Route> routes) {}

    /** The ways to go for what somebody said. */
    public record Ways(String said, List<Routes.Route> routes) {}

    /** One way: what will be asked, and who decides. */
    public record Way(Routes.Route route, List<Question> asked, List<String> reviews) {}

    @GetMapping("/")
    ResponseEntity<String> door(Visit visit) {
        return pages.show(visit, "frontdoor/door", new Door(routes.all(visit)));
    }

    @GetMapping("/ways")
    ResponseEntity<String> ways(Visit visit, @RequestParam(defaultValue = "") String what) {
        return pages.show(visit, "frontdoor/ways", new Ways(what.strip(), routes.all(visit)));
    }

    @GetMapping("/routes/{name}")
    ResponseEntity<String> way(Visit visit, @PathVariable String name) {
        Routes.Route route = routes.find(visit, name).orElseThrow(NotHere::new);
        Procedure procedure = procedures.current(name).procedure();
        CaseWords words = new CaseWords(procedure, visit);
        List<Question> asked =
                Questions.opening(visit, procedure, Filing.opening(procedure).orElseThrow(NotHere::new));
        List<String> reviews = procedure.reviews().values().stream()
                .map(review -> words.action(review.ask()))
                .distinct()
                .toList();
        return pages.show(visit, "frontdoor/way", new Way(route, asked, reviews));
    }
}
