package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps in their order: due clocks first, then the step, then what the law draws from it, each an outcome of its own.
 * Pure; safe for all threads.
 */
public final class Course {
    /** How many consequences of the law may follow one step before the procedure is held to be running in a circle. */
    public static final int MOST_CONSEQUENCES = 50;

    /** How many ends of clocks one passage of time may bring; a clock that starts itself anew could go on for ever. */
    public static final int MOST_PASSING = 10_000;

    private final Procedure procedure;
    private final Step step;

    /** The course of cases under the meaning of a step. */
    public Course(Step step) {
        this.step = step;
        this.procedure = step.procedure();
    }

    /** The procedure. */
    public Procedure procedure() {
        return procedure;
    }

    /**
     * What comes of a step.
     *
     * @param before clocks that passed first, with their consequences; they stand even if the step is refused
     * @param asked the step itself
     * @param after the consequences of the step; none if it was refused
     * @param taken whether the step stands
     */
    public record Passage(List<Outcome> before, Outcome asked, List<Outcome> after, boolean taken) {
        /** All that is to be entered, in order. */
        public List<Outcome> entered() {
            List<Outcome> all = new ArrayList<>(before);
            if (taken) {
                all.add(asked);
                all.addAll(after);
            }
            return all;
        }

        /** The state after all that is entered; the given one if nothing is. */
        public State state(State from) {
            List<Outcome> all = entered();
            return all.isEmpty() ? from : all.getLast().after();
        }
    }

    /**
     * A living person's step: taken or refused with every reason. A moment before what is already entered is refused.
     */
    public Passage take(State state, Event event, Set<Effect.Acted> elsewhere) {
        List<Outcome> before = until(state, event.at());
        State now = before.isEmpty() ? state : before.getLast().after();
        Outcome asked = step.take(now, event, elsewhere);
        Instant latest = state.latest();
        if (latest != null && event.at().isBefore(latest) && !knownLate(event)) {
            List<Problem> reasons = new ArrayList<>(asked.reasons());
            reasons.add(Problem.of(
                    "moment-before-last",
                    Place.of(procedure.name()),
                    "at",
                    event.at().toString(),
                    "latest",
                    latest.toString()));
            asked = new Outcome(asked.event(), asked.effects(), reasons, asked.after());
        }
        return new Passage(before, asked, asked.allowed() ? after(asked) : List.of(), asked.allowed());
    }

    /**
     * An outage is noted when it is over, and an act known late is told with its true moment: both may lie before what
     * is entered.
     */
    private boolean knownLate(Event event) {
        return event instanceof Event.OutOfReach
                || (event instanceof Event.Act act
                        && Boolean.TRUE.equals(act.given().get(Besides.KNOWN_LATE))
                        && procedure.uses().lateKnowledge() != null);
    }

    /** A step that history has taken: its effects stand, its reasons are irregularities. */
    public Passage enter(State state, Event event) {
        List<Outcome> before = until(state, event.at());
        State now = before.isEmpty() ? state : before.getLast().after();
        Outcome entered = step.take(now, event);
        return new Passage(before, entered, after(entered), true);
    }

    /** What the law draws from a step; then clocks pass whose end lay before the step that started them. */
    private List<Outcome> after(Outcome entered) {
        List<Outcome> all = new ArrayList<>(consequences(entered));
        State now = all.isEmpty() ? entered.after() : all.getLast().after();
        Instant at = entered.event().at();
        all.addAll(until(now, at, at));
        return all;
    }

    /** Lets time pass up to and including a moment. */
    public List<Outcome> until(State state, Instant moment) {
        return until(state, moment, state.opened() == null ? Instant.MIN : state.opened());
    }

    /** A clock whose end lies before the floor, because its start was told late, passes at the floor. */
    private List<Outcome> until(State state, Instant moment, Instant floor) {
        List<Outcome> all = new ArrayList<>();
        State now = state;
        for (Optional<State.Due> due = now.nextDue(moment); due.isPresent(); due = now.nextDue(moment)) {
            ClockCopy copy = due.get().copy();
            String name = due.get().address();
            Instant at = copy.next().isBefore(floor) ? floor : copy.next();
            Event event = copy.wakes() != null ? new Event.PauseEnds(name, at) : new Event.ClockPasses(name, at);
            Outcome passed = step.take(now, event);
            if (!passed.allowed()) {
                throw new UnusableInput(passed.reasons());
            }
            all.add(passed);
            bound(all.size(), MOST_PASSING, copy.clock());
            all.addAll(consequences(passed));
            now = all.getLast().after();
        }
        return all;
    }

    /** A procedure that never comes to rest is told, with the action or clock at which it was stopped. */
    private void bound(int size, int most, String at) {
        if (size > most) {
            Place place = procedure.actions().containsKey(at)
                    ? procedure.actions().get(at).place()
                    : procedure.clocks().containsKey(at) ? procedure.clock(at).place() : Place.of(procedure.name());
            throw new UnusableInput(Problem.of("law-in-a-circle", place, "found", at, "most", Integer.toString(most)));
        }
    }

    /**
     * What the law draws from a step: first what waits upon it, then what holds at once; and so on from each of these.
     */
    private List<Outcome> consequences(Outcome cause) {
        List<Outcome> all = new ArrayList<>();
        Deque<Outcome> causes = new ArrayDeque<>(List.of(cause));
        State now = cause.after();
        while (true) {
            Event.LawActs next = follows(causes, now, cause.event().at());
            if (next == null) {
                return all;
            }
            bound(all.size() + 1, MOST_CONSEQUENCES, next.action());
            Outcome drawn = step.take(now, next);
            all.add(drawn);
            causes.addLast(drawn);
            now = drawn.after();
        }
    }

    private Event.@Nullable LawActs follows(Deque<Outcome> causes, State now, Instant at) {
        if (!now.open()) {
            return null;
        }
        List<Line> lines = lines(now);
        for (Outcome cause = causes.peekFirst(); cause != null; cause = causes.peekFirst()) {
            for (Line line : lines) {
                for (Action action : line.plan().lawUpon()) {
                    if (action.upon() != null
                            && Happened.in(line, action.upon(), cause)
                            && open(line, action, at)
                            && !done(line.address(action.name()), causes)) {
                        return new Event.LawActs(line.address(action.name()), at);
                    }
                }
            }
            causes.removeFirst();
        }
        for (Line line : lines) {
            for (Action action : line.plan().lawWhen()) {
                if (open(line, action, at)) {
                    return new Event.LawActs(line.address(action.name()), at);
                }
            }
        }
        return null;
    }

    /** The main line and the side-matters that are open. */
    private List<Line> lines(State now) {
        Line main = Line.main(step.plan(), now);
        if (now.further().matters().isEmpty()) {
            return List.of(main);
        }
        List<Line> lines = new ArrayList<>(List.of(main));
        now.further().matters().forEach((key, matter) -> {
            if (!matter.ended()) {
                lines.add(main.inside(key));
            }
        });
        return lines;
    }

    /** An action answers one cause once: it neither follows itself nor comes twice in one chain. */
    private static boolean done(String action, Deque<Outcome> causes) {
        return causes.stream()
                .anyMatch(c ->
                        c.event() instanceof Event.LawActs acts && acts.action().equals(action));
    }

    private static boolean open(Line line, Action action, Instant at) {
        return line.from(action)
                && !line.doneOftenEnough(action, null)
                && line.mustComeFirst(action).isEmpty()
                && line.held(action) == null
                && TrackMoves.fits(line, action)
                && (action.when() == null || action.when().holds(line.view(at)).holds());
    }
}
