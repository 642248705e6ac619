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
import assize.law.time.Protects;
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

    /**
     * What is reckoned.
     *
     * @param calendar of the case; null: that of the procedure
     * @param outages when nobody could reach the platform
     * @param latestFrom the day after which the end lies at the latest so much later; null: it has no latest
     */
    record Run(
            Clock clock,
            String key,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            List<String> pauses,
            List<String> extensions,
            int restarts,
            @Nullable String calendar,
            @Nullable LocalDateTime latestFrom,
            List<Effect.OutOfReach> outages) {}

    /**
     * When a pause of a clock that began at a moment ends at the latest; it is counted forwards whatever the clock
     * does.
     */
    Instant longest(Clock clock, LocalDateTime from, Length atMost, @Nullable String calendar) {
        return due(time.count(count(clock, from, atMost, calendar)));
    }

    private Count count(Clock clock, LocalDateTime from, Length length, @Nullable String calendar) {
        String rule = clock.counting() == null ? procedure.head().counting() : clock.counting();
        return count(rule, clock, from, length, calendar);
    }

    private Count count(String rule, Clock clock, LocalDateTime from, Length length, @Nullable String caseCalendar) {
        String calendar = caseCalendar == null ? procedure.head().calendar() : caseCalendar;
        return Count.of(rule, trigger(from, length), length)
                .under(calendar)
                .at(procedure.head().place())
                .protecting(clock.protects());
    }

    Reckoned reckon(Run run) {
        Clock clock = run.clock();
        Derivation derivation = reached(run, whole(run, count(clock, run.from(), run.length(), run.calendar())));
        if (clock.atLatest() != null && run.latestFrom() != null) {
            Derivation latest =
                    time.count(count(clock, run.latestFrom(), clock.atLatest().length(), run.calendar()));
            derivation = due(latest).isBefore(due(derivation)) ? latest : derivation;
        }
        ClockCopy copy = new ClockCopy(
                run.key(),
                clock.name(),
                run.holder(),
                ClockCopy.Status.RUNNING,
                run.from().toString(),
                run.length().toString(),
                derivation.raw().toString(),
                derivation.end().toString(),
                due(derivation),
                null,
                null,
                new ArrayList<>(run.pauses()),
                new ArrayList<>(run.extensions()),
                run.restarts(),
                List.of(),
                other(run));
        return new Reckoned(copy, derivation);
    }

    /**
     * As long as an outage touches the last hours of the last day, that day counts as one on which nobody could come;
     * where the rule draws nothing from that, the count stays as it was.
     */
    private Derivation reached(Run run, Count count) {
        Derivation derivation = time.count(count);
        if (run.outages().isEmpty() || !Outages.waitsForAParty(procedure, run.clock())) {
            return derivation;
        }
        List<LocalDate> closed = new ArrayList<>();
        while (derivation.end().time() == null
                && Outages.touches(run.outages(), due(derivation))
                && !closed.contains(derivation.end().day())) {
            closed.add(derivation.end().day());
            Derivation next = time.count(count.closed(closed));
            if (next.end().equals(derivation.end()) && next.readings().equals(derivation.readings())) {
                return derivation;
            }
            derivation = next;
        }
        return derivation;
    }

    /** The last day by the second rule as that rule itself reads, shown beside. */
    private @Nullable String other(Run run) {
        String rule = run.clock().otherReading();
        return rule == null
                ? null
                : time.count(whole(
                                run,
                                count(rule, run.clock(), run.from(), run.length(), run.calendar())
                                        .protecting(Protects.DUTY)))
                        .end()
                        .toString();
    }

    private static Count whole(Run run, Count count) {
        String why = run.clock().name();
        Count whole = count.pausing(
                        run.pauses().stream().map(text -> pause(text, why)).toList())
                .extending(run.extensions().stream()
                        .map(text -> new Extension(Extensions.length(text), Extensions.fromEnd(run.clock(), text), why))
                        .toList());
        return run.clock().backwards() ? whole.before() : whole;
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
