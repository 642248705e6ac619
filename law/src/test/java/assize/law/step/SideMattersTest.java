package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Small procedures inside another: they run beside it, and the main line sees little of them. */
class SideMattersTest {
    private static final String BODY = """
            facts: {value: {type: number}}
            stages: {open: {start: true}, tried: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              try: {by: judge, from: open, to: tried, law: art. 2}
              mark: {by: judge, from: [open, tried], sets: marked, law: art. 2}
              close: {by: judge, from: [open, tried], to: closed, when: not open(freeze), law: art. 3}
              end: {by: president, from: [open, tried], to: closed, law: art. 3}
              lift-all: {by: law, upon: outcome lifted of freeze, from: open, to: tried, law: art. 4}
            notices:
              told: {from: judge, to: [plaintiff, defendant]}
            clocks:
              trial-time: {owner: judge, from: file, length: 60 days, when-passed: {tells: judge}, protects: duty,
                pauses: {while: objection, at-most: 20 days}, law: art. 8}
              after-grant: {owner: plaintiff, from: freeze.grant, length: 7 days, stopped-by: try,
                when-passed: {tells: judge}, protects: duty, law: art. 8}
            side-matters:
              freeze:
                opened-by: {role: plaintiff, while: [open, tried], many: true, form: freeze, law: art. 5}
                stages: {asked: {start: true}, frozen: {}, done: {end: true}}
                actions:
                  grant: {by: [judge, president], on-request: opens, from: asked, to: frozen, notice: told,
                    sets: granted, law: art. 5}
                  refuse: {by: judge, from: asked, to: done, outcome: refused, law: art. 5}
                  object: {by: defendant, from: frozen, when: granted and not marked, law: art. 5}
                  lift: {by: judge, from: frozen, to: done, outcome: lifted, law: art. 5}
                  lapses: {by: law, upon: term passes, from: frozen, to: done, outcome: lifted, law: art. 5}
                  falls: {by: law, upon: main ends, from: [asked, frozen], to: done, outcome: fallen, law: art. 5}
                  follows: {by: law, upon: main enters tried, from: asked, to: frozen, law: art. 5}
                clocks:
                  term: {owner: plaintiff, from: grant, length: [{if: freeze.kind == 'land', is: 40 days}, 10 days],
                    stopped-by: lift, when-passed: {does: lapses}, protects: duty, law: art. 6}
                  object-time: {owner: each party, from: told reached, length: 5 days, stopped-by: object,
                    when-passed: {ends: object}, protects: right, law: art. 6}
              objection:
                opened-by: {role: defendant, while: open, when: not marked, law: art. 7}
                holds: [try]
                stages: {asked: {start: true}, done: {end: true}}
                actions:
                  decide: {by: judge, from: asked, to: done, outcome: decided, law: art. 7}
                clocks:
                  decide-time: {owner: judge, from: enters asked, length: 15 days, stopped-by: decide,
                    when-passed: {tells: president}, protects: duty, law: art. 7}
            """;
    private static final String FORM = """
            form: freeze
            title: A freeze
            fields: {kind: {type: text, required: true}}
            """;

    private final Trial trial = Trial.of(BODY, FORM);

    SideMattersTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private void frozen() {
        trial.does("2026-03-02", "plaintiff", "open freeze", "freeze.kind", "land");
        trial.does("2026-03-03", "judge", "freeze.grant", "reasons", "urgent");
    }

    private String stage(String matter) {
        return Objects.requireNonNull(trial.state().further().matters().get(matter))
                .stage();
    }

    @Test
    void it_has_stages_facts_and_clocks_of_its_own_beside_those_of_the_case() {
        frozen();
        assertThat(trial.state().stage()).isEqualTo("open");
        assertThat(stage("freeze")).isEqualTo("frozen");
        assertThat(trial.clock("freeze.term")).isEqualTo("2026-04-12 running");
        assertThat(trial.clock("after-grant")).isEqualTo("2026-03-10 running");
        assertThat(trial.state().facts()).doesNotContainKeys("granted", "freeze.kind");
        assertThat(trial.state().held()).extracting(Effect.Acted::role).contains("judge", "plaintiff");
        assertThat(trial.open("2026-03-04")).contains("defendant freeze.object", "judge freeze.lift");
    }

    @Test
    void guards_see_the_inside_first_and_then_the_case() {
        frozen();
        assertThat(trial.codes("2026-03-04", "defendant", "freeze.object")).isEmpty();
        trial.does("2026-03-04", "judge", "mark");
        assertThat(trial.codes("2026-03-05", "defendant", "freeze.object")).containsExactly("guard-not-met");
    }

    @Test
    void whoever_opens_it_does_not_grant_it() {
        trial.doneBy("Mr Wu", "2026-03-02", "plaintiff", "open freeze", "freeze.kind", "land");
        assertThat(trial.codesFor("Mr Wu", "2026-03-02", "judge", "freeze.grant", "reasons", "urgent"))
                .containsExactly("asker-approves");
        trial.does("2026-03-02", "judge", "freeze.grant", "reasons", "urgent");
        assertThat(trial.codes("2026-03-02", "judge", "freeze.grant", "reasons", "urgent"))
                .contains("stage-not-open", "request-not-open");
    }

    @Test
    void its_notices_are_those_of_the_case_and_reach_only_the_clocks_of_who_sent_them() {
        frozen();
        trial.does("2026-03-03", "plaintiff", "open freeze", "freeze.kind", "car");
        trial.told("2026-03-04", "told", "reached", "defendant");
        assertThat(trial.clock("freeze.object-time of defendant")).isEqualTo("2026-03-09 running");
        assertThat(trial.clock("freeze 2.object-time of defendant")).isEqualTo("not started");
        trial.does("2026-03-05", "defendant", "freeze 1.object");
        assertThat(trial.clock("freeze.object-time of defendant")).isEqualTo("2026-03-09 stopped");
    }

    @Test
    void of_several_it_is_said_which_is_meant() {
        frozen();
        trial.does("2026-03-03", "plaintiff", "open freeze", "freeze.kind", "car");
        assertThat(trial.refused("2026-03-04", "judge", "freeze.lift"))
                .containsExactly("Several freeze are open: say which.");
        trial.does("2026-03-04", "judge", "freeze 2.grant", "reasons", "urgent");
        trial.does("2026-03-05", "judge", "freeze 1.lift");
        assertThat(stage("freeze")).isEqualTo("done");
        trial.does("2026-03-06", "judge", "freeze.lift");
        assertThat(stage("freeze 2")).isEqualTo("done");
        assertThat(trial.codes("2026-03-07", "judge", "freeze.lift")).containsExactly("matter-not-open");
        assertThat(trial.codes("2026-03-07", "judge", "freeze 9.lift")).containsExactly("matter-not-open");
    }

    @Test
    void its_clocks_pass_in_the_order_of_all_and_its_outcome_is_told_to_the_case() {
        trial.does("2026-03-02", "plaintiff", "open freeze", "freeze.kind", "car");
        trial.does("2026-03-03", "judge", "freeze.grant", "reasons", "urgent");
        assertThat(trial.until("2026-03-14"))
                .containsExactly("after-grant passes", "freeze.term passes", "law: freeze.lapses", "law: lift-all");
        assertThat(trial.state().stage()).isEqualTo("tried");
        assertThat(trial.state().links()).containsEntry("freeze", "lifted");
        assertThat(trial.codes("2026-03-15", "judge", "close")).isEmpty();
    }

    @Test
    void the_case_knows_that_one_is_open() {
        frozen();
        assertThat(trial.codes("2026-03-04", "judge", "close")).containsExactly("guard-not-met");
    }

    @Test
    void what_it_holds_waits_and_a_clock_stands_still_while_it_is_open() {
        trial.does("2026-03-05", "defendant", "open objection");
        assertThat(trial.clock("trial-time")).isEqualTo("2026-04-30 paused");
        assertThat(trial.clock("objection.decide-time")).isEqualTo("2026-03-20 running");
        assertThat(trial.refused("2026-03-06", "judge", "try")).containsExactly("\"try\" waits: objection is open.");
        assertThat(trial.open("2026-03-06")).doesNotContain("judge try").contains("judge objection.decide");
        trial.does("2026-03-10", "judge", "objection.decide");
        assertThat(trial.clock("trial-time")).isEqualTo("2026-05-05 running");
        assertThat(trial.codes("2026-03-11", "judge", "try")).isEmpty();
        assertThat(trial.codes("2026-03-11", "defendant", "open objection")).containsExactly("matter-open-already");
        assertThat(trial.open("2026-03-11")).doesNotContain("defendant open objection");
    }

    @Test
    void a_pause_for_it_ends_at_its_longest_though_it_is_still_open() {
        trial.does("2026-03-05", "defendant", "open objection");
        assertThat(trial.until("2026-03-26")).containsExactly("objection.decide-time passes", "trial-time goes on");
        assertThat(trial.clock("trial-time")).isEqualTo("2026-05-21 running");
    }

    @Test
    void it_is_opened_by_those_and_where_the_procedure_says() {
        assertThat(trial.codes("2026-03-02", "judge", "open objection")).containsExactly("role-not-allowed");
        trial.does("2026-03-02", "judge", "mark");
        assertThat(trial.codes("2026-03-02", "defendant", "open objection")).containsExactly("guard-not-met");
        trial.does("2026-03-03", "judge", "try");
        assertThat(trial.codes("2026-03-03", "defendant", "open objection"))
                .containsExactly("stage-not-open", "guard-not-met");
        assertThat(trial.codes("2026-03-03", "plaintiff", "open freeze")).containsExactly("answer-missing");
        assertThat(trial.codes("2026-03-03", "plaintiff", "open frees")).containsExactly("no-such-action");
        assertThat(trial.codes("2026-03-03", "judge", "freeze.open")).containsExactly("matter-not-open");
    }

    @Test
    void it_sees_what_happens_in_the_case() {
        trial.does("2026-03-02", "plaintiff", "open freeze", "freeze.kind", "car");
        assertThat(trial.does("2026-03-03", "judge", "try")).containsExactly("try", "law: freeze.follows");
        assertThat(trial.does("2026-03-04", "president", "end")).containsExactly("end", "law: freeze.falls");
    }

    @Test
    void the_end_of_the_case_stops_its_clocks_and_not_those_of_what_goes_on_beside_it() {
        trial.does("2026-03-02", "defendant", "open objection");
        trial.does("2026-03-03", "president", "end");
        assertThat(trial.clock("trial-time")).endsWith("stopped");
        assertThat(trial.clock("objection.decide-time")).endsWith("running");
        trial.does("2026-03-04", "judge", "objection.decide");
        assertThat(trial.clock("objection.decide-time")).endsWith("stopped");
    }
}
