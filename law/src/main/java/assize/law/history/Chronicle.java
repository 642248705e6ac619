package assize.law.history;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.scenario.Given;
import assize.law.step.Actor;
import assize.law.step.ClockCopy;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import assize.law.step.Step;
import assize.law.step.View;
import assize.law.time.LegalTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the history of cases, each from its events in the order of the log. Pure; safe for all threads. */
public final class Chronicle {
    /** Reasons that say nothing about the past: what a log has no place for. */
    private static final Set<String> NOT_IN_A_LOG =
            Set.of("reasons-missing", "answer-missing", "way-not-allowed", "length-not-set", "value-unknown");

    private final Procedure procedure;
    private final Mapping mapping;
    private final Course course;
    private final Given given;

    /** For logs of a mapping, under a procedure and the rules and calendars of legal time. */
    public Chronicle(Procedure procedure, Mapping mapping, LegalTime time) {
        this.procedure = procedure.without(mapping.notJudged());
        this.mapping = mapping;
        this.course = new Course(new Step(this.procedure, time));
        this.given = new Given(procedure, mapping.currency());
    }

    /**
     * One entry of a judged case.
     *
     * @param irregular the named rules that the step breaks, and the codes of the reasons for which it would be refused
     * @param source the number of the log's event that it tells, or -1 for what the law and the clocks did
     */
    public record Line(Outcome outcome, List<String> irregular, int source) {}

    /** A judged case: its entries, its state, what its end breaks, and how its fixed dates came out. */
    public record Judged(List<Line> lines, State state, List<String> atEnd, Map<String, Boolean> dates) {}

    /** The activities of a log that the mapping does not know, each told once; none if all are known. */
    public List<Problem> unknown(Set<String> activities) {
        return activities.stream()
                .filter(a -> !mapping.events().containsKey(a))
                .map(a -> Problem.of(
                        "activity-not-mapped",
                        Place.of(procedure.name() + "/replay.yaml"),
                        "found",
                        a,
                        "allowed",
                        String.join(", ", mapping.events().keySet())))
                .toList();
    }

    /** Judges one case; throws {@link UnusableInput} for an activity that the mapping does not know. */
    public Judged judge(List<LogEvent> events) {
        Case one = new Case();
        for (int i = 0; i < events.size(); i++) {
            one.event(events.get(i), i);
        }
        return one.end();
    }

    /** The judging of one case. For one thread. */
    private final class Case {
        private State state = State.NOTHING;
        private final List<Line> lines = new ArrayList<>();
        private final Set<String> broken = new LinkedHashSet<>();
        private final Map<String, Boolean> dates = new LinkedHashMap<>();
        private final List<Runnable> afterAll = new ArrayList<>();
        private String last = "";

        void event(LogEvent event, int source) {
            Mapping.EventStep step = mapping.events().get(event.activity());
            if (step == null) {
                throw new UnusableInput(unknown(Set.of(event.activity())));
            }
            LocalDateTime local = step.endOfDay()
                    ? event.local().toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT)
                    : event.local();
            Instant at = local.atZone(procedure.head().place()).toInstant();
            date(step.step(), event);
            enter(step.step(), step, event, at, source, true);
            for (Mapping.Also also : mapping.also()) {
                if (also.after().equals(event.activity())
                        && also.told(event.attributes().get(also.attribute()))) {
                    if (also.atEndOfCase()) {
                        afterAll.add(() -> enter(also.step(), null, event, at, -1, false));
                    } else {
                        enter(also.step(), null, event, at, -1, false);
                    }
                }
            }
        }

        private void enter(
                String step,
                Mapping.@Nullable EventStep mapped,
                LogEvent log,
                Instant at,
                int source,
                boolean dateKnown) {
            Set<String> irregular = new LinkedHashSet<>();
            Event event = make(step, mapped, log, at, dateKnown, irregular);
            Course.Passage passage = course.enter(state, event);
            State before = passage.before().isEmpty()
                    ? state
                    : passage.before().getLast().after();
            passage.before().forEach(o -> lines.add(new Line(o, List.of(), -1)));
            List<String> named = named(step, event, before, false);
            irregular.addAll(named);
            broken.addAll(named);
            if (mapped != null) {
                List<String> differing = differing(mapped, log, passage.asked().after());
                irregular.addAll(differing);
                broken.addAll(differing);
            }
            passage.asked().reasons().stream()
                    .filter(reason -> !NOT_IN_A_LOG.contains(reason.code()) && !silent(reason))
                    .map(Problem::code)
                    .forEach(irregular::add);
            lines.add(new Line(passage.asked(), List.copyOf(irregular), source));
            passage.after().forEach(o -> lines.add(new Line(o, List.of(), -1)));
            state = passage.state(state);
            last = step;
        }

        /** The named rules that a step breaks, looked at in the case as it stood just before. */
        private List<String> named(String step, @Nullable Event event, State before, boolean atEnd) {
            List<String> names = new ArrayList<>();
            for (Mapping.Irregular rule : mapping.irregular().values()) {
                boolean applies = rule.atEnd() == atEnd
                        && (rule.steps().isEmpty() || rule.steps().contains(step))
                        && (rule.during().isEmpty() || rule.during().contains(before.stage()))
                        && (rule.after() == null || happened(rule.after(), before))
                        && (rule.without() == null || !happened(rule.without(), before));
                if (applies && holds(rule, event, before)) {
                    names.add(rule.name());
                }
            }
            return names;
        }

        private boolean holds(Mapping.Irregular rule, @Nullable Event event, State before) {
            if (rule.when() == null) {
                return true;
            }
            Map<String, Object> with = event instanceof Event.Act act ? act.given() : Map.of();
            String role = event instanceof Event.Act act ? act.actor().role() : null;
            Instant at = event != null ? event.at() : before.latest() != null ? before.latest() : Instant.EPOCH;
            return rule.when()
                    .holds(new View(procedure, before, with, role, at))
                    .holds();
        }

        private boolean happened(String what, State before) {
            return before.count(what) > 0 || broken.contains(what);
        }

        /** A sum that the log tells too, compared with the sum of the entries. */
        private List<String> differing(Mapping.EventStep step, LogEvent log, State after) {
            List<String> differ = new ArrayList<>();
            step.check().forEach((fact, attribute) -> {
                String told = log.attributes().get(attribute);
                Object sum = after.facts().get(fact);
                if (told != null && sum != null && !sum.equals(read(fact, told))) {
                    differ.add(fact + "-differs");
                }
            });
            return differ;
        }

        /** A date that the law fixes: is the log's the raw end of the clock? */
        private void date(String step, LogEvent event) {
            for (Mapping.FixedDate fixed : mapping.dates().values()) {
                if (fixed.step().equals(step)) {
                    ClockCopy copy = state.clocks().get(fixed.clock());
                    boolean right = copy != null
                            && copy.rawEnd().equals(event.local().toLocalDate().toString());
                    dates.merge(fixed.name(), right, Boolean::logicalAnd);
                }
            }
        }

        Judged end() {
            List<String> atEnd = named(last, null, state, true);
            afterAll.forEach(Runnable::run);
            return new Judged(List.copyOf(lines), state, atEnd, Map.copyOf(dates));
        }
    }

    /** A notice of which the log never tells that it was sent. */
    private boolean silent(Problem reason) {
        return reason.code().equals("notice-not-sent")
                && mapping.notInLog().contains(reason.said().get("notice") + " sent");
    }

    /** A value of the log, or null where its text is none of the fact's type. */
    private @Nullable Object read(String fact, String told) {
        try {
            return given.value(fact, told);
        } catch (Given.NotAValue e) {
            return null;
        }
    }

    /** What the log tells with an event; a text that is no value of its type is left out and marked. */
    private Map<String, Object> told(
            Action action, Mapping.@Nullable EventStep mapped, LogEvent log, Set<String> irregular) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (mapped != null) {
            texts(mapped, log).forEach((name, text) -> {
                try {
                    values.putAll(given.values(action, Map.of(name, text)));
                } catch (Given.NotAValue e) {
                    irregular.add("answer-not-of-type");
                }
            });
        }
        return values;
    }

    private Event make(
            String step,
            Mapping.@Nullable EventStep mapped,
            LogEvent log,
            Instant at,
            boolean dateKnown,
            Set<String> irregular) {
        Action action = procedure.actions().get(step);
        if (action == null) {
            String[] words = step.split(" ", -1);
            Procedure.Notice notice = procedure.notices().get(words[0]);
            if (notice == null || words.length != 2) {
                throw new IllegalStateException("neither action nor notice: " + step);
            }
            Upon.How how = Upon.How.valueOf(words[1].toUpperCase(java.util.Locale.ROOT));
            return new Event.Told(notice.name(), how, notice.to().getFirst(), null, actor(notice.from(), log), at);
        }
        Map<String, Object> values = told(action, mapped, log, irregular);
        if (action.opens() != null && mapping.calendar() != null) {
            values.put("calendar", mapping.calendar());
        }
        String role = action.by().isEmpty() ? "law" : action.by().getFirst();
        return new Event.Act(step, actor(role, log), values, at, dateKnown);
    }

    private Map<String, String> texts(Mapping.EventStep mapped, LogEvent log) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapped.facts().forEach((name, attribute) -> {
            String value = log.attributes().get(attribute);
            if (value != null) {
                texts.put(name, value);
            }
        });
        return texts;
    }

    /** Where the log names nobody, each role is somebody else: no separation is held to be broken by silence. */
    private Actor actor(String role, LogEvent log) {
        Role known = procedure.roles().get(role);
        String person = log.attributes().get(mapping.person());
        return new Actor(person == null ? "not named (" + role + ")" : person, role, known == null ? null : known.at());
    }
}
