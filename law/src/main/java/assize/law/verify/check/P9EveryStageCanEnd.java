package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Search;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * P9: from every state an end can be reached, and no stage waits for ever upon the one who gains by waiting. ICCPR art.
 * 14(3)(c).
 */
final class P9EveryStageCanEnd implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Search search : subject.searches()) {
            deadEnd(subject, search, findings);
        }
        NeverSaid.check(subject, findings);
        NoLength.check(subject, findings);
        AskedElsewhere.check(subject, findings);
        if (subject.matter() == null) {
            subject.whole().links().values().stream()
                    .filter(link -> link.toldAfter() == null)
                    .forEach(link -> findings.unknown(
                            "P9-link-silent", link.place(), List.of(link.name()), "link", link.name()));
        }
        Graph graph = subject.graph();
        BitSet reached = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            reached.set(graph.stage(state));
        }
        for (Procedure.Stage stage : subject.line().stages().values()) {
            int number = graph.net().stage(stage.name());
            if (!reached.get(number)) {
                findings.warns(
                        "P9-never-reached", stage.place(), List.of(stage.name()), List.of(), "stage", stage.name());
            } else if (!stage.end()) {
                waits(subject, graph, stage, number, findings);
            }
        }
    }

    private static void deadEnd(Subject subject, Search search, Findings findings) {
        // mostly the case comes to an end without anybody's giving up, and then it comes to one at all
        Answer pressed = search.endless(GivingUp.steps(subject));
        if (pressed instanceof Answer.No) {
            return;
        }
        if (search.endless() instanceof Answer.Yes stuck) {
            String stage = last(subject, search, stuck);
            findings.fails(
                    "P9-no-end", subject.line().stage(stage).place(), List.of(stage), stuck.moves(), "stage", stage);
        } else if (pressed instanceof Answer.Yes only) {
            String stage = last(subject, search, only);
            findings.fails(
                    "P9-only-giving-up",
                    subject.line().stage(stage).place(),
                    List.of(stage),
                    only.moves(),
                    "stage",
                    stage,
                    "role",
                    String.join(", ", Defaults.openers(subject)));
        }
    }

    private static String last(Subject subject, Search search, Answer.Yes way) {
        return way.steps().isEmpty()
                ? subject.line().stages().firstEntry().getKey()
                : search.net().stages().get(way.steps().getLast().getLast().to());
    }

    /** Somebody with something at stake can act in the stage, or a clock may run there whose end is heard of. */
    private static void waits(Subject subject, Graph graph, Procedure.Stage stage, int number, Findings findings) {
        Set<String> people = new LinkedHashSet<>();
        graph.net().steps().get(number).stream()
                .filter(rule -> graph.taken().get(rule.index()) && byPerson(subject, rule))
                .forEach(rule -> people.add(who(rule.move())));
        boolean clocks = awaits(subject, stage.name())
                || subject.line().clocks().values().stream().anyMatch(clock -> mayRun(subject, clock, stage.name()));
        Set<String> openers = Defaults.openers(subject);
        if (!people.isEmpty()
                && !clocks
                && !openers.isEmpty()
                && openers.stream().noneMatch(people::contains)) {
            findings.fails(
                    "P9-waits-for-others",
                    stage.place(),
                    List.of(stage.name()),
                    graph.pathTo(first(graph, number)),
                    "stage",
                    stage.name(),
                    "who",
                    String.join(", ", people),
                    "role",
                    String.join(", ", openers));
        }
        if (people.isEmpty() && !clocks) {
            List<String> who = subject.acts().stream()
                    .filter(a -> subject.from(a).contains(stage.name()))
                    .flatMap(a -> a.by().stream())
                    .distinct()
                    .toList();
            findings.fails(
                    "P9-waits",
                    stage.place(),
                    List.of(stage.name()),
                    graph.pathTo(first(graph, number)),
                    "stage",
                    stage.name(),
                    "who",
                    who.isEmpty() ? "-" : String.join(", ", who));
        }
    }

    /** Whatever leads there opens a matter elsewhere, with which the case goes on; if nothing comes people are told. */
    private static boolean awaits(Subject subject, String stage) {
        List<Action> into = into(subject.line(), stage);
        return !into.isEmpty()
                && into.stream()
                        .allMatch(act -> subject.line().links().values().stream()
                                .anyMatch(link -> link.upon().equals(act.name())
                                        && link.toldAfter() != null
                                        && goesOnWith(subject, link, stage)));
    }

    private static boolean goesOnWith(Subject subject, Link link, String stage) {
        return subject.line().actions().values().stream()
                .anyMatch(act -> act.upon() instanceof Upon.Outcome outcome
                        && outcome.matter().equals(link.name())
                        && subject.from(act).contains(stage));
    }

    private static int first(Graph graph, int stage) {
        int state = 0;
        while (graph.stage(state) != stage) {
            state++;
        }
        return state;
    }

    /** The role of whoever moves, without the number of its holder. */
    private static String who(Move move) {
        return switch (move) {
            case Move.Act act -> act.role();
            case Move.Opened opened -> opened.role().split(" ", 2)[0];
            default -> "-";
        };
    }

    private static boolean byPerson(Subject subject, Rule rule) {
        return switch (rule.move()) {
            case Move.Act act -> subject.isPerson(act.role()) && Effects.any(subject, act.action());
            case Move.Opened opened -> subject.isPerson(opened.role()) && Effects.opened(subject, opened.matter());
            default -> false;
        };
    }

    /** May the clock run in the stage? It is started on the way there or in it, and not stopped before. */
    private static boolean mayRun(Subject subject, Clock clock, String stage) {
        boolean stands = clock.pauses().stream().anyMatch(p -> stage.equals(p.during()));
        return !stands
                && felt(subject, clock, stage)
                && !onlyIfOfficesAct(subject, clock, stage)
                && Running.in(subject.line(), clock).contains(stage);
    }

    /** It begins in the stage alone, and only by what offices do there: who does nothing starts no time. */
    private static boolean onlyIfOfficesAct(Subject subject, Clock clock, String stage) {
        return clock.from().stream().allMatch(from -> {
            Action begins =
                    from instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
            return begins != null
                    && !begins.byLaw()
                    && begins.to() == null
                    && begins.by().stream().noneMatch(subject::isPerson)
                    && subject.from(begins).equals(List.of(stage));
        });
    }

    /** Somebody is told of its end, or the law or people can act upon it there. */
    private static boolean felt(Subject subject, Clock clock, String stage) {
        Clock.WhenPassed end = clock.whenPassed();
        boolean acts = subject.line().actions().values().stream()
                .filter(act -> end.allows().contains(act.name())
                        || act.name().equals(end.does())
                        || new Upon.Passes(clock.name()).equals(act.upon())
                        || (act.when() != null
                                && act.when().reads().stream()
                                        .anyMatch(read -> read.name().equals(clock.name()))))
                .anyMatch(act -> subject.from(act).contains(stage));
        return acts || kept(subject, clock, stage);
    }

    /** What keeps the clock can be done there, and somebody else than who does it is told of its end and can press. */
    private static boolean kept(Subject subject, Clock clock, String stage) {
        return subject.line().actions().values().stream()
                .filter(act -> act.to() == null || !act.to().equals(stage))
                .anyMatch(act -> subject.from(act).contains(stage)
                        && !act.by().containsAll(clock.whenPassed().tells())
                        && Everywhere.begins(act, clock, clock.stoppedBy()));
    }

    /** The actions that lead to a stage. */
    static List<Action> into(Procedure procedure, String stage) {
        return procedure.actions().values().stream()
                .filter(a -> stage.equals(a.to()) || stage.equals(a.opens()))
                .toList();
    }
}
