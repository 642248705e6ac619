package assize.law.verify.check;

import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The shortest way from an act to what must not follow it. It takes no barred step and goes on from no state that
 * saves.
 *
 * @param first the act at which it begins
 * @param barred steps that it does not take
 * @param saves states from which it need not go on
 * @param step a step that must not follow
 * @param state a state that must not follow
 */
record Trail(
        Predicate<Graph.Edge> first,
        Predicate<List<Rule>> barred,
        IntPredicate saves,
        Predicate<List<Rule>> step,
        IntPredicate state) {

    /** What happens on that way from the opening of the case; empty if there is none. */
    List<Move> in(Graph graph) {
        Map<Integer, Graph.Edge> reachedBy = new HashMap<>();
        List<Integer> queue = new ArrayList<>();
        for (int from = 0; from < graph.size(); from++) {
            for (Graph.Edge edge : graph.from(from)) {
                if (first.test(edge) && !saves.test(edge.to()) && !reachedBy.containsKey(edge.to())) {
                    reachedBy.put(edge.to(), edge);
                    queue.add(edge.to());
                }
            }
        }
        int begins = queue.size();
        for (int next = 0; next < queue.size(); next++) {
            int here = queue.get(next);
            if (state.test(here)) {
                return way(graph, reachedBy, queue.subList(0, begins), here, List.of());
            }
            for (Graph.Edge edge : graph.from(here)) {
                if (barred.test(edge.rules())) {
                    continue;
                }
                if (step.test(edge.rules())) {
                    return way(graph, reachedBy, queue.subList(0, begins), here, edge.moves());
                }
                if (!saves.test(edge.to()) && !reachedBy.containsKey(edge.to())) {
                    reachedBy.put(edge.to(), edge);
                    queue.add(edge.to());
                }
            }
        }
        return List.of();
    }

    private static List<Move> way(
            Graph graph, Map<Integer, Graph.Edge> reachedBy, List<Integer> begins, int last, List<Move> then) {
        List<Move> moves = new ArrayList<>(then);
        int at = last;
        Graph.Edge edge = reachedBy.get(at);
        while (edge != null && !begins.contains(at)) {
            moves.addAll(0, edge.moves());
            at = edge.from();
            edge = reachedBy.get(at);
        }
        if (edge != null) {
            moves.addAll(0, edge.moves());
            moves.addAll(0, graph.pathTo(edge.from()));
        }
        return moves;
    }
}
