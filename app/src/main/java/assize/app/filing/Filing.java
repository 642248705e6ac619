package assize.app.filing;

import assize.app.accounts.StepUp;
import assize.app.identity.Person;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Kept;
import assize.app.papers.Listed;
import assize.app.papers.Paper;
import assize.app.policy.Access;
import assize.app.policy.CaseNumber;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.docket.registry.Answer;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files a draft: opens the case, and keeps who its parties are. Safe for all threads. */
public final class Filing {
    private final Procedures procedures;
    private final Registry registry;
    private final Drafts drafts;
    private final Parties parties;
    private final Access access;
    private final Kept kept;
    private final List<String> offered;
    private final StepUp stepUp;

    /** For a docket and the procedures that are offered. */
    public Filing(
            Procedures procedures,
            Registry registry,
            Drafts drafts,
            Parties parties,
            Access access,
            Kept kept,
            List<String> offered,
            StepUp stepUp) {
        this.stepUp = stepUp;
        this.procedures = procedures;
        this.access = access;
        this.kept = kept;
        this.offered = List.copyOf(offered);
        this.registry = registry;
        this.drafts = drafts;
        this.parties = parties;
    }

    /** What came of it: the case, or the reasons why not. */
    public record Outcome(Optional<UUID> caseId, List<Problem> reasons) {}

    /** All procedures that are offered. */
    public List<Procedure> offered() {
        return offered.stream()
                .map(name -> procedures.current(name).procedure())
                .toList();
    }

    /** A procedure that is offered. */
    public Optional<Procedure> find(String name) {
        return offered.contains(name) ? Optional.of(procedures.current(name).procedure()) : Optional.empty();
    }

    /**
     * The acts by which people open a case of a procedure. One without a form only opens a draft, and drafts are kept
     * here without a case; so it counts only where there is no other.
     */
    public static List<Action> openings(Procedure procedure) {
        List<Action> open = procedure.openings().stream()
                .filter(action -> action.by().stream().anyMatch(role -> forPeople(procedure, role)))
                .toList();
        List<Action> filled =
                open.stream().filter(action -> action.form() != null).toList();
        return filled.isEmpty() ? open : filled;
    }

    /** A matter that somebody may open in one of their offices. */
    public record Opening(Procedure procedure, Action action, String role) {}

    /** What somebody may open in their offices now. */
    public List<Opening> openings(Visit visit) {
        List<Opening> open = new ArrayList<>();
        for (String name : offered) {
            Procedure procedure = procedures.current(name).procedure();
            for (Action action : procedure.openings()) {
                action.by().stream()
                        .filter(role -> access.opening(visit, procedure, role).isPresent())
                        .forEach(role -> open.add(new Opening(procedure, action, role)));
            }
        }
        return open;
    }

    /**
     * The act by which somebody opens a case of a procedure: in the office that they name, else as one of the people.
     *
     * @param act its name; may be empty where there is only one
     * @param as the role of an office; empty: as anybody may
     */
    public Optional<Opening> opening(Visit visit, Procedure procedure, String act, String as) {
        List<Action> people = openings(procedure);
        Optional<Opening> open = people.stream()
                .filter(one -> act.isEmpty() ? people.size() == 1 : one.name().equals(act))
                .map(action -> new Opening(procedure, action, people(procedure, action)))
                .filter(one -> as.isEmpty() || as.equals(one.role()))
                .findFirst();
        return open.isPresent()
                ? open
                : openings(visit).stream()
                        .filter(one -> one.procedure().name().equals(procedure.name()))
                        .filter(one ->
                                one.action().name().equals(act) && one.role().equals(as))
                        .findFirst();
    }

    /** The role of a party in which people take an act that opens a case. */
    public static String people(Procedure procedure, Action action) {
        return action.by().stream()
                .filter(role -> forPeople(procedure, role))
                .findFirst()
                .orElseThrow();
    }

    private static boolean forPeople(Procedure procedure, String name) {
        Role role = procedure.roles().get(name);
        return role != null && role.kind() != Role.Kind.OFFICE;
    }

    /** Whether its author must show first who they are: an office files it by a power, with reasons or under seal. */
    boolean asksProof(Visit visit, Draft draft) {
        Procedure procedure = procedures.current(draft.procedure()).procedure();
        boolean decides = !forPeople(procedure, draft.as())
                && procedure.findAction(draft.action()).orElseThrow().decides();
        return decides && draft.filed() == null && !stepUp.mayDecide(visit);
    }

    /** Files a draft of somebody whose answers have no errors. The same draft again is the same filing. */
    public Outcome file(Visit visit, Draft draft, Answers answers) {
        UUID before = draft.filed();
        if (before != null) {
            return new Outcome(Optional.of(before), List.of());
        }
        if (asksProof(visit, draft)) {
            return new Outcome(Optional.empty(), List.of(Problem.of("act-asks-proof", Place.of(draft.action()))));
        }
        Procedure procedure = procedures.current(draft.procedure()).procedure();
        Action action = procedure.findAction(draft.action()).orElseThrow();
        Person person = visit.someone();
        String role = draft.as();
        String body = access.opening(visit, procedure, role)
                .map(Standing.Office::body)
                .orElse(null);
        // from now on its papers stay as they are
        Instant at = drafts.send(draft.id(), visit.now());
        List<Paper> papers = kept.list(Bundle.ofDraft(person, draft.id()));
        List<Problem> held = Listed.infected(papers);
        if (!held.isEmpty()) {
            drafts.refused(draft.id());
            return new Outcome(Optional.empty(), held);
        }
        Map<String, Object> given = new LinkedHashMap<>(answers.given(procedure, action));
        given.putAll(Listed.given(papers));
        Event.Act act = Event.Act.of(action.name(), new Actor(person.id(), role, body), given, at);
        Answer answer = registry.open(procedure.name(), act, CaseNumber.make(), "draft " + draft.id());
        return switch (answer) {
            case Answer.Entered entered -> {
                kept.entered(papers, entered.caseId());
                yield kept(draft, entered.caseId(), procedure, role, person, answers);
            }
            case Answer.Repeated repeated -> {
                kept.entered(papers, repeated.caseId());
                yield kept(draft, repeated.caseId(), procedure, role, person, answers);
            }
            case Answer.Refused refused -> {
                drafts.refused(draft.id());
                yield new Outcome(Optional.empty(), refused.reasons());
            }
            case Answer.Changed _, Answer.KeyReused _ -> throw new IllegalStateException("a new case is nobody else's");
        };
    }

    private Outcome kept(Draft draft, UUID caseId, Procedure procedure, String own, Person person, Answers answers) {
        for (Role role : procedure.roles().values()) {
            for (String holder : Questions.holders(role, answers.texts())) {
                String key = Questions.PARTY + holder;
                if (answers.texts().containsKey(key + ".name")) {
                    parties.add(
                            caseId,
                            holder,
                            role.name().equals(own) ? Optional.of(person) : Optional.empty(),
                            answers.texts().getOrDefault(key + ".name", ""),
                            answers.texts().getOrDefault(key + ".address", ""));
                }
            }
        }
        if (forPeople(procedure, own) && !answers.texts().containsKey(Questions.PARTY + own + ".name")) {
            parties.add(caseId, own, Optional.of(person), person.name(), "");
        }
        drafts.filed(draft.id(), caseId);
        return new Outcome(Optional.of(caseId), List.of());
    }
}
