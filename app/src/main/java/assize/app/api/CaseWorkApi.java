package assize.app.api;

import assize.app.casefile.CaseViews;
import assize.app.filing.Acts;
import assize.app.frontdoor.Letters;
import assize.app.page.NotHere;
import assize.app.page.Unfit;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.app.policy.Parties;
import assize.app.workbench.Lots;
import assize.app.workbench.Priorities;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Besides acts, by programs: opening what was sent, joining by a letter, lots, letters. */
@RestController
public final class CaseWorkApi {
    private final Gate gate;
    private final Acts acts;
    private final Lots lots;
    private final CaseViews views;
    private final Parties parties;
    private final Letters letters;
    private final Priorities first;
    private final CasesApi cases;

    CaseWorkApi(
            Gate gate,
            Acts acts,
            Lots lots,
            CaseViews views,
            Parties parties,
            Letters letters,
            Priorities first,
            CasesApi cases) {
        this.gate = gate;
        this.acts = acts;
        this.lots = lots;
        this.views = views;
        this.parties = parties;
        this.letters = letters;
        this.first = first;
        this.cases = cases;
    }

    /** A letter to be printed, with the code by which its receiver joins. */
    public record Letter(String number, String holder, String name, String address, String code) {}

    @PostMapping("/api/cases/{number}/notices/{notice}")
    ResponseEntity<?> open(
            Visit visit, @PathVariable String number, @PathVariable String notice, @RequestParam String to) {
        acts.received(visit, number, notice, to);
        return cases.after(visit, HttpStatus.OK, number);
    }

    @PostMapping("/api/cases/{number}/lots/{role}")
    ResponseEntity<?> draw(Visit visit, @PathVariable String number, @PathVariable String role) {
        Gate.Draws draws = gate.drawing(visit, number, role);
        lots.draw(visit, draws.file(), draws.by(), draws.role());
        return cases.after(visit, HttpStatus.OK, number);
    }

    @PostMapping("/api/cases/{number}/letters/{holder}")
    ResponseEntity<Letter> letter(Visit visit, @PathVariable String number, @PathVariable String holder) {
        CaseFile file = gate.office(visit, number).file();
        Parties.Party to = views.letters(file).stream()
                .filter(party -> party.holder().equals(holder))
                .findFirst()
                .orElseThrow(NotHere::new);
        String code = parties.letter(file.head().id(), holder, visit.now());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Letter(number, to.holder(), to.name(), to.address(), code));
    }

    @PostMapping(value = "/api/cases/{number}/priority", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> priority(Visit visit, @PathVariable String number, InputStream body) throws IOException {
        Gate.Came came = gate.office(visit, number);
        if (!Priorities.possible(came.file())) {
            throw new NotHere();
        }
        Map<String, Object> sent = Sent.object(body, Set.of("reason"), Set.of("ends"));
        first.say(visit, came, Sent.text(sent, "reason"), Boolean.TRUE.equals(sent.get("ends")));
        return cases.after(visit, HttpStatus.OK, number);
    }

    @PostMapping(value = "/api/letters", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> join(Visit visit, InputStream body) throws IOException {
        Map<String, Object> sent = Sent.object(body, Set.of("code", "number"), Set.of());
        String number = letters.join(visit, Sent.text(sent, "code"), Sent.text(sent, "number"))
                .orElseThrow(() -> new Unfit(
                        HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("letter-unknown", Place.of("/code")))));
        return cases.after(visit, HttpStatus.OK, number);
    }
}
