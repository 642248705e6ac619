package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
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
        oneSide(subject, findings);
        for (Action action : subject.powers()) {
            held(subject, action, findings);
            List<Action> hearings = Subject.usesPower(action, "final") && !Speaking.agreed(action)
                    ? before(subject, action)
                    : List.of();
            if (!hearings.isEmpty()) {
                heard(subject, action, hearings, findings);
                if ((!reviews(subject, action) || othersWait(subject, action, hearings))
                        && !inWriting(subject, action)) {
                    leftOut(subject, action, hearings, findings);
                }
            }
        }
    }

    /** Whoever takes somebody's liberty, not said to be done unheard, hears them where the file knows a hearing. */
    private static void held(Subject subject, Action action, Findings findings) {
        boolean takes = Subject.usesPower(action, "liberty")
                && action.exParte() == null
                && action.to() != null
                && !subject.burden(action.to()).isEmpty()
                && subject.from(action).stream()
                        .allMatch(stage -> subject.burden(stage).isEmpty());
        List<Action> hearings = !takes
                ? List.of()
                : subject.acts().stream()
                        .filter(act -> act.by().containsAll(action.by())
                                && act.power() == null
                                && act.onRequest().isEmpty()
                                && Steps.affected(subject, action).stream()
                                        .allMatch(role -> Steps.heard(subject, act, role))
                                && subject.from(act).stream().anyMatch(subject.from(action)::contains))
                        .toList();
        if (!hearings.isEmpty()) {
            leftOut(subject, action, hearings, findings);
        }
    }

    /** It gives a case up, and waits for what those who lose by that have to say, or for the end of their time. */
    private static boolean inWriting(Subject subject, Action action) {
        return action.drops() != null
                && action.favours() != null
                && Steps.affected(subject, action).stream()
                        .allMatch(role -> subject.line().clocks().values().stream()
                                .anyMatch(clock -> clock.owners().contains(role)
                                        && Conjuncts.of(action.when()).stream()
                                                .anyMatch(part -> part.contains("passed(" + clock.name() + ")"))));
    }

    /** Whoever decides over several hears one of them, and the others nowhere beside. */
    private static void oneSide(Subject subject, Findings findings) {
        for (Action hearing : subject.acts()) {
            boolean hears = hearing.by().stream().noneMatch(subject::isPerson)
                    && hearing.heard().stream().anyMatch(subject::isPerson)
                    && hearing.power() == null
                    && hearing.onRequest().isEmpty()
                    && !hearing.openness().hearing();
            if (hears) {
                subject.powers().stream()
                        .filter(power ->
                                Subject.usesPower(power, "final") && power.by().equals(hearing.by()))
                        .flatMap(power -> Steps.affected(subject, power).stream())
                        .distinct()
                        .filter(role -> sidesWith(subject, hearing, role) && !alsoHeard(subject, hearing, role))
                        .forEach(role -> findings.fails(
                                "P14-one-side",
                                hearing.place(),
                                List.of(hearing.name(), role),
                                Ways.toAct(subject, hearing.name()),
                                "hearing",
                                hearing.name(),
                                "role",
                                role));
            }
        }
    }

    /** A party is not heard where another is, by somebody whose decision is over both. */
    private static boolean sidesWith(Subject subject, Action hearing, String role) {
        return !Steps.heard(subject, hearing, role)
                && parties(subject).contains(role)
                && subject.powers().stream()
                        .filter(power ->
                                Subject.usesPower(power, "final") && power.by().equals(hearing.by()))
                        .map(power -> Steps.affected(subject, power))
                        .anyMatch(affected -> affected.contains(role)
                                && affected.stream()
                                        .anyMatch(other -> parties(subject).contains(other)
                                                && Steps.heard(subject, hearing, other)));
    }

    private static Set<String> parties(Subject subject) {
        return subject.roles("party");
    }

    private static boolean alsoHeard(Subject subject, Action hearing, String role) {
        return subject.acts().stream()
                .filter(act -> act.by().equals(hearing.by()) && !act.name().equals(hearing.name()))
                .anyMatch(act ->
                        Steps.heard(subject, act, role) && subject.from(act).containsAll(subject.from(hearing)));
    }

    private static boolean reviews(Subject subject, Action action) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(action.name()));
    }

    /** The public hearings of the same office after which the decision may come. */
    private static List<Action> before(Subject subject, Action action) {
        return subject.acts().stream()
                .filter(act -> act.openness().hearing() && act.by().stream().anyMatch(action.by()::contains))
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

    /** Another decision at the same door has to wait for the hearing. */
    private static boolean othersWait(Subject subject, Action action, List<Action> hearings) {
        return subject.powers().stream()
                .filter(other -> !other.name().equals(action.name())
                        && Subject.usesPower(other, "final")
                        && other.by().equals(action.by())
                        && subject.from(other).stream().anyMatch(subject.from(action)::contains))
                .anyMatch(other -> subject.searches().stream()
                        .allMatch(search -> without(subject, search, other, hearings) instanceof Answer.No));
    }

    /** A hearing that all over whom the decision is gave up together need not be held. */
    private static Answer without(Subject subject, Search search, Action action, List<Action> hearings) {
        Set<String> names = hearings.stream().map(Action::name).collect(Collectors.toSet());
        subject.acts().stream()
                .filter(act -> act.needsEverybody()
                        && act.by().containsAll(Steps.affected(subject, action))
                        && action.when() != null
                        && action.when().reads().stream()
                                .anyMatch(read -> act.raises().contains(read.name())))
                .forEach(act -> names.add(act.name()));
        return search.step(Doing.of(action.name()), new Doing(Set.copyOf(names)));
    }

    private static void leftOut(Subject subject, Action action, List<Action> hearings, Findings findings) {
        for (Search search : subject.searches()) {
            if (without(subject, search, action, hearings) instanceof Answer.Yes way) {
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
