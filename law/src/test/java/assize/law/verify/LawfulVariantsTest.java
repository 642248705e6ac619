package assize.law.verify;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.step.Procedures;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a lawful file may look like, and what looks like it and is not. */
class LawfulVariantsTest {
    private static List<String> codes(Property property, String body) {
        return Verifier.verify(Procedures.of(body), Bounds.USUAL).findings().stream()
                .filter(finding -> finding.property() == property)
                .map(finding -> finding.problem().code())
                .distinct()
                .toList();
    }

    private static final String TOLD_LATER = """
            stages: {open: {start: true}, fined: {}, paid: {end: true}}
            actions:
              open: {by: police, opens: open, law: x}
              fine: {by: police, from: open, to: fined, power: property, affects: defendant, law: x}
              send: {by: police, from: fined, notice: fine-told, law: x}
              waive: {by: police, from: fined, to: paid, favours: defendant, notice: fine-told, law: x}
              pay: {by: defendant, from: fined, to: paid, law: x}
              lapse: {by: law, upon: send-time passes, from: fined, to: paid, favours: defendant, law: x}
            clocks:
              send-time: {owner: police, from: fine, length: 30 days, stopped-by: STOP, when-passed: {does: lapse},
                          protects: duty, law: x}
            notices:
              fine-told: {from: police, to: defendant, says: [reasons, remedies]}
            """;

    @Test
    void a_notice_that_a_later_act_sends_by_a_clock_tells() {
        assertThat(codes(Property.P7, TOLD_LATER.replace("STOP", "fine-told sent")))
                .isEmpty();
        assertThat(codes(Property.P7, TOLD_LATER.replace("STOP", "send"))).isEmpty();
    }

    @Test
    void what_a_later_act_in_favour_says_does_not_tell() {
        assertThat(codes(Property.P7, TOLD_LATER.replace("STOP", "waive"))).containsExactly("P7-not-told");
        assertThat(codes(Property.P7, TOLD_LATER.replace("stopped-by: STOP, ", "")))
                .containsExactly("P7-not-told");
    }

    private static final String ROUND = """
            stages:
              held: {start: true, burden: {liberty: defendant}}
              tried: {burden: {liberty: defendant}}
              free: {end: true}
            actions:
              open: {by: police, opens: held, law: x}
              go-on: {by: WHO, from: held, to: tried, law: x}
              back: {by: judge, from: tried, to: held, law: x}
              let-go: {by: law, upon: held-time passes, from: held, to: free, favours: defendant, law: x}
              let-go-2: {by: law, upon: tried-time passes, from: [held, tried], to: free, favours: defendant, law: x}
            clocks:
              held-time: {owner: police, from: enters held, length: 30 days, stopped-by: go-on,
                          when-passed: {does: let-go}, protects: liberty, law: x}
              tried-time: {owner: judge, from: FROM, length: 90 days, when-passed: {does: let-go-2},
                           protects: liberty, law: x}
            """;

    private static String round(String who, String from) {
        return ROUND.replace("WHO", who).replace("FROM", from);
    }

    @Test
    void a_loop_of_offices_that_starts_the_clocks_anew_has_no_end() {
        assertThat(codes(Property.P4, round("police", "go-on"))).containsExactly("P4-loop");
    }

    @Test
    void a_loop_that_needs_the_act_of_who_is_held_is_theirs_to_end() {
        assertThat(codes(Property.P4, round("defendant", "go-on"))).isEmpty();
    }

    @Test
    void a_clock_that_runs_through_the_whole_loop_bounds_it() {
        assertThat(codes(Property.P4, round("police", "open"))).isEmpty();
    }

    private static final String JUDGED = """
            stages: {filed: {start: true}, judged: {}, appealed: {}, over: {end: true}}
            actions:
              file: {by: plaintiff, opens: filed, law: x}
              hear: {by: judge, from: filed, sets: was-heard, heard: [plaintiff, defendant], law: x}
              judge-case: {by: judge, from: filed, to: judged, when: WHEN, power: final,
                           affects: [plaintiff, defendant], notice: judgment, review: road, law: x}
              appeal: {by: [plaintiff, defendant], from: judged, to: appealed, law: x}
              keep: {by: president, from: appealed, to: judged, power: final, affects: [plaintiff, defendant],
                     notice: judgment, review: road, law: x}
              change: {by: president, from: appealed, to: over, law: x}
            reviews:
              road: {ask: appeal, within: always, decided-by: [keep, change]MEANWHILE}
            notices:
              judgment: {from: judge, to: [plaintiff, defendant], says: [reasons, remedies]}
            """;

    private static String judged(String when, String meanwhile) {
        return JUDGED.replace("WHEN", when).replace("MEANWHILE", meanwhile);
    }

    @Test
    void a_decision_on_a_review_is_no_way_around_the_first_hearing() {
        String must = "must: [{do: hear, before: judge-case}]\n";
        assertThat(codes(Property.P10, judged("was-heard", "") + must)).isEmpty();
    }

    @Test
    void a_flag_that_only_another_act_sets_stands_for_a_must() {
        String one = judged("was-heard", "");
        assertThat(codes(Property.P10, one)).containsExactly("P10-no-duty");
        assertThat(codes(
                        Property.P10,
                        one.replace("from: appealed, to: judged", "from: appealed, when: was-heard, to: judged")))
                .isEmpty();
    }

    @Test
    void what_is_final_is_taken_after_a_hearing_or_is_not_yet_in_force() {
        assertThat(codes(Property.P14, judged("was-heard", ""))).isEmpty();
        assertThat(codes(Property.P14, judged("not was-heard", ""))).containsExactly("P14-final-unheard");
        assertThat(codes(Property.P14, judged("not was-heard", ", meanwhile: not in force")))
                .isEmpty();
    }

    private static final String BANNED = """
            stages: {open: {start: true}, banned: {}, over: {end: true}}
            actions:
              open: {by: police, opens: open, law: x}
              ban: {by: judge, from: open, to: LEADS, power: status, affects: defendant, law: x}
              end: {by: law, upon: ban-time passes, from: banned, to: over, favours: defendant, law: x}
              object: {by: defendant, from: banned, heard: defendant, law: x}
              lift: {by: president, from: [banned, open], to: over, favours: defendant, law: x}
            clocks:
              ban-time: {owner: judge, from: ban, length: 30 days, stopped-by: STOP, when-passed: {does: end},
                         protects: duty, law: x}
            """;

    private static List<String> banned(String to, String stop) {
        return codes(Property.P3, BANNED.replace("LEADS", to).replace("STOP", stop));
    }

    @Test
    void a_limit_that_its_own_clock_ends_is_lawful() {
        assertThat(banned("banned", "lift")).isEmpty();
        assertThat(banned("banned", "object")).containsExactly("P3-status-stopped");
    }

    @Test
    void what_ends_the_matter_is_a_decision_for_good_and_no_limit() {
        assertThat(banned("over", "lift")).isEmpty();
    }

    @Test
    void a_limit_that_favours_whom_it_is_about_needs_no_end() {
        String kind = BANNED.replace("affects: defendant,", "affects: defendant, favours: defendant,")
                .replace("LEADS", "banned")
                .replace("STOP", "object");
        assertThat(codes(Property.P3, kind)).isEmpty();
    }

    private static final String HELD = """
            facts: {young: {type: yes-no}}
            stages: {open: {start: true}, held: {burden: {liberty: defendant}}, free: {end: true}}
            actions:
              open: {by: police, opens: open, law: x}
              hold: {by: judge, from: open, to: held, law: x}
              let-go: {by: law, upon: held-time passes, from: held, to: free, favours: defendant, law: x}
              let-go-young: {by: law, upon: young-time passes, from: held, to: free, favours: defendant, law: x}
            clocks:
              held-time: {owner: judge, from: hold, length: [{if: young, is: none}, 30 days],
                          when-passed: {does: let-go}, protects: liberty, law: x}
              young-time: {owner: judge, from: FROM, length: [{if: young, is: 3 days}, none],
                           when-passed: {does: let-go-young}, protects: liberty, law: x}
            """;

    @Test
    void two_clocks_may_share_out_the_cases_between_them() {
        assertThat(codes(Property.P3, HELD.replace("FROM", "hold"))).isEmpty();
        assertThat(codes(Property.P3, HELD.replace("FROM", "open"))).contains("P3-no-length");
    }

    @Test
    void a_decision_on_a_review_may_come_without_a_hearing_of_its_own() {
        String again = """
                  hear-again: {by: president, from: appealed, heard: [plaintiff, defendant], public: true, law: x}
                """;
        String heard = judged("was-heard", "").replace("  keep:", again + "  keep:");
        assertThat(codes(Property.P14, heard)).isEmpty();
    }

    @Test
    void a_first_decision_may_not_come_without_its_public_hearing() {
        String open = judged("true", "").replace("defendant], law", "defendant], public: true, law");
        assertThat(codes(Property.P14, open)).contains("P14-hearing-left-out");
        assertThat(codes(Property.P14, open + "must: [{do: hear, before: judge-case}]\n"))
                .isEmpty();
    }

    private static final String SLOW = """
            stages: {open: {start: true}, over: {end: true}}
            actions:
              open: {by: plaintiff, opens: open, law: x}
              answer: {by: defendant, from: open, law: x}
              more: {by: president, from: open, extends: slow-time, reasons: required, law: x}
              decide: {by: judge, from: open, to: over, law: x}
            clocks:
              slow-time: {owner: WHO, from: open, length: 30 days, stopped-by: [answer, decide],
                          when-passed: {tells: [plaintiff, defendant]}, protects: duty,
                          extended-by: {action: more, times: 1}, law: x}
            """;

    @Test
    void the_time_of_a_party_may_be_lengthened_as_is_fit_and_that_of_an_office_only_with_a_cap() {
        assertThat(codes(Property.P5, SLOW.replace("WHO", "defendant"))).isEmpty();
        assertThat(codes(Property.P5, SLOW.replace("WHO", "judge"))).containsExactly("P5-no-amount");
    }

    @Test
    void an_answer_that_gives_something_need_not_be_told_apart() {
        String asked = """
                stages: {open: {start: true}, over: {end: true}}
                actions:
                  open: {by: plaintiff, opens: open, law: x}
                  ask: {by: plaintiff, from: open, law: x}
                  give: {by: judge, on-request: ask, from: open, sets: given, law: x}
                  refuse: {by: judge, on-request: ask, from: open, NOTICE law: x}
                  end: {by: plaintiff, from: open, to: over, law: x}
                notices:
                  told: {from: judge, to: plaintiff, says: [reasons]}
                """;
        assertThat(codes(Property.P11, asked.replace("NOTICE", "notice: told,")))
                .isEmpty();
        assertThat(codes(Property.P11, asked.replace("NOTICE ", ""))).containsExactly("P11-refusal-untold");
    }
}
