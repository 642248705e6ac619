package assize.docket.registry;

import assize.docket.act.Appointments;
import assize.docket.clock.DueClock;
import assize.docket.entry.Hashes;
import assize.docket.entry.NewEntry;
import assize.docket.store.Database;
import assize.docket.write.ActKey;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.law.json.Canonical;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Course;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.EventJson;
import assize.law.step.Outcome;
import assize.law.step.State;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes acts and enters what comes of them. A step is durable when its answer is given. Who acts for a body must hold
 * the office at the moment of the act; parties need no appointment. Safe for all threads.
 */
public final class Registry {
    /** How many linked matters are looked at for separated persons. */
    private static final int MOST_LINKED = 50;

    private final Procedures procedures;
    private final Writer writer;
    private final CaseFiles files;
    private final Appointments appointments;
    private final Ties ties;

    /** The registry of a docket. */
    public Registry(Procedures procedures, Database database) {
        this.procedures = procedures;
        this.writer = new Writer(database);
        this.files = new CaseFiles(database);
        this.appointments = new Appointments(database);
        this.ties = new Ties(this, procedures, writer, database);
    }

    /** Opens a case; the key makes a retry safe. The reference is the case's name outside, or null. */
    public Answer open(String procedure, Event.Act act, @Nullable String reference, @Nullable String key) {
        Course course = procedures.current(procedure);
        CaseHead head = CaseHead.opening(
                UuidCreator.getTimeOrderedEpoch(), procedure, course.procedure().digest(), reference, act.at());
        return take(course, head, State.NOTHING, act, key);
    }

    /** Takes a case up midway, for rehearsals. */
    public Answer begin(String procedure, Event.Begun begun) {
        Course course = procedures.current(procedure);
        CaseHead head = CaseHead.opening(
                UuidCreator.getTimeOrderedEpoch(), procedure, course.procedure().digest(), null, begun.at());
        return take(course, head, State.NOTHING, begun, null);
    }

    /**
     * Takes a step in a case as the person saw it; the case must still stand at that revision.
     *
     * @param revision the revision that the person saw; 0: whatever it is now
     */
    public Answer take(UUID caseId, long revision, Event event, @Nullable String key) {
        while (true) {
            CaseHead head = get(caseId);
            if (revision != 0 && head.revision() != revision) {
                Optional<Answer> earlier = earlier(key, caseId, event);
                return earlier.orElseGet(() -> new Answer.Changed(caseId, head.revision(), Rows.state(head)));
            }
            State state = Rows.state(head);
            Answer answer = take(procedures.version(state.version()), head, state, event, key);
            if (revision != 0 || !(answer instanceof Answer.Changed)) {
                return answer;
            }
            // whoever saw nothing meant the case as it now stands: somebody else's act came first, this one is next
        }
    }

    /** The case as it stands; throws {@link UnusableInput} if there is none. */
    public CaseHead get(UUID caseId) {
        return files.find(caseId)
                .orElseThrow(() -> new UnusableInput(Problem.of("no-such-case", Place.of("case " + caseId))));
    }

    /** The state of a case. */
    public State state(UUID caseId) {
        return Rows.state(get(caseId));
    }

    /** Lets time pass in a case: every clock that has ended by the moment passes, with what the law draws from it. */
    public List<Outcome> until(UUID caseId, Instant moment) {
        while (true) {
            CaseHead head = get(caseId);
            State state = Rows.state(head);
            Course course = procedures.version(state.version());
            List<Outcome> passed = course.until(state, moment);
            if (passed.isEmpty()) {
                return passed;
            }
            switch (writer.write(List.of(change(course.procedure(), head, passed, null)))
                    .getFirst()) {
                case Result.Written _ -> {
                    return passed;
                }
                case Result.Refused refused -> throw new MachineLacks(refused.problem(), null);
                default -> {
                    // somebody else changed the case meanwhile: looked at again as it now stands
                }
            }
        }
    }

    /** What the passing of a due clock does to its case, for the watch. */
    public Change passing(DueClock due) {
        State state = Rows.state(due.head());
        Course course = procedures.version(state.version());
        List<Outcome> passed = course.until(state, due.clock().due());
        if (passed.isEmpty()) {
            throw new IllegalStateException(
                    "no clock of the case is due: " + due.clock().name());
        }
        return change(course.procedure(), due.head(), passed, null);
    }

    private Answer take(Course course, CaseHead head, State state, Event event, @Nullable String key) {
        Optional<Answer> earlier = earlier(key, head.revision() == 0 ? null : head.id(), event);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Course next = event instanceof Event.Moved moved ? procedures.version(moved.digest()) : course;
        List<Problem> denied = denied(next.procedure(), event);
        Course.Passage passage = passage(course, next, state, event, head.id());
        if (!denied.isEmpty() || !passage.taken()) {
            List<Problem> reasons = new ArrayList<>(denied);
            reasons.addAll(passage.asked().reasons());
            return refuse(course, head, state, passage, reasons);
        }
        String other = Ties.named(event);
        if (other != null && head.revision() == 0) {
            passage = ties.known(course, state, passage, other);
        }
        List<Outcome> entered = passage.entered();
        ActKey actKey = key == null ? null : key(key, head, event, entered.size());
        Change change = change(next.procedure(), head, entered, actKey);
        Result result = other == null
                ? writer.write(List.of(change)).getFirst()
                : ties.write(change, UUID.fromString(other), event.at());
        return result instanceof Result.Written written
                ? new Answer.Entered(
                        head.id(), written.entries(), passage, entered.getLast().after())
                : unwritten(head, state, result);
    }

    /** A case that moves to another version first lets pass, under its old one, what is due. */
    private Course.Passage passage(Course course, Course next, State state, Event event, UUID here) {
        Set<Effect.Acted> elsewhere = elsewhere(state, here, event);
        if (!(event instanceof Event.Moved)) {
            return course.take(state, event, elsewhere);
        }
        List<Outcome> due = course.until(state, event.at());
        Course.Passage moved = next.take(due.isEmpty() ? state : due.getLast().after(), event, elsewhere);
        List<Outcome> before = new ArrayList<>(due);
        before.addAll(moved.before());
        return new Course.Passage(before, moved.asked(), moved.after(), moved.taken());
    }

    private static Answer unwritten(CaseHead head, State state, Result result) {
        return switch (result) {
            case Result.Stale stale -> {
                CaseHead now = stale.current() == null ? head : stale.current();
                yield new Answer.Changed(now.id(), now.revision(), Rows.state(now));
            }
            case Result.Repeated repeated -> new Answer.Repeated(repeated.caseId(), repeated.seq());
            case Result.KeyReused reused -> new Answer.KeyReused(reused.key());
            case Result.Refused refused -> new Answer.Refused(List.of(refused.problem()), null, state);
            case Result.Written _ -> throw new IllegalArgumentException("it is written");
        };
    }

    /** A refused step enters nothing; the clocks that passed before it do. */
    private Answer refuse(Course course, CaseHead head, State state, Course.Passage passage, List<Problem> reasons) {
        if (passage.before().isEmpty()) {
            return new Answer.Refused(reasons, passage, state);
        }
        Result result = writer.write(List.of(change(course.procedure(), head, passage.before(), null)))
                .getFirst();
        return result instanceof Result.Written
                ? new Answer.Refused(
                        reasons, passage, passage.before().getLast().after())
                : unwritten(head, state, result);
    }

    static Change change(Procedure procedure, CaseHead head, List<Outcome> outcomes, @Nullable ActKey key) {
        List<NewEntry> entries =
                outcomes.stream().map(o -> Contents.of(procedure, o)).toList();
        return Rows.change(head, entries, outcomes.getLast().after(), true, key);
    }

    private Optional<Answer> earlier(@Nullable String key, @Nullable UUID caseId, Event event) {
        if (key == null) {
            return Optional.empty();
        }
        return files.answered(new ActKey(key, request(caseId, event), new byte[0]))
                .map(result -> switch (result) {
                    case Result.Repeated repeated -> new Answer.Repeated(repeated.caseId(), repeated.seq());
                    default -> new Answer.KeyReused(key);
                });
    }

    private static ActKey key(String key, CaseHead head, Event event, int entries) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("case", head.id().toString());
        answer.put("seq", head.lastSeq() + entries);
        return new ActKey(key, request(head.revision() == 0 ? null : head.id(), event), Canonical.bytes(answer));
    }

    /** What was asked. An opening has no case yet: the same act under the same key is the same opening. */
    private static byte[] request(@Nullable UUID caseId, Event event) {
        Map<String, Object> request = EventJson.toJson(event);
        request.put("at", event.at().toString());
        if (caseId != null) {
            request.put("case", caseId.toString());
        }
        return Hashes.plain(Canonical.bytes(request));
    }

    /** Whoever acts for a body must hold the office when they act. */
    private List<Problem> denied(Procedure procedure, Event event) {
        Actor actor = switch (event) {
            case Event.Act act -> act.actor();
            case Event.Told told -> told.by();
            case Event.LinkTold link -> link.actor();
            case Event.Moved moved -> moved.actor();
            default -> null;
        };
        Role role = actor == null ? null : procedure.roles().get(actor.role());
        if (actor == null || role == null || role.kind() != Role.Kind.OFFICE) {
            return List.of();
        }
        String body = actor.body() == null ? "" : actor.body();
        String rule = event instanceof Event.Act act
                ? procedure
                        .findAction(act.action())
                        .map(Action::law)
                        .orElse(procedure.head().law())
                : procedure.head().law();
        return appointments.denial(actor.person(), actor.role(), body, event.at(), rule).stream()
                .toList();
    }

    /** Who acted in the matters linked with this one, and in those linked with them. */
    private Set<Effect.Acted> elsewhere(State state, UUID here, Event event) {
        Set<Effect.Acted> held = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(here.toString()));
        Deque<String> toSee = new ArrayDeque<>(state.linked());
        String named = Ties.named(event);
        if (named != null) {
            toSee.add(named);
        }
        while (!toSee.isEmpty() && seen.size() <= MOST_LINKED) {
            String next = toSee.removeFirst();
            if (seen.add(next)) {
                State linked = state(UUID.fromString(next));
                held.addAll(linked.held());
                toSee.addAll(linked.linked());
            }
        }
        return held;
    }
}
