package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Upon;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clocks do by themselves. */
final class Passing {
    private Passing() {}

    /** A copy of a clock by its name in events, with its line. */
    private record Found(Line line, Clock clock, ClockCopy copy) {}

    private static @Nullable Found find(Line main, String address) {
        ClockCopy copy = main.state().copy(address);
        if (copy == null) {
            return null;
        }
        int dot = address.indexOf('.');
        Line line = dot < 0 ? main : main.inside(address.substring(0, dot));
        Clock clock = line.procedure().clocks().get(copy.clock());
        return clock == null ? null : new Found(line, clock, copy);
    }

    static List<Effect> passes(Checks checks, Line main, Event.ClockPasses passes) {
        Found found = find(main, passes.copy());
        if (found == null
                || found.copy().status() != ClockCopy.Status.RUNNING
                || found.copy().due().isAfter(passes.at())) {
            checks.refuse("clock-not-due", "clock", passes.copy());
            return List.of();
        }
        Line line = found.line();
        Gathered effects = new Gathered(line);
        effects.here(Effect.Turned.to(found.copy(), ClockCopy.Status.PASSED));
        Requests.passed(line, found.clock(), effects);
        if (found.clock().repeats()) {
            ClockWork work = new ClockWork(line, passes, null, null, checks.reasons());
            new ClockMoves(work).repeat(found.clock(), found.copy());
            work.effects().forEach(effects::here);
        }
        Happenings happenings = new Happenings(line.matter());
        happenings.here(new Upon.Passes(found.copy().clock()), null);
        new Moving(checks, line, passes, effects).move(happenings, Map.of());
        return effects.effects();
    }

    static List<Effect> pauseEnds(Checks checks, Line main, Event.PauseEnds ends) {
        Found found = find(main, ends.copy());
        if (found == null
                || found.copy().wakes() == null
                || found.copy().wakes().isAfter(ends.at())) {
            checks.refuse("clock-not-due", "clock", ends.copy());
            return List.of();
        }
        ClockWork work = new ClockWork(found.line(), ends, null, null, checks.reasons());
        Pauses.wake(work, found.clock(), found.copy(), ends.at());
        Gathered effects = new Gathered(found.line());
        work.effects().forEach(effects::here);
        return effects.effects();
    }
}
