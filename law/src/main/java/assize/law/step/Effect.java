package assize.law.step;

import assize.law.time.Derivation;
import java.time.Instant;
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
     * @param why start, restart, extension or pause
     * @param before the end that this one replaces; null for a start
     */
    record Fixed(
            ClockCopy copy,
            Derivation derivation,
            String why,
            @Nullable String before) implements Effect {}

    /** A clock's copy stopped, passed or paused. */
    record Turned(
            String copy,
            ClockCopy.Status status,
            @Nullable String day,
            @Nullable Instant wakes) implements Effect {}

    /** A linked matter was opened ({@code open}) or ended in an outcome. */
    record Linked(String link, String status) implements Effect {}

    /** A person's part in the case is challenged, or no longer. */
    record Challenged(String person, boolean open) implements Effect {}

    /** A person may no longer act for an office in the case. */
    record Barred(String person) implements Effect {}

    /** The case goes on under another version of its procedure. */
    record VersionMoved(String version) implements Effect {}

    /** The case is linked with another, by its id. */
    record Tied(String caseId) implements Effect {}
}
