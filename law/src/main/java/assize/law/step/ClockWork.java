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
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clocks of one line while one step changes them: the copies as they stand, and the effects so far. */
final class ClockWork {
    private final Line after;
    private final Event event;
    private final @Nullable Action acted;
    private final Instant at;
    private final LocalDateTime moment;
    private final Map<String, Object> given;
    private final @Nullable String who;
    private final List<Problem> reasons;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, ClockCopy> copies;

    /**
     * The clocks of a line.
     *
     * @param after the line with all else that the step changes
     * @param acted the action that is done in this line; null: none
     * @param who acts, or towards whom an office acts; null: nobody
     * @param reasons gather why a date can't be fixed as asked
     */
    ClockWork(Line after, Event event, @Nullable Action acted, @Nullable String who, List<Problem> reasons) {
        this.after = after;
        this.acted = acted;
        this.event = event;
        this.at = event.at();
        this.moment = LocalDateTime.ofInstant(at, after.procedure().head().place());
        this.given = event instanceof Event.Act act ? act.given() : Map.of();
        this.who = who;
        this.reasons = reasons;
        this.copies = new LinkedHashMap<>(after.state().clocks());
    }

    Line after() {
        return after;
    }

    Procedure procedure() {
        return after.procedure();
    }

    Map<String, ClockCopy> copies() {
        return copies;
    }

    LocalDateTime moment() {
        return moment;
    }

    Instant at() {
        return at;
    }

    LocalDate today() {
        return moment.toLocalDate();
    }

    Map<String, Object> given() {
        return given;
    }

    @Nullable
    String who() {
        return who;
    }

    List<Effect> effects() {
        return effects;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void refuse(String code, String... pairs) {
        reasons.add(Problem.of(code, Place.of(after.main().procedure().name()), pairs));
    }

    void unusable(UnusableInput e) {
        reasons.addAll(e.problems());
    }

    List<ClockCopy> live(Clock clock) {
        List<ClockCopy> live = new ArrayList<>(2);
        for (ClockCopy copy : copies.values()) {
            if (copy.live() && copy.clock().equals(clock.name())) {
                live.add(copy);
            }
        }
        return live;
    }

    void turn(ClockCopy copy, ClockCopy.Status status) {
        copies.put(copy.key(), copy.as(status));
        effects.add(Effect.Turned.to(copy, status));
    }

    /** A copy stands still. */
    void still(ClockCopy copy, String day, @Nullable Instant wakes, List<String> standing) {
        copies.put(copy.key(), copy.turned(ClockCopy.Status.PAUSED, day, wakes, standing));
        effects.add(new Effect.Turned(copy.key(), ClockCopy.Status.PAUSED, day, wakes, standing));
    }

    /** A fresh run. */
    @Nullable
    ClockCopy fix(
            Clock clock,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            int restarts,
            String why,
            @Nullable String before) {
        String key = holder == null ? clock.name() : clock.name() + " of " + holder;
        return fixed(
                () -> reckoner()
                        .reckon(new Reckoner.Run(
                                clock,
                                key,
                                holder,
                                from,
                                length,
                                List.of(),
                                List.of(),
                                restarts,
                                calendar(),
                                latest(clock),
                                outages())),
                why,
                before);
    }

    /** Whether the same run, counted with the outages of the case, comes out otherwise. */
    Optional<Effect.Fixed> recount(Clock clock, ClockCopy copy) {
        try {
            Reckoner.Reckoned reckoned = reckoner()
                    .reckon(new Reckoner.Run(
                            clock,
                            copy.key(),
                            copy.holder(),
                            LocalDateTime.parse(copy.trigger()),
                            Length.parse(copy.length()),
                            copy.pauses(),
                            copy.extensions(),
                            copy.restarts(),
                            calendar(),
                            latest(clock),
                            outages()));
            return reckoned.derivation().count().closed().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Effect.Fixed(reckoned.copy(), reckoned.derivation(), "out-of-reach", copy.end()));
        } catch (UnusableInput e) {
            reasons.addAll(e.problems());
            return Optional.empty();
        }
    }

    private List<Effect.OutOfReach> outages() {
        return after.main().state().further().outages();
    }

    /** The same run with other pauses, extensions or length. */
    @Nullable
    ClockCopy refix(
            Clock clock, ClockCopy copy, Length length, List<String> pauses, List<String> extensions, String why) {
        return fixed(
                () -> reckoner()
                        .reckon(new Reckoner.Run(
                                clock,
                                copy.key(),
                                copy.holder(),
                                LocalDateTime.parse(copy.trigger()),
                                length,
                                pauses,
                                extensions,
                                copy.restarts(),
                                calendar(),
                                latest(clock),
                                outages())),
                why,
                copy.end());
    }

    Reckoner reckoner() {
        return after.plan().reckoner();
    }

    @Nullable
    String calendar() {
        return after.state().calendar();
    }

    private @Nullable LocalDateTime latest(Clock clock) {
        return clock.atLatest() == null
                ? null
                : dayOf(new Upon.Day(clock.atLatest().after()));
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

    /** A clock that another one's end starts counts from that one's last day, not from the midnight after it. */
    @Nullable
    LocalDateTime triggerOf(Upon what) {
        return switch (what) {
            case Upon.Day day -> dayOf(day);
            case Upon.Passes ignored -> ended().minus(1, ChronoUnit.MILLIS);
            case Upon.Main main -> triggerOf(main.what());
            case Upon.Inside inside -> triggerOf(inside.what());
            default -> moment;
        };
    }

    /** When the clock that passes ended, which may lie before the case. */
    private LocalDateTime ended() {
        ClockCopy copy =
                event instanceof Event.ClockPasses passes ? after.main().state().copy(passes.copy()) : null;
        return copy == null
                ? moment
                : LocalDateTime.ofInstant(copy.due(), procedure().head().place());
    }

    @Nullable
    LocalDateTime dayOf(Upon.Day day) {
        return switch (after.view(at).fact(day.fact())) {
            case LocalDate date -> date.atTime(LocalTime.NOON);
            case Instant instant ->
                LocalDateTime.ofInstant(instant, procedure().head().place());
            case null, default -> null;
        };
    }

    /**
     * The first length whose condition and track hold, with the value of the day of the start; null where there is no
     * such clock.
     */
    @Nullable
    Length length(Clock clock, LocalDate day) {
        if (clock.setBy() != null) {
            return setLength(clock);
        }
        String track = after.main().state().further().track();
        View view = after.view(given, who, at);
        for (Clock.LengthIf length : clock.lengths()) {
            boolean onTrack = length.track() == null || length.track().equals(track);
            if (onTrack && (length.when() == null || length.when().holds(view).holds())) {
                var value = length.from().floorEntry(lawOf(day));
                return value == null ? null : value.getValue().orElse(null);
            }
        }
        return null;
    }

    /** The day whose law counts: that of the start, or of the opening where the procedure says so. */
    private LocalDate lawOf(LocalDate day) {
        var versionBy = procedure().head().versionBy();
        Instant opened = after.main().state().opened();
        return versionBy != null && versionBy.ofOpening() && opened != null
                ? LocalDate.ofInstant(opened, procedure().head().place())
                : day;
    }

    /** A length that a person set, within the most that the law allows; where nobody set one, that most. */
    @Nullable
    Length setLength(Clock clock) {
        Length most = clock.setAtMost();
        boolean now =
                event instanceof Event.Act && acted != null && acted.name().equals(clock.setBy());
        Object said = now ? given.get(clock.name()) : after.state().facts().get(lengthOf(clock));
        if (said == null && !now) {
            return most;
        }
        return saidLength(clock, said, most);
    }

    /** A length that was said, or the most where it can't be that one. */
    @Nullable
    Length saidLength(Clock clock, @Nullable Object said, @Nullable Length most) {
        if (said == null) {
            refuse("length-not-set", "clock", clock.name(), "most", most == null ? "-" : most.toString());
            return most;
        }
        Optional<Length> set = said instanceof String text ? Lengths.find(text) : Optional.empty();
        if (set.isEmpty() || (most != null && Lengths.longer(set.get(), most))) {
            refuse(
                    "length-not-allowed",
                    "clock",
                    clock.name(),
                    "found",
                    said.toString(),
                    "most",
                    most == null ? "-" : most.toString(),
                    "law",
                    clock.law());
            return most;
        }
        return set.get();
    }

    /** Under what the state keeps a length that was set; the blank keeps it apart from the facts of a procedure. */
    static String lengthOf(Clock clock) {
        return clock.name() + " length";
    }
}
