package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.time.Count;
import assize.law.time.Derivation;
import assize.law.time.Direction;
import assize.law.time.LegalTime;
import assize.law.time.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
        String rule = clock.counting() == null ? procedure.head().counting() : clock.counting();
        String calendar = state.calendar() == null ? procedure.head().calendar() : state.calendar();
        Count count = Count.of(rule, from, length)
                .direction(clock.backwards() ? Direction.BACK : Direction.FORWARD)
                .calendar(calendar)
                .zone(procedure.head().place())
                .protects(clock.protects());
        for (String pause : pauses) {
            int slash = pause.indexOf('/');
            count = count.pause(LocalDate.parse(pause.substring(0, slash)), LocalDate.parse(pause.substring(slash + 1)), clock.name());
        }
        for (String extension : extensions) {
            count = count.extension(Length.parse(extension), clock.name());
        }
        Derivation derivation = time.count(count);
        ClockCopy copy = new ClockCopy(
                key,
                clock.name(),
                holder,
                ClockCopy.Status.RUNNING,
                from.toString(),
                length.toString(),
                derivation.rawEndText(),
                derivation.endText(),
                due(derivation),
                null,
                null,
                new ArrayList<>(pauses),
                new ArrayList<>(extensions),
                restarts);
        return new Reckoned(copy, derivation);
    }

    /** A day ends at its 24:00, which is the first moment too late; a moment is itself still in time. */
    private static Instant due(Derivation derivation) {
        return derivation.isOfHours() ? derivation.cutoff().plusMillis(1) : derivation.cutoff();
    }
}
