package assize.law.access;

import org.jspecify.annotations.Nullable;

/**
 * How much of an entry somebody may see, and on which ground not more. Immutable.
 *
 * @param extent all of it, all but the content, or that it is there
 * @param ground why not more; null where all is seen
 */
public record Seen(Extent extent, @Nullable Ground ground) {
    /** The whole entry. */
    public static final Seen WHOLE = new Seen(Extent.WHOLE, null);

    /** How much is seen. */
    public enum Extent {
        /** The entry with its content. */
        WHOLE,
        /** What happened, when, and by which class of actor; not the content. */
        WITHOUT_CONTENT,
        /** Only that there is an entry at this place. */
        WITHHELD
    }

    /**
     * Why something is not shown.
     *
     * @param kind the word: seal, private, extract or file
     * @param name of the fact, or the role from which something is kept
     * @param law the article, where the procedure names one
     */
    public record Ground(String kind, String name, @Nullable String law) {}
}
