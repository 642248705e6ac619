package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Variable;
import java.util.List;

/** P27: a body does not begin its own time anew by its own act. SPC-I 126; OLR art. 9; ARL art. 31. */
final class P27NoSelfReset implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            List<String> bodies = clock.owners().stream()
                    .filter(owner -> subject.whole().roles().containsKey(owner) && !subject.isPerson(owner))
                    .toList();
            if (!bodies.isEmpty() && !clock.backwards()) {
                opens(subject, clock, bodies, findings);
                moreThanOnce(subject, clock, bodies, findings);
                OwnRequest.check(subject, clock, bodies, findings);
                OwnStart.check(subject, clock, bodies, findings);
                for (Action act : subject.acts()) {
                    if (act.by().stream().anyMatch(bodies::contains) && act.atMost() == 0) {
                        restarts(subject, clock, act, findings);
                        again(subject, clock, act, bodies, findings);
                        standsStill(subject, clock, act, bodies, findings);
                    }
                    if (act.by().stream().anyMatch(by -> sameBody(subject, by, bodies)) && act.atMost() == 0) {
                        aside(subject, clock, act, findings);
                    }
                }
            }
        }
    }

    /** Its owner opens a side-matter, as often as it likes, and the clock begins anew. */
    private static void opens(Subject subject, Clock clock, List<String> bodies, Findings findings) {
        for (SideMatter matter : subject.line().sideMatters().values()) {
            boolean own = matter.many() && matter.openedBy().stream().anyMatch(bodies::contains);
            boolean begins = clock.restarts().stream()
                    .anyMatch(upon -> upon.equals(new Upon.Opened(matter.name()))
                            || (upon instanceof Upon.Outcome end && end.matter().equals(matter.name()))
                            || (upon instanceof Upon.Inside in && in.matter().equals(matter.name())));
            if (own && begins && clock.atMostRestarts() == null) {
                findings.fails(
                        "P27-restarts",
                        clock.place(),
                        List.of(clock.name(), matter.name()),
                        List.of(),
                        "clock",
                        subject.full(clock.name()),
                        "action",
                        matter.name(),
                        "by",
                        String.join(", ", matter.openedBy()));
            }
        }
    }

    /** Its body begins the clock anew by an act without a number, more often than there are causes for it. */
    private static void moreThanOnce(Subject subject, Clock clock, List<String> bodies, Findings findings) {
        Integer most = clock.atMostRestarts();
        if (most != null && most > clock.restarts().size()) {
            subject.acts().stream()
                    .filter(act -> clock.restarts().contains(new Upon.Done(act.name()))
                            && act.atMost() == 0
                            && act.by().stream().anyMatch(by -> sameBody(subject, by, bodies))
                            && subject.requests(act).stream()
                                    .allMatch(ask ->
                                            ask.action().by().stream().anyMatch(by -> sameBody(subject, by, bodies))))
                    .findFirst()
                    .ifPresent(act -> fails("P27-more-than-once", subject, clock, act, List.of(), findings));
        }
    }

    /** Offices of one body hold the time of one another. */
    private static boolean sameBody(Subject subject, String by, List<String> bodies) {
        Role one = subject.whole().roles().get(by);
        String at = one == null ? null : one.at();
        return at != null
                && bodies.stream()
                        .map(subject.whole().roles()::get)
                        .anyMatch(other -> other != null && at.equals(other.at()));
    }

    private static void restarts(Subject subject, Clock clock, Action act, Findings findings) {
        if (clock.atMostRestarts() == null && Everywhere.begins(act, clock, clock.restarts())) {
            fails("P27-restarts", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        }
    }

    /**
     * While the clock runs, the act that starts it is done again, and once more, with nobody else acting between. Where
     * the case has to leave its stage for that, it may be a new cause.
     */
    private static void again(Subject subject, Clock clock, Action act, List<String> bodies, Findings findings) {
        boolean caused = !act.onRequest().isEmpty()
                && subject.requests(act).stream()
                        .noneMatch(ask -> ask.action().by().stream().anyMatch(bodies::contains));
        if (caused || !Everywhere.begins(act, clock, clock.from()) || !runs(subject, clock, act)) {
            return;
        }
        for (Graph graph : subject.graphs()) {
            for (Variable copy : graph.net().variables()) {
                if (copy.kind() == Variable.Kind.CLOCK && P3EveryDeprivationEnds.isCopy(copy.name(), clock.name())) {
                    Anew anew = new Anew(copy, act, bodies, sends(clock, act));
                    List<Move> stays = anew.twice(graph, true);
                    List<Move> way = stays.isEmpty() ? anew.twice(graph, false) : stays;
                    if (!stays.isEmpty()) {
                        fails("P27-again", subject, clock, act, way, findings);
                        return;
                    }
                    if (!way.isEmpty()) {
                        fails("P27-comes-back", subject, clock, act, way, findings);
                        return;
                    }
                }
            }
        }
    }

    /** The act makes the clock stand still, and it can be done as often as its owner likes. */
    private static void standsStill(Subject subject, Clock clock, Action act, List<String> bodies, Findings findings) {
        boolean pauses = clock.pauses().stream().anyMatch(pause -> Everywhere.begins(act, clock, pause.from()));
        boolean caused = !act.onRequest().isEmpty()
                && subject.requests(act).stream()
                        .noneMatch(ask -> ask.action().by().stream().anyMatch(bodies::contains));
        if (pauses && !caused && !once(act) && bodies.containsAll(act.by())) {
            fails("P27-pauses-again", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        }
    }

    /** Does it start by a notice that the act sends, when that arrives? */
    private static boolean sends(Clock clock, Action act) {
        return clock.from().stream()
                .anyMatch(from -> from instanceof Upon.Told told
                        && told.how() != Upon.How.SENT
                        && act.notices().contains(told.notice()));
    }

    /** May the act be done while the clock runs, by the order of stages alone? */
    private static boolean runs(Subject subject, Clock clock, Action act) {
        return subject.from(act).stream().anyMatch(Running.in(subject.line(), clock)::contains);
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
        boolean bounces =
                act.refuses() && act.onRequest().isEmpty() && back.stream().anyMatch(a -> office(subject, a));
        if (bounces) {
            fails("P27-to-and-fro", subject, clock, act, List.of(), findings);
        } else if (back.stream().anyMatch(a -> a.byLaw() && !(a.upon() instanceof Upon.Outcome))) {
            fails("P27-aside", subject, clock, act, Ways.toAct(subject, act.name()), findings);
        } else if (asks(act)
                && decided(subject, clock)
                && back.stream().anyMatch(a -> asks(a) && a.atMost() == 0 && same(act, a))) {
            fails("P27-round", subject, clock, act, List.of(), findings);
        } else if (asks(act)
                && (back.stream().anyMatch(a -> byPerson(subject, a)) || againThere(subject, clock, act))) {
            fails("P27-asks-again", subject, clock, act, List.of(), findings);
        }
    }

    /** It is the time for a decision: what stops it otherwise puts that off. */
    private static boolean decided(Subject subject, Clock clock) {
        return subject.powers().stream().anyMatch(power -> clock.stoppedBy().contains(new Upon.Done(power.name())));
    }

    /** One office does both, and nobody else has a part in it. */
    private static boolean same(Action act, Action back) {
        return !back.byLaw() && act.by().equals(back.by());
    }

    private static boolean office(Subject subject, Action action) {
        return !action.byLaw() && !byPerson(subject, action) && action.atMost() == 0;
    }

    private static boolean byPerson(Subject subject, Action action) {
        return action.by().stream().anyMatch(subject::isPerson);
    }

    /** It can be asked again where it led, and the clock begins anew with each answer. */
    private static boolean againThere(Subject subject, Clock clock, Action act) {
        return subject.from(act).contains(act.to())
                && subject.acts().stream()
                        .anyMatch(a -> a.to() == null
                                && byPerson(subject, a)
                                && subject.from(a).contains(act.to())
                                && Everywhere.begins(a, clock, clock.from()));
    }

    /** It decides nothing: it can only ask for something. */
    private static boolean asks(Action act) {
        return act.power() == null && act.favours() == null && act.onRequest().isEmpty() && act.noWorseFor() == null;
    }

    /** An act of the office's own moves its time. */
    static void fails(String code, Subject subject, Clock clock, Action act, List<Move> way, Findings findings) {
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
     * An act of the owner that begins a running clock anew.
     *
     * @param sends it does so by a notice, when that arrives
     */
    private record Anew(Variable copy, Action act, List<String> bodies, boolean sends) {
        /** The way on which it is done twice while the clock runs; empty if there is none. */
        List<Move> twice(Graph graph, boolean stays) {
            Trail trail = new Trail(
                    edge -> graph.value(edge.from(), copy.index()) == Variable.RUNNING && begins(edge.rules()),
                    Ways.once(rules -> others(rules)
                            || rules.stream().anyMatch(this::stops)
                            || (stays && rules.stream().anyMatch(rule -> rule.stage() != rule.to()))),
                    state -> false,
                    this::begins,
                    state -> false);
            return trail.in(graph);
        }

        private boolean begins(List<Rule> rules) {
            boolean own = rules.stream()
                    .anyMatch(rule -> rule.move() instanceof Move.Act one
                            && one.action().equals(act.name())
                            && bodies.contains(one.role()));
            return own && (sends || changes(rules, Variable.RUNNING));
        }

        private boolean changes(List<Rule> rules, int value) {
            return rules.stream()
                    .flatMap(rule -> rule.updates().stream())
                    .anyMatch(update ->
                            update.variable() == copy.index() && update.constant() && update.map()[0] == value);
        }

        private boolean stops(Rule rule) {
            return rule.updates().stream()
                    .anyMatch(update ->
                            update.variable() == copy.index() && update.map()[Variable.RUNNING] != Variable.RUNNING);
        }

        /** Does anybody else act in it? */
        private boolean others(List<Rule> rules) {
            return rules.stream().anyMatch(rule -> switch (rule.move()) {
                case Move.Act one -> !bodies.contains(one.role());
                case Move.Opened ignored -> true;
                case Move.Ended ignored -> true;
                case Move.LinkTold ignored -> true;
                default -> false;
            });
        }
    }
}
