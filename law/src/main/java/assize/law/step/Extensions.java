package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.time.Length;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** More time: only while a clock runs, only as often as the law says, each by the action that the law names. */
final class Extensions {
    private static final String BY = " by ";

    private Extensions() {}

    /** The length of an extension that a copy keeps. */
    static Length length(String kept) {
        int by = kept.indexOf(BY);
        return Length.parse(by < 0 ? kept : kept.substring(0, by));
    }

    /** An order adds to the end; where the law says how much more, old and new length count together from the start. */
    static boolean fromEnd(Clock clock, String kept) {
        int by = kept.indexOf(BY);
        for (Clock.Extended extended : clock.extensions()) {
            if (by < 0 || kept.substring(by + BY.length()).equals(extended.action())) {
                return extended.adds().isEmpty();
            }
        }
        return true;
    }

    /** What an action adds to the clock that it extends. */
    static void extend(ClockWork work, Action action) {
        Clock clock =
                action.extendsClock() == null ? null : work.procedure().clocks().get(action.extendsClock());
        Clock.Extended extended = clock == null ? null : by(clock, action);
        if (clock == null || extended == null) {
            return;
        }
        List<ClockCopy> running = work.live(clock).stream()
                .filter(copy -> copy.status() == ClockCopy.Status.RUNNING && towards(clock, copy, action, work.who()))
                .toList();
        if (running.isEmpty()) {
            work.refuse("extended-not-running", "clock", clock.name(), "law", clock.law());
        }
        for (ClockCopy copy : running) {
            extend(work, clock, extended, copy);
        }
    }

    private static Clock.@Nullable Extended by(Clock clock, Action action) {
        return clock.extensions().stream()
                .filter(extended -> extended.action().equals(action.name()))
                .findFirst()
                .orElse(null);
    }

    private static boolean towards(Clock clock, ClockCopy copy, Action action, @Nullable String who) {
        return action.per() == null
                || !clock.copied()
                || copy.holder() == null
                || copy.holder().equals(who);
    }

    private static void extend(ClockWork work, Clock clock, Clock.Extended extended, ClockCopy copy) {
        boolean several = clock.extensions().size() > 1;
        long before = copy.extensions().stream()
                .filter(kept -> !several || kept.endsWith(BY + extended.action()))
                .count();
        if (before >= extended.times()) {
            String times = Integer.toString(extended.times());
            work.refuse("extended-often-enough", "clock", clock.name(), "times", times, "law", law(clock, extended));
            return;
        }
        boolean first = extended.after() == null
                || copy.extensions().stream().anyMatch(kept -> kept.endsWith(BY + extended.after()));
        if (!first) {
            work.refuse(
                    "extended-too-early",
                    "clock",
                    clock.name(),
                    "after",
                    String.valueOf(extended.after()),
                    "law",
                    law(clock, extended));
            return;
        }
        Length adds = adds(work, clock, extended);
        if (adds != null) {
            List<String> extensions = new ArrayList<>(copy.extensions());
            extensions.add(several ? adds + BY + extended.action() : adds.toString());
            work.refix(clock, copy, Length.parse(copy.length()), copy.pauses(), extensions, "extension");
        }
    }

    private static String law(Clock clock, Clock.Extended extended) {
        return extended.law() == null ? clock.law() : extended.law();
    }

    /** As much as the law says for the track, or as the act says within the most. */
    private static @Nullable Length adds(ClockWork work, Clock clock, Clock.Extended extended) {
        if (extended.adds().isEmpty()) {
            Object said = work.given().get(clock.name());
            Length adds = work.saidLength(clock, said, extended.atMost());
            return said == null ? null : adds;
        }
        String track = work.after().main().state().further().track();
        Length adds = extended.adds().get(track == null ? "" : track);
        adds = adds == null ? extended.adds().get("") : adds;
        if (adds == null) {
            work.refuse(
                    "extended-not-on-track",
                    "clock",
                    clock.name(),
                    "track",
                    String.valueOf(track),
                    "law",
                    law(clock, extended));
        }
        return adds;
    }
}
