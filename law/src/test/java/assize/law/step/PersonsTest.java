package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may not be one and the same, here and in linked matters, and who is challenged. */
class PersonsTest {
    private static final String HEARING = """
            apart:
              - {roles: [judge, president], by: person}
              - {roles: [police, judge], by: body}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              seize: {by: police, from: open, law: art. 2}
              note: {by: judge, from: open, law: art. 3}
              protect: {by: judge, from: open, law: art. 3}
              allow: {by: president, from: open, law: art. 4}
              ask: {by: judge, from: open, law: art. 4}
            links: {appeal: {upon: ask, opens: appeal, at: court, decided-by: president, outcomes: [stands, falls]}}
            uses:
              recusal: {of: judge, asked-by: [plaintiff, defendant], while: open, decided-by: president,
                within: 3 days, steps-aside: true, save: protect, law: art. 9}
            """;
    private static final String CHALLENGED =
            "The challenge of this person is undecided; until then nothing that can wait is done as judge (art. 9)";

    private final Trial trial = Trial.of(HEARING);

    PersonsTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    @Test
    void whoever_judged_does_not_allow_as_president() {
        trial.does("2026-03-02", "judge", "note");
        assertThat(trial.refusedFor("the judge", "2026-03-03", "president", "allow"))
                .containsExactly("Whoever acted as judge in this case may not act as president.");
        assertThat(trial.refusedFor("somebody else", "2026-03-03", "president", "allow"))
                .isEmpty();
    }

    @Test
    void a_body_that_seized_does_not_judge() {
        trial.does("2026-03-02", "police", "seize");
        Event.Act act =
                Event.Act.of("note", new Actor("p", "judge", "station"), java.util.Map.of(), Trial.at("2026-03-03"));
        assertThat(trial.refused(act))
                .containsExactly("A body that acted as police in this case may not act as judge.");
    }

    @Test
    void whoever_held_an_office_in_a_linked_matter_does_not_judge_here() {
        trial.actedElsewhere("judge", "p", "other-court");
        assertThat(trial.refusedFor("p", "2026-03-02", "judge", "note"))
                .containsExactly("Whoever acted as judge in a linked matter may not act as judge here.");
        assertThat(trial.refusedFor("q", "2026-03-02", "judge", "note")).isEmpty();
    }

    @Test
    void a_party_of_a_linked_matter_holds_no_office_by_that() {
        trial.actedElsewhere("plaintiff", "p", null);
        assertThat(trial.refusedFor("p", "2026-03-02", "judge", "note")).isEmpty();
    }

    @Test
    void the_outcome_of_a_linked_matter_is_told_by_another_person_too() {
        trial.does("2026-03-02", "judge", "ask");
        assertThat(trial.refused(new Event.LinkTold(
                        "appeal", "stands", trial.actor("the judge", "president"), Trial.at("2026-03-03"))))
                .containsExactly("Whoever acted as judge in this case may not act as president.");
    }

    @Test
    void a_challenge_names_the_person() {
        assertThat(trial.refused("2026-03-02", "plaintiff", "ask-recusal", "reasons", "kin"))
                .containsExactly("\"ask-recusal\" must name the person.");
        assertThat(trial.refused("2026-03-02", "president", "refuse-recusal", "reasons", "no", "person", "x"))
                .containsExactly("\"refuse-recusal\": nobody has challenged this person.");
    }

    @Test
    void while_a_challenge_is_undecided_only_what_cant_wait_is_done() {
        ask();
        assertThat(trial.refused("2026-03-03", "judge", "note")).containsExactly(CHALLENGED + ".");
        assertThat(trial.refused("2026-03-03", "judge", "protect")).isEmpty();
        assertThat(trial.refusedFor("another judge", "2026-03-03", "judge", "note"))
                .isEmpty();
    }

    @Test
    void a_challenge_granted_bars_the_person() {
        ask();
        trial.does("2026-03-03", "president", "grant-recusal", "reasons", "kin", "person", "the judge");
        assertThat(trial.refused("2026-03-04", "judge", "protect"))
                .containsExactly("This person no longer acts as judge in this case (art. 9).");
        assertThat(trial.refusedFor("another judge", "2026-03-04", "judge", "note"))
                .isEmpty();
    }

    @Test
    void a_challenge_refused_leaves_the_person_in_office() {
        ask();
        trial.does("2026-03-03", "president", "refuse-recusal", "reasons", "not kin", "person", "the judge");
        assertThat(trial.refused("2026-03-04", "judge", "note")).isEmpty();
    }

    @Test
    void who_steps_aside_is_barred_and_no_challenge_stays_open() {
        ask();
        trial.does("2026-03-03", "judge", "step-aside", "reasons", "kin");
        assertThat(trial.state().challenged()).isEmpty();
        assertThat(trial.refused("2026-03-04", "judge", "note"))
                .containsExactly("This person no longer acts as judge in this case (art. 9).");
    }

    private void ask() {
        trial.does("2026-03-02", "plaintiff", "ask-recusal", "reasons", "kin", "person", "the judge");
    }
}
