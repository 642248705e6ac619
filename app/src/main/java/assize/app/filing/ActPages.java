package assize.app.filing;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.casefile.CaseWords;
import assize.app.casefile.StepLine;
import assize.app.page.Links;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Gathered;
import assize.app.papers.Gathering;
import assize.app.papers.Kept;
import assize.app.papers.Listed;
import assize.app.papers.Paper;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.docket.registry.Answer;
import assize.docket.registry.Registry;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Problem;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.step.Further;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Acting in a case: what is asked for the action, what it starts, and then the act itself. */
@RestController
public final class ActPages {
    private final Pages pages;
    private final Access access;
    private final Registry registry;
    private final CaseViews views;
    private final Parties parties;
    private final Gathering gathering;
    private final Kept kept;

    ActPages(
            Pages pages,
            Access access,
            Registry registry,
            CaseViews views,
            Parties parties,
            Gathering gathering,
            Kept kept) {
        this.pages = pages;
        this.access = access;
        this.registry = registry;
        this.views = views;
        this.parties = parties;
        this.gathering = gathering;
        this.kept = kept;
    }

    /**
     * An act that is being filled in.
     *
     * @param effects what it starts, in sentences
     * @param key by which a form that is sent twice is one act
     * @param revision of the case as its author saw it
     * @param gathered the papers so far; null: the action has no form, and takes none
     */
    public record Acting(
            CaseView view,
            StepLine step,
            List<Question> questions,
            Answers answers,
            List<String> effects,
            List<String> reasons,
            String key,
            long revision,
            @Nullable Gathered gathered) {}

    /** What an act is about: the case, the step that is open, and its action. */
    private record Asked(CaseFile file, Standing standing, StepLine step, Action action) {}

    @GetMapping("/cases/{number}/do/{name}")
    ResponseEntity<String> show(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to) {
        Asked asked = asked(visit, number, name, as, to);
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        long revision = asked.file().head().revision();
        Gathered gathered = takesPapers(asked) ? gathering.of(bundle(visit, asked), List.of()) : null;
        Acting acting = acting(visit, asked, Answers.of(Map.of()), List.of(), key, revision, gathered);
        return pages.show(visit, "filing/act", acting);
    }

    @PostMapping("/cases/{number}/do/{name}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String key,
            @RequestParam long revision,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "paper", required = false) @Nullable List<MultipartFile> files) {
        Asked asked = asked(visit, number, name, as, to);
        Answers answers = Answers.read(visit, questions(visit, asked), sent);
        String remove = sent.getOrDefault("remove", "");
        Gathered gathered =
                takesPapers(asked) ? gathering.sent(bundle(visit, asked), files, remove, visit.now()) : null;
        if (gathered != null && !gathered.problems().isEmpty()) {
            Acting again = acting(visit, asked, Answers.of(answers.typed()), List.of(), key, revision, gathered);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "filing/act", again);
        }
        if (gathered != null && (sent.containsKey("add") || !remove.isEmpty())) {
            // about papers only: what was typed stays, and nothing is asked for yet
            Acting again = acting(visit, asked, Answers.of(answers.typed()), List.of(), key, revision, gathered);
            return pages.show(visit, "filing/act", again);
        }
        if (!answers.errors().isEmpty()) {
            Acting again = acting(visit, asked, answers, List.of(), key, revision, gathered);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "filing/act", again);
        }
        Optional<Map<String, Object>> given = given(visit, asked, answers);
        if (given.isEmpty()) {
            List<String> reasons = List.of(visit.say("page-other-case-unknown"));
            Acting again = acting(visit, asked, answers, reasons, key, revision, gathered);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "filing/act", again);
        }
        List<Paper> papers = gathered == null ? List.of() : gathered.papers();
        List<Problem> held = Listed.infected(papers);
        given.get().putAll(Listed.given(papers));
        Answer answer = held.isEmpty()
                ? registry.take(asked.file().head().id(), revision, event(visit, asked, given.get()), "act " + key)
                : new Answer.Refused(held, null, asked.file().state());
        return switch (answer) {
            case Answer.KeyReused _ -> Pages.goTo("/cases/" + number + "?done=" + Links.value(name));
            case Answer.Entered _, Answer.Repeated _ -> {
                kept.entered(papers, asked.file().head().id());
                joined(asked, answers);
                yield Pages.goTo("/cases/" + number + "?done=" + Links.value(name));
            }
            case Answer.Refused refused -> {
                List<String> reasons = reasons(visit, refused.reasons());
                yield pages.show(
                        HttpStatus.CONFLICT,
                        visit,
                        "filing/act",
                        acting(visit, asked, answers, reasons, key, revision, gathered));
            }
            case Answer.Changed changed -> {
                List<String> reasons = List.of(visit.say("page-changed-meanwhile"));
                Acting again = acting(visit, asked, answers, reasons, key, changed.revision(), gathered);
                yield pages.show(HttpStatus.CONFLICT, visit, "filing/act", again);
            }
        };
    }

    /** What has a form has something to which papers belong. */
    private static boolean takesPapers(Asked asked) {
        return asked.action().form() != null;
    }

    private static Bundle bundle(Visit visit, Asked asked) {
        StepLine step = asked.step();
        return Bundle.ofAct(visit.someone(), asked.file().head().id(), step.name(), step.as(), step.towards());
    }

    /** What is given with the act; nothing where it names a case that its author doesn't work on. */
    private Optional<Map<String, Object>> given(Visit visit, Asked asked, Answers answers) {
        Map<String, Object> given =
                new LinkedHashMap<>(answers.given(asked.file().procedure(), asked.action()));
        Object number = given.get(BuiltInQuestions.OTHER_CASE);
        if (number != null) {
            Optional<CaseFile> other = access.find(String.valueOf(number), visit.now())
                    .filter(file -> access.standing(visit.someone(), file, visit.now())
                            .roles()
                            .contains(asked.step().as()));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            given.put(BuiltInQuestions.OTHER_CASE, other.get().head().id().toString());
        }
        return Optional.of(given);
    }

    /** Keeps who somebody is that the act made a part of the case. */
    private void joined(Asked asked, Answers answers) {
        String role = asked.action().joins();
        if (role == null) {
            return;
        }
        UUID id = asked.file().head().id();
        Further.Party joined = registry.state(id).further().holders().get(role);
        String key = Questions.PARTY + role;
        parties.add(
                id,
                joined == null ? role : role + " " + joined.joined(),
                Optional.empty(),
                answers.texts().getOrDefault(key + ".name", ""),
                answers.texts().getOrDefault(key + ".address", ""));
    }

    private static Event.Act event(Visit visit, Asked asked, Map<String, Object> given) {
        StepLine step = asked.step();
        String body = asked.standing().body(step.as());
        Actor actor = new Actor(visit.someone().id(), step.as(), body.isEmpty() ? null : body);
        if (!step.towards().isEmpty()) {
            given.put("per", step.towards());
        }
        return Event.Act.of(step.name(), actor, given, visit.now());
    }

    private static List<String> reasons(Visit visit, List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(visit.language())).toList();
    }

    private List<Question> questions(Visit visit, Asked asked) {
        Procedure inside = inside(asked.file().procedure(), asked.step().name());
        return Questions.of(
                visit,
                inside,
                asked.action(),
                asked.file().state(),
                asked.step().as());
    }

    private Acting acting(
            Visit visit,
            Asked asked,
            Answers answers,
            List<String> reasons,
            String key,
            long revision,
            @Nullable Gathered gathered) {
        return new Acting(
                views.of(visit, asked.file(), asked.standing()),
                asked.step(),
                questions(visit, asked),
                answers,
                Effects.of(visit, asked.file().procedure(), asked.action()),
                reasons,
                key,
                revision,
                gathered);
    }

    private Asked asked(Visit visit, String number, String name, String as, String to) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        Standing standing = access.standing(visit.someone(), file, visit.now());
        if (!standing.roles().contains(as)) {
            throw new NotHere();
        }
        CaseWords words = new CaseWords(file.procedure(), visit);
        Procedure inside = inside(file.procedure(), name);
        String plain = name.startsWith(SideMatter.OPEN + " ") ? SideMatter.OPEN : name.replaceFirst("^.*\\.", "");
        Action action = inside.findAction(plain).orElseThrow(NotHere::new);
        return new Asked(
                file, standing, new StepLine(name, words.action(name), as, words.role(as), to, action.law()), action);
    }

    /** The side-matter of an address, or the procedure itself. */
    private static Procedure inside(Procedure procedure, String address) {
        int dot = address.indexOf('.');
        String matter = address.startsWith(SideMatter.OPEN + " ")
                ? address.substring(SideMatter.OPEN.length() + 1)
                : dot < 0 ? "" : address.substring(0, dot);
        SideMatter found = procedure.sideMatters().get(matter.replaceFirst(" \\d+$", ""));
        return found == null ? procedure : found.inside();
    }
}
