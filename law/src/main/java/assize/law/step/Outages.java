package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows when nobody could reach the platform. Only times of people who come from outside are touched, never an
 * office's own, and none that protects liberty or property; what a touched time gains, its rule of counting says.
 */
final class Outages {
    /** An outage touches a time if it took away some of the last hours before its end: the platform's own measure. */
    static final Duration LAST_HOURS = Duration.ofHours(6);

    private Outages() {}

    static boolean touches(List<Effect.OutOfReach> outages, Instant due) {
        return outages.stream().anyMatch(outage -> touches(outage, due));
    }

    private static boolean touches(Effect.OutOfReach outage, Instant due) {
        return outage.from().isBefore(due) && outage.until().isAfter(due.minus(LAST_HOURS));
    }

    /** Whether the clock is one of somebody who comes through the public door. */
    static boolean waitsForAParty(Procedure procedure, Clock clock) {
        return clock.owners().stream().anyMatch(owner -> {
            Role role = procedure.roles().get(owner);
            return role == null || role.kind() != Role.Kind.OFFICE;
        });
    }

    /**
     * Refused where no time of the case is touched, or only such as were touched before by a piece of the same outage:
     * an entry that concerns nobody would only be noise.
     */
    static List<Effect> entered(Checks checks, Line main, Event.OutOfReach event) {
        checks.open();
        Effect.OutOfReach outage = new Effect.OutOfReach(event.from(), event.until());
        Gathered effects = new Gathered(main);
        effects.main(outage);
        Line now = main.now(main.state().with(effects.effects(), event.at()));
        boolean touched = false;
        for (Line line : lines(now)) {
            ClockWork work = new ClockWork(line, event, null, null, checks.reasons());
            for (ClockCopy copy : line.state().clocks().values()) {
                Clock clock = line.procedure().clocks().get(copy.clock());
                if (clock != null
                        && waitsForAParty(line.procedure(), clock)
                        && touches(outage, copy.due())
                        && !touches(main.state().further().outages(), copy.due())) {
                    touched |= copy.status() != ClockCopy.Status.STOPPED;
                    gain(line, work.recount(clock, copy), copy, effects);
                }
            }
        }
        if (!touched) {
            checks.refuse("outage-touches-nothing");
        }
        return effects.effects();
    }

    private static List<Line> lines(Line main) {
        List<Line> lines = new ArrayList<>(List.of(main));
        main.state().further().matters().keySet().forEach(key -> lines.add(main.inside(key)));
        return lines;
    }

    /** A running time is counted anew; whether one that has passed was kept is for a person to decide. */
    private static void gain(Line line, Optional<Effect.Fixed> counted, ClockCopy copy, Gathered effects) {
        if (counted.isEmpty()) {
            return;
        }
        switch (copy.status()) {
            case RUNNING -> effects.in(line.matter(), counted.get());
            case PASSED -> {
                if (line.main().procedure().uses().lateKnowledge() != null) {
                    effects.main(new Effect.Disputed(line.address(copy.key()), true));
                }
            }
            // counted with it when it goes on; what was stopped needs no more time
            case PAUSED, STOPPED -> {}
        }
    }
}
