/**
 * The core under a simulated clock, store and network: registry, group commit and clock watch as they are, on two
 * nodes, with people who act at the same moment, and everything else made by a seed.
 *
 * <p><b>One thread.</b> Everybody is a virtual thread, but only one ever runs: {@link World} decides by the seed who
 * goes on whenever somebody stands still, and time passes only when nobody can go on. So one seed gives one history,
 * always the same, and an hour with its faults takes milliseconds. The JDK has no official way to say which thread runs
 * a virtual thread; the world takes the inner one, for which the launcher and the tests open {@code java.lang}.
 *
 * <p><b>What is real.</b> Whatever decides: {@code Registry}, {@code GroupCommit}, {@code RecentCases},
 * {@code ClockWatch}, the law. What is simulated stands behind {@code Cases}, {@code DueClocks} and {@code Ticks}:
 * requests and answers are late or lost, the database stops and comes back, statements wait for each other, nodes die
 * or stand still, the watch's transaction is ended meanwhile. The simulated store keeps to the rules of the statement
 * in {@code docket.write} and is itself no proof of that statement: the other trials run against PostgreSQL.
 *
 * <p><b>What is looked for</b> is in {@link Verdict}. What was found is shortened ({@link Shortest}) and told.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.simulated;
