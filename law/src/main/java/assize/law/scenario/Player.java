package assize.law.scenario;

import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a run of a scenario line by line and collects every difference from what it expects. Where the steps go, into
 * memory or into a docket, is the {@link Court}'s matter. For one thread.
 */
public final class Player {
    /** Where a played matter takes place. */
    public interface Court {
        /** Takes a step; refused with its reasons if the procedure does not allow it. */
        Course.Passage take(Event event);

        /** Lets time pass and gives what happened by itself. */
        List<Outcome> until(Instant moment);

        /** The case as it stands. */
        State state();
    }

    private final Procedure procedure;
    private final Scenario scenario;
    private final Given given;
    private final Consumer<Played> told;
    private final List<Problem> differences = new ArrayList<>();

    /** What one line brought about, for a transcript. */
    public record Played(Scenario.Move move, @Nullable Event event, List<Outcome> outcomes, List<Problem> refused) {}

    /** A player of a scenario; each line played is told to the consumer. */
    public Player(Procedure procedure, Scenario scenario, Consumer<Played> told) {
        this.procedure = procedure;
        this.scenario = scenario;
        this.given = new Given(procedure);
        this.told = told;
    }

    /** Plays a run and gives the differences from what it expects; none if all came as told. */
    public List<Problem> play(Scenario.Run run, Court court) {
        begin(run, court);
        for (Scenario.Move move : run.moves()) {
            if (move.kind() == Scenario.Kind.UNTIL) {
                LocalDateTime moment = move.day().length() > 10
                        ? moment(move.day())
                        : LocalDate.parse(move.day()).atStartOfDay();
                List<Outcome> passed =
                        court.until(moment.atZone(procedure.head().place()).toInstant());
                told.accept(new Played(move, null, passed, List.of()));
                new Expected(procedure, court.state(), passed, differences).check(move);
            } else {
                step(run, move, court);
            }
        }
        return List.copyOf(differences);
    }

    /** Takes the matter up midway, where the run says so. */
    private void begin(Scenario.Run run, Court court) {
        Scenario.Start start = run.start();
        if (start == null) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        run.facts().forEach((name, text) -> facts.put(name, given.known(name, text)));
        start.with().forEach((name, text) -> facts.put(name, given.known(name, text)));
        if (scenario.calendar() != null) {
            facts.put("calendar", scenario.calendar());
        }
        Instant at = moment(start.day()).atZone(procedure.head().place()).toInstant();
        Course.Passage passage = court.take(new Event.Begun(start.stage(), start.track(), facts, at));
        if (!passage.taken()) {
            differences.add(Problem.of(
                    "step-refused",
                    start.place(),
                    "step",
                    "start-at",
                    "why",
                    words(passage.asked().reasons())));
        }
    }

    private void step(Scenario.Run run, Scenario.Move move, Court court) {
        List<Event> events;
        try {
            events = new Moves(procedure, scenario, given).events(run, move, court.state());
        } catch (Given.NotAValue e) {
            differences.add(new Problem("answer-not-of-type", move.place(), e.said()));
            return;
        }
        if (events.isEmpty()) {
            differences.add(Problem.of("no-such-step", move.place(), "found", move.what()));
            return;
        }
        List<Outcome> entered = new ArrayList<>();
        for (Event event : events) {
            Course.Passage passage = court.take(event);
            List<Problem> reasons = passage.asked().reasons();
            entered.addAll(passage.entered());
            told.accept(new Played(move, event, passage.entered(), reasons));
            if (move.kind() == Scenario.Kind.TRY) {
                refused(move, passage);
            } else if (!passage.taken()) {
                differences.add(Problem.of("step-refused", move.place(), "step", move.what(), "why", words(reasons)));
            }
        }
        new Expected(procedure, court.state(), entered, differences).check(move);
    }

    private void refused(Scenario.Move move, Course.Passage passage) {
        if (passage.taken()) {
            differences.add(Problem.of("step-not-refused", move.place(), "step", move.what()));
            return;
        }
        for (String because : move.because()) {
            boolean said = passage.asked().reasons().stream()
                    .anyMatch(r -> r.code().equals(because) || r.said().containsValue(because));
            if (!said) {
                differences.add(Problem.of(
                        "refused-for-other-reason",
                        move.place(),
                        "step",
                        move.what(),
                        "expected",
                        because,
                        "why",
                        words(passage.asked().reasons())));
            }
        }
    }

    private static String words(List<Problem> reasons) {
        return String.join(
                " ",
                reasons.stream()
                        .map(r -> "[" + r.code() + "] " + r.found(Locale.ENGLISH))
                        .toList());
    }

    static LocalDateTime moment(String day) {
        return day.length() == 10
                ? LocalDate.parse(day).atTime(LocalTime.NOON)
                : LocalDateTime.parse(day.replace(' ', 'T'));
    }

    /** A court in memory, for tests of procedures. */
    public static final class InMemory implements Court {
        private final Course course;
        private State state = State.NOTHING;

        /** With no case yet. */
        public InMemory(Course course) {
            this.course = course;
        }

        @Override
        public Course.Passage take(Event event) {
            Course.Passage passage = course.take(state, event, java.util.Set.of());
            state = passage.state(state);
            return passage;
        }

        @Override
        public List<Outcome> until(Instant moment) {
            List<Outcome> passed = course.until(state, moment);
            state = passed.isEmpty() ? state : passed.getLast().after();
            return passed;
        }

        @Override
        public State state() {
            return state;
        }
    }
}
