package assize.law.verify.net;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.step.Procedures;
import assize.law.verify.crosscheck.Tally;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.explore.Graph;
import assize.law.verify.promela.RuleWords;
import assize.law.verify.random.RandomProcedure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the net says that a case can do, seen in small procedures. */
class NetTest {
    private static final String ANSWER = """
            stages: {open: {start: true}, closed: {end: true}}
            notices: {claim: {from: judge, to: defendant}}
            actions:
              begin: {by: plaintiff, opens: open, notice: claim, law: s 1}
              answer: {by: defendant, from: open, to: closed, law: s 2}
              again: {by: judge, from: open, when: passed(answer-time), notice: claim, law: s 3}
              default: {by: judge, from: open, to: closed, when: passed(answer-time), law: s 4}
            clocks:
              answer-time: {owner: defendant, from: FROM, length: 14 days, when-passed: {ends: [answer]},
                protects: right, law: s 2}
            """;

    @Test
    void a_notice_sent_anew_gives_back_the_time_that_its_first_arrival_has_used_up() {
        Net net = net(ANSWER.replace("FROM", "claim reached"));
        assertThat(after(net, "judge: again", "answer-time")).containsExactly("idle");
        assertThat(ways(net)).doesNotContain("judge: again > judge: default");
        assertThat(ways(net)).contains("judge: again > defendant: answer");
    }

    @Test
    void a_time_that_something_else_starts_too_stays_used_up_when_a_notice_is_sent_anew() {
        Net net = net(ANSWER.replace("FROM", "[claim reached, enters open]"));
        assertThat(after(net, "judge: again", "answer-time")).containsExactly("passed");
        assertThat(ways(net))
                .contains("judge: again > judge: default")
                .doesNotContain("judge: again > defendant: answer");
    }

    private static final String TWO_CLOCKS = """
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              begin: {by: plaintiff, opens: open, law: s 1}
              close: {by: judge, from: open, to: closed, when: passed(short) or passed(long), law: s 2}
              stop: {by: defendant, from: open, when: not passed(short), law: s 3}
              lengthen: {by: president, from: open, EXTENDS law: s 4}
            clocks:
              short: {owner: defendant, from: begin, length: 14 days, stopped-by: stop, MORE protects: right,
                when-passed: {allows: [close]}, law: s 2}
              long: {owner: plaintiff, from: begin, length: LONG, protects: right, when-passed: {allows: [close]},
                law: s 2}
            """;

    @Test
    void of_two_clocks_that_begin_together_the_longer_can_not_pass_while_the_shorter_runs() {
        Net net = net(TWO_CLOCKS.replace("MORE ", "").replace("EXTENDS ", "").replace("LONG", "60 days"));
        assertThat(states(net, "short", "long")).contains("passed passed", "idle passed");
        assertThat(states(net, "short", "long")).doesNotContain("running passed");
    }

    @Test
    void nothing_is_said_of_their_order_where_a_few_days_or_an_extension_may_turn_it_round() {
        Net near = net(TWO_CLOCKS.replace("MORE ", "").replace("EXTENDS ", "").replace("LONG", "20 days"));
        assertThat(states(near, "short", "long")).contains("running passed");
        Net lengthened = net(TWO_CLOCKS
                .replace("MORE ", "extended-by: [{action: lengthen, adds: 90 days, times: 1}], ")
                .replace("EXTENDS", "extends: short,")
                .replace("LONG", "60 days"));
        assertThat(states(lengthened, "short", "long")).contains("running passed");
    }

    private static final String FLAGS = """
            facts: {late: {type: flag}, heard: {type: flag}}
            stages: {open: {start: true}, decided: {}, closed: {end: true}}
            actions:
              begin: {by: plaintiff, opens: open, law: s 1}
              miss: {by: defendant, from: open, sets: late, law: s 2}
              hear: {by: judge, from: open, sets: heard, when: not late, law: s 3}
              decide: {by: judge, from: open, to: decided, when: heard, law: s 4}
              close: {by: judge, from: decided, to: closed, law: s 5}
            """;

    @Test
    void what_nobody_reads_again_is_forgotten_and_what_somebody_reads_is_not() {
        Net net = net(FLAGS);
        Variable late = variable(net, "late");
        Variable heard = variable(net, "heard");
        assertThat(net.forgotten().get(net.stage("decided"))).contains(late.index(), heard.index());
        assertThat(net.forgotten().get(net.stage("open"))).doesNotContain(late.index(), heard.index());
        assertThat(states(net, "stage", "late")).contains("open true").doesNotContain("decided true");
    }

    @Test
    void seen_through_fewer_variables_more_can_happen_and_what_was_left_out_is_marked() {
        Net whole = NetBuilder.whole(Procedures.of(FLAGS), 1);
        BitSet kept = new BitSet();
        kept.set(variable(whole, "late").index());
        Net part = new Focus(whole).on(kept, kept, new BitSet());
        assertThat(ways(net(FLAGS))).doesNotContain("plaintiff: begin > judge: decide");
        assertThat(ways(part)).contains("plaintiff: begin > judge: decide");
        assertThat(ways(part)).doesNotContain("defendant: miss > judge: hear");
    }

    @Test
    void an_act_of_the_law_that_leaves_its_cause_as_it_is_comes_again_with_the_next_step() {
        String text = """
                facts: {late: {type: flag}, warned: {type: flag}}
                stages: {open: {start: true}, closed: {end: true}}
                notices: {warning: {from: judge, to: defendant}}
                actions:
                  begin: {by: plaintiff, opens: open, sets: late, law: s 1}
                  wait: {by: plaintiff, from: open, at-most: 2 times, law: s 2}
                  warn: {by: law, from: open, when: LATE, sets: warned, notice: warning, law: s 3}
                  close: {by: judge, from: open, to: closed, when: told(defendant), law: s 4}
                """;
        assertThat(ways(net(text.replace("LATE", "late")))).contains("plaintiff: wait > law: warn");
        assertThat(ways(net(text.replace("LATE", "late and not warned"))))
                .doesNotContain("plaintiff: wait > law: warn");
    }

    /** Made up by chance, the law is often left with something that it could still draw. */
    @Test
    void what_the_law_is_taken_to_have_drawn_at_rest_makes_no_difference_to_what_is_found() {
        for (long seed : new long[] {10, 19, 24, 26, 34, 74}) {
            Procedure procedure = RandomProcedure.of(seed, Procedures.TIME.rules());
            Net net = NetBuilder.of(procedure, 1);
            assertThat(Tally.of(Explorer.explore(net, Bounds.USUAL)))
                    .as("seed %s", seed)
                    .isEqualTo(Tally.of(Explorer.exploreByRulesAlone(net, Bounds.USUAL)));
        }
    }

    @Test
    void a_guard_on_the_time_of_several_also_reads_who_of_them_is_there() {
        Net net = NetBuilder.whole(Procedures.ofMany("""
                stages: {open: {start: true}, closed: {end: true}}
                actions:
                  begin: {by: plaintiff, opens: open, law: s 1}
                  go: {by: [judge], from: open, leaves: defendant, law: s 2}
                  close: {by: judge, from: open, to: closed, when: passed(answer-time), law: s 3}
                clocks:
                  answer-time: {owner: defendant, per: defendant, from: begin, length: 14 days, protects: right,
                    when-passed: {allows: [close]}, law: s 2}
                """), 2);
        Rule close = net.rules().stream()
                .filter(rule -> RuleWords.of(rule.move()).equals("judge: close"))
                .findFirst()
                .orElseThrow();
        assertThat(close.footprint().asks().stream()
                        .mapToObj(v -> net.variables().get(v).name()))
                .contains("answer-time of defendant 1", "defendant 1", "defendant 2");
    }

    private static Net net(String text) {
        return NetBuilder.of(Procedures.of(text), 1);
    }

    private static Variable variable(Net net, String name) {
        return net.variables().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The values of some variables together, in all states at rest. */
    private static Set<String> states(Net net, String... names) {
        Graph graph = Explorer.explore(net, Bounds.USUAL);
        Set<String> states = new TreeSet<>();
        for (int state = 0; state < graph.size(); state++) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                Variable one = variable(net, name);
                values.add(one.words().get(graph.value(state, one.index())));
            }
            states.add(String.join(" ", values));
        }
        return states;
    }

    /** The values of a variable after a step. */
    private static Set<String> after(Net net, String step, String name) {
        Graph graph = Explorer.explore(net, Bounds.USUAL);
        Variable one = variable(net, name);
        Set<String> values = new TreeSet<>();
        edges(graph).stream()
                .filter(edge -> words(edge).contains(step))
                .forEach(edge -> values.add(one.words().get(graph.value(edge.to(), one.index()))));
        return values;
    }

    /** What may happen right after something else, in one step or in two. */
    private static Set<String> ways(Net net) {
        Graph graph = Explorer.exploreByRulesAlone(net, Bounds.USUAL);
        Set<String> ways = new TreeSet<>();
        for (Graph.Edge edge : edges(graph)) {
            List<String> words = words(edge);
            for (int i = 1; i < words.size(); i++) {
                ways.add(words.get(i - 1) + " > " + words.get(i));
            }
            graph.from(edge.to())
                    .forEach(next ->
                            ways.add(words.getLast() + " > " + words(next).getFirst()));
        }
        return ways;
    }

    private static List<Graph.Edge> edges(Graph graph) {
        List<Graph.Edge> edges = new ArrayList<>();
        for (int state = 0; state < graph.size(); state++) {
            edges.addAll(graph.from(state));
        }
        return edges;
    }

    private static List<String> words(Graph.Edge edge) {
        return edge.moves().stream().map(RuleWords::of).toList();
    }
}
