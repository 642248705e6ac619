package assize.bench.ours;

import assize.docket.registry.Answer;
import assize.docket.registry.Registry;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Whole steps in cases of one's own: each caller knows at which revision its cases stand, as a person does who has the
 * page of the case before them, and gives each act a key, in the order of time like all ids that our pages give.
 */
final class Steps {
    private static final int MOST_CALLERS = 64;

    private final Registry registry;
    private final List<UUID> cases;
    private final long[] revisions;
    private final SplittableRandom[] chances = new SplittableRandom[MOST_CALLERS];
    private final Instant begun;
    private final long nanos = System.nanoTime();

    /** Steps in cases that were opened at or before the moment, which is now. */
    Steps(Registry registry, Instant begun, List<UUID> cases) {
        this.registry = registry;
        this.begun = begun;
        this.cases = cases;
        this.revisions = new long[cases.size()];
        java.util.Arrays.fill(revisions, 1);
        for (int i = 0; i < MOST_CALLERS; i++) {
            chances[i] = new SplittableRandom(i);
        }
    }

    /** One step of one of so many callers. */
    long step(int caller, int callers) {
        int share = cases.size() / callers;
        int nr = caller * share + chances[caller].nextInt(share);
        // never goes back, so that no step lies before the last one of its case
        Instant now = begun.plusNanos(System.nanoTime() - nanos).truncatedTo(ChronoUnit.MICROS);
        String action = revisions[nr] % 2 == 1 ? "answer" : "ask-again";
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        Answer answer = registry.take(cases.get(nr), revisions[nr], Matters.act(action, nr, now), key);
        if (!(answer instanceof Answer.Entered)) {
            throw new IllegalStateException("not entered: " + answer);
        }
        revisions[nr]++;
        return 1;
    }
}
