package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import org.junit.jupiter.api.Test;

/** Matters elsewhere, and cases that go on under another version of their procedure. */
class LinksTest {
    private static final String BODY = """
            stages: {open: {start: true}, waiting: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              enforce: {by: plaintiff, from: open, to: waiting, law: art. 2}
              close: {by: judge, from: waiting, to: closed, when: outcome(enforcement) == 'done', law: art. 3}
            links:
              enforcement: {upon: enforce, opens: bailiff, at: court, decided-by: judge, outcomes: [done, failed]}
            """;

    private final Trial trial = Trial.of(BODY);

    @Test
    void a_link_is_opened_and_ends_in_one_of_its_outcomes() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.does("2026-03-02", "plaintiff", "enforce");
        assertThat(trial.state().links()).containsEntry("enforcement", "open");
        assertThat(trial.refused("2026-03-03", "judge", "close"))
                .containsExactly("\"close\" needs: outcome(enforcement) == 'done' (art. 3).");
        trial.outcome("2026-03-03", "judge", "done", "enforcement");
        trial.does("2026-03-04", "judge", "close");
        assertThat(trial.state().ended()).isTrue();
    }

    @Test
    void an_outcome_is_told_by_its_role_in_its_words_and_once() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.refused(outcome("done", "judge"))).containsExactly("enforcement is not under way.");
        trial.does("2026-03-02", "plaintiff", "enforce");
        assertThat(trial.refused(outcome("lost", "police")))
                .containsExactly("enforcement can't end in \"lost\".", "police may not do \"enforcement\".");
        trial.taken(outcome("failed", "judge"));
        assertThat(trial.refused(outcome("done", "judge"))).containsExactly("enforcement is not under way.");
    }

    @Test
    void a_case_is_moved_to_another_version_by_the_role_named_for_it_with_reasons() {
        trial.does("2026-03-01", "plaintiff", "file");
        String digest = trial.step().procedure().digest();
        assertThat(trial.refused(moved(digest, "judge", " ")))
                .containsExactly("judge may not do \"move-version\".", "\"move-version\" needs reasons (Small Act).");
        assertThat(trial.refused(moved("another", "president", "new law")))
                .containsExactly("This is not the version that the case is to be moved to.");
        trial.taken(moved(digest, "president", "new law"));
        assertThat(trial.state().version()).isEqualTo(digest);
    }

    @Test
    void a_case_is_not_moved_to_a_version_without_its_stage() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.does("2026-03-02", "plaintiff", "enforce");
        Procedure other = Procedures.of("""
                stages: {open: {start: true}, closed: {end: true}}
                actions: {file: {by: plaintiff, opens: open, law: art. 1}}
                """);
        Outcome outcome =
                new Step(other, Procedures.TIME).take(trial.state(), moved(other.digest(), "president", "new law"));
        assertThat(outcome.reasons())
                .extracting(reason -> reason.found(java.util.Locale.ENGLISH))
                .containsExactly("The other version has no stage \"waiting\".");
    }

    @Test
    void linked_matters_are_known_by_their_ids() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.taken(new Event.Tied("other", false, Trial.at("2026-03-02")));
        assertThat(trial.state().linked()).containsExactly("other");
    }

    private Event outcome(String outcome, String role) {
        return new Event.LinkTold("enforcement", outcome, trial.actor("the " + role, role), Trial.at("2026-03-03"));
    }

    private Event moved(String digest, String role, String reasons) {
        return new Event.Moved(digest, trial.actor("the " + role, role), reasons, Trial.at("2026-03-03"));
    }
}
