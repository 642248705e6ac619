package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final List<Problem> reasons;
    private final Event event;

    /** The reasons gather why a date can't be fixed as asked. */
    ClockMoves(Procedure procedure, Reckoner reckoner, State after, Event event, List<Problem> reasons) {
        this.event = event;
        this.reasons = reasons;
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

    List<Effect> moves(List<Happening> happenings, boolean ends) {
        List<ClockCopy> started = new ArrayList<>();
        for (Clock clock : procedure.clocks().values()) {
            for (Happening happening : happenings) {
                stop(clock, happening);
                pause(clock, happening);
                resume(clock, happening);
            }
            for (Happening happening : happenings) {
                restart(clock, happening);
                start(clock, happening, started);
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
            if (whose(clock, copy, happening.receiver() != null ? happening.receiver() : role)) {
                turn(copy, ClockCopy.Status.STOPPED);
            }
        }
    }

    /** Who has a copy of their own stops that one; what anybody else does stops all. */
    private boolean whose(Clock clock, ClockCopy copy, @Nullable String who) {
        return copy.holder() == null
                || copy.holder().equals(who)
                || !View.holders(procedure, clock).contains(who);
    }

    private void pause(Clock clock, Happening happening) {
        Clock.Pause pause = clock.pause();
        if (pause == null || !pause.from().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : live(clock)) {
            if (copy.status() == ClockCopy.Status.RUNNING) {
                stand(clock, pause, copy, moment.toLocalDate());
            }
        }
    }

    /** A copy stands still from a day until the date it waits for, or as long as the law allows. */
    private void stand(Clock clock, Clock.Pause pause, ClockCopy copy, LocalDate day) {
        try {
            LocalDateTime from = day.equals(moment.toLocalDate()) ? moment : day.atTime(LocalTime.NOON);
            Instant longest = reckoner.longest(clock, from, java.util.Objects.requireNonNull(pause.atMost()), after);
            Instant wakes = awaited(pause).filter(longest::isAfter).orElse(longest);
            copies.put(copy.key(), copy.paused(day.toString(), wakes));
            effects.add(new Effect.Turned(copy.key(), ClockCopy.Status.PAUSED, day.toString(), wakes));
        } catch (UnusableInput e) {
            reasons.addAll(e.problems());
        }
    }

    /** The day named in the facts at which a pause ends, if one is known. */
    private Optional<Instant> awaited(Clock.Pause pause) {
        return pause.until().stream()
                .filter(Upon.Day.class::isInstance)
                .map(day -> dayOf((Upon.Day) day))
                .filter(Objects::nonNull)
                .map(day ->
                        day.toLocalDate().atStartOfDay(procedure.head().place()).toInstant())
                .findFirst();
    }

    private void resume(Clock clock, Happening happening) {
        if (clock.pause() == null || !clock.pause().until().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : live(clock)) {
            // The day of a hearing is set long before it comes: its coming, not its setting, ends the pause.
            if (!(happening.what() instanceof Upon.Day)) {
                goOn(clock, copy);
            } else if (copy.pausedOn() != null) {
                stand(clock, clock.pause(), copy, LocalDate.parse(copy.pausedOn()));
            }
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

    private void start(Clock clock, Happening happening, List<ClockCopy> started) {
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
        Length length = from == null ? null : length(clock, from.toLocalDate());
        if (from != null && length != null) {
            if (!clock.each()) {
                begin(clock, null, from, length, started);
            } else {
                View.holders(procedure, clock).stream()
                        .filter(holder -> receiver == null || receiver.equals(holder))
                        .forEach(holder -> begin(clock, holder, from, length, started));
            }
        }
    }

    private void begin(
            Clock clock, @Nullable String holder, LocalDateTime from, Length length, List<ClockCopy> started) {
        ClockCopy copy = fix(clock, holder, from, length, 0, "start", null);
        if (copy != null) {
            started.add(copy);
        }
    }

    /** A clock that another one's end starts counts from that one's last day, not from the midnight after it. */
    private @Nullable LocalDateTime triggerOf(Upon what) {
        return switch (what) {
            case Upon.Day day -> dayOf(day);
            case Upon.Passes ignored -> ended().minus(1, ChronoUnit.MILLIS);
            default -> moment;
        };
    }

    /** When the clock that passes ended, which may lie before the case. */
    private LocalDateTime ended() {
        ClockCopy copy =
                event instanceof Event.ClockPasses passes ? after.clocks().get(passes.copy()) : null;
        return copy == null
                ? moment
                : LocalDateTime.ofInstant(copy.due(), procedure.head().place());
    }

    private @Nullable LocalDateTime dayOf(Upon.Day day) {
        return switch (after.facts().get(day.fact())) {
            case LocalDate date -> date.atTime(LocalTime.NOON);
            case Instant instant ->
                LocalDateTime.ofInstant(instant, procedure.head().place());
            case null, default -> null;
        };
    }

    /**
     * The first length whose condition holds, with the value of the day of the start; null where there is no such
     * clock.
     */
    private @Nullable Length length(Clock clock, LocalDate day) {
        if (clock.setBy() != null) {
            return setLength(clock);
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

    /** A length that a person set, within the most that the law allows; where nobody set one, that most. */
    private @Nullable Length setLength(Clock clock) {
        Length most = clock.setAtMost();
        boolean now = event instanceof Event.Act act && act.action().equals(clock.setBy());
        Object said = now ? given.get(clock.name()) : after.facts().get(lengthOf(clock));
        Optional<Length> set = said instanceof String text ? Lengths.find(text) : Optional.empty();
        if (said == null && !now) {
            return most;
        }
        if (said == null) {
            refuse("length-not-set", "clock", clock.name(), "most", String.valueOf(most));
            return most;
        }
        if (set.isEmpty() || (most != null && Lengths.longer(set.get(), most))) {
            refuse(
                    "length-not-allowed",
                    "clock",
                    clock.name(),
                    "found",
                    said.toString(),
                    "most",
                    String.valueOf(most),
                    "law",
                    clock.law());
            return most;
        }
        return set.get();
    }

    private void refuse(String code, String... pairs) {
        reasons.add(Problem.of(code, Place.of(procedure.name()), pairs));
    }

    /**
     * Lengths set with an act for clocks that begin later, mostly with the notice that tells them, are kept till then.
     */
    void keepLengths(Action action) {
        for (Clock clock : procedure.clocks().values()) {
            boolean later = !clock.from().contains(new Upon.Done(action.name()));
            Length set = later && action.name().equals(clock.setBy()) ? setLength(clock) : null;
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
    void extend(Action action) {
        Clock clock = action.extendsClock() == null ? null : procedure.clocks().get(action.extendsClock());
        Clock.Extended extended = clock == null ? null : clock.extendedBy();
        if (clock == null || extended == null) {
            return;
        }
        List<ClockCopy> running = live(clock).stream()
                .filter(copy -> copy.status() == ClockCopy.Status.RUNNING)
                .toList();
        if (running.isEmpty()) {
            refuse("extended-not-running", "clock", clock.name(), "law", clock.law());
        }
        for (ClockCopy copy : running) {
            if (copy.extensions().size() >= extended.times()) {
                String times = Integer.toString(extended.times());
                refuse("extended-often-enough", "clock", clock.name(), "times", times, "law", clock.law());
                continue;
            }
            String adds = !extended.adds().isEmpty()
                    ? extended.adds().values().iterator().next().toString()
                    : String.valueOf(given.getOrDefault(clock.name(), ""));
            if (Lengths.find(adds).isEmpty()) {
                refuse("length-not-set", "clock", clock.name(), "most", "-");
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

    private @Nullable ClockCopy fix(
            Clock clock,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            int restarts,
            String why,
            @Nullable String before) {
        return fixed(() -> reckoner.start(clock, holder, from, length, after, restarts), why, before);
    }

    /**
     * A date that legal time can't give (out of all years, a unit its rule does not count) is a reason against the
     * step.
     */
    private @Nullable ClockCopy fixed(Supplier<Reckoner.Reckoned> reckoning, String why, @Nullable String before) {
        try {
            Reckoner.Reckoned reckoned = reckoning.get();
            copies.put(reckoned.copy().key(), reckoned.copy());
            effects.add(new Effect.Fixed(reckoned.copy(), reckoned.derivation(), why, before));
            return reckoned.copy();
        } catch (UnusableInput e) {
            reasons.addAll(e.problems());
            return null;
        }
    }

    private void refix(Clock clock, ClockCopy copy, List<String> pauses, List<String> extensions, String why) {
        fixed(() -> reckoner.again(clock, copy, pauses, extensions, after), why, copy.end());
    }
}
