package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.time.Count;
import assize.law.time.Derivation;
import assize.law.time.Extension;
import assize.law.time.LegalTime;
import assize.law.time.Length;
import assize.law.time.Moment;
import assize.law.time.Pause;
import assize.law.time.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks legal time for the dates of a procedure's clocks, and makes the short copy that the state keeps. */
final class Reckoner {
    private final Procedure procedure;
    private final LegalTime time;

    Reckoner(Procedure procedure, LegalTime time) {
        this.procedure = procedure;
        this.time = time;
    }

    /** A copy and the derivation of its date. */
    record Reckoned(ClockCopy copy, Derivation derivation) {}

    /** A fresh run from a day or a moment. */
    Reckoned start(Clock clock, @Nullable String holder, LocalDateTime from, Length length, State state, int restarts) {
        String key = holder == null ? clock.name() : clock.name() + " of " + holder;
        return reckon(clock, key, holder, from, length, List.of(), List.of(), state, restarts);
    }

    /** The same run with a further pause or extension. */
    Reckoned again(Clock clock, ClockCopy copy, List<String> pauses, List<String> extensions, State state) {
        return reckon(
                clock,
                copy.key(),
                copy.holder(),
                LocalDateTime.parse(copy.trigger()),
                Length.parse(copy.length()),
                pauses,
                extensions,
                state,
                copy.restarts());
    }

    /**
     * When a pause of a clock that began at a moment ends at the latest; it is counted forwards whatever the clock
     * does.
     */
    Instant longest(Clock clock, LocalDateTime from, Length atMost, State state) {
        Count count = count(clock, from, atMost, state);
        return due(time.count(count));
    }

    private Count count(Clock clock, LocalDateTime from, Length length, State state) {
        String rule = clock.counting() == null ? procedure.head().counting() : clock.counting();
        String calendar = state.calendar() == null ? procedure.head().calendar() : state.calendar();
        return Count.of(rule, trigger(from, length), length)
                .under(calendar)
                .at(procedure.head().place())
                .protecting(clock.protects());
    }

    private Reckoned reckon(
            Clock clock,
            String key,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            List<String> pauses,
            List<String> extensions,
            State state,
            int restarts) {
        Count count = count(clock, from, length, state)
                .pausing(pauses.stream().map(text -> pause(text, clock.name())).toList())
                .extending(extensions.stream()
                        .map(text -> new Extension(Length.parse(text), true, clock.name()))
                        .toList());
        if (clock.backwards()) {
            count = count.before();
        }
        Derivation derivation = time.count(count);
        ClockCopy copy = new ClockCopy(
                key,
                clock.name(),
                holder,
                ClockCopy.Status.RUNNING,
                from.toString(),
                length.toString(),
                derivation.raw().toString(),
                derivation.end().toString(),
                due(derivation),
                null,
                null,
                new ArrayList<>(pauses),
                new ArrayList<>(extensions),
                restarts);
        return new Reckoned(copy, derivation);
    }

    /** Noon and midnight stand for a whole day wherever days are counted; hours count from the moment itself. */
    private static Moment trigger(LocalDateTime from, Length length) {
        LocalTime time = from.toLocalTime();
        boolean wholeDay = time.equals(LocalTime.NOON) || time.equals(LocalTime.MIDNIGHT);
        return wholeDay && length.unit() != Unit.HOUR && length.n() > 1
                ? Moment.of(from.toLocalDate())
                : Moment.of(from);
    }

    /** From the day the clock stood still to the day before it went on. */
    private static Pause pause(String text, String why) {
        int slash = text.indexOf('/');
        return new Pause(
                LocalDate.parse(text.substring(0, slash)),
                LocalDate.parse(text.substring(slash + 1)).minusDays(1),
                why);
    }

    /** A day ends at its 24:00, which is the first moment too late; any other last moment is itself still in time. */
    private Instant due(Derivation derivation) {
        Instant cutoff = derivation.cutoff();
        boolean midnight =
                LocalDateTime.ofInstant(cutoff, derivation.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight && derivation.end().time() == null ? cutoff : cutoff.plusMillis(1);
    }
}
