package assize.law.verify.explore;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.verify.net.Footprint;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {
    private static Rule rule(int index, String action) {
        Footprint footprint = new Footprint(new BitSet(), new BitSet(), false, false);
        Move move = new Move.Law(action);
        return new Rule(index, move, 0, 0, List.of(), null, List.of(), List.of(), -1, true, false, footprint);
    }

    @Test
    void the_same_rules_in_the_same_order_are_one_way_and_others_are_another() {
        Rule allow = rule(1, "allow");
        Rule refuse = rule(2, "refuse");
        Way asked = Way.of(rule(0, "ask"));
        Way allowed = asked.and(allow);
        Way refused = asked.and(refuse);
        assertThat(refused.rules).containsExactly(asked.rules.getFirst(), refuse);
        assertThat(asked.and(allow)).isSameAs(allowed);
        assertThat(asked.and(refuse)).isSameAs(refused);
        assertThat(allowed.and(refuse)).isNotSameAs(refused.and(allow));
    }

    @Test
    void a_way_is_numbered_when_it_is_met_first() {
        List<List<Rule>> met = new ArrayList<>();
        Way asked = Way.of(rule(0, "ask"));
        Way allowed = asked.and(rule(1, "allow"));
        assertThat(allowed.is(0)).isFalse();
        assertThat(allowed.number(met)).isZero();
        assertThat(asked.number(met)).isEqualTo(1);
        assertThat(allowed.number(met)).isZero();
        assertThat(allowed.is(0)).isTrue();
        assertThat(met).containsExactly(allowed.rules, asked.rules);
    }
}
