package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.app.papers.look.PaperType;
import assize.app.papers.look.Refusal;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has files looked into, two at a time, each in a process beside this one that is ended when it takes too long or too
 * much. Whoever sends many waits in the same line as the others, file by file. Safe for all threads.
 */
public final class Examiner implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final ThreadLocal<Looker> own = ThreadLocal.withInitial(Looker::new);
    private final Set<Looker> lookers = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor lanes = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("papers-", 0).daemon().factory());

    /** Returns if nothing is wrong with a file of this type. */
    public void check(PaperType type, byte[] bytes) throws Refusal {
        FutureTask<Integer> look = new FutureTask<>(() -> {
            lookers.add(own.get());
            own.get().check(type, bytes);
            return 0;
        });
        try {
            lanes.execute(look);
            look.get(Limits.WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException | TimeoutException e) {
            look.cancel(false);
            throw new Refusal("paper-busy", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("paper-busy", "");
        }
    }

    @Override
    public void close() {
        lanes.shutdownNow();
        lookers.forEach(Looker::close);
    }
}
