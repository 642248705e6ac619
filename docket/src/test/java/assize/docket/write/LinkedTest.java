package assize.docket.write;

import static assize.docket.write.Changes.key;
import static assize.docket.write.Changes.keyed;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two acts in two linked matters, each judged on how the other matter stood. */
class LinkedTest {
    private final Database database = TestDatabase.shared();
    private final Writer writer = new Writer(database);

    private static Change judgedOn(CaseHead own, CaseHead other) {
        return step(own, "decide").judgedOn(List.of(new Seen(other.id(), other.revision())));
    }

    private static long written(List<Result> results) {
        return results.stream().filter(Result.Written.class::isInstance).count();
    }

    @Test
    void an_act_is_kept_while_the_other_matter_stands_as_it_was_seen_and_is_stale_once_it_has_moved_on() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        Result.Written kept =
                (Result.Written) writer.write(List.of(judgedOn(one, other))).getFirst();
        writer.write(List.of(step(other, "answer")));
        Result late = writer.write(List.of(judgedOn(kept.head(), other))).getFirst();
        assertThat(late)
                .isInstanceOfSatisfying(
                        Result.Stale.class,
                        stale -> assertThat(stale.current()).isNotNull().matches(now -> now.revision() == 2));
    }

    @Test
    void of_two_that_were_judged_on_each_other_in_one_list_one_is_kept() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        assertThat(written(writer.write(List.of(judgedOn(one, other), judgedOn(other, one)))))
                .isEqualTo(1);
    }

    @Test
    void of_two_that_were_judged_on_each_other_at_the_same_moment_one_is_kept() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 30; i++) {
                CaseHead one = open(writer);
                CaseHead other = open(writer);
                CyclicBarrier together = new CyclicBarrier(2);
                Future<List<Result>> first = people.submit(() -> {
                    together.await();
                    return writer.write(List.of(judgedOn(one, other)));
                });
                Future<List<Result>> second = people.submit(() -> {
                    together.await();
                    return writer.write(List.of(judgedOn(other, one)));
                });
                assertThat(written(first.get()) + written(second.get())).isEqualTo(1);
            }
        }
    }

    @Test
    void others_in_the_same_list_are_kept_all_the_same() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        CaseHead third = open(writer);
        Change stale = step(one, "decide").judgedOn(List.of(new Seen(other.id(), 7)));
        Change keyed = keyed(third, "answer", key(UUID.randomUUID().toString(), "answer"));
        List<Result> results = writer.write(List.of(stale, keyed, step(other, "answer")));
        assertThat(results.getFirst()).isInstanceOf(Result.Stale.class);
        assertThat(written(results)).isEqualTo(2);
    }
}
