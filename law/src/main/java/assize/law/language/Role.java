package assize.law.language;

import assize.law.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A role in the procedure.
 *
 * @param at the kind of body at which an office is held; null for a party
 * @param side the side it belongs to, such as {@code prosecuting}; null: none
 * @param complainedOf its holder is the person about whom the matter is
 */
public record Role(
        String name,
        Kind kind,
        @Nullable String at,
        Many many,
        boolean byLot,
        @Nullable String side,
        boolean complainedOf,
        Place place) {
    /** What the holder is to the matter. */
    public enum Kind {
        PARTY,
        AFFECTED,
        OFFICE
    }

    /** One holder; several in one position, whose act counts for all; several, each with own flags and clocks. */
    public enum Many {
        ONE,
        AS_ONE,
        EACH
    }

    /** True when several holders stand in one position: one's act counts for all. */
    public boolean asOne() {
        return many == Many.AS_ONE;
    }

    /** True when each of several holders has flags and clocks of their own. */
    public boolean each() {
        return many == Many.EACH;
    }
}
