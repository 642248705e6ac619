package assize.app.filing;

import assize.app.accounts.Held;
import assize.app.accounts.StepUp;
import assize.app.casefile.CaseWords;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Kept;
import assize.app.papers.Paper;
import assize.app.policy.Access;
import assize.docket.registry.Procedures;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.step.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Filing: start, one question a page, check your answers, done. */
@RestController
public final class FilingPages {
    private final Pages pages;
    private final Procedures procedures;
    private final People people;
    private final Drafts drafts;
    private final Filing filing;
    private final Access access;
    private final Kept kept;
    private final StepUp stepUp;

    FilingPages(
            Pages pages,
            Procedures procedures,
            People people,
            Drafts drafts,
            Filing filing,
            Access access,
            Kept kept,
            StepUp stepUp) {
        this.pages = pages;
        this.procedures = procedures;
        this.people = people;
        this.drafts = drafts;
        this.filing = filing;
        this.access = access;
        this.kept = kept;
        this.stepUp = stepUp;
    }

    /** One thing that is asked for a draft. */
    public record Asked(Draft draft, String title, Thing thing, int at, int of, Answers answers) {}

    /**
     * All answers of a draft, to be checked.
     *
     * @param last the place of the last thing that was asked
     * @param fees what may be asked for it, in sentences; empty: nothing
     * @param takesPapers whether papers can be added to it
     */
    public record Checked(
            Draft draft,
            String title,
            List<Given> given,
            int last,
            List<String> fees,
            boolean takesPapers,
            List<Paper> papers,
            List<String> reasons) {
        /** A question with its answer in words. */
        public record Given(int at, String label, String value) {}
    }

    /** What was filed. */
    public record Done(String number, String title, String received) {}

    @PostMapping("/file/{procedure}")
    ResponseEntity<String> start(
            Visit visit,
            @PathVariable String procedure,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String as) {
        Procedure known = filing.find(procedure).orElseThrow(NotHere::new);
        Person before = visit.person();
        if (!as.isEmpty()) {
            return office(visit, known, act, as);
        }
        List<Action> openings = Filing.openings(known);
        Action action = openings.stream()
                .filter(one -> openings.size() == 1 || one.name().equals(act))
                .findFirst()
                .orElseThrow(NotHere::new);
        Person person = before == null ? people.make("", visit.now()) : before;
        UUID draft = drafts.begin(person, procedure, action.name(), Filing.people(known, action), visit.now());
        ResponseEntity<String> next = Pages.goTo("/drafts/" + draft + "/1");
        return before == null ? SignedIn.with(visit, next, people.signIn(person, Proof.BROWSER, visit.now())) : next;
    }

    /** Somebody who holds an office opens a matter in it. */
    private ResponseEntity<String> office(Visit visit, Procedure procedure, String act, String as) {
        Person person = visit.person();
        if (person == null) {
            throw new NotHere();
        }
        Filing.Opening opening = filing.openings(visit).stream()
                .filter(one -> one.procedure().name().equals(procedure.name()))
                .filter(one -> one.action().name().equals(act) && one.role().equals(as))
                .findFirst()
                .orElseThrow(NotHere::new);
        return Pages.goTo("/drafts/"
                + drafts.begin(person, procedure.name(), opening.action().name(), as, visit.now()) + "/1");
    }

    @GetMapping("/drafts/{id}/{at}")
    ResponseEntity<String> question(Visit visit, @PathVariable UUID id, @PathVariable int at) {
        Draft draft = draft(visit, id);
        return ask(visit, draft, at, Answers.of(draft.answers()), HttpStatus.OK);
    }

    @PostMapping("/drafts/{id}/{at}")
    ResponseEntity<String> answer(
            Visit visit, @PathVariable UUID id, @PathVariable int at, @RequestParam Map<String, String> sent) {
        Draft draft = draft(visit, id);
        List<Thing> things = Thing.of(questions(visit, draft));
        Thing thing = at(things, at);
        Answers answers = Answers.read(visit, thing.questions(), sent);
        drafts.answer(id, answers.typed(), visit.now());
        if (!answers.errors().isEmpty()) {
            return ask(visit, draft, at, answers, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (at < things.size()) {
            return Pages.goTo("/drafts/" + id + "/" + (at + 1));
        }
        return Pages.goTo("/drafts/" + id + (PapersStep.taken(procedures, draft) ? "/papers" : ""));
    }

    @GetMapping("/drafts/{id}")
    ResponseEntity<String> check(Visit visit, @PathVariable UUID id) {
        Draft draft = draft(visit, id);
        Answers answers = Answers.read(visit, questions(visit, draft), draft.answers());
        return answers.errors().isEmpty()
                ? pages.show(visit, "filing/check", checked(visit, draft, answers, List.of()))
                : firstWrong(visit, draft, answers);
    }

    @PostMapping("/drafts/{id}")
    ResponseEntity<String> file(Visit visit, @PathVariable UUID id) {
        Draft draft = draft(visit, id);
        Answers answers = Answers.read(visit, questions(visit, draft), draft.answers());
        if (!answers.errors().isEmpty()) {
            return firstWrong(visit, draft, answers);
        }
        if (filing.asksProof(visit, draft)) {
            // all that was typed is in the draft
            return stepUp.ask(visit, new Held(id.toString(), "/drafts/" + id, Map.of()));
        }
        Filing.Outcome outcome = filing.file(visit, draft, answers);
        if (outcome.caseId().isEmpty()) {
            List<String> reasons = outcome.reasons().stream()
                    .map(reason -> reason.text(visit.language()))
                    .toList();
            return pages.show(HttpStatus.CONFLICT, visit, "filing/check", checked(visit, draft, answers, reasons));
        }
        return Pages.goTo("/drafts/" + id + "/filed");
    }

    @GetMapping("/drafts/{id}/filed")
    ResponseEntity<String> done(Visit visit, @PathVariable UUID id) {
        UUID caseId = drafts.find(id, visit.someone()).map(Draft::filed).orElseThrow(NotHere::new);
        var file = access.get(caseId, visit.now());
        CaseWords words = new CaseWords(file.procedure(), visit);
        var head = file.head();
        return pages.show(
                visit,
                "filing/done",
                new Done(
                        file.number(),
                        words.title(),
                        visit.dates()
                                .moment(head.opened(), file.procedure().head().place())));
    }

    private ResponseEntity<String> firstWrong(Visit visit, Draft draft, Answers answers) {
        List<Thing> things = Thing.of(questions(visit, draft));
        for (int i = 0; i < things.size(); i++) {
            if (answers.errors().keySet().stream().anyMatch(things.get(i)::asks)) {
                return Pages.goTo("/drafts/" + draft.id() + "/" + (i + 1));
            }
        }
        throw new IllegalStateException("an error without a question");
    }

    private ResponseEntity<String> ask(Visit visit, Draft draft, int at, Answers answers, HttpStatus status) {
        List<Thing> things = Thing.of(questions(visit, draft));
        Thing thing = at(things, at);
        String title = title(visit, draft);
        return pages.show(status, visit, "filing/question", new Asked(draft, title, thing, at, things.size(), answers));
    }

    private Checked checked(Visit visit, Draft draft, Answers answers, List<String> reasons) {
        Procedure procedure = procedures.current(draft.procedure()).procedure();
        Action action = procedure.findAction(draft.action()).orElseThrow();
        Map<String, Object> values = new LinkedHashMap<>();
        answers.given(procedure, action).forEach((name, value) -> values.put(name, Values.toJson(value)));
        CaseWords words = new CaseWords(procedure, visit);
        List<Thing> things = Thing.of(questions(visit, draft));
        List<Checked.Given> given = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            for (Question question : things.get(i).questions()) {
                Object value = values.get(question.name());
                String said = value == null
                        ? answers.texts().getOrDefault(question.name(), visit.say("page-not-answered"))
                        : words.value(question.name(), value);
                given.add(new Checked.Given(i + 1, question.label(), said));
            }
        }
        List<Paper> papers = kept.list(Bundle.ofDraft(visit.someone(), draft.id()));
        List<String> fees = Fees.of(visit, procedure, draft.as());
        return new Checked(draft, words.title(), given, things.size(), fees, action.form() != null, papers, reasons);
    }

    private String title(Visit visit, Draft draft) {
        return new CaseWords(procedures.current(draft.procedure()).procedure(), visit).title();
    }

    private List<Question> questions(Visit visit, Draft draft) {
        Procedure procedure = procedures.current(draft.procedure()).procedure();
        return Questions.opening(
                visit, procedure, procedure.findAction(draft.action()).orElseThrow(), draft.as(), draft.answers());
    }

    private Draft draft(Visit visit, UUID id) {
        return drafts.find(id, visit.someone()).orElseThrow(NotHere::new);
    }

    private static Thing at(List<Thing> things, int at) {
        if (at < 1 || at > things.size()) {
            throw new NotHere();
        }
        return things.get(at - 1);
    }
}
