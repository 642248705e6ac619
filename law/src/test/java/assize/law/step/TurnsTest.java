package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose turn it is, by stage, request, challenge and side-matter, and before which body the case lies. */
class TurnsTest {
    private static final String BODY = """
            stages: {open: {start: true}, frozen: {burden: {property: defendant}}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              ask: {by: judge, from: open, at-most: 1 time, reasons: required, law: art. 2}
              freeze: {by: president, on-request: ask, from: open, to: frozen, reasons: required, law: art. 3}
              lift: {by: [police, defendant], from: burdened, to: closed, law: art. 4}
            uses:
              recusal: {of: judge, asked-by: [plaintiff, defendant], while: open, decided-by: president,
                within: 3 days, steps-aside: true, law: art. 9}
            side-matters:
              objection:
                opened-by: {role: defendant, while: open, law: art. 7}
                stages: {asked: {start: true}, done: {end: true}}
                actions:
                  decide: {by: president, from: asked, to: done, outcome: decided, law: art. 7}
                clocks:
                  decide-time: {owner: president, from: enters asked, length: 15 days, stopped-by: decide,
                    when-passed: {tells: judge}, protects: duty, law: art. 7}
            """;

    private final Trial trial = Trial.of(BODY);

    TurnsTest() {
        assertThat(turns()).isEmpty();
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private Map<String, String> turns() {
        return Turns.of(Procedures.of(BODY), trial.state());
    }

    @Test
    void a_case_lies_before_every_body_of_a_kind_until_one_of_them_acts() {
        assertThat(turns()).containsExactly(Map.entry("judge", Turns.ANY_BODY));
        trial.does("2026-03-02", "judge", "ask", "reasons", "it is urgent");
        assertThat(turns()).containsExactly(Map.entry("president", "court"));
    }

    @Test
    void an_answer_waits_only_while_it_is_asked_for_and_a_burden_names_its_stages() {
        trial.does("2026-03-02", "judge", "ask", "reasons", "it is urgent");
        trial.does("2026-03-03", "president", "freeze", "reasons", "yes");
        assertThat(turns()).containsExactly(Map.entry("police", Turns.ANY_BODY));
    }

    @Test
    void stepping_aside_makes_nobodys_turn_and_an_undecided_challenge_does() {
        trial.does("2026-03-02", "judge", "ask", "reasons", "it is urgent");
        trial.does("2026-03-03", "president", "freeze", "reasons", "yes");
        assertThat(turns()).doesNotContainKey("judge");
        Trial other = Trial.of(BODY);
        other.does("2026-03-01", "plaintiff", "file");
        other.does("2026-03-02", "judge", "ask", "reasons", "it is urgent");
        other.does("2026-03-03", "plaintiff", "ask-recusal", "person", "the judge", "reasons", "a cousin");
        other.does("2026-03-03", "president", "refuse-recusal", "person", "the judge", "reasons", "it is not so");
        assertThat(Turns.of(Procedures.of(BODY), other.state())).containsOnlyKeys("president");
    }

    @Test
    void a_side_matter_gives_a_turn_while_it_is_open_and_an_end_takes_all() {
        trial.does("2026-03-02", "defendant", "open objection");
        assertThat(turns()).containsOnlyKeys("judge", "president");
        trial.does("2026-03-03", "president", "objection.decide");
        assertThat(turns()).containsExactly(Map.entry("judge", "court"));
        trial.does("2026-03-03", "judge", "ask", "reasons", "it is urgent");
        trial.does("2026-03-04", "president", "freeze", "reasons", "yes");
        trial.does("2026-03-05", "police", "lift");
        assertThat(turns()).isEmpty();
    }

    @Test
    void what_a_role_may_do_in_a_stage_leaves_out_what_can_be_done_in_any() {
        assertThat(Turns.actions(Procedures.of(BODY), "open", "judge")).containsExactly("ask");
        assertThat(Turns.actions(Procedures.of(BODY), "frozen", "police")).containsExactly("lift");
        assertThat(Turns.actions(Procedures.of(BODY), "frozen", "president")).containsExactly("objection.decide");
    }
}
