package assize.bench.server;

/**
 * How much of everything there is.
 *
 * @param cases cases in the docket and in the raw tables
 * @param dueCases cases whose clocks are always due
 * @param openCases open cases of the queues, the raw one and ours
 * @param backlog matters that wait in each engine
 * @param manyCases cases of the large docket; 0: there is none
 * @param midnight of these, how many have a clock that ends at one midnight
 * @param stages stages of the generated procedure; it has three times as many actions
 * @param leaves of the log that is audited
 */
public record Sizes(
        int cases, int dueCases, int openCases, int backlog, int manyCases, int midnight, int stages, int leaves) {
    /** What a run has if nothing is said. */
    public static final Sizes USUAL = new Sizes(200_000, 20_000, 100_000, 20_000, 0, 0, 200, 1_000_000);

    /** With the sets that take minutes to make. */
    public static final Sizes LARGE =
            new Sizes(200_000, 20_000, 1_000_000, 20_000, 5_000_000, 1_000_000, 200, 10_000_000);

    /** Enough to see that everything works. */
    public static final Sizes TINY = new Sizes(256, 256, 500, 24, 200, 40, 20, 700);
}
