package assize.law.verify.net;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which acts of the law may still be possible when they have been taken: what makes them happen is left as it is, or
 * may come back before the case rests. Such an act comes again with the next step even if that touches nothing of what
 * it asks after. Only what surely ends is taken to end.
 */
final class Recurring {
    private final List<List<Rule>> urgent;

    private Recurring(List<List<Rule>> urgent) {
        this.urgent = urgent;
    }

    /** The acts of the law by stage, those that may last being marked. */
    static List<List<Rule>> marked(List<List<Rule>> urgent) {
        Recurring recurring = new Recurring(urgent);
        Map<Move, Boolean> known = new HashMap<>();
        return urgent.stream()
                .map(rules -> rules.stream()
                        .map(rule -> known.computeIfAbsent(rule.move(), recurring::recurs) ? rule.recurring() : rule)
                        .toList())
                .toList();
    }

    private boolean recurs(Move move) {
        return urgent.stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.upon() < 0 && rule.move().equals(move) && recurs(rule));
    }

    private boolean recurs(Rule taken) {
        BitSet stages = drawn(taken.to());
        BitSet touched = new BitSet();
        stages.stream().mapToObj(urgent::get).flatMap(List::stream).forEach(rule -> {
            if (!rule.move().equals(taken.move())) {
                touched.or(rule.footprint().touches());
            }
        });
        Map<Integer, Integer> fixed = new HashMap<>();
        for (Update update : taken.updates()) {
            if (update.constant() && !touched.get(update.variable())) {
                fixed.put(update.variable(), update.map()[0]);
            } else {
                fixed.remove(update.variable());
            }
        }
        return stages.stream()
                .mapToObj(urgent::get)
                .flatMap(List::stream)
                .anyMatch(again -> again.move().equals(taken.move()) && mayBeOpen(again, fixed));
    }

    /** The stages to which the law may lead from one before the case rests. */
    private BitSet drawn(int from) {
        BitSet stages = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            int stage = next.removeFirst();
            if (!stages.get(stage)) {
                stages.set(stage);
                urgent.get(stage).forEach(rule -> next.add(rule.to()));
            }
        }
        return stages;
    }

    private static boolean mayBeOpen(Rule rule, Map<Integer, Integer> fixed) {
        for (Test test : rule.tests()) {
            Integer value = fixed.get(test.variable());
            if (value != null && (test.allowed() >>> value & 1) == 0) {
                return false;
            }
        }
        return rule.guard() == null || rule.guard().mayHold(fixed);
    }
}
