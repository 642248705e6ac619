package assize.bench.ours;

import assize.docket.entry.NewEntry;
import assize.docket.registry.Contents;
import assize.docket.registry.Rows;
import assize.docket.store.Database;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.State;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Opens many cases as an import does: each judged by the law, many of them in one statement of the one writer. */
public final class Filling {
    private static final int AT_ONCE = 200;

    private final Course course;
    private final Writer writer;

    /** Into a docket, by a procedure. */
    public Filling(Course course, Database database) {
        this.course = course;
        this.writer = new Writer(database);
    }

    /** Opens so many cases, each by its own act, and gives their ids in the order of the acts. */
    public UUID[] open(int count, IntFunction<Event.Act> opening) throws Exception {
        return open(count, opening, _ -> null);
    }

    /** The same with a number for each, by which the site finds it. */
    UUID[] open(int count, IntFunction<Event.Act> opening, IntFunction<@Nullable String> number) throws Exception {
        UUID[] ids = new UUID[count];
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> batches = new ArrayList<>();
            for (int from = 0; from < count; from += AT_ONCE) {
                int first = from;
                int last = Math.min(count, from + AT_ONCE);
                batches.add(workers.submit(() -> batch(ids, first, last, opening, number)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        }
        return ids;
    }

    private void batch(
            UUID[] ids, int first, int last, IntFunction<Event.Act> opening, IntFunction<@Nullable String> number) {
        List<Change> changes = new ArrayList<>(last - first);
        for (int i = first; i < last; i++) {
            ids[i] = UuidCreator.getTimeOrderedEpoch();
            changes.add(change(ids[i], opening.apply(i), number.apply(i)));
        }
        for (Result result : writer.write(changes)) {
            if (!(result instanceof Result.Written)) {
                throw new IllegalStateException("a case was not opened: " + result);
            }
        }
    }

    private Change change(UUID id, Event.Act act, @Nullable String number) {
        Course.Passage passage = course.take(State.NOTHING, act, Set.of());
        if (!passage.taken()) {
            throw new IllegalStateException("refused: " + passage.asked().reasons());
        }
        List<NewEntry> entries = passage.entered().stream()
                .map(outcome -> Contents.of(course.procedure(), outcome))
                .toList();
        CaseHead head = CaseHead.opening(
                id, course.procedure().name(), course.procedure().digest(), number, act.at());
        return Rows.opening(course.procedure(), head, entries, passage.state(State.NOTHING), true);
    }
}
