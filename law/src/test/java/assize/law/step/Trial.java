package assize.law.step;

import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One matter tried in memory. Days are noon in UTC unless a time is given; each role is held by one person. */
final class Trial {
    private final Procedure procedure;
    private final Step step;
    private final Course course;
    private final Set<Effect.Acted> elsewhere = new LinkedHashSet<>();
    private State state = State.NOTHING;

    Trial(Procedure procedure) {
        this.procedure = procedure;
        this.step = new Step(procedure, Procedures.TIME);
        this.course = new Course(step);
    }

    static Trial of(String body, String... forms) {
        return new Trial(Procedures.of(body, forms));
    }

    /** The same with roles that several hold. */
    static Trial ofMany(String body, String... forms) {
        return new Trial(Procedures.ofMany(body, forms));
    }

    State state() {
        return state;
    }

    Step step() {
        return step;
    }

    /** The role acts; the names of what came of it, in order. A refusal stops the test. */
    List<String> does(String day, String role, String action, Object... given) {
        return taken(Event.Act.of(action, actor("the " + role, role), map(given), at(day)));
    }

    List<String> told(String day, String notice, String how, String to) {
        return taken(notice(day, notice, how, to, null));
    }

    List<String> outcome(String day, String role, String outcome, String link) {
        return taken(new Event.LinkTold(link, outcome, actor("the " + role, role), at(day)));
    }

    /** Why the act is refused, in English. */
    List<String> refused(String day, String role, String action, Object... given) {
        return refused(Event.Act.of(action, actor("the " + role, role), map(given), at(day)));
    }

    List<String> refusedFor(String person, String day, String role, String action, Object... given) {
        return refused(Event.Act.of(action, actor(person, role), map(given), at(day)));
    }

    List<String> refused(Event event) {
        Course.Passage passage = course.take(state, event, elsewhere);
        return passage.asked().reasons().stream()
                .map(reason -> reason.found(Locale.ENGLISH))
                .toList();
    }

    void actedElsewhere(String role, String person, @Nullable String body) {
        elsewhere.add(new Effect.Acted(role, person, body));
    }

    List<String> taken(Event event) {
        Course.Passage passage = course.take(state, event, elsewhere);
        if (!passage.taken()) {
            throw new AssertionError(
                    passage.asked().reasons().stream().map(Problem::code).toList() + " " + refused(event));
        }
        state = rebuilt(passage.entered(), passage.state(state));
        return passage.entered().stream().map(Trial::name).toList();
    }

    /** Somebody else than the role's one person acts. */
    List<String> doneBy(String person, String day, String role, String action, Object... given) {
        return taken(Event.Act.of(action, actor(person, role), map(given), at(day)));
    }

    /** The codes of the reasons for which an act is refused. */
    List<String> codes(String day, String role, String action, Object... given) {
        return codesFor("the " + role, day, role, action, given);
    }

    List<String> codesFor(String person, String day, String role, String action, Object... given) {
        Event.Act act = Event.Act.of(action, actor(person, role), map(given), at(day));
        return course.take(state, act, elsewhere).asked().reasons().stream()
                .map(Problem::code)
                .toList();
    }

    /** What is open to whom: {@code judge preservation.grant}. */
    List<String> open(String day) {
        return OpenActions.of(procedure, state, at(day)).stream()
                .map(open -> open.role() + " " + open.name() + (open.towards() == null ? "" : " to " + open.towards()))
                .toList();
    }

    /** Enters what history tells, whether allowed or not; the codes of what is irregular about it. */
    List<String> entered(String day, String role, String action, Object... given) {
        Course.Passage passage =
                course.enter(state, Event.Act.of(action, actor("the " + role, role), map(given), at(day)));
        state = passage.state(state);
        return passage.asked().reasons().stream().map(Problem::code).toList();
    }

    List<String> until(String day) {
        List<Outcome> passed = course.until(state, at(day));
        state = passed.isEmpty() ? state : rebuilt(passed, passed.getLast().after());
        return passed.stream().map(Trial::name).toList();
    }

    /** The same state from what entries keep: its effects as JSON, applied one entry after another. */
    private State rebuilt(List<Outcome> entered, State after) {
        State again = StateJson.fromJson(StateJson.toJson(state));
        for (Outcome outcome : entered) {
            List<Object> kept = outcome.effects().stream()
                    .map(effect -> Objects.requireNonNull(read(EffectJson.toJson(effect))))
                    .toList();
            again = again.with(EffectJson.fromJson(kept), outcome.event().at());
        }
        byte[] expected = Canonical.bytes(StateJson.toJson(after));
        if (!Arrays.equals(Canonical.bytes(StateJson.toJson(again)), expected)) {
            throw new AssertionError("rebuilt otherwise: " + StateJson.toJson(again) + "\n" + StateJson.toJson(after));
        }
        return StateJson.fromJson(Json.object(Json.read("state", expected)));
    }

    private static @Nullable Object read(Map<String, Object> json) {
        return Json.read("effect", Canonical.bytes(json));
    }

    /** A clock's last day and what it is doing: {@code 2026-03-11 running}. */
    String clock(String key) {
        ClockCopy copy = state.copy(key);
        return copy == null ? "not started" : copy.end() + " " + copy.status().word();
    }

    /** A copy of a clock that there is. */
    ClockCopy copy(String key) {
        return Objects.requireNonNull(state.copy(key), key);
    }

    Event.Told notice(String day, String notice, String how, String to, @Nullable String way) {
        return new Event.Told(notice, Upon.How.valueOf(how.toUpperCase(Locale.ROOT)), to, way, null, at(day));
    }

    Actor actor(String person, String role) {
        var known = procedure.roles().get(Holders.base(role));
        return new Actor(person, role, known == null ? null : known.at());
    }

    static Instant at(String day) {
        LocalDateTime local = day.length() == 10
                ? LocalDate.parse(day).atTime(LocalTime.NOON)
                : LocalDateTime.parse(day.replace(' ', 'T'));
        return local.toInstant(ZoneOffset.UTC);
    }

    private static String name(Outcome outcome) {
        return switch (outcome.event()) {
            case Event.Act act -> act.action();
            case Event.LawActs law -> "law: " + law.action();
            case Event.Told told -> told.notice() + " " + told.how().word();
            case Event.ClockPasses passes -> passes.copy() + " passes";
            case Event.PauseEnds ends -> ends.copy() + " goes on";
            case Event.LinkTold link -> link.link() + ": " + link.outcome();
            case Event.Tied tied -> "tied";
            case Event.OutOfReach out -> "out of reach";
            case Event.Moved moved -> "moved";
            case Event.Begun begun -> "begun";
        };
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(List.of(pairs));
        while (!all.isEmpty()) {
            map.put((String) all.removeFirst(), all.removeFirst());
        }
        return map;
    }
}
