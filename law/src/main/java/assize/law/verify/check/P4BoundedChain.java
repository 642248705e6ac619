package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * P4: the longest deprivation is finite: each clock that ends one has all its numbers, and no loop starts it anew for
 * ever. A loop that needs the act of whoever bears the burden is theirs to end. ICCPR art. 9(3).
 */
final class P4BoundedChain implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        List<Clock> enders = subject.line().clocks().values().stream()
                .filter(clock -> ends(subject, clock))
                .toList();
        for (Clock clock : enders) {
            numbers(clock, findings);
        }
        again(subject, findings);
        Twins.check(subject, findings);
        List<Variable> copies = copies(subject.graph(), enders);
        if (!copies.isEmpty()) {
            loops(subject, copies, findings);
        }
    }

    /** Offices alone may open it again and again, and each time it holds somebody anew. */
    private static void again(Subject subject, Findings findings) {
        SideMatter matter = subject.matter();
        boolean holds = subject.line().stages().values().stream()
                .anyMatch(stage -> !stage.burden().isEmpty());
        if (matter != null
                && matter.many()
                && holds
                && matter.openedBy().stream().noneMatch(subject::isPerson)) {
            findings.fails(
                    "P4-opened-again",
                    matter.place(),
                    List.of(matter.name()),
                    List.of(),
                    "matter",
                    matter.name(),
                    "by",
                    String.join(", ", matter.openedBy()));
        }
    }

    /** Does the end of the clock take a burden away? */
    private static boolean ends(Subject subject, Clock clock) {
        Action act = clock.whenPassed().does() == null
                ? null
                : subject.line().actions().get(clock.whenPassed().does());
        return act != null
                && act.byLaw()
                && new Upon.Passes(clock.name()).equals(act.upon())
                && act.to() != null
                && subject.from(act).stream()
                        .anyMatch(from -> !subject.burden(act.to()).containsAll(subject.burden(from)));
    }

    private static void numbers(Clock clock, Findings findings) {
        if (clock.setBy() != null && clock.setAtMost() == null) {
            unknown("P4-no-cap", clock, findings);
        }
        if (!clock.restarts().isEmpty() && clock.atMostRestarts() == null) {
            unknown("P4-restarts", clock, findings);
        }
        for (Clock.Extended extended : clock.extensions()) {
            if (extended.times() <= 0) {
                unknown("P4-no-times", clock, findings);
            }
            if (extended.adds().isEmpty() && extended.atMost() == null) {
                unknown("P4-no-amount", clock, findings);
            }
        }
        if (clock.pauses().stream().anyMatch(pause -> pause.atMost() == null)) {
            unknown("P4-pause", clock, findings);
        }
    }

    private static void unknown(String code, Clock clock, Findings findings) {
        findings.unknown(code, clock.place(), List.of(clock.name()), "clock", clock.name());
    }

    private static List<Variable> copies(Graph graph, List<Clock> clocks) {
        return graph.net().variables().stream()
                .filter(v -> v.kind() == Variable.Kind.CLOCK
                        && clocks.stream().anyMatch(c -> P3EveryDeprivationEnds.isCopy(v.name(), c.name())))
                .toList();
    }

    private static boolean starts(Rule rule, Variable copy) {
        return rule.updates().stream()
                .anyMatch(u -> u.variable() == copy.index() && u.map()[Variable.IDLE] == Variable.RUNNING);
    }

    private static void loops(Subject subject, List<Variable> copies, Findings findings) {
        Graph graph = subject.graph();
        copies.forEach(copy -> graph.value(0, copy.index()));
        Predicate<List<Rule>> barred = Ways.once(ended(subject));
        int[] loop = Loops.of(graph, barred);
        IdentityHashMap<List<Rule>, List<Variable>> starting = new IdentityHashMap<>();
        Set<List<Integer>> told = new HashSet<>();
        Map<Integer, Boolean> bounded = new HashMap<>();
        for (int state = 0; state < graph.size(); state++) {
            int here = state;
            for (Graph.Edge edge : graph.onwards(state)) {
                if (loop[state] != loop[edge.to()] || barred.test(edge.rules())) {
                    continue;
                }
                for (Variable copy : starting.computeIfAbsent(edge.rules(), rules -> started(rules, copies))) {
                    if (told.add(key(copy, edge))
                            && !bounded.computeIfAbsent(loop[state], at -> bounded(graph, copies, loop, here))) {
                        tell(subject, copy, edge, loop, findings);
                    }
                }
            }
        }
    }

    private static List<Variable> started(List<Rule> rules, List<Variable> copies) {
        return copies.stream()
                .filter(copy -> rules.stream().anyMatch(rule -> starts(rule, copy)))
                .toList();
    }

    private static List<Integer> key(Variable copy, Graph.Edge edge) {
        List<Integer> key = new ArrayList<>(List.of(copy.index()));
        edge.rules().forEach(rule -> key.add(rule.index()));
        return key;
    }

    /** Acts that are counted, and those of whoever bears the burden. */
    private static Predicate<List<Rule>> ended(Subject subject) {
        Set<String> bearers = new LinkedHashSet<>();
        subject.line()
                .stages()
                .values()
                .forEach(stage -> bearers.addAll(stage.burden().values()));
        return Steps.with(Steps.acting(
                subject,
                action -> action.atMost() > 0 || (!action.by().isEmpty() && bearers.containsAll(action.by()))));
    }

    /** Another clock runs on through the whole loop and ends it. */
    private static boolean bounded(Graph graph, List<Variable> copies, int[] loop, int in) {
        List<Variable> running = new ArrayList<>(copies);
        for (int state = 0; state < graph.size(); state++) {
            if (loop[state] == loop[in]) {
                int here = state;
                running.removeIf(copy -> graph.value(here, copy.index()) != Variable.RUNNING
                        || graph.onwards(here).stream()
                                .anyMatch(edge -> loop[edge.to()] == loop[in]
                                        && edge.rules().stream().anyMatch(rule -> starts(rule, copy))));
            }
        }
        return !running.isEmpty();
    }

    private static void tell(Subject subject, Variable copy, Graph.Edge edge, int[] loop, Findings findings) {
        Graph graph = subject.graph();
        Set<String> stages = new LinkedHashSet<>();
        for (int state = 0; state < graph.size(); state++) {
            if (loop[state] == loop[edge.from()]) {
                stages.add(graph.net().stages().get(graph.stage(state)));
            }
        }
        int of = copy.name().indexOf(" of ");
        String clock = of < 0 ? copy.name() : copy.name().substring(0, of);
        String act = edge.moves().stream().map(P4BoundedChain::name).findFirst().orElse(clock);
        findings.fails(
                "P4-loop",
                subject.line().clock(clock).place(),
                List.of(clock, act),
                twice(subject, edge, loop),
                "clock",
                clock,
                "action",
                act,
                "stages",
                String.join(" > ", stages));
    }

    private static String name(Move move) {
        return switch (move) {
            case Move.Act done -> done.action();
            case Move.Law done -> done.action();
            case Move.Told told -> told.notice();
            case Move.Passes passes -> passes.clock();
            case Move.LinkTold told -> told.link();
            case Move.Opened opened -> opened.matter();
            case Move.Ended ended -> ended.matter();
            case Move.Inside inside -> inside.matter();
            case Move.Main main -> "main";
        };
    }

    /** The way to the step and once round to it again: what can be gone only once is no loop. */
    private static List<Move> twice(Subject subject, Graph.Edge edge, int[] loop) {
        Graph graph = subject.graph();
        List<Move> way = new ArrayList<>(graph.pathTo(edge.from()));
        way.addAll(edge.moves());
        if (edge.to() != edge.from()) {
            Predicate<List<Rule>> barred = ended(subject);
            Map<Integer, Graph.Edge> by = new HashMap<>();
            List<Integer> queue = new ArrayList<>(List.of(edge.to()));
            for (int next = 0; next < queue.size() && !by.containsKey(edge.from()); next++) {
                for (Graph.Edge on : graph.onwards(queue.get(next))) {
                    boolean inside = loop[on.to()] == loop[edge.from()] && !barred.test(on.rules());
                    if (inside && on.to() != edge.to() && by.putIfAbsent(on.to(), on) == null) {
                        queue.add(on.to());
                    }
                }
            }
            List<Move> round = new ArrayList<>();
            for (Graph.Edge on = by.get(edge.from()); on != null; on = by.get(on.from())) {
                round.addAll(0, on.moves());
            }
            way.addAll(round);
        }
        way.addAll(edge.moves());
        return way;
    }
}
