package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The silence of an office is never counted as a word of whoever waits for it, nor as a decision against them. */
final class OfficeSilence {
    private OfficeSilence() {}

    static void check(Subject subject, Findings findings) {
        for (Action act : subject.line().actions().values()) {
            boolean office = act.by().stream().noneMatch(subject::isPerson);
            List<Clock> clocks = office ? upon(subject, act) : List.of();
            if (!clocks.isEmpty() && clocks.stream().noneMatch(clock -> Defaults.person(subject, clock))) {
                silence(subject, act, clocks.getFirst(), findings);
            }
        }
    }

    private static void silence(Subject subject, Action act, Clock clock, Findings findings) {
        Set<String> openers = Defaults.openers(subject);
        boolean frees = !act.from().isEmpty()
                && subject.from(act).stream().allMatch(stage -> Everywhere.frees(subject, act.to(), stage));
        Optional<Action> given = frees || talks(subject, act) ? Optional.empty() : givingUp(subject, act, openers);
        if (given.isPresent()) {
            tell("P15-office-silence", act, clock, given.get().name(), openers, findings);
            return;
        }
        for (Action power : act.byLaw() ? subject.powers() : List.<Action>of()) {
            Set<String> losers = Steps.affected(subject, power);
            losers.remove(String.valueOf(power.favours()));
            losers.removeIf(role -> !loses(subject, act, power, clock, role));
            if (power.to() != null && sameEnd(power, act) && !losers.isEmpty()) {
                tell("P15-office-silence", act, clock, power.name(), losers, findings);
                return;
            }
        }
        Optional<Action> decision =
                ends(subject, act) && !granted(subject, act) ? onlyDecided(subject, act, openers) : Optional.empty();
        if (act.byLaw() && decision.isPresent()) {
            tell("P15-office-silence", act, clock, decision.get().name(), openers, findings);
            return;
        }
        boolean theirs = openers.isEmpty() || openers.contains(String.valueOf(act.favours()));
        boolean spared = act.favours() != null
                && subject.powers().stream()
                        .anyMatch(power -> !Subject.usesPower(power, "status") && Defaults.spares(subject, act, power));
        if (act.byLaw() && ends(subject, act) && !theirs && !frees && !spared && !Defaults.theirs(subject, clock)) {
            tell("P15-office-silence-ends", act, clock, "-", openers, findings);
        }
    }

    /** Whoever asked for a review has by the silence what the best answer to it would give them. */
    static boolean granted(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .flatMap(review -> review.decidedBy().stream())
                .flatMap(name -> subject.find(name).stream())
                .map(Subject.Placed::action)
                .anyMatch(best -> best.favours() != null
                        && best.favours().equals(act.favours())
                        && sameEnd(best, act)
                        && subject.from(best).containsAll(subject.from(act)));
    }

    /** The decision over those who asked without which, but for this silence, no case comes to that end. */
    private static Optional<Action> onlyDecided(Subject subject, Action act, Set<String> openers) {
        List<Action> against = subject.powers().stream()
                .filter(power -> Subject.usesPower(power, "final", "liberty", "property", "status")
                        && Steps.affected(subject, power).stream()
                                .anyMatch(role -> openers.contains(role) && !Steps.favours(subject, power, role)))
                .toList();
        boolean otherwise = Everywhere.reached(subject, a -> !a.equals(act) && !against.contains(a))
                .contains(String.valueOf(act.to()));
        return otherwise
                ? Optional.empty()
                : against.stream()
                        .filter(power -> power.to() != null
                                && Everywhere.onwards(subject, Set.of(power.to()))
                                        .contains(String.valueOf(act.to())))
                        .findFirst();
    }

    /** Nobody gains by it, or those lose who asked whoever is silent, whatever the file says of whom it favours. */
    private static boolean loses(Subject subject, Action act, Action power, Clock clock, String role) {
        boolean favoured = act.favours() != null && subject.isPerson(act.favours());
        boolean theirs = role.equals(act.favours()) || Defaults.openers(subject).contains(role);
        boolean sameDoor = subject.from(power).stream().anyMatch(subject.from(act)::contains)
                && power.by().stream().anyMatch(clock.owners()::contains);
        return !favoured || (theirs && sameDoor);
    }

    /** The clocks whose end brings the act about, or opens it. */
    private static List<Clock> upon(Subject subject, Action act) {
        Set<Clock> clocks = new LinkedHashSet<>();
        for (Clock clock : subject.line().clocks().values()) {
            boolean read = act.when() != null
                    && !act.when().text().contains("not passed(" + clock.name() + ")")
                    && act.when().reads().stream()
                            .anyMatch(
                                    r -> r.ask() == Read.Ask.PASSED && r.name().equals(clock.name()));
            if (read || new Upon.Passes(clock.name()).equals(act.upon())) {
                clocks.add(clock);
            }
        }
        return clocks.stream().filter(clock -> !clock.owners().isEmpty()).toList();
    }

    /** What those who wanted the matter do when they want it no longer. */
    private static Optional<Action> givingUp(Subject subject, Action act, Set<String> openers) {
        return subject.acts().stream()
                .filter(up -> openers.containsAll(up.by())
                        && up.power() == null
                        && up.needs() == null
                        && ends(subject, up)
                        && sameEnd(up, act))
                .findFirst();
    }

    /** Only what all agree on can come of the matter, and it ends otherwise: nothing was to be decided in it. */
    private static boolean talks(Subject subject, Action act) {
        List<Action> others = subject.line().actions().values().stream()
                .filter(other -> other.outcome() != null && !other.outcome().equals(act.outcome()))
                .toList();
        return subject.matter() != null
                && subject.powers().isEmpty()
                && !others.isEmpty()
                && others.stream().allMatch(Action::needsEverybody);
    }

    private static boolean sameEnd(Action one, Action other) {
        return Objects.equals(one.to(), other.to()) && Objects.equals(one.outcome(), other.outcome());
    }

    private static boolean ends(Subject subject, Action act) {
        return act.to() != null && subject.line().stage(act.to()).end();
    }

    private static void tell(
            String code, Action act, Clock clock, String same, Set<String> openers, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), clock.name()),
                List.of(),
                "action",
                act.name(),
                "clock",
                clock.name(),
                "owner",
                String.join(", ", clock.owners()),
                "same",
                same,
                "role",
                String.join(", ", openers));
    }
}
