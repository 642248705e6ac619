package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether anything that starts a clock can happen at all. */
final class Starting {
    private Starting() {}

    static boolean canStart(Subject subject, Clock clock) {
        return clock.from().isEmpty() || clock.from().stream().anyMatch(from -> canHappen(subject, from));
    }

    /** The notice whose sending stops the clock of an office, though nobody can send it; empty if there is none. */
    static Optional<String> neverKept(Subject subject, Clock clock) {
        if (Defaults.person(subject, clock)) {
            return Optional.empty();
        }
        return clock.stoppedBy().stream()
                .filter(stop -> stop instanceof Upon.Told told && told.how() == Upon.How.SENT)
                .map(stop -> ((Upon.Told) stop).notice())
                .filter(notice -> Everywhere.actions(subject).stream()
                        .noneMatch(placed -> !placed.action().byLaw()
                                && placed.action().notices().contains(notice)))
                .findFirst();
    }

    private static boolean canHappen(Subject subject, Upon upon) {
        return switch (upon) {
            case Upon.Done done -> isDone(subject, done.action());
            case Upon.Enters enters -> isEntered(subject, enters.stage());
            case Upon.Told told -> isTold(subject, told);
            case Upon.Passes passes -> subject.line().clocks().containsKey(passes.clock());
            case Upon.Outcome outcome -> isOutcome(subject, outcome);
            default -> true;
        };
    }

    /** What the search does not follow, such as the acts that the language brings along, may always be done. */
    private static boolean isDone(Subject subject, String name) {
        Action action = subject.line().actions().get(name);
        return action == null
                || action.recusal() != null
                || action.builtIn() != null
                || !(subject.searches().getFirst().step(Doing.of(name), rule -> false) instanceof Answer.No);
    }

    private static boolean isEntered(Subject subject, String stage) {
        return P9EveryStageCanEnd.into(subject.line(), stage).stream()
                .anyMatch(action -> isDone(subject, action.name()));
    }

    /** The notice goes out with some act, and it can come about in this way. */
    private static boolean isTold(Subject subject, Upon.Told told) {
        Procedure.Notice notice = subject.whole().notices().get(told.notice());
        List<Action> all = new ArrayList<>(subject.whole().actions().values());
        for (SideMatter matter : subject.whole().sideMatters().values()) {
            all.addAll(matter.inside().actions().values());
        }
        all.addAll(subject.line().actions().values());
        return notice != null
                && all.stream()
                        .filter(action -> action.notices().contains(told.notice())
                                || told.notice().equals(action.openness().publishes()))
                        .anyMatch(action ->
                                !subject.line().actions().containsValue(action) || isDone(subject, action.name()));
    }

    private static boolean isOutcome(Subject subject, Upon.Outcome outcome) {
        SideMatter matter = subject.whole().sideMatters().get(outcome.matter());
        return matter == null || matter.outcomes().contains(outcome.outcome());
    }
}
