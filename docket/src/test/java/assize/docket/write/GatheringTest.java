package assize.docket.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatheringTest {
    private final List<List<Integer>> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final Gathering<Integer, String> gathering = new Gathering<>(this::answers, Ticks.MACHINE);

    private List<String> answers(List<Integer> questions) {
        asked.add(questions);
        reached.countDown();
        try {
            assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (questions.contains(0)) {
            throw new IllegalArgumentException("nothing is asked");
        }
        return questions.stream().map(question -> "answer " + question).toList();
    }

    @Test
    void who_comes_alone_is_answered_alone() {
        open.countDown();
        assertThat(gathering.ask(1).answer()).isEqualTo("answer 1");
        assertThat(gathering.ask(2).answer()).isEqualTo("answer 2");
        assertThat(asked).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void who_is_answered_by_a_statement_that_fails_is_told_and_the_next_is_not() {
        open.countDown();
        assertThatThrownBy(() -> gathering.ask(0)).isInstanceOf(IllegalStateException.class);
        assertThat(gathering.ask(1).answer()).isEqualTo("answer 1");
    }

    @Test
    void each_gets_the_answer_to_what_they_asked_however_many_went_together() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            answers.add(people.submit(() -> gathering.ask(1).answer()));
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 2; i <= 40; i++) {
                int question = i;
                answers.add(people.submit(() -> gathering.ask(question).answer()));
            }
            // one that is late lets a second begin beside it: so at most three statements for forty questions
            while (gathering.waiting() + underWay() < 40) {
                Thread.onSpinWait();
            }
            open.countDown();
        }
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo("answer " + (i + 1));
        }
        assertThat(asked.size()).isLessThanOrEqualTo(3);
    }

    private int underWay() {
        return asked.stream().mapToInt(List::size).sum();
    }
}
