package assize.bench.harness;

/**
 * One way of doing something, to be measured beside others.
 *
 * @param name what the table, {@code --only} and the goals call it
 * @param callers how many do it at once
 * @param once true: each does one unit in a round, however long that takes; false: units until the time is over
 * @param before what has to be ready before a round; not measured
 * @param after what ends with a round; not measured
 */
public record Contender(String name, int callers, boolean once, Preparation before, Work work, Preparation after) {
    private static final Preparation NOTHING = () -> {};

    /** Makes ready what a round needs. */
    @FunctionalInterface
    public interface Preparation {
        /** Called before each round; the first time it sets up what lasts. */
        void ready() throws Exception;
    }

    /** One unit of work. */
    @FunctionalInterface
    public interface Work {
        /** Does one unit for a caller, counted from 0, and tells how many things that were; 0: nothing is left. */
        long unit(int caller) throws Exception;
    }

    /** The same with something that ends with a round. */
    public Contender ending(Preparation end) {
        return new Contender(name, callers, once, before, work, end);
    }

    /** One that does units until the time of a round is over. */
    public static Contender of(String name, int callers, Preparation before, Work work) {
        return new Contender(name, callers, false, before, work, NOTHING);
    }

    /** One whose unit is a whole round. */
    public static Contender whole(String name, Preparation before, Work work) {
        return new Contender(name, 1, true, before, work, NOTHING);
    }
}
