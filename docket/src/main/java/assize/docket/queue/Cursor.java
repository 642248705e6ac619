package assize.docket.queue;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a case in the order of queues: the next page begins after it. Immutable.
 *
 * @param due the moment of the earliest clock that runs in the case, or that an office has missed; null: none
 * @param opened when the case was opened
 */
public record Cursor(@Nullable Instant due, Instant opened, UUID caseId) {
    private static final String NO_CLOCK = "-";

    /** As a word that {@link #of} reads. */
    public String word() {
        return String.join("_", due == null ? NO_CLOCK : due.toString(), opened.toString(), caseId.toString());
    }

    /** From a word; throws {@link UnusableInput} with the problem {@code queue-cursor} if it is none. */
    public static Cursor of(String word) {
        String[] parts = word.split("_", -1);
        try {
            if (parts.length == 3) {
                Instant due = parts[0].equals(NO_CLOCK) ? null : Instant.parse(parts[0]);
                return new Cursor(due, Instant.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // told below: the word is not one that a page gave
        }
        throw new UnusableInput(Problem.of("queue-cursor", Place.of("queue"), "found", word));
    }

    /** As the database keeps it: no clock is later than any. */
    OffsetDateTime keptDue() {
        return due == null ? OffsetDateTime.MAX : due.atOffset(ZoneOffset.UTC);
    }
}
