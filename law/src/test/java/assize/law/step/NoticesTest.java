package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sent, reached, returned: the sender's clock stops, each receiver's starts, the earliest arrival counts. */
class NoticesTest {
    private final Trial trial = Trial.of("""
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              serve: {by: judge, from: open, notice: summons, law: art. 2}
              publish: {by: judge, from: open, when: summons.returned, law: art. 3}
            notices: {summons: {from: judge, to: [defendant, plaintiff]}}
            clocks:
              serving-time: {owner: judge, from: file, length: 5 days, stopped-by: summons sent,
                when-passed: {tells: judge}, protects: duty, law: art. 2}
              answer-time: {owner: defendant, from: summons reached, length: 10 days,
                when-passed: {tells: judge}, protects: right, law: art. 3}
            """);

    NoticesTest() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.does("2026-03-02", "judge", "serve");
    }

    @Test
    void sending_stops_the_senders_clock() {
        assertThat(trial.clock("serving-time")).isEqualTo("2026-03-06 stopped");
    }

    @Test
    void the_earliest_arrival_counts() {
        trial.told("2026-03-05", "summons", "reached", "defendant");
        trial.told("2026-03-08", "summons", "reached", "defendant");
        assertThat(trial.clock("answer-time")).isEqualTo("2026-03-15 running");
    }

    @Test
    void what_reaches_another_does_not_start_my_time() {
        trial.told("2026-03-05", "summons", "reached", "plaintiff");
        assertThat(trial.clock("answer-time")).isEqualTo("not started");
        assertThat(OpenActions.awaited(trial.step().procedure(), trial.state()))
                .containsExactly(new OpenActions.Awaited("summons", "defendant"));
    }

    @Test
    void sent_again_it_starts_afresh_however_often_it_arrived_before() {
        trial.told("2026-03-05", "summons", "reached", "defendant");
        trial.told("2026-03-06", "summons", "reached", "defendant");
        trial.does("2026-03-10", "judge", "serve");
        trial.told("2026-03-12", "summons", "reached", "defendant");
        assertThat(trial.clock("answer-time")).isEqualTo("2026-03-22 running");
    }

    @Test
    void what_came_back_is_known_and_has_told_nobody() {
        assertThat(trial.refused("2026-03-05", "judge", "publish")).hasSize(1);
        trial.told("2026-03-05", "summons", "returned", "defendant");
        assertThat(trial.refused("2026-03-06", "judge", "publish")).isEmpty();
        assertThat(trial.clock("answer-time")).isEqualTo("not started");
    }
}
