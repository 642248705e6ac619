package assize.bench.soak;

/**
 * How much is tried. Each trial makes so much of it as its time allows, and tells how much that was.
 *
 * @param kills of the application, and as many of the database
 * @param pairs of acts at the same time
 * @param clocks due at one moment
 * @param takeovers rounds with nodes that are killed
 * @param pauses rounds with a node that stands still for longer than the database waits
 * @param fills of each of the two volumes
 * @param jumps whether clocks are set wrong
 * @param cuts of connections
 * @param histories simulated
 * @param frauds planted in a log, and as many changes of a docket
 * @param races of two requests to a witness
 */
public record Sizes(
        int kills,
        int pairs,
        int clocks,
        int takeovers,
        int pauses,
        int fills,
        boolean jumps,
        int cuts,
        int histories,
        int frauds,
        int races) {
    /** For a test among others. */
    public static final Sizes TINY = new Sizes(1, 50, 200, 1, 0, 0, false, 0, 20, 60, 200);

    private static final int FULL = 20;

    /** What fits into so many minutes. */
    static Sizes of(int minutes) {
        int pauses = minutes < 3 ? 0 : share(2, minutes);
        return new Sizes(
                share(50, minutes),
                10_000,
                10_000,
                share(8, minutes),
                pauses,
                share(10, minutes),
                true,
                share(40, minutes),
                share(100_000, minutes),
                1_000,
                10_000);
    }

    private static int share(int full, int minutes) {
        return Math.max(1, (int) Math.ceil((double) full * minutes / FULL));
    }
}
