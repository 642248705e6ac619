package assize.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assize.bench.harness.Contender;
import assize.bench.harness.Goal;
import assize.bench.harness.Goals;
import assize.bench.harness.Results;
import assize.bench.harness.Round;
import assize.bench.harness.Rounds;
import assize.law.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The arithmetic of goals, and how contenders take turns. */
class GoalsTest {
    private static final Contender.Preparation READY = () -> {};

    private final Results results = new Results();

    private void measured(String name, double... rates) {
        Contender contender = Contender.of(name, 1, READY, _ -> 1);
        for (double rate : rates) {
            results.add(contender, new Round(Math.round(rate * 10), 10, 1000 / rate, 5000 / rate));
        }
    }

    private Goal.Judged judged(String name) {
        return Goals.judge(results).stream()
                .filter(one -> one.goal().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_goal_is_a_ratio_of_medians() {
        measured("raw-step-16", 1000, 5000, 900, 1100, 950);
        measured("ours-step-16", 790, 10, 810, 9000, 800);
        assertThat(judged("steps-16").value()).isEqualTo(0.8);
        assertThat(judged("steps-16").outcome()).isEqualTo(Goal.Outcome.MET);
    }

    @Test
    void the_best_of_several_is_what_is_divided_by() {
        measured("raw-step-1", 300);
        measured("raw-step-4", 1000);
        measured("raw-step-64", 700);
        measured("ours-step-64", 1299);
        assertThat(judged("steps-64").outcome()).isEqualTo(Goal.Outcome.MISSED);
        assertThat(judged("steps-64").value()).isEqualTo(1.299);
        assertThat(judged("p99-64").value()).isEqualTo(700 / 1299.0);
        assertThat(judged("p99-64").outcome()).isEqualTo(Goal.Outcome.MET);
    }

    @Test
    void what_was_not_asked_for_is_not_missed_and_what_failed_is() {
        measured("ours-timers", 100);
        assertThat(judged("timers").outcome()).isEqualTo(Goal.Outcome.NOT_MEASURED);
        results.fail("raw-timers", "it broke");
        assertThat(judged("timers").outcome()).isEqualTo(Goal.Outcome.MISSED);
    }

    @Test
    void counted_figures_stand_by_themselves() {
        results.number("statements-ours", 2);
        assertThat(judged("statements").outcome()).isEqualTo(Goal.Outcome.MET);
        results.number("statements-ours", 2.01);
        assertThat(judged("statements").outcome()).isEqualTo(Goal.Outcome.MISSED);
    }

    @Test
    void every_goal_has_words_in_both_languages() {
        for (Goal goal : Goals.ALL) {
            assertThat(Messages.in(Locale.ENGLISH).keys()).contains("goal-" + goal.name());
            assertThat(Messages.in(Locale.CHINESE).keys()).contains("goal-" + goal.name());
        }
    }

    @Test
    void contenders_take_turns_and_the_first_turn_does_not_count() throws InterruptedException {
        List<String> turns = new ArrayList<>();
        Contender a = Contender.whole("a", () -> turns.add("a"), _ -> 7);
        Contender b = Contender.of("b", 3, () -> turns.add("b"), _ -> 1);
        AtomicInteger told = new AtomicInteger();
        new Rounds(2, 0.01, (_, _) -> told.incrementAndGet()).run(List.of(a, b), results);
        assertThat(turns).containsExactly("a", "b", "a", "b", "a", "b");
        assertThat(told).hasValue(6);
        assertThat(results.rounds().get("a")).hasSize(2).allMatch(round -> round.count() == 7);
        assertThat(results.rounds().get("b")).hasSize(2).allMatch(round -> round.p99() >= round.p50());
    }

    @Test
    void one_that_fails_is_told_and_leaves_the_others_alone() throws InterruptedException {
        Contender good = Contender.whole("good", READY, _ -> 1);
        Contender bad = Contender.of("bad", 2, READY, caller -> {
            throw new IllegalStateException("no " + caller);
        });
        Contender idle = Contender.of("idle", 1, READY, _ -> 0);
        new Rounds(1, 0.01, (_, _) -> {}).run(List.of(bad, idle, good), results);
        assertThat(results.failed()).containsOnlyKeys("bad", "idle");
        assertThat(results.rounds()).containsOnlyKeys("good");
    }
}
