package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an office owes is late from the end of its time until it is done, or can't be done any more. */
class LateTest {
    private static final String BODY = """
            stages: {open: {start: true}, sent: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              send: {by: judge, from: open, to: sent, notice: claim, law: art. 2}
              note: {by: judge, from: [open, sent], law: art. 2}
              answer: {by: defendant, from: sent, law: art. 3}
              decide: {by: judge, from: sent, to: closed, reasons: required, law: art. 4}
              drop: {by: plaintiff, from: [open, sent], to: closed, law: art. 5}
            notices:
              claim: {from: judge, to: defendant}
            clocks:
              sending-time: {owner: judge, from: file, length: 10 days, stopped-by: claim sent,
                when-passed: {tells: plaintiff}, protects: duty, law: art. 2}
              answer-time: {owner: defendant, from: send, length: 20 days, stopped-by: answer,
                when-passed: {tells: plaintiff}, protects: right, law: art. 3}
              noting-time: {owner: judge, from: file, length: 3 days, stopped-by: note,
                when-passed: {tells: plaintiff}, protects: duty, law: art. 2}
              asking-time: {owner: judge, from: file, length: 3 days, stopped-by: send,
                when-passed: {tells: plaintiff}, protects: right, law: art. 2}
              telling-time: {owner: plaintiff, from: file, length: 5 days, stopped-by: drop,
                when-passed: {tells: judge}, protects: duty, law: art. 5}
            """;

    private final Trial trial = Trial.of(BODY);

    LateTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private List<String> late() {
        return Late.of(Procedures.of(BODY), trial.state()).stream()
                .map(ClockCopy::key)
                .toList();
    }

    @Test
    void a_duty_is_late_once_its_time_has_passed_and_until_it_is_done() {
        assertThat(late()).as("its time still runs").isEmpty();
        trial.until("2026-03-20");
        assertThat(late()).as("what a party owes is not its office's").containsExactly("sending-time", "noting-time");
        trial.does("2026-03-21", "judge", "note");
        assertThat(late()).as("done too late, and it could be done again").containsExactly("sending-time");
        trial.does("2026-03-22", "judge", "send");
        assertThat(late()).isEmpty();
    }

    @Test
    void a_right_that_was_missed_is_no_duty_and_what_has_ended_is_not_late() {
        trial.does("2026-03-02", "judge", "note");
        trial.does("2026-03-02", "judge", "send");
        trial.until("2026-05-01");
        assertThat(late()).isEmpty();
        Trial other = Trial.of(BODY);
        other.does("2026-03-01", "plaintiff", "file");
        other.until("2026-03-20");
        other.does("2026-03-21", "plaintiff", "drop");
        assertThat(Late.of(Procedures.of(BODY), other.state())).isEmpty();
    }
}
