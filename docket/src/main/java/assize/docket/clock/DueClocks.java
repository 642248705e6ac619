package assize.docket.clock;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The clocks whose moment has come: in the database, or in the simulated one by which every order of events is tried.
 * Safe for all threads.
 */
public interface DueClocks {
    /**
     * Takes due clocks, at most the earliest of each case, so that nobody else touches their cases until this returns;
     * keeps what their passing does; puts off those that could not pass. All of it is kept or nothing. Throws
     * {@link assize.law.problem.MachineLacks} if the clocks cannot be reached.
     *
     * @param most how many are taken at once
     * @param ahead by how much the watch's now lies ahead, for rehearsals
     * @param judging what their passing does: one answer for each, in the same order
     * @return how many were taken
     */
    int pass(int most, Duration ahead, Function<List<DueClock>, List<Passing>> judging);
}
