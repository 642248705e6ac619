package assize.app.mycases;

import assize.app.accounts.StepUp;
import assize.app.identity.ProgramKeys;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which somebody's programs act for them. */
@RestController
public final class ProgramPages {
    private final Pages pages;
    private final ProgramKeys keys;
    private final StepUp stepUp;

    ProgramPages(Pages pages, ProgramKeys keys, StepUp stepUp) {
        this.stepUp = stepUp;
        this.pages = pages;
        this.keys = keys;
    }

    /**
     * Somebody's keys.
     *
     * @param made the key that was just made, shown this once; else empty
     * @param wrong the key of what is wrong with what was typed; else empty
     */
    public record Programs(List<Line> keys, String made, String wrong) {}

    /** A key as the page shows it. */
    public record Line(UUID id, String name, String ends, String used) {}

    @GetMapping("/me/programs")
    ResponseEntity<String> show(Visit visit) {
        return page(visit, HttpStatus.OK, "", "");
    }

    @PostMapping("/me/programs")
    ResponseEntity<String> make(Visit visit, @RequestParam(defaultValue = "") String name) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        String plain = name.strip();
        if (plain.isEmpty()
                || plain.length() > ProgramKeys.LONGEST_NAME
                || plain.chars().anyMatch(Character::isISOControl)) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "", "page-program-name-wrong");
        }
        return keys.make(visit.someone(), plain, visit.now())
                .map(key -> page(visit, HttpStatus.OK, key, ""))
                .orElseGet(() -> page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "", "page-program-too-many"));
    }

    @PostMapping("/me/programs/{id}/remove")
    ResponseEntity<String> remove(Visit visit, @PathVariable UUID id) {
        keys.remove(visit.someone(), id);
        return Pages.goTo("/me/programs");
    }

    private ResponseEntity<String> page(Visit visit, HttpStatus status, String made, String wrong) {
        List<Line> lines = keys.list(visit.someone(), visit.now()).stream()
                .map(key -> new Line(
                        key.id(),
                        key.name(),
                        visit.dates().moment(key.ends(), java.time.ZoneOffset.UTC),
                        key.used() == null ? "" : visit.dates().moment(key.used(), java.time.ZoneOffset.UTC)))
                .toList();
        return pages.show(status, visit, "mycases/programs", new Programs(lines, made, wrong));
    }
}
