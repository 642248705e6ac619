package assize.law.verify.check;

import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Shortest ways through the states of a line. */
final class Ways {
    private Ways() {}

    /** Steps in which an action is done, by whomever. */
    static Predicate<List<Rule>> doing(String action) {
        return rules -> rules.stream().anyMatch(rule -> does(rule.move(), action));
    }

    /** Is the move the doing of an action? */
    static boolean does(Move move, String action) {
        return switch (move) {
            case Move.Act act -> act.action().equals(action);
            case Move.Law law -> law.action().equals(action);
            default -> false;
        };
    }

    /** The shortest way at whose end an action is done; empty if it is never done. */
    static List<Move> toAct(Subject subject, String action) {
        for (Graph graph : subject.graphs()) {
            List<Move> way = toStep(graph, doing(action), rules -> false);
            if (!way.isEmpty()) {
                return way;
            }
        }
        return List.of();
    }

    /** The shortest way that ends with a step of one kind and takes none of another before; empty if there is none. */
    static List<Move> toStep(Graph graph, Predicate<List<Rule>> last, Predicate<List<Rule>> barred) {
        BitSet reached = graph.without(barred);
        for (int state = reached.nextSetBit(0); state >= 0; state = reached.nextSetBit(state + 1)) {
            for (Graph.Edge edge : graph.from(state)) {
                if (last.test(edge.rules())) {
                    List<Move> way = new ArrayList<>(graph.pathTo(state, barred));
                    edge.rules().stream().map(Rule::move).forEach(way::add);
                    return way;
                }
            }
        }
        return List.of();
    }

    /** The states in which such a step can be taken next. */
    static BitSet before(Graph graph, Predicate<List<Rule>> step) {
        BitSet states = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            if (graph.from(state).stream().anyMatch(edge -> step.test(edge.rules()))) {
                states.set(state);
            }
        }
        return states;
    }

    /** The states that may come after these by steps that are not barred, these included. */
    static BitSet after(Graph graph, BitSet from, Predicate<List<Rule>> barred) {
        BitSet found = (BitSet) from.clone();
        BitSet next = (BitSet) from.clone();
        while (!next.isEmpty()) {
            BitSet more = new BitSet();
            for (int state = next.nextSetBit(0); state >= 0; state = next.nextSetBit(state + 1)) {
                for (Graph.Edge edge : graph.from(state)) {
                    if (!found.get(edge.to()) && !barred.test(edge.rules())) {
                        found.set(edge.to());
                        more.set(edge.to());
                    }
                }
            }
            next = more;
        }
        return found;
    }
}
