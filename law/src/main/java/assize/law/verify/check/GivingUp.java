package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a matter ends because whoever wanted it gives it up, or because all agree: nobody can rely on either (P9). */
final class GivingUp {
    private GivingUp() {}

    /** Steps in which a matter ends so. */
    static Predicate<Rule> steps(Subject subject) {
        Set<String> openers = Defaults.openers(subject);
        Set<String> names = new LinkedHashSet<>();
        if (!openers.isEmpty()) {
            subject.line().actions().values().stream()
                    .filter(act -> ends(subject, act) && (gives(subject, act, openers) || agrees(subject, act.when())))
                    .forEach(act -> names.add(act.name()));
        }
        return rule -> rule.move() instanceof Move.Act act && names.contains(act.action());
    }

    /** Does whoever wanted the matter, and not this role, give it up with all that was decided in it? */
    static boolean by(Subject subject, Action act, String role) {
        Set<String> openers = Defaults.openers(subject);
        return ends(subject, act)
                && act.power() == null
                && !act.by().contains(role)
                && !openers.isEmpty()
                && openers.containsAll(act.by());
    }

    /**
     * The power over its owner that the end of a person's time opens, though nothing they can do in it keeps it but
     * giving the matter up; empty if there is none.
     */
    static Optional<String> time(Subject subject, Clock clock) {
        List<Action> keeping = subject.acts().stream()
                .filter(act -> clock.owners().containsAll(act.by())
                        && (clock.stoppedBy().contains(new Upon.Done(act.name()))
                                || clock.whenPassed().ends().contains(act.name())))
                .toList();
        Set<String> openers = Defaults.openers(subject);
        boolean only = !keeping.isEmpty()
                && keeping.stream()
                        .allMatch(act -> ends(subject, act)
                                && act.power() == null
                                && act.heard().isEmpty()
                                && act.form() == null
                                && openers.containsAll(act.by()));
        return !only
                ? Optional.empty()
                : subject.powers().stream()
                        .filter(power -> clock.whenPassed().allows().contains(power.name())
                                && clock.owners().stream().anyMatch(Steps.affected(subject, power)::contains))
                        .map(Action::name)
                        .findFirst();
    }

    /** It leads to an end, and what is decided there is not against anybody's will. */
    private static boolean ends(Subject subject, Action act) {
        return act.to() != null && subject.line().stage(act.to()).end() && !act.byLaw();
    }

    /** They end it themselves, all sign, or an office lets them go who asked for no more. */
    private static boolean gives(Subject subject, Action act, Set<String> openers) {
        List<Subject.Placed> requests = subject.requests(act);
        boolean own = act.power() == null && (openers.containsAll(act.by()) || act.needsEverybody());
        boolean gains = act.favours() != null && subject.isPerson(act.favours());
        return own
                || (!requests.isEmpty()
                        && act.power() == null
                        && !gains
                        && requests.stream()
                                .allMatch(asked ->
                                        openers.containsAll(asked.action().by())));
    }

    /** It waits for an outcome that those who talk bring about together. */
    private static boolean agrees(Subject subject, @Nullable Guard guard) {
        return subject.whole().sideMatters().values().stream()
                .anyMatch(matter -> matter.outcomes().stream()
                        .anyMatch(word -> agreed(subject, matter, word)
                                && Conjuncts.of(guard).contains("outcome(" + matter.name() + ") == '" + word + "'")));
    }

    private static boolean agreed(Subject subject, SideMatter matter, String word) {
        List<Action> bringing = matter.inside().actions().values().stream()
                .filter(act -> word.equals(act.outcome()))
                .toList();
        return !bringing.isEmpty()
                && bringing.stream()
                        .allMatch(act -> !act.byLaw() && act.by().stream().allMatch(subject::isPerson));
    }
}
