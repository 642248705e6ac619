package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.problem.UnusableInput;
import assize.law.step.Happenings.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When clocks stand still. Of several pauses the copy goes on when the last is over; days that two of them cover count
 * once.
 */
final class Pauses {
    private static final String UNTIL = " until ";

    private Pauses() {}

    /** What happened begins the pauses that it begins. */
    static void begin(ClockWork work, Clock clock, Happening happening) {
        for (int n = 0; n < clock.pauses().size(); n++) {
            Clock.Pause pause = clock.pauses().get(n);
            if (pause.from().contains(happening.what()) || begins(pause, happening.what())) {
                for (ClockCopy copy : work.live(clock)) {
                    if (!stands(clock, copy, n)) {
                        stand(work, clock, n, copy, work.today());
                    }
                }
            }
        }
    }

    private static boolean begins(Clock.Pause pause, Upon what) {
        String during = pause.during();
        if (during == null) {
            return false;
        }
        return switch (what) {
            case Upon.Enters enters -> enters.stage().equals(during);
            case Upon.Opened opened -> opened.matter().equals(during);
            case Upon.Main main -> begins(pause, main.what());
            default -> false;
        };
    }

    /** A copy that starts while something lasts for which it stands still begins by standing still. */
    static void beginAtStart(ClockWork work, Clock clock, ClockCopy copy) {
        for (int n = 0; n < clock.pauses().size(); n++) {
            ClockCopy now = work.copies().get(copy.key());
            if (now != null && now.live() && lasts(work.after(), clock.pauses().get(n))) {
                stand(work, clock, n, now, work.today());
            }
        }
    }

    private static boolean lasts(Line line, Clock.Pause pause) {
        String during = pause.during();
        return during != null
                && (line.state().stage().equals(during)
                        || line.main().state().stage().equals(during)
                        || Matters.open(line.main().state(), during));
    }

    private static boolean stands(Clock clock, ClockCopy copy, int n) {
        if (copy.status() != ClockCopy.Status.PAUSED) {
            return false;
        }
        return clock.pauses().size() == 1 || copy.standing().stream().anyMatch(text -> number(text) == n);
    }

    private static int number(String standing) {
        int until = standing.indexOf(UNTIL);
        return Integer.parseInt(until < 0 ? standing : standing.substring(0, until));
    }

    private static @Nullable Instant until(String standing) {
        int until = standing.indexOf(UNTIL);
        return until < 0 ? null : Instant.parse(standing.substring(until + UNTIL.length()));
    }

    /** A copy stands still from a day until the date it waits for, or as long as the law allows. */
    private static void stand(ClockWork work, Clock clock, int n, ClockCopy copy, LocalDate day) {
        Clock.Pause pause = clock.pauses().get(n);
        try {
            LocalDateTime from = day.equals(work.today()) ? work.moment() : day.atTime(LocalTime.NOON);
            Instant longest = pause.atMost() == null
                    ? null
                    : work.reckoner().longest(clock, from, pause.atMost(), work.calendar());
            Instant wakes = awaited(work, pause)
                    .filter(awaited -> longest == null || longest.isAfter(awaited))
                    .orElse(longest);
            if (clock.pauses().size() == 1) {
                work.still(copy, day.toString(), wakes, List.of());
                return;
            }
            List<String> standing = new ArrayList<>(copy.standing());
            standing.removeIf(text -> number(text) == n);
            standing.add(wakes == null ? Integer.toString(n) : n + UNTIL + wakes);
            String since = copy.pausedOn() == null ? day.toString() : copy.pausedOn();
            work.still(copy, since, soonest(standing), standing);
        } catch (UnusableInput e) {
            work.unusable(e);
        }
    }

    private static @Nullable Instant soonest(List<String> standing) {
        return standing.stream()
                .map(Pauses::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The day named in the facts at which a pause ends, if one is known. */
    private static Optional<Instant> awaited(ClockWork work, Clock.Pause pause) {
        return pause.until().stream()
                .filter(Upon.Day.class::isInstance)
                .map(day -> work.dayOf((Upon.Day) day))
                .filter(Objects::nonNull)
                .map(day -> day.toLocalDate()
                        .atStartOfDay(work.procedure().head().place())
                        .toInstant())
                .findFirst();
    }

    /** What happened ends the pauses that it ends. */
    static void end(ClockWork work, Clock clock, Happening happening) {
        for (int n = 0; n < clock.pauses().size(); n++) {
            Clock.Pause pause = clock.pauses().get(n);
            if (!pause.until().contains(happening.what())) {
                continue;
            }
            for (ClockCopy copy : work.live(clock)) {
                // The day of a hearing is set long before it comes: its coming, not its setting, ends the pause.
                if (!stands(clock, copy, n)) {
                    continue;
                }
                if (happening.what() instanceof Upon.Day && copy.pausedOn() != null) {
                    stand(work, clock, n, copy, LocalDate.parse(copy.pausedOn()));
                } else {
                    over(work, clock, copy, n);
                }
            }
        }
    }

    /** Ends the pauses of what no longer lasts: a stage that was left, a side-matter of which none is open. */
    static void endWhatIsOver(ClockWork work, Clock clock) {
        for (int n = 0; n < clock.pauses().size(); n++) {
            Clock.Pause pause = clock.pauses().get(n);
            if (pause.during() != null && !lasts(work.after(), pause)) {
                for (ClockCopy copy : work.live(clock)) {
                    if (stands(clock, copy, n)) {
                        over(work, clock, copy, n);
                    }
                }
            }
        }
    }

    private static void over(ClockWork work, Clock clock, ClockCopy copy, int n) {
        List<String> rest =
                copy.standing().stream().filter(text -> number(text) != n).toList();
        on(work, clock, copy, rest);
    }

    /** The pauses that have lasted as long as they may are over. */
    static void wake(ClockWork work, Clock clock, ClockCopy copy, Instant at) {
        List<String> rest = copy.standing().stream()
                .filter(text -> {
                    Instant until = until(text);
                    return until == null || until.isAfter(at);
                })
                .toList();
        on(work, clock, copy, rest);
    }

    /** A copy for which no pause is left runs again; the days that stood still do not count. */
    private static void on(ClockWork work, Clock clock, ClockCopy copy, List<String> rest) {
        if (copy.status() != ClockCopy.Status.PAUSED || copy.pausedOn() == null) {
            return;
        }
        if (!rest.isEmpty()) {
            work.still(copy, copy.pausedOn(), soonest(rest), rest);
            return;
        }
        List<String> pauses = new ArrayList<>(copy.pauses());
        if (work.today().isAfter(LocalDate.parse(copy.pausedOn()))) {
            pauses.add(copy.pausedOn() + "/" + work.today());
        }
        work.refix(clock, copy, assize.law.time.Length.parse(copy.length()), pauses, copy.extensions(), "pause");
    }
}
