package assize.docket.registry;

import assize.docket.registry.Rebuild.Case;
import assize.docket.registry.Rebuild.Seen;
import assize.law.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Checks cases on all cores while the next are read, and tells what was found in the order of the cases. Each case
 * stands for itself. For the one thread that reads.
 */
final class Checking implements AutoCloseable {
    /** How many cases one core takes at a time. */
    private static final int TOGETHER = 64;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Function<Case, List<Problem>> check;
    private final Consumer<Problem> problems;
    private final Consumer<Long> progress;
    private final ExecutorService cores = Executors.newFixedThreadPool(CORES);
    private final Deque<CompletableFuture<List<Found>>> underWay = new ArrayDeque<>();
    private List<Case> gathered = new ArrayList<>(TOGETHER);
    private Seen seen = new Seen(0, 0, 0, 0);

    private record Found(Seen seen, List<Problem> problems) {}

    Checking(Function<Case, List<Problem>> check, Consumer<Problem> problems, Consumer<Long> progress) {
        this.check = check;
        this.problems = problems;
        this.progress = progress;
    }

    void add(Case one) {
        gathered.add(one);
        if (gathered.size() == TOGETHER) {
            begin();
        }
    }

    /** What was seen of all cases that were added. */
    Seen seen() {
        begin();
        while (!underWay.isEmpty()) {
            tell(underWay.removeFirst());
        }
        return seen;
    }

    /** However fast they are read, few wait to be checked. */
    private void begin() {
        if (underWay.size() > 2 * CORES) {
            tell(underWay.removeFirst());
        }
        List<Case> together = gathered;
        gathered = new ArrayList<>(TOGETHER);
        underWay.add(CompletableFuture.supplyAsync(
                () -> together.stream().map(this::found).toList(), cores));
    }

    private Found found(Case one) {
        List<Problem> found = check.apply(one);
        boolean whole = found.isEmpty();
        boolean erased = whole && one.entries().stream().anyMatch(entry -> entry.body() == null);
        return new Found(new Seen(1, one.entries().size(), erased ? 1 : 0, whole ? 0 : 1), found);
    }

    private void tell(CompletableFuture<List<Found>> done) {
        for (Found one : found(done)) {
            seen = seen.and(one.seen());
            one.problems().forEach(problems);
            progress.accept(seen.cases());
        }
    }

    /** What kept a case from being checked is told as it is: it names what is missing. */
    private static List<Found> found(CompletableFuture<List<Found>> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        cores.shutdownNow();
    }
}
