package assize.law.verify.explore;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.step.Procedures;
import assize.law.verify.Property;
import assize.law.verify.net.Move;
import assize.law.verify.net.NetBuilder;
import assize.law.verify.net.Rule;
import assize.law.verify.proof.Proof;
import assize.law.verify.proof.Verifier;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Questions asked of small procedures, whose answers can be read off the text. */
class SearchTest {
    private static final String CLAIM = """
            facts: {said: {type: flag}}
            stages: {open: {start: true}, decided: {}, closed: {end: true}}
            notices: {judgment: {from: judge, to: defendant}}
            actions:
              begin: {by: plaintiff, opens: open, law: s 1}
              say: {by: plaintiff, from: open, sets: said, law: s 2}
              note: {by: judge, from: open, when: said, law: s 3}
              file-away: {by: law, from: open, when: said, law: s 3}
              remember: {by: judge, from: open, when: said and not said, law: s 3}
              decide: {by: judge, from: open, to: decided, notice: judgment, law: s 4}
              appeal: {by: defendant, from: decided, to: open, when: WHEN, law: s 5}
              close: {by: judge, from: decided, to: closed, law: s 6}
            clocks:
              appeal-time: {owner: defendant, from: judgment reached, length: 14 days, when-passed: {ends: [appeal]},
                protects: right, law: s 5}
            """;

    @Test
    void what_hangs_on_something_said_before_is_found_though_it_changes_nothing() {
        Search search = search(CLAIM.replace("WHEN", "not passed(appeal-time)"));
        assertThat(search.step(doing("note"), rule -> false).yes()).isTrue();
        assertThat(search.never(doing("note"))).isFalse();
        assertThat(search.never(doing("file-away"))).isFalse();
        assertThat(search.never(doing("remember"))).isTrue();
    }

    @Test
    void nothing_is_found_that_needs_what_is_barred() {
        Search search = search(CLAIM.replace("WHEN", "said"));
        assertThat(search.step(doing("appeal"), doing("say"))).isInstanceOf(Answer.No.class);
        assertThat(search.step(doing("appeal"), rule -> false).yes()).isTrue();
        assertThat(search.follows(doing("close"), doing("appeal"))).isInstanceOf(Answer.No.class);
        assertThat(search.follows(doing("appeal"), doing("close")).yes()).isTrue();
    }

    @Test
    void a_chance_is_lost_where_a_guard_shuts_it_at_once_and_not_where_a_time_for_it_begins() {
        assertThat(search(CLAIM.replace("WHEN", "not passed(appeal-time)"))
                        .lost(doing("decide"), rule -> false, doing("appeal")))
                .isInstanceOf(Answer.No.class);
        assertThat(search(CLAIM.replace("WHEN", "said"))
                        .lost(doing("decide"), rule -> false, doing("appeal"))
                        .yes())
                .isTrue();
    }

    @Test
    void an_end_that_the_law_leaves_at_once_is_no_end_of_the_case() {
        String round = """
                stages: {open: {start: true}, closed: {end: true}}
                actions:
                  begin: {by: plaintiff, opens: open, law: s 1}
                  close: {by: judge, from: open, to: closed, law: s 2}
                  LEAVE
                """;
        Search left = search(
                round.replace("LEAVE", "leave: {by: law, upon: enters closed, from: closed, to: open, law: s 3}"));
        assertThat(left.endless().yes()).isTrue();
        assertThat(search(round.replace("LEAVE", "")).endless()).isInstanceOf(Answer.No.class);
    }

    @Test
    void beyond_the_bounds_nothing_is_said_to_hold() {
        Bounds narrow = new Bounds(1, 1, () -> false);
        Proof proof = Verifier.verify(Procedures.of(CLAIM.replace("WHEN", "said")), narrow);
        assertThat(proof.whole()).isFalse();
        assertThat(proof.holds()).isFalse();
        assertThat(proof.verdict(Property.P9)).isEqualTo(Proof.Verdict.UNKNOWN);
        Search search = new Search(NetBuilder.whole(proof.procedure(), 1), narrow);
        assertThat(search.endless()).isInstanceOf(Answer.Unknown.class);
        assertThat(search.leftOpen()).isTrue();
        assertThat(search.leftOpen()).isFalse();
        assertThat(proof.searched()).allSatisfy(one -> assertThat(one.growing()).isNotEmpty());
    }

    private static Search search(String text) {
        return new Search(NetBuilder.whole(Procedures.of(text), 1), Bounds.USUAL);
    }

    private static Predicate<Rule> doing(String action) {
        return rule -> switch (rule.move()) {
            case Move.Act act -> act.action().equals(action);
            case Move.Law law -> law.action().equals(action);
            default -> false;
        };
    }
}
