package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Search;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** P14: what is done without hearing somebody becomes final only after they could be heard. ICCPR art. 14(1). */
final class P14HeardBeforeFinal implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Action action : subject.powers()) {
            for (String role : Steps.affected(subject, action)) {
                if (action.exParte() != null) {
                    afterwards(subject, action, role, findings);
                }
                boolean limits = Subject.usesPower(action, "status") && action.exParte() == null;
                if ((Subject.usesPower(action, "final") || limits) && !provisional(subject, action, role)) {
                    before(subject, action, role, findings);
                }
            }
        }
    }

    /** After an act unheard a door stays open by which the role may be heard, unless the law at once undoes the act. */
    private static void afterwards(Subject subject, Action action, String role, Findings findings) {
        for (Search search : subject.searches()) {
            Answer answer = search.lost(
                    Doing.of(action.name()), rule -> Road.favours(subject, rule, role), hearing(subject, role));
            if (answer instanceof Answer.Yes way) {
                tell("P14-never-heard", action, role, way.moves(), findings);
                return;
            }
        }
        tell("P14-never-heard", action, role, past(subject, action, role), findings);
    }

    /** The shortest way to an end or to a final power that passes no state in which the role may be heard. */
    private static List<Move> past(Subject subject, Action action, String role) {
        Graph graph = subject.graph();
        BitSet door = graph.before(Steps.with(hearing(subject, role)));
        Predicate<List<Rule>> done = Ways.doing(action.name());
        Predicate<Rule> undone = Steps.by(role).or(Steps.acting(subject, other -> Steps.favours(subject, other, role)));
        Predicate<Rule> ends = Steps.acting(
                subject,
                other -> Subject.usesPower(other, "final")
                        && Steps.affected(subject, other).contains(role));
        return new Trail(
                        edge -> done.test(edge.rules()) && !Steps.with(undone).test(edge.rules()),
                        Steps.with(undone),
                        door::get,
                        Steps.with(ends),
                        state -> graph.net().end(graph.stage(state)))
                .in(graph);
    }

    /** A review that the role asks, a door that it opens, or an act in which it is heard. */
    private static Predicate<Rule> hearing(Subject subject, String role) {
        return rule -> switch (rule.move()) {
            case Move.Act act -> {
                Action done = subject.line().actions().get(act.action());
                List<Procedure.Review> asked = subject.whole().reviews().values().stream()
                        .filter(review -> review.ask().equals(subject.full(act.action())))
                        .toList();
                boolean asks = !asked.isEmpty();
                boolean late = asks && asked.stream().allMatch(Procedure.Review::extraordinary);
                yield done != null
                        && !late
                        && (done.heard().stream()
                                        .anyMatch(who -> subject.roles(who).contains(role))
                                || (asks && act.role().equals(role)));
            }
            case Move.Opened opened -> Steps.isHolder(opened.role(), role);
            default -> false;
        };
    }

    /** A final power is taken only after the role acted, was heard, or let a time of its own pass. */
    private static void before(Subject subject, Action action, String role, Findings findings) {
        Predicate<Rule> heard = Steps.by(role)
                .or(Steps.acting(
                        subject, other -> !other.name().equals(action.name()) && Steps.heard(subject, other, role)))
                .or(elsewhere(subject, role));
        List<Move> way =
                action.heard().stream().anyMatch(who -> subject.roles(who).contains(role))
                        ? List.of()
                        : Ways.toAct(subject, action.name(), heard);
        tell("P14-final-unheard", action, role, way, findings);
    }

    /** Its own time passed, or it took part in a side-matter or in a matter elsewhere. */
    private static Predicate<Rule> elsewhere(Subject subject, String role) {
        SideMatter here = subject.matter();
        return rule -> switch (rule.move()) {
            case Move.Passes passes -> {
                Clock clock = subject.line().clocks().get(passes.clock());
                yield clock != null
                        && clock.owners().stream()
                                .anyMatch(owner -> subject.roles(owner).contains(role));
            }
            case Move.Ended ended -> Steps.actsIn(subject.whole().sideMatters().get(ended.matter()), role);
            case Move.LinkTold told -> true;
            case Move.Opened opened ->
                Steps.actsIn(subject.whole().sideMatters().get(opened.matter()), role);
            case Move.Act act ->
                here != null
                        && act.action().equals(SideMatter.OPEN)
                        && here.openedBy().contains(role);
            default -> false;
        };
    }

    /** It is not in force before the role could have it reviewed. */
    private static boolean provisional(Subject subject, Action action, String role) {
        return subject.reviews(action).stream()
                .filter(review -> !review.extraordinary() && Road.mayAsk(subject, review, role))
                .map(Procedure.Review::meanwhile)
                .anyMatch(meanwhile -> meanwhile.startsWith("not in force"));
    }

    private static void tell(String code, Action action, String role, List<Move> way, Findings findings) {
        if (!way.isEmpty()) {
            findings.fails(
                    code, action.place(), List.of(action.name(), role), way, "action", action.name(), "role", role);
        }
    }
}
