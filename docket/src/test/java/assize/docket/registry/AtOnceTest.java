package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.step.Actor;
import assize.law.step.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Several people, or one person twice, at the same case. */
class AtOnceTest {
    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;

    /** All begin at one moment. */
    private static List<Answer> together(int threads, IntFunction<Answer> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int nr = i;
                answers.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(nr);
                }));
            }
        }
        List<Answer> all = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }

    private static <T extends Answer> List<T> only(Class<T> kind, List<Answer> answers) {
        return answers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void of_two_different_acts_on_what_two_people_saw_one_is_entered_and_the_other_is_shown_the_case_anew()
            throws Exception {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        long seen = registry.get(id).revision();
        Event pays = matters.payment("2026-03-02", "20 EUR");
        Event appeals = matters.act("appeal-to-judge", matters.offender(), "2026-03-02");
        List<Answer> answers = together(2, i -> registry.take(id, seen, i == 0 ? pays : appeals, null));
        assertThat(only(Answer.Entered.class, answers)).hasSize(1);
        Answer.Changed changed = only(Answer.Changed.class, answers).getFirst();
        assertThat(changed.revision()).isEqualTo(seen + 1);
        assertThat(changed.state()).isEqualTo(registry.state(id));
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void eight_threads_at_one_case_as_they_saw_it_enter_one_act() throws Exception {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        long seen = registry.get(id).revision();
        List<Answer> answers =
                together(8, i -> registry.take(id, seen, matters.payment("2026-03-02", "1." + i + "0 EUR"), null));
        assertThat(only(Answer.Entered.class, answers)).hasSize(1);
        assertThat(only(Answer.Changed.class, answers)).hasSize(7);
    }

    @Test
    void eight_threads_at_one_case_whatever_it_is_all_enter_theirs_one_after_another() throws Exception {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        List<Answer> answers =
                together(8, i -> registry.take(id, 0, matters.payment("2026-03-02", "1.00 EUR"), id + " " + i));
        assertThat(only(Answer.Entered.class, answers)).hasSize(8);
        assertThat(registry.state(id).facts().get("paid")).hasToString("8.00 EUR");
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void the_same_act_under_the_same_key_is_entered_once_and_another_act_is_not_entered_under_it() throws Exception {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        String key = "payment " + id;
        Event pays = matters.payment("2026-03-02", "20 EUR");
        List<Answer> answers = together(8, i -> registry.take(id, 0, pays, key));
        Answer.Entered entered = only(Answer.Entered.class, answers).getFirst();
        long last = entered.entries().getLast().seq();
        assertThat(only(Answer.Repeated.class, answers)).hasSize(7).containsOnly(new Answer.Repeated(id, last));
        assertThat(registry.take(id, 1, pays, key)).isEqualTo(new Answer.Repeated(id, last));
        assertThat(registry.take(id, 0, matters.payment("2026-03-02", "21 EUR"), key))
                .isEqualTo(new Answer.KeyReused(key));
        assertThat(registry.state(id).facts().get("paid")).hasToString("20.00 EUR");
    }

    @Test
    void an_opening_under_one_key_opens_one_case() throws Exception {
        String key = "finding " + UUID.randomUUID();
        Event.Act found = matters.finding("2026-01-12");
        List<Answer> answers = together(4, i -> registry.open("it-road-fine", found, null, key));
        UUID id = only(Answer.Entered.class, answers).getFirst().caseId();
        assertThat(only(Answer.Repeated.class, answers)).hasSize(3).containsOnly(new Answer.Repeated(id, 1));
        assertThat(registry.open("it-road-fine", matters.finding("2026-01-13"), null, key))
                .isEqualTo(new Answer.KeyReused(key));
    }

    @Test
    void matters_opened_from_one_at_the_same_moment_are_all_known_there() throws Exception {
        UUID first = matters.opened("2026-01-12");
        List<Answer> answers = together(6, i -> {
            Matters town = new Matters();
            Event.Act found = town.finding("2026-01-13", "linked-case", first.toString());
            Actor officer = town.office("Officer " + i + " " + town.body("x"), "officer");
            return registry.open(
                    "it-road-fine", Event.Act.of("create", officer, found.given(), found.at()), null, null);
        });
        assertThat(registry.state(first).linked())
                .containsExactlyInAnyOrderElementsOf(only(Answer.Entered.class, answers).stream()
                        .map(a -> a.caseId().toString())
                        .toList())
                .hasSize(6);
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void what_a_node_remembers_of_a_case_that_another_node_moved_on_refuses_nothing_and_enters_nothing_twice() {
        UUID id = matters.opened("2026-01-08");
        Registry other = new Registry(matters.procedures, Matters.database());
        Matters.entered(other.take(id, 0, matters.sending("2026-02-16"), null));
        Matters.entered(registry.take(id, 0, matters.reached("2026-02-25"), null));
        Matters.entered(other.take(id, 0, matters.payment("2026-03-02", "20 EUR"), null));
        assertThat(matters.types(id)).containsExactly("create", "send", "report reached", "report-arrives", "pay");
        assertThat(registry.state(id).facts().get("paid")).hasToString("20.00 EUR");
    }
}
