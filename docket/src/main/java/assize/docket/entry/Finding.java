package assize.docket.entry;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.Locale;
import java.util.UUID;

/**
 * Something found while a case's entries were checked.
 *
 * @param seq the first place that differs
 */
public record Finding(long seq, Kind kind) {
    /** What was found. */
    public enum Kind {
        /** An entry is missing before the next one. */
        GAP,
        /** The entry does not name the hash of the one before. */
        PREVIOUS,
        /** The bytes of the entry are not those that its hash was made of. */
        HASH,
        /** The bytes are no entry. */
        UNREADABLE,
        /** The entry belongs to another case or another place. */
        MISPLACED,
        /** The content is not the one that the entry commits to. */
        CONTENT,
        /** The content is no longer there; the entry stands. */
        ERASED,
        /** The entries end earlier, later or otherwise than the case says. */
        END
    }

    /** The finding in words: the code is {@code chain-} and the kind. */
    public Problem problem(UUID caseId) {
        return Problem.of("chain-" + kind.name().toLowerCase(Locale.ROOT), Place.of("case " + caseId), "seq", "" + seq);
    }
}
