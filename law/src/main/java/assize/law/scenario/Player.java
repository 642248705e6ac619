package assize.law.scenario;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.problem.Problem;
import assize.law.step.Actor;
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

    private void step(Scenario.Run run, Scenario.Move move, Court court) {
        Event event;
        try {
            event = event(run, move, court.state());
        } catch (Given.NotAValue e) {
            differences.add(new Problem("answer-not-of-type", move.place(), e.said()));
            return;
        }
        if (event == null) {
            differences.add(Problem.of("no-such-step", move.place(), "found", move.what()));
            return;
        }
        Course.Passage passage = court.take(event);
        List<Problem> reasons = passage.asked().reasons();
        told.accept(new Played(move, event, passage.entered(), reasons));
        if (move.kind() == Scenario.Kind.TRY) {
            refused(move, passage);
        } else if (!passage.taken()) {
            differences.add(Problem.of("step-refused", move.place(), "step", move.what(), "why", words(reasons)));
        }
        new Expected(procedure, court.state(), passage.entered(), differences).check(move);
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

    private @Nullable Event event(Scenario.Run run, Scenario.Move move, State state) {
        Instant at = moment(move.day()).atZone(procedure.head().place()).toInstant();
        String[] words = move.what().split(" +", -1);
        Action action = procedure.actions().get(words[0]);
        if (words.length == 1 && action != null) {
            String role = move.as() != null
                    ? move.as()
                    : action.byLaw() ? "law" : action.by().getFirst();
            return Event.Act.of(action.name(), actor(move, role), given(run, move, action, state), at);
        }
        if (words.length == 4 && words[0].equals("outcome") && procedure.links().containsKey(words[3])) {
            String decider = procedure.links().get(words[3]).decidedBy();
            String role = move.as() != null ? move.as() : decider;
            return new Event.LinkTold(words[3], words[1], actor(move, role), at);
        }
        Procedure.Notice notice = procedure.notices().get(words[0]);
        if (words.length == 2 && notice != null) {
            for (Upon.How how : Upon.How.values()) {
                if (how.word().equals(words[1])) {
                    String to = move.to() != null ? move.to() : notice.to().getFirst();
                    return new Event.Told(notice.name(), how, to, move.way(), actor(move, notice.from()), at);
                }
            }
        }
        return null;
    }

    /** A scenario names persons only where it matters who they are; otherwise the holder of each role is one person. */
    private Actor actor(Scenario.Move move, String role) {
        Role known = procedure.roles().get(role);
        return new Actor(
                move.person() != null ? move.person() : "the " + role, role, known == null ? null : known.at());
    }

    private Map<String, Object> given(Scenario.Run run, Scenario.Move move, Action action, State state) {
        Map<String, String> texts = new LinkedHashMap<>();
        run.facts().forEach((name, text) -> {
            String prefix = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
            if (prefix.equals(action.keeps()) || prefix.equals(action.form())) {
                texts.put(name, text);
            }
        });
        texts.putAll(move.with());
        if (action.reasons() && !texts.containsKey("reasons")) {
            texts.put("reasons", scenario.title());
        }
        if (!state.open() && scenario.calendar() != null) {
            texts.put("calendar", scenario.calendar());
        }
        return given.values(action, texts);
    }

    private static LocalDateTime moment(String day) {
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
