package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.time.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step does to the clocks: stops first, then pauses and resumptions, then restarts, starts and extensions. */
final class ClockMoves {
    private final Procedure procedure;
    private final Reckoner reckoner;
    private final State after;
    private final Instant at;
    private final LocalDateTime moment;
    private final Map<String, Object> given;
    private final @Nullable String role;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, ClockCopy> copies;

    ClockMoves(Procedure procedure, Reckoner reckoner, State after, Event event) {
        this.procedure = procedure;
        this.reckoner = reckoner;
        this.after = after;
        this.at = event.at();
        this.moment = LocalDateTime.ofInstant(at, procedure.head().place());
        this.given = event instanceof Event.Act act ? act.given() : Map.of();
        this.role = event instanceof Event.Act act ? act.actor().role() : null;
        this.copies = new LinkedHashMap<>(after.clocks());
    }

    /** Something that has happened, and for a notice that reached somebody: whom. */
    record Happening(Upon what, @Nullable String receiver) {}

    List<Effect> moves(List<Happening> happenings, boolean ends, List<Problem> reasons) {
        List<ClockCopy> started = new ArrayList<>();
        for (Clock clock : procedure.clocks().values()) {
            for (Happening happening : happenings) {
                stop(clock, happening);
                pause(clock, happening);
                resume(clock, happening);
            }
            for (Happening happening : happenings) {
                restart(clock, happening);
                start(clock, happening, started, reasons);
            }
        }
        if (ends) {
            copies.values().stream()
                    .filter(c -> c.live() && !started.contains(c))
                    .toList()
                    .forEach(copy -> turn(copy, ClockCopy.Status.STOPPED));
        }
        return effects;
    }

    private void stop(Clock clock, Happening happening) {
        if (!clock.stoppedBy().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : live(clock)) {
            boolean whose =
                    copy.holder() == null || role == null || copy.holder().equals(role);
            if (whose) {
                turn(copy, ClockCopy.Status.STOPPED);
            }
        }
    }

    private void pause(Clock clock, Happening happening) {
        Clock.Pause pause = clock.pause();
        if (pause == null || !pause.from().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : live(clock)) {
            if (copy.status() == ClockCopy.Status.RUNNING) {
                String day = moment.toLocalDate().toString();
                Instant longest = reckoner.start(clock, null, moment, pause.atMost(), after, 0)
                        .copy()
                        .due();
                Instant wakes = awaited(pause).filter(longest::isAfter).orElse(longest);
                copies.put(copy.key(), copy.paused(day, wakes));
                effects.add(new Effect.Turned(copy.key(), ClockCopy.Status.PAUSED, day, wakes));
            }
        }
    }

    /** The day named in the facts at which a pause ends, if one is known. */
    private Optional<Instant> awaited(Clock.Pause pause) {
        return pause.until().stream()
                .filter(Upon.Day.class::isInstance)
                .map(day -> after.facts().get(((Upon.Day) day).fact()))
                .filter(LocalDate.class::isInstance)
                .map(day ->
                        ((LocalDate) day).atStartOfDay(procedure.head().place()).toInstant())
                .findFirst();
    }

    private void resume(Clock clock, Happening happening) {
        if (clock.pause() == null || !clock.pause().until().contains(happening.what())) {
            return;
        }
        // The day of a hearing is set long before it comes: its coming, not its setting, ends the pause.
        if (!(happening.what() instanceof Upon.Day)) {
            live(clock).forEach(copy -> goOn(clock, copy));
        }
    }

    /** A paused copy runs again; the days that stood still do not count. */
    void goOn(Clock clock, ClockCopy copy) {
        if (copy.status() == ClockCopy.Status.PAUSED && copy.pausedOn() != null) {
            List<String> pauses = new ArrayList<>(copy.pauses());
            if (moment.toLocalDate().isAfter(LocalDate.parse(copy.pausedOn()))) {
                pauses.add(copy.pausedOn() + "/" + moment.toLocalDate());
            }
            refix(clock, copy, pauses, copy.extensions(), "pause");
        }
    }

    List<Effect> effects() {
        return effects;
    }

    private void restart(Clock clock, Happening happening) {
        if (!clock.restarts().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : live(clock)) {
            int restarts = copy.restarts() + 1;
            if (clock.atMostRestarts() == null || restarts <= clock.atMostRestarts()) {
                fix(clock, copy.holder(), moment, Length.parse(copy.length()), restarts, "restart", copy.end());
            }
        }
    }

    private void start(Clock clock, Happening happening, List<ClockCopy> started, List<Problem> reasons) {
        if (!clock.from().contains(happening.what())) {
            return;
        }
        String receiver = happening.receiver();
        if (happening.what() instanceof Upon.Told told && receiver != null && !clock.each()) {
            List<String> to = procedure.notice(told.notice()).to();
            if (to.contains(clock.owner()) && !clock.owner().equals(receiver)) {
                return;
            }
        }
        LocalDateTime from = triggerOf(happening.what());
        Length length = from == null ? null : length(clock, from.toLocalDate(), reasons);
        if (from != null && length != null) {
            started.add(fix(clock, clock.each() ? receiver : null, from, length, 0, "start", null));
        }
    }

    /** A clock that another one's end starts counts from that one's last day, not from the midnight after it. */
    private @Nullable LocalDateTime triggerOf(Upon what) {
        return switch (what) {
            case Upon.Day day -> dayOf(day);
            case Upon.Passes ignored -> moment.minus(1, ChronoUnit.MILLIS);
            default -> moment;
        };
    }

    private @Nullable LocalDateTime dayOf(Upon.Day day) {
        return switch (after.facts().get(day.fact())) {
            case LocalDate date -> date.atTime(LocalTime.NOON);
            case Instant instant ->
                LocalDateTime.ofInstant(instant, procedure.head().place());
            case null, default -> null;
        };
    }

    /** The first length whose condition holds, with the value of the day of the start; null where there is no such clock. */
    private @Nullable Length length(Clock clock, LocalDate day, List<Problem> reasons) {
        if (clock.setBy() != null) {
            return setLength(clock, reasons);
        }
        View view = new View(procedure, after, given, role, at);
        for (Clock.LengthIf length : clock.lengths()) {
            if (length.when() == null || length.when().holds(view).holds()) {
                var value = length.from().floorEntry(day);
                return value == null ? null : value.getValue().orElse(null);
            }
        }
        return null;
    }

    /** A length that a person sets with the act, within the most that the law allows. */
    private @Nullable Length setLength(Clock clock, List<Problem> reasons) {
        Length most = clock.setAtMost();
        Object said = given.getOrDefault(clock.name(), after.facts().get(lengthOf(clock)));
        if (!(said instanceof String text)) {
            reasons.add(Problem.of(
                    "length-not-set", Place.of(procedure.name()), "clock", clock.name(), "most", String.valueOf(most)));
            return most;
        }
        Optional<Length> set = Lengths.find(text);
        if (set.isEmpty() || (most != null && Lengths.longer(set.get(), most))) {
            reasons.add(Problem.of(
                    "length-not-allowed",
                    Place.of(procedure.name()),
                    "clock",
                    clock.name(),
                    "found",
                    text,
                    "most",
                    String.valueOf(most),
                    "law",
                    clock.law()));
            return most;
        }
        return set.get();
    }

    /** Lengths set with an act for clocks that begin later, mostly with the notice that tells them, are kept till then. */
    void keepLengths(Action action, List<Problem> reasons) {
        for (Clock clock : procedure.clocks().values()) {
            boolean later = !clock.from().contains(new Upon.Done(action.name()));
            Length set = later && action.name().equals(clock.setBy()) ? setLength(clock, reasons) : null;
            if (set != null) {
                effects.add(new Effect.Set(lengthOf(clock), set.toString()));
            }
        }
    }

    /** Under what the state keeps a length that was set; the blank keeps it apart from the facts of a procedure. */
    private static String lengthOf(Clock clock) {
        return clock.name() + " length";
    }

    /** An action that lengthens a clock: only while it runs, only as often as the law says. */
    void extend(Action action, List<Problem> reasons) {
        Clock clock = action.extendsClock() == null ? null : procedure.clocks().get(action.extendsClock());
        Clock.Extended extended = clock == null ? null : clock.extendedBy();
        if (clock == null || extended == null) {
            return;
        }
        List<ClockCopy> running = live(clock);
        if (running.isEmpty()) {
            reasons.add(Problem.of(
                    "extended-not-running", Place.of(procedure.name()), "clock", clock.name(), "law", clock.law()));
        }
        for (ClockCopy copy : running) {
            if (copy.extensions().size() >= extended.times()) {
                reasons.add(Problem.of(
                        "extended-often-enough",
                        Place.of(procedure.name()),
                        "clock",
                        clock.name(),
                        "times",
                        Integer.toString(extended.times()),
                        "law",
                        clock.law()));
                continue;
            }
            String adds = extended.adds() != null
                    ? extended.adds().toString()
                    : String.valueOf(given.getOrDefault(clock.name(), ""));
            if (Lengths.find(adds).isEmpty()) {
                reasons.add(
                        Problem.of("length-not-set", Place.of(procedure.name()), "clock", clock.name(), "most", "-"));
                continue;
            }
            List<String> extensions = new ArrayList<>(copy.extensions());
            extensions.add(adds);
            refix(clock, copy, copy.pauses(), extensions, "extension");
        }
    }

    private List<ClockCopy> live(Clock clock) {
        return copies.values().stream()
                .filter(copy -> copy.clock().equals(clock.name()) && copy.live())
                .toList();
    }

    private void turn(ClockCopy copy, ClockCopy.Status status) {
        copies.put(copy.key(), copy.as(status));
        effects.add(new Effect.Turned(copy.key(), status, null, null));
    }

    private ClockCopy fix(
            Clock clock,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            int restarts,
            String why,
            @Nullable String before) {
        Reckoner.Reckoned reckoned = reckoner.start(clock, holder, from, length, after, restarts);
        copies.put(reckoned.copy().key(), reckoned.copy());
        effects.add(new Effect.Fixed(reckoned.copy(), reckoned.derivation(), why, before));
        return reckoned.copy();
    }

    private void refix(Clock clock, ClockCopy copy, List<String> pauses, List<String> extensions, String why) {
        Reckoner.Reckoned reckoned = reckoner.again(clock, copy, pauses, extensions, after);
        copies.put(copy.key(), reckoned.copy());
        effects.add(new Effect.Fixed(reckoned.copy(), reckoned.derivation(), why, copy.end()));
    }
}
