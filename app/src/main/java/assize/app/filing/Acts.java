package assize.app.filing;

import assize.app.accounts.StepUp;
import assize.app.casefile.CaseWords;
import assize.app.casefile.StepLine;
import assize.app.page.NotHere;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Kept;
import assize.app.papers.Listed;
import assize.app.papers.Paper;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.docket.entry.Hashes;
import assize.docket.registry.Answer;
import assize.docket.registry.Registry;
import assize.law.json.Canonical;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.step.EventJson;
import assize.law.step.Further;
import assize.law.step.OpenActions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Acts in cases, for pages and programs alike: what is asked for one, and the act itself. Safe for all threads. */
public final class Acts {
    private static final String ELECTRONIC = "electronic-with-receipt";

    private final Gate gate;
    private final Access access;
    private final Registry registry;
    private final Parties parties;
    private final Kept kept;
    private final StepUp stepUp;
    private final FirstTries tries;

    /** In a docket. */
    public Acts(
            Gate gate, Access access, Registry registry, Parties parties, Kept kept, StepUp stepUp, FirstTries tries) {
        this.tries = tries;
        this.stepUp = stepUp;
        this.gate = gate;
        this.access = access;
        this.registry = registry;
        this.parties = parties;
        this.kept = kept;
    }

    /** What an act is about: the case, the step that is open, and its action. */
    public record Asked(CaseFile file, Standing standing, StepLine step, Action action) {
        /** What has a form has something to which papers belong. */
        public boolean takesPapers() {
            return action.form() != null;
        }
    }

    /** The act of a name in a case, in one of somebody's roles. */
    public Asked asked(Visit visit, String number, String name, String as, String to) {
        Gate.Came came = gate.enter(visit, number, as);
        CaseFile file = came.file();
        CaseWords words = new CaseWords(file.procedure(), visit);
        Procedure inside = inside(file.procedure(), name);
        String plain = name.startsWith(SideMatter.OPEN + " ") ? SideMatter.OPEN : name.replaceFirst("^.*\\.", "");
        Action action = inside.findAction(plain).orElseThrow(NotHere::new);
        StepLine step = new StepLine(name, words.action(name), as, words.role(as), to, action.law());
        return new Asked(file, came.standing(), step, action);
    }

    /** What is asked for it. */
    public List<Question> questions(Visit visit, Asked asked) {
        Procedure inside = inside(asked.file().procedure(), asked.step().name());
        return Questions.of(
                visit,
                inside,
                asked.action(),
                asked.file().state(),
                asked.step().as());
    }

    /** Whether its author must show who they are: who decides or seals in an office does, unless they just did. */
    public boolean asksProof(Visit visit, Asked asked) {
        boolean office = !asked.standing().body(asked.step().as()).isEmpty();
        return office && asked.action().decides() && !stepUp.mayDecide(visit);
    }

    /** Where the papers for it are gathered. */
    public static Bundle bundle(Visit visit, Asked asked) {
        StepLine step = asked.step();
        return Bundle.ofAct(visit.someone(), asked.file().head().id(), step.name(), step.as(), step.towards());
    }

    /**
     * Takes it, if the case is still as its author saw it. A program shows nothing of who is behind it: it decides
     * nothing.
     *
     * @param answers without errors
     * @param key by which the same act sent twice is one
     */
    public Answer take(Visit visit, Asked asked, Answers answers, List<Paper> papers, long revision, String key) {
        UUID id = asked.file().head().id();
        List<Problem> held = Listed.infected(papers);
        Optional<Map<String, Object>> given = given(visit, asked, answers);
        if (given.isEmpty()) {
            held = List.of(Problem.of("other-case-unknown", Place.of(BuiltInQuestions.OTHER_CASE)));
        }
        if (Corrections.outside(asked, answers)) {
            held = List.of(Problem.of("correction-no-entry", Place.of(Corrections.ENTRY)));
        }
        if (asksProof(visit, asked)) {
            held = List.of(Problem.of("act-asks-proof", Place.of(asked.step().name())));
        }
        if (!held.isEmpty()) {
            return new Answer.Refused(held, null, asked.file().state());
        }
        given.orElseThrow().putAll(Listed.given(papers));
        Event.Act now = event(visit, asked, given.orElseThrow(), visit.now());
        Instant first = tries.at(key, Hashes.plain(Canonical.bytes(EventJson.toJson(now))), visit.now());
        Event.Act act = event(visit, asked, given.orElseThrow(), first);
        Answer answer = registry.take(id, revision, act, "act " + key);
        switch (answer) {
            case Answer.Entered _, Answer.Repeated _ -> {
                kept.entered(papers, id);
                joined(asked, answers);
            }
            case Answer.Refused _, Answer.Changed _ -> tries.over(key);
            case Answer.KeyReused _ -> {
                // what was sent first stands, and its moment with it
            }
        }
        return answer;
    }

    /** Somebody opens what was sent to them: from then on it has reached them. */
    public void received(Visit visit, String number, String notice, String to) {
        Gate.Came came = gate.enter(visit, number);
        CaseFile file = came.file();
        boolean waits = OpenActions.awaited(file.procedure(), file.state()).stream()
                .anyMatch(one -> one.notice().equals(notice) && one.to().equals(to));
        if (waits && came.standing().holders().contains(to)) {
            String way = file.procedure().notice(notice).ways().contains(ELECTRONIC) ? ELECTRONIC : null;
            registry.take(
                    file.head().id(),
                    0,
                    new Event.Told(notice, Upon.How.REACHED, to, way, null, visit.now()),
                    "open " + file.head().id() + " " + file.head().revision() + " " + notice + " " + to);
        }
    }

    /** What is given with the act; nothing where it names a case that its author doesn't work on. */
    private Optional<Map<String, Object>> given(Visit visit, Asked asked, Answers answers) {
        Map<String, Object> given =
                new LinkedHashMap<>(answers.given(asked.file().procedure(), asked.action()));
        Object number = given.get(BuiltInQuestions.OTHER_CASE);
        if (number != null) {
            Optional<CaseFile> other = access.find(String.valueOf(number), visit.now())
                    .filter(file -> access.standing(visit, file)
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

    private static Event.Act event(Visit visit, Asked asked, Map<String, Object> given, Instant at) {
        StepLine step = asked.step();
        String body = asked.standing().body(step.as());
        Actor actor = new Actor(visit.someone().id(), step.as(), body.isEmpty() ? null : body);
        if (!step.towards().isEmpty()) {
            given.put("per", step.towards());
        }
        return Event.Act.of(step.name(), actor, given, at);
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
