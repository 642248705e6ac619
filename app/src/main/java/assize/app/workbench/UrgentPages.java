package assize.app.workbench;

import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.CaseNumber;
import assize.app.policy.Gate;
import assize.docket.remark.UrgentAccess;
import assize.docket.write.Office;
import assize.law.problem.UnusableInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Urgent access: an official looks into a case outside their own work, with a reason that its parties read. */
@RestController
public final class UrgentPages {
    private final Pages pages;
    private final Gate gate;
    private final UrgentAccess urgent;

    UrgentPages(Pages pages, Gate gate, UrgentAccess urgent) {
        this.pages = pages;
        this.gate = gate;
        this.urgent = urgent;
    }

    /**
     * What was typed.
     *
     * @param wrong the key of what is wrong with it, or empty
     */
    public record Asked(String number, String reason, String wrong) {
        /** The fewest letters of a reason. */
        public int fewest() {
            return UrgentAccess.FEWEST_REASON;
        }
    }

    @GetMapping("/urgent")
    ResponseEntity<String> show(Visit visit) {
        if (!visit.official()) {
            throw new NotHere();
        }
        return pages.show(visit, "workbench/urgent", new Asked("", "", ""));
    }

    @PostMapping("/urgent")
    ResponseEntity<String> take(
            Visit visit,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason) {
        if (!visit.official()) {
            throw new NotHere();
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
            if (!e.problems().getFirst().code().equals("urgent-reason")) {
                throw e;
            }
            return again(visit, HttpStatus.UNPROCESSABLE_CONTENT, number, reason, "page-urgent-reason-wrong");
        }
        return Pages.goTo("/cases/" + asked.file().number());
    }

    private ResponseEntity<String> again(Visit visit, HttpStatus status, String number, String reason, String wrong) {
        return pages.show(status, visit, "workbench/urgent", new Asked(number, reason, wrong));
    }
}
