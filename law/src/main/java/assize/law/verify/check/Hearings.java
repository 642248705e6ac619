package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Search;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A public hearing is held for the decision that follows: whoever the decision is over is heard there, and none is
 * taken without it. What a review decides may do without, and so may what only records an agreement.
 */
final class Hearings {
    private Hearings() {}

    static void check(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "final") && !reviews(subject, action) && !agreed(action)) {
                List<Action> hearings = before(subject, action);
                if (!hearings.isEmpty()) {
                    heard(subject, action, hearings, findings);
                    leftOut(subject, action, hearings, findings);
                }
            }
        }
    }

    private static boolean reviews(Subject subject, Action action) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(action.name()));
    }

    /** It hangs on how talks ended. */
    private static boolean agreed(Action action) {
        return action.when() != null && action.when().reads().stream().anyMatch(read -> read.ask() == Read.Ask.OUTCOME);
    }

    /** The public hearings of the same office after which the decision may come. */
    private static List<Action> before(Subject subject, Action action) {
        return subject.acts().stream()
                .filter(act -> act.openness().hearing()
                        && !act.heard().isEmpty()
                        && act.by().stream().anyMatch(action.by()::contains))
                .filter(act -> {
                    Set<String> later = Everywhere.onwards(subject, Set.copyOf(subject.from(act)));
                    return subject.from(action).stream().anyMatch(later::contains);
                })
                .toList();
    }

    private static void heard(Subject subject, Action action, List<Action> hearings, Findings findings) {
        Steps.affected(subject, action).stream()
                .filter(role -> hearings.stream().noneMatch(hearing -> Steps.heard(subject, hearing, role)))
                .forEach(role -> findings.fails(
                        "P14-not-heard-there",
                        action.place(),
                        List.of(action.name(), hearings.getFirst().name(), role),
                        Ways.toAct(subject, action.name()),
                        "action",
                        action.name(),
                        "hearing",
                        hearings.getFirst().name(),
                        "role",
                        role));
    }

    private static void leftOut(Subject subject, Action action, List<Action> hearings, Findings findings) {
        Set<String> names = hearings.stream().map(Action::name).collect(Collectors.toSet());
        for (Search search : subject.searches()) {
            Answer answer = search.step(
                    rule -> Ways.does(rule.move(), action.name()),
                    rule -> names.stream().anyMatch(name -> Ways.does(rule.move(), name)));
            if (answer instanceof Answer.Yes way) {
                findings.fails(
                        "P14-hearing-left-out",
                        action.place(),
                        List.of(action.name(), hearings.getFirst().name()),
                        way.moves(),
                        "action",
                        action.name(),
                        "hearing",
                        hearings.getFirst().name());
                return;
            }
        }
    }
}
