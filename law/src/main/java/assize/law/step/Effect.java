package assize.law.step;

import assize.law.time.Derivation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change that a step makes to a case; an entry keeps all of its step's. Immutable. */
public sealed interface Effect {
    /** The case is opened under a version of a procedure and the calendar of its place. */
    record Opened(
            String procedure, String version, @Nullable String calendar, Instant at) implements Effect {}

    /** The case is in another stage; an end ends it. */
    record Entered(String stage, boolean end) implements Effect {}

    /** A fact has a value: Boolean, Money, LocalDate, Instant, Long or String; null clears it. */
    record Set(String fact, @Nullable Object value) implements Effect {}

    /** Something was done or told once more: {@code send}, {@code report sent}, {@code report reached offender}. */
    record Counted(String what) implements Effect {}

    /** Somebody acted in a role. */
    record Acted(String role, String person, @Nullable String body) implements Effect {}

    /**
     * A date was fixed for a clock's copy, with its reasons.
     *
     * @param why start, restart, extension, pause, restored or out-of-reach
     * @param before the end that this one replaces; null for a start
     */
    record Fixed(
            ClockCopy copy,
            Derivation derivation,
            String why,
            @Nullable String before) implements Effect {}

    /**
     * A clock's copy stopped, passed or paused.
     *
     * @param day since when it stands still
     * @param wakes when it goes on by itself; null: not by itself
     * @param standing of a clock with several pauses, those that last
     */
    record Turned(
            String copy,
            ClockCopy.Status status,
            @Nullable String day,
            @Nullable Instant wakes,
            List<String> standing) implements Effect {
        /** Stopped or passed. */
        static Turned to(ClockCopy copy, ClockCopy.Status status) {
            return new Turned(copy.key(), status, null, null, List.of());
        }
    }

    /** A linked matter was opened ({@code open}) or ended in an outcome. */
    record Linked(String link, String status) implements Effect {}

    /** A person's part in the case is challenged, or no longer. */
    record Challenged(String person, boolean open) implements Effect {}

    /** A person may no longer act for an office in the case. */
    record Barred(String person) implements Effect {}

    /** The case goes on under another version of its procedure. */
    record VersionMoved(String version) implements Effect {}

    /**
     * The case is linked with another, by its id.
     *
     * @param joined whether the two are handled together, and not one opened from the other
     */
    record Tied(String caseId, boolean joined) implements Effect {}

    /** Something changed inside a side-matter. */
    record Inside(String matter, Effect effect) implements Effect {}

    /** An entry was found wrong: which, what it said of a fact, and what was known instead stands in a {@link Set}. */
    record Corrected(String entry, String fact, @Nullable Object before) implements Effect {}

    /** What only some procedures bring about. */
    sealed interface Beyond extends Effect {}

    /** The case is on a track. */
    record Tracked(String track) implements Beyond {}

    /** Something was asked for, by whom; null: it was answered. */
    record Requested(String request, @Nullable Acted by) implements Beyond {}

    /** A role of which there are several gained a holder, the next by number. */
    record Joined(String role) implements Beyond {}

    /** A holder of a role of which there are several left. */
    record Left(String holder) implements Beyond {}

    /** A seal begins or ends. */
    record Sealed(String seal, boolean open) implements Beyond {}

    /** A notice is held back by a seal; it goes to one holder alone, or to all its receivers. */
    record HeldBack(String seal, String notice, @Nullable String to) implements Beyond {}

    /** Somebody was drawn for an office; null: the place is free. */
    record Drawn(String role, @Nullable String person) implements Beyond {}

    /** A holder agreed to what needs everybody; null: everybody did, and it took effect. */
    record Consented(String action, @Nullable String holder) implements Beyond {}

    /** Nobody could reach the platform from one moment to another, the second no longer among them. */
    record OutOfReach(Instant from, Instant until) implements Beyond {}

    /** It is disputed whether a passed clock was kept, or no longer. */
    record Disputed(String copy, boolean open) implements Beyond {}
}
