package assize.docket.registry;

import assize.docket.clock.DueClock;
import assize.docket.store.Database;
import assize.docket.vitals.StepTimes;
import assize.docket.write.ActKey;
import assize.docket.write.CaseHead;
import assize.docket.write.Cases;
import assize.docket.write.Change;
import assize.docket.write.DatabaseCases;
import assize.docket.write.Gathering;
import assize.docket.write.GroupCommit;
import assize.docket.write.Office;
import assize.docket.write.Result;
import assize.docket.write.Ticks;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Course;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes acts and enters what comes of them. A step is durable when its answer is given. Who acts for a body must hold
 * the office at the moment of the act; parties need no appointment. Safe for all threads.
 */
public final class Registry {
    private final Procedures procedures;
    private final Cases cases;
    private final Supplier<UUID> ids;
    private final GroupCommit commits;
    private final Gathering<UUID, Optional<CaseHead>> looks;
    private final RecentCases recent = new RecentCases();
    private final Ties ties;
    private final @Nullable DrawnLots lots;

    /** The registry of a docket. */
    public Registry(Procedures procedures, Database database) {
        this(
                procedures,
                new DatabaseCases(database),
                Ticks.MACHINE,
                UuidCreator::getTimeOrderedEpoch,
                new DrawnLots(database));
    }

    /**
     * A registry of cases kept elsewhere.
     *
     * @param ids of the cases that are opened, each a new one
     */
    public Registry(Procedures procedures, Cases cases, Ticks ticks, Supplier<UUID> ids) {
        this(procedures, cases, ticks, ids, null);
    }

    private Registry(Procedures procedures, Cases cases, Ticks ticks, Supplier<UUID> ids, @Nullable DrawnLots lots) {
        this.procedures = procedures;
        this.lots = lots;
        this.cases = cases;
        this.ids = ids;
        this.commits = new GroupCommit(cases, ticks);
        this.looks = new Gathering<>(this::find, ticks);
        this.ties = new Ties(procedures, cases);
    }

    /** Opens a case; the key makes a retry safe. The reference is the case's name outside, or null. */
    public Answer open(String procedure, Event.Act act, @Nullable String reference, @Nullable String key) {
        Course course = procedures.current(procedure);
        CaseHead head =
                CaseHead.opening(ids.get(), procedure, course.procedure().digest(), reference, act.at());
        return opened(course, head, act, key);
    }

    /** Takes a case up midway, for rehearsals. */
    public Answer begin(String procedure, Event.Begun begun) {
        Course course = procedures.current(procedure);
        CaseHead head =
                CaseHead.opening(ids.get(), procedure, course.procedure().digest(), null, begun.at());
        return opened(course, head, begun, null);
    }

    /**
     * Takes a step in a case as the person saw it; the case must still stand at that revision.
     *
     * @param revision the revision that the person saw; 0: whatever it is now
     */
    public Answer take(UUID caseId, long revision, Event event, @Nullable String key) {
        StepTimes times = new StepTimes();
        Answer answer = take(caseId, revision, event, key, times);
        times.answered(answer);
        return answer;
    }

    private Answer take(UUID caseId, long revision, Event event, @Nullable String key, StepTimes times) {
        CaseHead guess = recent.get(caseId);
        while (true) {
            CaseHead head = guess == null ? get(caseId) : guess;
            Basis basis = Basis.of(procedures, head);
            times.read();
            if (revision != 0 && head.revision() != revision) {
                if (guess == null) {
                    return earlier(key, caseId, event)
                            .orElseGet(() -> new Answer.Changed(caseId, head.revision(), basis.state()));
                }
                guess = null;
                continue;
            }
            Answer answer = take(basis, event, key, times);
            // a case that stands as it was seen was judged on a linked matter that has moved on
            boolean again = answer instanceof Answer.Changed changed
                    && (revision == 0 || guess != null || changed.revision() == revision);
            boolean outdated = guess != null
                    && answer instanceof Answer.Refused
                    && get(caseId).revision() != head.revision();
            if (!again && !outdated) {
                return answer;
            }
            // judged on what the case was: whoever saw nothing meant it as it now stands
            guess = null;
        }
    }

    private Answer opened(Course course, CaseHead head, Event event, @Nullable String key) {
        StepTimes times = new StepTimes();
        Answer answer;
        do {
            answer = take(new Basis(course, head, State.NOTHING), event, key, times);
            // a matter with which it is linked has moved on meanwhile: judged anew
        } while (answer instanceof Answer.Changed changed && changed.revision() == 0);
        times.answered(answer);
        return answer;
    }

    /** The case as it stands; throws {@link UnusableInput} if there is none. */
    public CaseHead get(UUID caseId) {
        CaseHead head = looks.ask(caseId)
                .answer()
                .orElseThrow(() -> new UnusableInput(Problem.of("no-such-case", Place.of("case " + caseId))));
        // whoever looks at a case is likely to act in it
        recent.put(head);
        return head;
    }

    private List<Optional<CaseHead>> find(List<UUID> ids) {
        Map<UUID, CaseHead> found = cases.find(ids);
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    /** The state of a case. */
    public State state(UUID caseId) {
        return Rows.state(get(caseId));
    }

    /** Lets time pass in a case: every clock that has ended by the moment passes, with what the law draws from it. */
    public List<Outcome> until(UUID caseId, Instant moment) {
        while (true) {
            Basis basis = Basis.of(procedures, get(caseId));
            List<Outcome> passed = basis.course().until(basis.state(), moment);
            if (passed.isEmpty()) {
                return passed;
            }
            switch (commits.write(basis.change(passed, null)).answer()) {
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
        Basis basis = Basis.of(procedures, due.head());
        List<Outcome> passed = basis.course().until(basis.state(), due.clock().due());
        if (passed.isEmpty()) {
            throw new IllegalStateException(
                    "no clock of the case is due: " + due.clock().name());
        }
        return basis.change(passed, null);
    }

    private Answer take(Basis basis, Event event, @Nullable String key, StepTimes times) {
        Course course = basis.course();
        CaseHead head = basis.head();
        State state = basis.state();
        Course next = event instanceof Event.Moved moved ? procedures.version(moved.digest()) : course;
        Elsewhere elsewhere = Elsewhere.of(this, next.procedure(), state, head.id(), event);
        Course.Passage passage = passage(course, next, state, event, elsewhere.held());
        Office office = Offices.asked(next.procedure(), event);
        if (!passage.taken()) {
            Optional<Answer> earlier = earlier(key, head.revision() == 0 ? null : head.id(), event);
            return earlier.orElseGet(() -> {
                List<Problem> reasons = new ArrayList<>();
                if (office != null && !cases.held(office)) {
                    reasons.add(Offices.denial(next.procedure(), event, office));
                }
                reasons.addAll(passage.asked().reasons());
                return refuse(basis, passage, reasons);
            });
        }
        List<Problem> unlike = lots == null ? List.of() : lots.unlike(head, event);
        if (!unlike.isEmpty()) {
            return refuse(basis, passage, unlike);
        }
        String other = Ties.named(event);
        Course.Passage full =
                other != null && head.revision() == 0 ? ties.known(course, state, passage, other) : passage;
        List<Outcome> entered = full.entered();
        ActKey actKey = key == null ? null : Keys.of(key, head, event, entered.size());
        Change change =
                basis.change(next.procedure(), entered, actKey).by(office).judgedOn(elsewhere.seenBut(other));
        times.judged();
        Gathering.Answered<Result> kept = other == null
                ? commits.write(change)
                : new Gathering.Answered<>(
                        ties.write(change, elsewhere.head(other), Ties.joins(next.procedure(), event), event.at()), 0);
        times.written(kept.waitedNanos());
        Result result = kept.answer();
        if (result instanceof Result.Written written) {
            State after = entered.getLast().after();
            recent.put(written.head());
            return new Answer.Entered(head.id(), written.entries(), full, after);
        }
        return result instanceof Result.NotAppointed not
                ? refuse(basis, full, List.of(Offices.denial(next.procedure(), event, not.office())))
                : unwritten(basis, result);
    }

    /** A case that moves to another version first lets pass, under its old one, what is due. */
    private static Course.Passage passage(
            Course course, Course next, State state, Event event, Set<Effect.Acted> elsewhere) {
        if (!(event instanceof Event.Moved)) {
            return course.take(state, event, elsewhere);
        }
        List<Outcome> due = course.until(state, event.at());
        Course.Passage moved = next.take(due.isEmpty() ? state : due.getLast().after(), event, elsewhere);
        List<Outcome> before = new ArrayList<>(due);
        before.addAll(moved.before());
        return new Course.Passage(before, moved.asked(), moved.after(), moved.taken());
    }

    private Answer unwritten(Basis basis, Result result) {
        CaseHead head = basis.head();
        recent.forget(head.id());
        return switch (result) {
            case Result.Stale stale -> {
                CaseHead now = stale.current() == null ? head : stale.current();
                yield new Answer.Changed(now.id(), now.revision(), Rows.state(now));
            }
            case Result.Repeated repeated -> new Answer.Repeated(repeated.caseId(), repeated.seq());
            case Result.KeyReused reused -> new Answer.KeyReused(reused.key());
            case Result.Refused refused -> new Answer.Refused(List.of(refused.problem()), null, basis.state());
            case Result.Written _, Result.NotAppointed _ -> throw new IllegalArgumentException(result.toString());
        };
    }

    /** A refused step enters nothing; the clocks that passed before it do. */
    private Answer refuse(Basis basis, Course.Passage passage, List<Problem> reasons) {
        if (passage.before().isEmpty()) {
            return new Answer.Refused(reasons, passage, basis.state());
        }
        Result result = commits.write(basis.change(passage.before(), null)).answer();
        return result instanceof Result.Written
                ? new Answer.Refused(
                        reasons, passage, passage.before().getLast().after())
                : unwritten(basis, result);
    }

    private Optional<Answer> earlier(@Nullable String key, @Nullable UUID caseId, Event event) {
        if (key == null) {
            return Optional.empty();
        }
        return cases.answered(Keys.asked(key, caseId, event), caseId).map(result -> switch (result) {
            case Result.Repeated repeated -> new Answer.Repeated(repeated.caseId(), repeated.seq());
            default -> new Answer.KeyReused(key);
        });
    }
}
