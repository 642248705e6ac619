package assize.bench.harness;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Lets contenders take turns.
 *
 * @param count rounds that count; one more before them warms up, for longer: what is measured are programs that have
 *     run for a while, and with two cores a program takes its time to become fast
 * @param seconds how long each contender has in a round
 * @param told the name of the contender whose turn it is, and the round from 0, which warms up
 */
public record Rounds(int count, double seconds, BiConsumer<String, Integer> told) {
    private static final int WARM_UP = 10;

    /** Then a program is as fast as it becomes; for longer there would not be work enough for all. */
    private static final double WARM = 20;

    /** Measures all of them into the results. One that fails is left out from then on; the others go on. */
    public void run(List<Contender> contenders, Results results) throws InterruptedException {
        for (int round = 0; round <= count; round++) {
            for (Contender contender : contenders) {
                if (!results.failed().containsKey(contender.name())) {
                    told.accept(contender.name(), round);
                    turn(contender, round, results);
                }
            }
        }
    }

    // whatever one contender throws, the others still have to be measured
    private void turn(Contender contender, int round, Results results) throws InterruptedException {
        try {
            Round done = new Turn(contender, round == 0 ? Math.min(WARM_UP * seconds, WARM) : seconds).run();
            if (done.count() == 0) {
                results.fail(contender.name(), "nothing was left to do");
            } else if (round > 0) {
                results.add(contender, done);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            results.fail(contender.name(), String.valueOf(e.getMessage() == null ? e : e.getMessage()));
        }
    }
}
