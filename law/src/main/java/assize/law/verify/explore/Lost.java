package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does it ever come to where something can no longer come? It does not if every state that is asked about surely leads
 * there; it does if one of them, to which a case can come in the whole, does not lead there even with much left out.
 * Between the two, more is taken in.
 */
final class Lost {
    /** How many answers are remembered: what one hung on is often what the next hangs on. */
    private static final int MOST_REMEMBERED = 6;

    private final Net whole;
    private final Views views;
    private final Trial trial;
    private final int most;
    private final List<Sight> answered = new ArrayList<>();

    Lost(Net whole, Views views, Trial trial, int most) {
        this.whole = whole;
        this.views = views;
        this.trial = trial;
        this.most = most;
    }

    /**
     * Steps that are to remain possible.
     *
     * @param taking those that take such a rule
     * @param into and come to rest in such a stage, by number; null: in any
     */
    record Goal(Kind taking, @Nullable BitSet into) {
        /** Steps that take a rule of some kind. */
        static Goal of(Kind kind) {
            return new Goal(kind, null);
        }

        /** The steps of a graph, by the numbers of its ways. */
        BitSet in(Graph graph) {
            BitSet ways = graph.ways(taking);
            if (into != null) {
                ways.and(graph.waysInto(into::get));
            }
            return ways;
        }
    }

    /**
     * One question.
     *
     * @param after only states to which a case can come after such a step; null: all states
     * @param unless the step takes no rule of this kind
     * @param until and none of this kind came since; null: nothing at all
     * @param goal what must remain possible
     * @param where the stages in which they must, by number
     */
    record Question(
            @Nullable Kind after, Kind unless, @Nullable Kind until, Goal goal, BitSet where) {
        /** What must be seen: what begins it and what it asks for, and of the acts of the law also what ends it. */
        private boolean about(Rule rule) {
            boolean ends = rule.urgent() && (unless.test(rule) || (until != null && until.test(rule)));
            return ends || (after != null && after.test(rule)) || goal.taking.test(rule);
        }

        private Onwards watched(Graph graph) {
            Onwards all = graph.onwards();
            if (after == null) {
                return all;
            }
            BitSet begins = graph.ways(after);
            begins.andNot(graph.ways(unless));
            return all.since(begins, graph.ways(until == null ? rule -> true : until));
        }

        private int first(Graph graph, Onwards watched, BitSet safe) {
            return watched.first(state -> where.get(graph.stage(state)) && !safe.get(state));
        }
    }

    /** The answer to a question. What needs few states is tried first. */
    Answer ask(Question question) {
        BitSet asked = views.asked(question::about);
        for (Sight seen : List.copyOf(answered)) {
            Graph graph = views.of(new Sight(seen.kept(), seen.pinned(), asked), most);
            BitSet surely = Backwards.surelyTo(graph, question.goal.in(graph));
            if (graph.whole() && question.first(graph, question.watched(graph), surely) < 0) {
                answered.remove(seen);
                answered.addFirst(seen);
                return new Answer.No();
            }
        }
        Answer answer = new Answer.Unknown(List.of());
        for (int now = Search.FIRST_TRY; answer instanceof Answer.Unknown; now *= Search.NEXT_TRY) {
            answer = ask(question, Sight.of(asked), Math.min(now, most));
            if (now >= most) {
                break;
            }
        }
        return answer;
    }

    private Answer ask(Question question, Sight first, int most) {
        Sight sight = first;
        while (true) {
            Graph graph = views.of(sight, most);
            Answer unknown = new Answer.Unknown(whole.names(sight.kept()));
            if (!graph.whole()) {
                return unknown;
            }
            BitSet goals = question.goal.in(graph);
            BitSet surely = Backwards.surelyTo(graph, goals);
            Onwards watched = question.watched(graph);
            if (question.first(graph, watched, surely) < 0) {
                remember(sight);
                return new Answer.No();
            }
            int lost = question.first(graph, watched, Backwards.leadingTo(graph, Onwards.taking(graph, goals)));
            Sight closer;
            if (lost < 0) {
                closer = sight.closer(Loose.of(graph, sight, goals, surely, question.where::get));
            } else {
                List<List<Rule>> steps = graph.rulesOf(watched.pathTo(lost));
                BitSet forbids = trial.forbids(steps, graph.net());
                if (forbids.isEmpty()) {
                    return new Answer.Yes(steps);
                }
                closer = sight.closer(forbids);
            }
            if (closer.equals(sight)) {
                return unknown;
            }
            sight = closer;
        }
    }

    private void remember(Sight sight) {
        answered.addFirst(sight);
        if (answered.size() > MOST_REMEMBERED) {
            answered.removeLast();
        }
    }

    /**
     * Does a case ever come to where no end can be come to any more, but by steps of some kind? Asked stage by stage:
     * once every state of a stage is known to come to an end, it is enough for the others to come to that stage.
     */
    Answer endless(Kind but) {
        Kind moving = Kind.of(rule -> rule.stage() != rule.to() && !but.test(rule), whole.rules(), Map.of());
        BitSet known = new BitSet();
        List<Integer> open = new ArrayList<>();
        for (int stage = 0; stage < whole.stages().size(); stage++) {
            if (whole.end(stage)) {
                known.set(stage);
            } else {
                open.addFirst(stage);
            }
        }
        Answer last = new Answer.No();
        for (int now = Search.FIRST_TRY; !open.isEmpty(); now *= Search.NEXT_TRY) {
            boolean found = true;
            while (found) {
                found = false;
                for (int stage : List.copyOf(open)) {
                    last = ask(endless(stage, moving, known), Sight.of(new BitSet()), Math.min(now, most));
                    if (last.yes()) {
                        return last;
                    }
                    if (last instanceof Answer.No) {
                        found = true;
                        open.removeIf(one -> one == stage);
                        known.set(stage);
                    }
                }
            }
            if (now >= most) {
                break;
            }
        }
        return open.isEmpty() ? new Answer.No() : last;
    }

    private static Question endless(int stage, Kind moving, BitSet known) {
        BitSet where = new BitSet();
        where.set(stage);
        return new Question(null, Kind.NONE, null, new Goal(moving, (BitSet) known.clone()), where);
    }
}
