package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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
    private final List<Action> lawUpon;
    private final List<Action> lawWhen;

    /** The course of cases under the meaning of a step. */
    public Course(Step step) {
        this.step = step;
        this.procedure = step.procedure();
        this.lawUpon = procedure.actions().values().stream()
                .filter(a -> a.byLaw() && a.upon() != null)
                .toList();
        this.lawWhen = procedure.actions().values().stream()
                .filter(a -> a.byLaw() && a.upon() == null)
                .toList();
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
        if (latest != null && event.at().isBefore(latest)) {
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
        for (Optional<ClockCopy> due = now.nextDue(moment); due.isPresent(); due = now.nextDue(moment)) {
            ClockCopy copy = due.get();
            Instant at = copy.next().isBefore(floor) ? floor : copy.next();
            Event event =
                    copy.wakes() != null ? new Event.PauseEnds(copy.key(), at) : new Event.ClockPasses(copy.key(), at);
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
        for (Outcome cause = causes.peekFirst(); cause != null; cause = causes.peekFirst()) {
            for (Action action : lawUpon) {
                if (action.upon() != null
                        && happened(action.upon(), cause)
                        && open(action, now, at)
                        && !done(action, causes)) {
                    return new Event.LawActs(action.name(), at);
                }
            }
            causes.removeFirst();
        }
        for (Action action : lawWhen) {
            if (open(action, now, at)) {
                return new Event.LawActs(action.name(), at);
            }
        }
        return null;
    }

    /** An action answers one cause once: it neither follows itself nor comes twice in one chain. */
    private static boolean done(Action action, Deque<Outcome> causes) {
        return causes.stream()
                .anyMatch(c ->
                        c.event() instanceof Event.LawActs acts && acts.action().equals(action.name()));
    }

    private boolean open(Action action, State now, Instant at) {
        return Checks.isFrom(procedure, action, now.stage())
                && (action.atMost() == 0 || now.count(action.name()) < action.atMost())
                && Checks.mustComeFirst(procedure, now, action).isEmpty()
                && (action.when() == null
                        || action.when()
                                .holds(new View(procedure, now, Map.of(), null, at))
                                .holds());
    }

    private boolean happened(Upon upon, Outcome last) {
        Event event = last.event();
        return switch (upon) {
            case Upon.Done done -> did(event, done.action());
            case Upon.Enters enters ->
                last.effects().stream()
                        .anyMatch(e -> e instanceof Effect.Entered entered
                                && entered.stage().equals(enters.stage()));
            case Upon.Told told ->
                told.how() == Upon.How.SENT
                        ? last.effects().contains(new Effect.Counted(told.notice() + " sent"))
                        : event instanceof Event.Told said
                                && said.notice().equals(told.notice())
                                && said.how() == told.how();
            case Upon.Passes passes -> passed(passes.clock(), last);
            case Upon.Outcome outcome ->
                event instanceof Event.LinkTold told
                        && told.link().equals(outcome.matter())
                        && told.outcome().equals(outcome.outcome());
            case Upon.Opened ignored -> false;
            case Upon.Inside ignored -> false;
            case Upon.Main ignored -> false;
            case Upon.MainEnds ignored -> false;
            case Upon.Day day ->
                last.effects().stream()
                        .anyMatch(e ->
                                e instanceof Effect.Set set && set.fact().equals(day.fact()) && set.value() != null);
        };
    }

    private static boolean did(Event event, String action) {
        return switch (event) {
            case Event.Act act -> act.action().equals(action);
            case Event.LawActs law -> law.action().equals(action);
            default -> false;
        };
    }

    /** A clock of which each receiver has a copy has passed when the last copy has. */
    private boolean passed(String clock, Outcome last) {
        if (!(last.event() instanceof Event.ClockPasses event)) {
            return false;
        }
        ClockCopy copy = last.after().clocks().get(event.copy());
        return copy != null
                && copy.clock().equals(clock)
                && new View(procedure, last.after(), Map.of(), null, event.at()).passed(clock);
    }
}
