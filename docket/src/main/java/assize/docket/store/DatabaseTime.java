package assize.docket.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the database, the same for all nodes. Between two questions to the database the moments that have
 * passed are counted by the monotonic counter of this machine, never by its wall clock. Safe for all threads.
 */
final class DatabaseTime implements InstantSource {
    private static final long ASK_AGAIN = TimeUnit.SECONDS.toNanos(10);

    private record Answer(Instant moment, long asked) {}

    private final Supplier<Instant> database;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    DatabaseTime(Supplier<Instant> database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        Answer answer = last.get();
        if (answer == null || now - answer.asked() > ASK_AGAIN) {
            // the database looked at its clock somewhere between question and answer
            Instant moment = database.get();
            answer = new Answer(moment, now + (System.nanoTime() - now) / 2);
            last.set(answer);
            return answer.moment();
        }
        return answer.moment().plusNanos(now - answer.asked());
    }
}
