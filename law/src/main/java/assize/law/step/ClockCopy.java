package assize.law.step;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock in a case, as short as the state needs it; the derivation of its date stands in the entry that
 * fixed it.
 *
 * @param key the clock's name, or {@code name of role} where every receiver has a copy
 * @param trigger the local day or moment it counts from
 * @param rawEnd the end before any roll
 * @param end the last day (or moment, for hours) that is in time
 * @param due the first moment at which it has passed
 * @param wakes while paused: when it goes on by itself at the latest; null: not by itself, or it is not paused
 * @param pauses the pauses that are over, as {@code from/until} days
 * @param extensions the lengths added so far; {@code 6 months by extend} where several actions may add
 * @param standing of a clock with several pauses, the numbers of those that last and until when at the longest
 * @param other the last day by the other reading; null: there is none
 */
public record ClockCopy(
        String key,
        String clock,
        @Nullable String holder,
        Status status,
        String trigger,
        String length,
        String rawEnd,
        String end,
        Instant due,
        @Nullable String pausedOn,
        @Nullable Instant wakes,
        List<String> pauses,
        List<String> extensions,
        int restarts,
        List<String> standing,
        @Nullable String other) {

    /** What a clock's copy is doing. */
    public enum Status {
        RUNNING,
        PAUSED,
        STOPPED,
        PASSED;

        /** The word as the language writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** True while it may still pass. */
    public boolean live() {
        return status == Status.RUNNING || status == Status.PAUSED;
    }

    /** When something happens to it by itself: it passes, or its pause ends. */
    public Instant next() {
        return wakes != null ? wakes : status == Status.PAUSED ? Instant.MAX : due;
    }

    ClockCopy as(Status now) {
        return turned(now, null, null, List.of());
    }

    ClockCopy turned(Status now, @Nullable String day, @Nullable Instant until, List<String> on) {
        return new ClockCopy(
                key,
                clock,
                holder,
                now,
                trigger,
                length,
                rawEnd,
                end,
                due,
                day,
                until,
                pauses,
                extensions,
                restarts,
                on,
                other);
    }
}
