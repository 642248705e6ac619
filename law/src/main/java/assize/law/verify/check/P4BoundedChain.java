package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<Variable> copies = copies(subject.graph(), enders);
        if (!copies.isEmpty() && beginsTwice(subject, copies)) {
            loops(subject, copies, findings);
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

    /** Looks before the search whether any loop is possible at all: an act that starts one leads on to one again. */
    private static boolean beginsTwice(Subject subject, List<Variable> copies) {
        return subject.graph().net().rules().stream()
                .filter(rule -> subject.graph().taken().get(rule.index()))
                .anyMatch(
                        rule -> copies.stream().anyMatch(copy -> starts(rule, copy)) && rule.stage() < stages(subject));
    }

    private static int stages(Subject subject) {
        return subject.line().stages().size();
    }

    private static boolean starts(Rule rule, Variable copy) {
        return rule.updates().stream()
                .anyMatch(u -> u.variable() == copy.index() && u.map()[Variable.IDLE] == Variable.RUNNING);
    }

    private static void loops(Subject subject, List<Variable> copies, Findings findings) {
        Graph graph = subject.graph();
        int[] loop = Loops.of(graph, ended(subject));
        Predicate<List<Rule>> barred = ended(subject);
        Set<String> told = new LinkedHashSet<>();
        for (int state = 0; state < graph.size(); state++) {
            for (Graph.Edge edge : graph.from(state)) {
                if (loop[state] != loop[edge.to()] || barred.test(edge.rules())) {
                    continue;
                }
                for (Variable copy : copies) {
                    boolean anew = edge.rules().stream().anyMatch(rule -> starts(rule, copy));
                    if (anew && told.add(copy.name() + edge.rules()) && !bounded(graph, copies, loop, state)) {
                        tell(subject, copy, edge, loop, findings);
                    }
                }
            }
        }
    }

    /** Acts that are counted, and those of whoever bears the burden. */
    private static Predicate<List<Rule>> ended(Subject subject) {
        Set<String> bearers = new LinkedHashSet<>();
        subject.line()
                .stages()
                .values()
                .forEach(stage -> bearers.addAll(stage.burden().values()));
        return Steps.acting(
                subject, action -> action.atMost() > 0 || (!action.by().isEmpty() && bearers.containsAll(action.by())));
    }

    /** Another clock runs on through the whole loop and ends it. */
    private static boolean bounded(Graph graph, List<Variable> copies, int[] loop, int in) {
        List<Variable> running = new ArrayList<>(copies);
        for (int state = 0; state < graph.size(); state++) {
            if (loop[state] == loop[in]) {
                int here = state;
                running.removeIf(copy -> graph.value(here, copy.index()) != Variable.RUNNING
                        || graph.from(here).stream()
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
        String clock = copy.name().contains(" of ")
                ? copy.name().substring(0, copy.name().indexOf(" of "))
                : copy.name();
        String act = edge.moves().stream()
                .map(move -> switch (move) {
                    case Move.Act done -> done.action();
                    case Move.Law done -> done.action();
                    case Move.Told notice -> notice.notice();
                    default -> "";
                })
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(clock);
        List<Move> path = new ArrayList<>(graph.pathTo(edge.from()));
        path.addAll(edge.moves());
        Procedure line = subject.line();
        findings.fails(
                "P4-loop",
                line.clock(clock).place(),
                List.of(clock, act),
                path,
                "clock",
                clock,
                "action",
                act,
                "stages",
                String.join(" > ", stages));
    }
}
