package assize.docket.write;

import static assize.docket.write.Changes.key;
import static assize.docket.write.Changes.keyed;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Chain;
import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyWritersTest {
    private final Database database = TestDatabase.shared();
    private final Writer writer = new Writer(database);
    private final CaseFiles files = new CaseFiles(database);

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }

    @Test
    void of_two_changes_of_one_case_at_once_one_is_written_and_one_is_late() throws Exception {
        for (int round = 0; round < 50; round++) {
            CaseHead head = open(writer);
            Callable<Result> act =
                    () -> writer.write(List.of(step(head, "answer"))).getFirst();
            List<Result> results = atOnce(List.of(act, act));
            assertThat(results).hasAtLeastOneElementOfType(Result.Written.class);
            assertThat(results).hasAtLeastOneElementOfType(Result.Stale.class);
        }
    }

    @Test
    void of_two_requests_with_one_key_at_once_one_is_written_and_one_gets_its_answer() throws Exception {
        for (int round = 0; round < 50; round++) {
            String name = UUID.randomUUID().toString();
            Callable<Result> act = () -> writer.write(List.of(keyed(Changes.newCase(), "file-case", key(name, "file"))))
                    .getFirst();
            List<Result> results = atOnce(List.of(act, act));
            assertThat(results).hasAtLeastOneElementOfType(Result.Written.class);
            assertThat(results).hasAtLeastOneElementOfType(Result.Repeated.class);
        }
    }

    @Test
    void eight_threads_with_two_hundred_changes_each_on_the_same_ten_cases_lose_nothing() throws Exception {
        List<UUID> cases =
                IntStream.range(0, 10).mapToObj(i -> open(writer).id()).toList();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int first = thread;
            work.add(() ->
                    IntStream.range(0, 40).map(i -> fiveSteps(cases, first + i)).sum());
        }
        int written = atOnce(work).stream().mapToInt(Integer::intValue).sum();
        assertThat(written).isEqualTo(8 * 200);
        int entries = 0;
        for (UUID id : cases) {
            CaseHead head = files.find(id).orElseThrow();
            assertThat(Chain.verify(id, files.entries(id), head.lastSeq(), head.lastHash()))
                    .isEmpty();
            entries += (int) head.lastSeq() - 1;
        }
        assertThat(entries).isEqualTo(written);
    }

    /** Five steps of five cases in one call; those that come late are taken again from how the case stands. */
    private int fiveSteps(List<UUID> cases, int from) {
        int written = 0;
        List<UUID> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(cases.get((from * 3 + i) % cases.size()));
        }
        while (!open.isEmpty()) {
            List<Change> changes = open.stream()
                    .map(id -> step(files.find(id).orElseThrow(), "act"))
                    .toList();
            List<Result> results = writer.write(changes);
            for (int i = results.size() - 1; i >= 0; i--) {
                if (results.get(i) instanceof Result.Written) {
                    open.remove(i);
                    written++;
                } else {
                    assertThat(results.get(i)).isInstanceOf(Result.Stale.class);
                }
            }
        }
        return written;
    }
}
