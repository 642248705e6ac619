package assize.law.verify.check;

import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Taking;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** Shortest ways through the states of a line. */
final class Ways {
    private Ways() {}

    /** The same question, asked of each way of going on once only: the graph gives the same list for the same way. */
    static Predicate<List<Rule>> once(Predicate<List<Rule>> step) {
        IdentityHashMap<List<Rule>, Boolean> known = new IdentityHashMap<>();
        return rules -> known.computeIfAbsent(rules, step::test);
    }

    /** Steps in which an action is done, by whomever. */
    static Predicate<List<Rule>> doing(String action) {
        return new Taking(Doing.of(action));
    }

    /** Is the move the doing of an action? */
    static boolean does(Move move, String action) {
        return Doing.done(move).equals(action);
    }

    /** A short way at whose end an action is done; empty if it is never done. */
    static List<Move> toAct(Subject subject, String action) {
        return toAct(subject, action, _ -> false);
    }

    /** The same with nothing of some kind before it. */
    static List<Move> toAct(Subject subject, String action, Predicate<Rule> without) {
        for (int i = 0; i < subject.graphs().size(); i++) {
            Answer answer = subject.searches().get(i).step(Doing.of(action), without);
            List<Move> way = switch (answer) {
                case Answer.No _ -> List.of();
                case Answer.Yes yes -> yes.moves();
                case Answer.Unknown _ -> subject.graphs().get(i).toStep(doing(action), new Taking(without));
            };
            if (!way.isEmpty()) {
                return way;
            }
        }
        return List.of();
    }

    /** The states that may come after these by steps that are not barred, these included. */
    static BitSet after(Graph graph, BitSet from, Predicate<List<Rule>> barred) {
        BitSet found = (BitSet) from.clone();
        BitSet next = (BitSet) from.clone();
        Predicate<List<Rule>> closed = once(barred);
        while (!next.isEmpty()) {
            BitSet more = new BitSet();
            for (int state = next.nextSetBit(0); state >= 0; state = next.nextSetBit(state + 1)) {
                for (Graph.Edge edge : graph.onwards(state)) {
                    if (!found.get(edge.to()) && !closed.test(edge.rules())) {
                        found.set(edge.to());
                        more.set(edge.to());
                    }
                }
            }
            next = more;
        }
        return found;
    }

    /** Steps in which a side-matter is opened. */
    static Predicate<List<Rule>> opening(String matter) {
        return new Taking(rule ->
                rule.move() instanceof Move.Opened opened && opened.matter().equals(matter));
    }

    /** Steps in which a side-matter ends, however. */
    static Predicate<List<Rule>> ending(String matter) {
        return new Taking(rule ->
                rule.move() instanceof Move.Ended ended && ended.matter().equals(matter));
    }

    /** Looks as closely as is needed to know where such a step can be taken. */
    static void look(Graph graph, Predicate<List<Rule>> step) {
        graph.net()
                .all()
                .filter(rule -> step.test(List.of(rule)))
                .forEach(rule -> rule.footprint().asks().stream().forEach(variable -> graph.value(0, variable)));
    }

    /** The states to which such steps lead. */
    static BitSet behind(Graph graph, Predicate<List<Rule>> step) {
        BitSet states = new BitSet();
        Predicate<List<Rule>> wanted = once(step);
        for (int state = 0; state < graph.size(); state++) {
            graph.from(state).stream().filter(edge -> wanted.test(edge.rules())).forEach(edge -> states.set(edge.to()));
        }
        return states;
    }
}
