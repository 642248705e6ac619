package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.step.Happenings.Happening;
import assize.law.time.Length;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step does to the clocks: stops first, then pauses and resumptions, then restarts, starts and extensions. */
final class ClockMoves {
    private final ClockWork work;

    ClockMoves(ClockWork work) {
        this.work = work;
    }

    /**
     * Moves the clocks of a line.
     *
     * @param ends whether the line has come to its end, which stops all clocks but those that begin with it
     */
    List<Effect> moves(List<Happening> happenings, boolean ends) {
        List<ClockCopy> started = new ArrayList<>();
        for (Clock clock : work.procedure().clocks().values()) {
            for (Happening happening : happenings) {
                stop(clock, happening);
                if (!clock.pauses().isEmpty()) {
                    Pauses.begin(work, clock, happening);
                    Pauses.end(work, clock, happening);
                }
            }
            if (!clock.pauses().isEmpty()) {
                Pauses.endWhatIsOver(work, clock);
            }
            for (Happening happening : happenings) {
                restart(clock, happening);
                start(clock, happening, happenings, started);
            }
        }
        if (ends) {
            List<String> fresh = started.stream().map(ClockCopy::key).toList();
            work.copies().values().stream()
                    .filter(c -> c.live() && !fresh.contains(c.key()))
                    .toList()
                    .forEach(copy -> work.turn(copy, ClockCopy.Status.STOPPED));
        }
        return work.effects();
    }

    private void stop(Clock clock, Happening happening) {
        if (!clock.stoppedBy().contains(happening.what())) {
            return;
        }
        for (ClockCopy copy : work.live(clock)) {
            if (whose(clock, copy, happening.receiver() != null ? happening.receiver() : work.who())) {
                work.turn(copy, ClockCopy.Status.STOPPED);
            }
        }
    }

    /** Who has a copy of their own stops that one; what anybody else does stops all. */
    private boolean whose(Clock clock, ClockCopy copy, @Nullable String who) {
        return copy.holder() == null
                || copy.holder().equals(who)
                || !holders(clock, null).contains(who);
    }

    private List<String> holders(Clock clock, @Nullable Upon upon) {
        Line main = work.after().main();
        return upon == null
                ? Holders.copies(main.procedure(), main.state(), clock)
                : Holders.copies(main.procedure(), main.state(), clock, upon);
    }

    private void restart(Clock clock, Happening happening) {
        if (!clock.restarts().contains(happening.what())) {
            return;
        }
        LocalDateTime from = happening.what() instanceof Upon.Day day ? work.dayOf(day) : work.moment();
        for (ClockCopy copy : work.live(clock)) {
            int restarts = copy.restarts() + 1;
            if (from != null && (clock.atMostRestarts() == null || restarts <= clock.atMostRestarts())) {
                work.fix(clock, copy.holder(), from, Length.parse(copy.length()), restarts, "restart", copy.end());
            }
        }
    }

    private void start(Clock clock, Happening happening, List<Happening> all, List<ClockCopy> started) {
        if (!clock.from().contains(happening.what())) {
            return;
        }
        String receiver = happening.receiver();
        if (!clock.copied() && receiver != null && !forOwner(clock, happening.what(), receiver)) {
            return;
        }
        LocalDateTime from = work.triggerOf(happening.what());
        Length length = from == null ? null : work.length(clock, from.toLocalDate());
        if (from == null || length == null) {
            return;
        }
        if (!clock.copied()) {
            begin(clock, null, from, length, happening, all, started);
            return;
        }
        String only = receiver != null ? receiver : clock.per() != null ? work.who() : null;
        List<String> holders = holders(clock, happening.what());
        boolean one = receiver != null || (only != null && holders.contains(only));
        for (String holder : holders) {
            if (!one || holder.equals(only)) {
                begin(clock, holder, from, length, happening, all, started);
            }
        }
    }

    /** A notice that reaches somebody else starts no clock of an owner whom it addresses too. */
    private boolean forOwner(Clock clock, Upon what, String receiver) {
        if (!(what instanceof Upon.Told told)) {
            return !(what instanceof Upon.Main main) || forOwner(clock, main.what(), receiver);
        }
        List<String> to = work.after().main().procedure().notice(told.notice()).to();
        return clock.owners().contains(Holders.base(receiver))
                || clock.owners().stream().noneMatch(to::contains);
    }

    /** A run from a day in the past that the same step ends is over at once: who sues in time stops limitation. */
    private void begin(
            Clock clock,
            @Nullable String holder,
            LocalDateTime from,
            Length length,
            Happening cause,
            List<Happening> all,
            List<ClockCopy> started) {
        ClockCopy copy = work.fix(clock, holder, from, length, 0, "start", null);
        if (copy == null) {
            return;
        }
        started.add(copy);
        boolean over = cause.what() instanceof Upon.Day
                && all.stream()
                        .anyMatch(h -> !h.equals(cause) && clock.stoppedBy().contains(h.what()))
                && copy.due().isAfter(work.at());
        if (over) {
            work.turn(copy, ClockCopy.Status.STOPPED);
        } else if (!clock.pauses().isEmpty()) {
            Pauses.beginAtStart(work, clock, copy);
        }
    }

    /** A clock that repeats begins anew from its end. */
    void repeat(Clock clock, ClockCopy passed) {
        LocalDateTime end = LocalDateTime.ofInstant(
                passed.due().minusMillis(1), work.procedure().head().place());
        work.fix(
                clock,
                passed.holder(),
                end,
                Length.parse(passed.length()),
                passed.restarts() + 1,
                "repeat",
                passed.end());
    }

    /** The clock that keeps its start on another track has the length of that track; its extensions fall away. */
    void keepStart(Action action) {
        Action.Conversion converts = action.converts();
        Clock clock = converts == null || converts.keepsStart() == null
                ? null
                : work.after().main().procedure().clocks().get(converts.keepsStart());
        if (clock == null) {
            return;
        }
        for (ClockCopy copy : work.live(clock)) {
            Length length =
                    work.length(clock, LocalDateTime.parse(copy.trigger()).toLocalDate());
            if (length != null) {
                work.refix(clock, copy, length, copy.pauses(), List.of(), "conversion");
                if (copy.pausedOn() != null) {
                    work.still(copy(copy), copy.pausedOn(), copy.wakes(), copy.standing());
                }
            }
        }
    }

    private ClockCopy copy(ClockCopy before) {
        return work.copies().getOrDefault(before.key(), before);
    }

    /**
     * Lengths set with an act for clocks that begin later, mostly with the notice that tells them, are kept till then.
     */
    void keepLengths(Action action) {
        for (Clock clock : work.procedure().clocks().values()) {
            boolean later = !clock.from().contains(new Upon.Done(action.name()));
            Length set = later && action.name().equals(clock.setBy()) ? work.setLength(clock) : null;
            if (set != null) {
                work.effect(new Effect.Set(ClockWork.lengthOf(clock), set.toString()));
            }
        }
    }
}
