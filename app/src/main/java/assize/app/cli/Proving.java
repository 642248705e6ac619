package assize.app.cli;

import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Proof;
import assize.law.verify.proof.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Proves procedures side by side, each within bounds of states and of time. */
final class Proving {
    /** How long after its time a search may still look at what it found. */
    private static final int GRACE = 30;

    private final Desk desk;
    private final int states;
    private final int seconds;

    /** What came of one folder: a proof, or what stands in the way of one. */
    record Result(Path folder, @Nullable Proof proof, List<Problem> problems, boolean unreadable) {}

    Proving(Desk desk, int states, int seconds) {
        this.desk = desk;
        this.states = states;
        this.seconds = seconds;
    }

    /** Refuses bounds within which nothing can be searched. */
    static void within(int states, int seconds) {
        List<Problem> problems = new ArrayList<>();
        if (states < 1) {
            problems.add(Problem.of("bound-not-positive", Place.of("--states"), "found", "" + states));
        }
        if (seconds < 1) {
            problems.add(Problem.of("bound-not-positive", Place.of("--seconds"), "found", "" + seconds));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    /** All results, in the order of the folders. */
    List<Result> all(List<Path> folders) {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().factory());
        try {
            List<Future<Result>> futures = folders.stream()
                    .map(folder -> workers.submit(() -> one(folder, time)))
                    .toList();
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < folders.size(); i++) {
                results.add(await(folders.get(i), futures.get(i), i + 1));
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private Result one(Path folder, LegalTime time) {
        Procedure procedure;
        try {
            procedure = ProcedureReader.read(folder, time.rules());
        } catch (UnusableInput e) {
            return new Result(folder, null, e.problems(), true);
        }
        Instant end = desk.time().instant().plus(Duration.ofSeconds(seconds));
        Bounds bounds = new Bounds(
                states, Bounds.USUAL.edges(), () -> !desk.time().instant().isBefore(end));
        try {
            return new Result(folder, Verifier.verify(procedure, bounds), List.of(), false);
        } catch (OutOfMemoryError e) {
            return unfinished(folder, "verify-out-of-memory");
        }
    }

    /** Nobody waits for ever: the checks after a search have their time too. */
    private Result await(Path folder, Future<Result> future, int waited) {
        try {
            return future.get((long) (seconds + GRACE) * waited, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            return unfinished(folder, "verify-out-of-time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unfinished(folder, "verify-out-of-time");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Result unfinished(Path folder, String code) {
        String name = folder.getFileName() + "/procedure.yaml";
        Problem problem = Problem.of(code, Place.of(name), "seconds", Integer.toString(seconds), "states", "" + states);
        return new Result(folder, null, List.of(problem), false);
    }
}
