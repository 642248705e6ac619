package assize.bench.soak.trial;

import assize.bench.soak.journal.Fault;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What another thread found. */
final class Waited {
    private Waited() {}

    /** Its result; a fault that it found is thrown here. */
    static <T extends @Nullable Object> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
