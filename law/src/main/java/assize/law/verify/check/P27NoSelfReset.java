package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Update;
import assize.law.verify.net.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** P27: a body does not begin its own time anew by its own act. SPC-I 126; OLR art. 9; ARL art. 31. */
final class P27NoSelfReset implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            List<String> bodies = clock.owners().stream()
                    .filter(owner -> subject.whole().roles().containsKey(owner) && !subject.isPerson(owner))
                    .toList();
            if (!bodies.isEmpty() && !clock.backwards()) {
                for (Action act : subject.acts()) {
                    if (act.by().stream().anyMatch(bodies::contains) && act.atMost() == 0) {
                        restarts(subject, clock, act, findings);
                        again(subject, clock, act, bodies, findings);
                        aside(subject, clock, act, findings);
                    }
                }
            }
        }
    }

    private static void restarts(Subject subject, Clock clock, Action act, Findings findings) {
        if (clock.atMostRestarts() == null && Everywhere.begins(act, clock, clock.restarts())) {
            fails("P27-restarts", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        }
    }

    /** While the clock runs, the act that starts it is done again, and once more, with nobody else acting between. */
    private static void again(Subject subject, Clock clock, Action act, List<String> bodies, Findings findings) {
        boolean caused = !act.onRequest().isEmpty()
                && subject.requests(act).stream()
                        .noneMatch(ask -> ask.action().by().stream().anyMatch(bodies::contains));
        if (caused || !Everywhere.begins(act, clock, clock.from())) {
            return;
        }
        boolean followed = false;
        for (Graph graph : subject.graphs()) {
            for (Variable copy : graph.net().variables()) {
                if (copy.kind() == Variable.Kind.CLOCK && P3EveryDeprivationEnds.isCopy(copy.name(), clock.name())) {
                    Repeats repeats = Repeats.of(graph, copy, act, bodies, sends(clock, act));
                    followed |= repeats.followed;
                    if (!repeats.way.isEmpty()) {
                        fails("P27-again", subject, clock, act, repeats.way, findings);
                        return;
                    }
                }
            }
        }
        if (!followed && stays(subject, act) && !once(act) && runs(subject, clock, act)) {
            fails("P27-again", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        }
    }

    /** Does it start by a notice that the act sends, when that arrives? */
    private static boolean sends(Clock clock, Action act) {
        return clock.from().stream()
                .anyMatch(from -> from instanceof Upon.Told told
                        && told.how() != Upon.How.SENT
                        && act.notices().contains(told.notice()));
    }

    private static boolean stays(Subject subject, Action act) {
        return act.to() == null || subject.from(act).contains(act.to());
    }

    private static boolean runs(Subject subject, Clock clock, Action act) {
        boolean enters =
                act.to() != null && clock.from().stream().allMatch(from -> from.equals(new Upon.Enters(act.to())));
        return !enters && subject.from(act).stream().anyMatch(Running.in(subject.line(), clock)::contains);
    }

    /** Its own guard asks for what it changes, so that it is done once only. */
    private static boolean once(Action act) {
        return act.when() != null
                && act.when().reads().stream()
                        .anyMatch(read -> read.ask() == Read.Ask.FACT
                                && (Everywhere.raised(act).contains(read.name())
                                        || act.clears().contains(read.name())));
    }

    /** The act stops the clock, and without anybody's decision it begins anew where the act can be done again. */
    private static void aside(Subject subject, Clock clock, Action act, Findings findings) {
        boolean stops = clock.stoppedBy().contains(new Upon.Done(act.name()))
                || clock.stoppedBy().contains(new Upon.Enters(String.valueOf(act.to())));
        if (!stops || act.to() == null || once(act)) {
            return;
        }
        List<Action> back = subject.line().actions().values().stream()
                .filter(a -> subject.from(a).contains(act.to())
                        && a.to() != null
                        && subject.from(act).contains(a.to())
                        && Everywhere.begins(a, clock, clock.from()))
                .toList();
        if (back.stream().anyMatch(a -> a.byLaw() && !(a.upon() instanceof Upon.Outcome))) {
            fails("P27-aside", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        } else if (asks(act) && back.stream().anyMatch(a -> a.by().stream().anyMatch(subject::isPerson))) {
            findings.warns(
                    "P27-asks-again",
                    clock.place(),
                    List.of(clock.name(), act.name()),
                    List.of(),
                    "clock",
                    subject.full(clock.name()),
                    "action",
                    subject.full(act.name()),
                    "by",
                    String.join(", ", act.by()));
        }
    }

    /** It decides nothing: it can only ask for something. */
    private static boolean asks(Action act) {
        return act.power() == null && act.favours() == null && act.onRequest().isEmpty();
    }

    private static void fails(
            String code, Subject subject, Clock clock, Action act, List<Move> way, Findings findings) {
        findings.fails(
                code,
                clock.place(),
                List.of(clock.name(), act.name()),
                way,
                "clock",
                subject.full(clock.name()),
                "action",
                subject.full(act.name()),
                "by",
                String.join(", ", act.by()));
    }

    /**
     * Whether an act of the owner begins a running clock anew and can do so once more.
     *
     * @param followed the graph knows when the clock runs
     * @param way to where that has happened, up to the second time, so that what forbids that is looked at too; empty: none
     */
    private record Repeats(boolean followed, List<Move> way) {
        static Repeats of(Graph graph, Variable copy, Action act, List<String> bodies, boolean sends) {
            Predicate<List<Rule>> begin = rules -> begins(rules, copy, act, bodies, sends);
            Predicate<List<Rule>> barred = others(bodies);
            Graph.Edge[] came = new Graph.Edge[graph.size()];
            BitSet first = new BitSet();
            BitSet before = new BitSet();
            ArrayDeque<Integer> next = new ArrayDeque<>();
            boolean followed = false;
            for (int state = 0; state < graph.size(); state++) {
                if (graph.value(state, copy.index()) == Variable.RUNNING) {
                    followed = true;
                    for (Graph.Edge edge : graph.from(state)) {
                        if (begin.test(edge.rules())) {
                            before.set(state);
                            if (came[edge.to()] == null) {
                                came[edge.to()] = edge;
                                first.set(edge.to());
                                next.add(edge.to());
                            }
                        }
                    }
                }
            }
            while (!next.isEmpty()) {
                int state = next.removeFirst();
                for (Graph.Edge edge : graph.from(state)) {
                    if (before.get(state) && begin.test(edge.rules())) {
                        return new Repeats(true, walked(graph, came, first, edge));
                    }
                    if (came[edge.to()] == null && !barred.test(edge.rules())) {
                        came[edge.to()] = edge;
                        next.add(edge.to());
                    }
                }
            }
            return new Repeats(followed, List.of());
        }

        private static List<Move> walked(Graph graph, Graph.Edge[] came, BitSet first, Graph.Edge last) {
            List<Move> way = new ArrayList<>(last.moves());
            int state = last.from();
            while (true) {
                Graph.Edge edge = came[state];
                way.addAll(0, edge.moves());
                if (first.get(state)) {
                    way.addAll(0, graph.pathTo(edge.from()));
                    return way;
                }
                state = edge.from();
            }
        }

        private static boolean begins(List<Rule> rules, Variable copy, Action act, List<String> bodies, boolean sends) {
            boolean own = rules.stream()
                    .anyMatch(rule -> rule.move() instanceof Move.Act one
                            && one.action().equals(act.name())
                            && bodies.contains(one.role()));
            return own
                    && (sends
                            || rules.stream()
                                    .flatMap(rule -> rule.updates().stream())
                                    .anyMatch(update -> starts(update, copy)));
        }

        private static boolean starts(Update update, Variable copy) {
            return update.variable() == copy.index() && update.constant() && update.map()[0] == Variable.RUNNING;
        }

        /** Steps in which anybody else acts. */
        private static Predicate<List<Rule>> others(List<String> bodies) {
            return rules -> rules.stream().anyMatch(rule -> switch (rule.move()) {
                case Move.Act act -> !bodies.contains(act.role());
                case Move.Opened ignored -> true;
                case Move.Ended ignored -> true;
                case Move.LinkTold ignored -> true;
                default -> false;
            });
        }
    }
}
