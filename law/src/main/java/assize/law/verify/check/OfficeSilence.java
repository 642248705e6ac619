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
        Set<String> openers = Defaults.openers(subject);
        for (Action act : subject.line().actions().values()) {
            boolean office = act.by().stream().noneMatch(subject::isPerson);
            List<Clock> clocks = office && !openers.isEmpty() ? upon(subject, act) : List.of();
            if (!clocks.isEmpty() && clocks.stream().noneMatch(clock -> Defaults.person(subject, clock))) {
                Optional<Action> same = givingUp(subject, act, openers)
                        .or(() -> decidedAgainst(subject, act, openers, clocks.getFirst()));
                if (same.isPresent()) {
                    tell("P15-office-silence", act, clocks.getFirst(), same.get().name(), openers, findings);
                } else if (act.byLaw() && ends(subject, act) && !openers.contains(String.valueOf(act.favours()))) {
                    tell("P15-office-silence-ends", act, clocks.getFirst(), "-", openers, findings);
                }
            }
        }
    }

    /** The clocks whose end brings the act about, or opens it. */
    private static List<Clock> upon(Subject subject, Action act) {
        Set<Clock> clocks = new LinkedHashSet<>();
        for (Clock clock : subject.line().clocks().values()) {
            boolean read = act.when() != null
                    && !act.when().text().contains("not passed(" + clock.name() + ")")
                    && act.when().reads().stream()
                            .anyMatch(r -> r.ask() == Read.Ask.PASSED && r.name().equals(clock.name()));
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

    /** What whoever is silent might have decided against them. */
    private static Optional<Action> decidedAgainst(Subject subject, Action act, Set<String> openers, Clock clock) {
        return subject.powers().stream()
                .filter(power -> power.to() != null
                        && sameEnd(power, act)
                        && power.by().stream().anyMatch(clock.owners()::contains)
                        && Steps.affected(subject, power).stream().anyMatch(openers::contains)
                        && !openers.contains(String.valueOf(power.favours())))
                .filter(power -> !power.name().equals(act.name()) && act.byLaw())
                .findFirst();
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
