package assize.app.workbench;

import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.docket.remark.Priority;
import assize.docket.remark.Reasons;
import assize.law.problem.UnusableInput;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An office takes a case before others, or no longer, with a reason that the parties read. It changes the order of its
 * work and no last day.
 */
@RestController
public final class PriorityPages {
    private final Pages pages;
    private final Gate gate;
    private final Priorities first;

    PriorityPages(Pages pages, Gate gate, Priorities first) {
        this.pages = pages;
        this.gate = gate;
        this.first = first;
    }

    /**
     * What was typed.
     *
     * @param given whether it has priority: then its end is asked
     */
    public record Asked(String number, boolean given, String reason, boolean wrong) {
        /** The fewest letters of a reason. */
        public int fewest() {
            return Reasons.FEWEST;
        }

        /** How many days it lasts. */
        public long days() {
            return Priority.LASTS.toDays();
        }
    }

    @GetMapping("/cases/{number}/priority")
    ResponseEntity<String> ask(Visit visit, @PathVariable String number) {
        CaseFile file = open(gate.office(visit, number)).file();
        return pages.show(visit, "workbench/priority", new Asked(file.number(), given(visit, file), "", false));
    }

    @PostMapping("/cases/{number}/priority")
    ResponseEntity<String> say(
            Visit visit,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "no") String ends) {
        Gate.Came came = open(gate.office(visit, number));
        boolean end = ends.equals("yes");
        if (given(visit, came.file()) == end) {
            try {
                first.say(visit, came, reason, end);
            } catch (UnusableInput e) {
                if (!e.problems().getFirst().code().equals("remark-reason")) {
                    throw e;
                }
                Asked again = new Asked(came.file().number(), end, reason, true);
                return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "workbench/priority", again);
            }
        }
        return Pages.goTo("/cases/" + came.file().number());
    }

    private static boolean given(Visit visit, CaseFile file) {
        Optional<Priority.Given> given = Priority.now(file.entries(), visit.now());
        return given.isPresent();
    }

    private static Gate.Came open(Gate.Came came) {
        if (!Priorities.possible(came.file())) {
            throw new NotHere();
        }
        return came;
    }
}
