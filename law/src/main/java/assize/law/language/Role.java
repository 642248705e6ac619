package assize.law.language;

import org.jspecify.annotations.Nullable;

/**
 * A role in the procedure.
 *
 * @param at the kind of body at which an office is held; null for a party
 * @param asOne several holders stand in one position: one's act counts for all
 */
public record Role(String name, Kind kind, @Nullable String at, boolean asOne, boolean byLot) {
    /** What the holder is to the matter. */
    public enum Kind {
        PARTY,
        AFFECTED,
        OFFICE
    }
}
