package assize.app.workbench;

import assize.app.accounts.Held;
import assize.app.accounts.HeldActs;
import assize.app.accounts.StepUp;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.CaseNumber;
import assize.app.policy.Gate;
import assize.docket.remark.Reasons;
import assize.docket.remark.UrgentAccess;
import assize.docket.write.Office;
import assize.law.problem.UnusableInput;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Urgent access: an official looks into a case outside their own work, with a reason that its parties read. It asks for
 * a fresh proof of who they are, as deciding does.
 */
@RestController
public final class UrgentPages {
    private static final String PATH = "/urgent";

    private final Pages pages;
    private final Gate gate;
    private final UrgentAccess urgent;
    private final StepUp stepUp;
    private final HeldActs held;

    UrgentPages(Pages pages, Gate gate, UrgentAccess urgent, StepUp stepUp, HeldActs held) {
        this.pages = pages;
        this.gate = gate;
        this.urgent = urgent;
        this.stepUp = stepUp;
        this.held = held;
    }

    /**
     * What was typed.
     *
     * @param held the key under which it was held while somebody showed who they are, or empty
     * @param wrong the key of what is wrong with it, or empty
     */
    public record Asked(String number, String reason, String held, String wrong) {
        /** The fewest letters of a reason. */
        public int fewest() {
            return Reasons.FEWEST;
        }
    }

    @GetMapping("/urgent")
    ResponseEntity<String> show(Visit visit, @RequestParam(name = "held", defaultValue = "") String key) {
        if (!visit.official()) {
            throw new NotHere();
        }
        Map<String, String> before = held.find(visit.someone(), key, visit.now())
                .filter(one -> one.path().equals(PATH))
                .map(Held::form)
                .orElse(Map.of());
        Asked asked = new Asked(before.getOrDefault("number", ""), before.getOrDefault("reason", ""), key, "");
        return pages.show(visit, "workbench/urgent", asked);
    }

    @PostMapping("/urgent")
    ResponseEntity<String> take(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "held", defaultValue = "") String key) {
        if (!visit.official()) {
            throw new NotHere();
        }
        if (!stepUp.mayDecide(visit)) {
            String own = UuidCreator.getTimeOrderedEpoch().toString();
            return stepUp.ask(visit, new Held(own, PATH, Map.of("number", number, "reason", reason)));
        }
        Gate.Urgent asked;
        try {
            asked = gate.urgent(visit, CaseNumber.of(number));
        } catch (NotHere e) {
            return again(visit, HttpStatus.NOT_FOUND, number, reason, "page-urgent-none");
        }
        try {
            Office by = new Office(
                    visit.someone().id(), asked.by().role(), asked.by().body(), visit.now());
            urgent.take(asked.file().head().id(), reason, by);
        } catch (UnusableInput e) {
            if (!e.problems().getFirst().code().equals("remark-reason")) {
                throw e;
            }
            return again(visit, HttpStatus.UNPROCESSABLE_CONTENT, number, reason, "page-urgent-reason-wrong");
        }
        held.done(visit.someone(), key);
        return Pages.goTo("/cases/" + asked.file().number());
    }

    private ResponseEntity<String> again(Visit visit, HttpStatus status, String number, String reason, String wrong) {
        return pages.show(status, visit, "workbench/urgent", new Asked(number, reason, "", wrong));
    }
}
