package assize.app.frontdoor;

import assize.app.directory.Topics;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.routing.Routing;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people come with: found by their own words, or chosen from the plain list. */
@RestController
public final class TopicPages {
    private final Pages pages;
    private final Routes routes;
    private final Routing routing;
    private final Topics topics;
    private final Sheets sheets;

    TopicPages(Pages pages, Routes routes, Routing routing, Topics topics, Sheets sheets) {
        this.pages = pages;
        this.routes = routes;
        this.routing = routing;
        this.topics = topics;
        this.sheets = sheets;
    }

    /**
     * What was found for what somebody said.
     *
     * @param numbers to call first; none mostly
     */
    public record Found(String said, List<String> numbers, List<Sheet> sheets, Help help) {}

    /** The ways that people can begin. */
    public record Ways(List<Routes.Route> routes, Help help) {}

    /** All topics. */
    public record All(List<Sheet> sheets, Help help) {}

    /** One topic. */
    public record One(Sheet sheet, Help help) {}

    /** Sent and not asked for by an address: addresses are kept by browsers and by machines on the way. */
    @PostMapping("/ways")
    ResponseEntity<String> found(Visit visit, @RequestParam(defaultValue = "") String what) {
        if (what.isBlank()) {
            return Pages.goTo("/topics");
        }
        List<Sheet> found = routing.suggest(what).stream()
                .map(one -> sheets.of(visit, one.topic()).like(one.like(), one.language()))
                .toList();
        return pages.show(
                visit,
                "frontdoor/found",
                new Found(Routing.shortened(what), routing.numbers(what), found, sheets.help(visit)));
    }

    @GetMapping("/ways")
    ResponseEntity<String> ways(Visit visit) {
        return pages.show(visit, "frontdoor/ways", new Ways(routes.all(visit), sheets.help(visit)));
    }

    @GetMapping("/topics")
    ResponseEntity<String> all(Visit visit) {
        List<Sheet> all =
                topics.all().stream().map(topic -> sheets.of(visit, topic)).toList();
        return pages.show(visit, "frontdoor/topics", new All(all, sheets.help(visit)));
    }

    @GetMapping("/topics/{id}")
    ResponseEntity<String> one(Visit visit, @PathVariable String id) {
        Sheet sheet = topics.find(id).map(topic -> sheets.of(visit, topic)).orElseThrow(NotHere::new);
        return pages.show(visit, "frontdoor/topic", new One(sheet, sheets.help(visit)));
    }
}
