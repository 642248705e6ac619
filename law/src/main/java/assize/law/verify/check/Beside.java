package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.net.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a decision on a review may not be worse for whoever asked, whoever decides it has no other decision at the same
 * door that may, unless somebody else has opened that door (P18).
 */
final class Beside {
    private Beside() {}

    /**
     * Of one review.
     *
     * @param told the decisions of which it was said already
     */
    static void check(
            Subject subject, Procedure.Review review, Set<String> askers, Set<String> told, Findings findings) {
        for (String name : review.decidedBy()) {
            Action decider = subject.line().actions().get(name);
            String safe = decider == null ? null : safe(review, decider);
            if (decider != null && safe != null && askers.contains(safe)) {
                subject.powers().stream()
                        .filter(other -> worse(subject, other, decider, safe)
                                && !review.decidedBy().contains(other.name())
                                && told.add(other.name()))
                        .forEach(other -> tell(subject, review.name(), decider, other, safe, true, findings));
            }
        }
    }

    /** What may not be worse for whoever wanted the case has nothing beside it at the same door that may. */
    static void promised(Subject subject, Set<String> told, Findings findings) {
        Set<String> openers = Defaults.openers(subject);
        for (Action decider : subject.powers()) {
            String safe = decider.noWorseFor();
            if (safe != null && openers.contains(safe) && Subject.usesPower(decider, "final")) {
                subject.powers().stream()
                        .filter(other -> worse(subject, other, decider, safe) && told.add(other.name()))
                        .forEach(other -> tell(subject, decider.name(), decider, other, safe, false, findings));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String safe(Procedure.Review review, Action decider) {
        return decider.noWorseFor() == null ? review.noWorseFor() : decider.noWorseFor();
    }

    /** The same office ends the same case over the same person by it, and nothing says that they fare no worse. */
    private static boolean worse(Subject subject, Action other, Action decider, String role) {
        boolean kind = decider.power() != null
                && other.power() != null
                && other.power().kind().equals(decider.power().kind());
        return kind
                && !other.name().equals(decider.name())
                && other.noWorseFor() == null
                && other.by().equals(decider.by())
                && Steps.affected(subject, other).contains(role)
                && !Steps.favours(subject, other, role)
                && subject.from(other).stream().anyMatch(subject.from(decider)::contains);
    }

    private static void tell(
            Subject subject,
            String review,
            Action decider,
            Action other,
            String role,
            boolean doors,
            Findings findings) {
        Answer answer =
                subject.searches().getFirst().step(Doing.of(other.name()), opening(subject, other, role, doors));
        if (answer instanceof Answer.Yes way) {
            findings.fails(
                    "P18-beside",
                    other.place(),
                    List.of(other.name(), review),
                    way.moves(),
                    "action",
                    other.name(),
                    "decides",
                    decider.name(),
                    "review",
                    review,
                    "role",
                    role);
        }
    }

    /**
     * Steps by which somebody else asks for a review, or raises a flag for which the decision waits.
     *
     * @param entering whoever brings a case to the doors of a review has opened it too
     */
    private static Predicate<Rule> opening(Subject subject, Action other, String role, boolean entering) {
        Set<String> asks = new HashSet<>();
        subject.whole().reviews().values().forEach(review -> asks.add(review.ask()));
        Set<String> doors = entering ? Set.copyOf(subject.from(other)) : Set.of();
        return Steps.acting(
                subject,
                act -> !act.byLaw()
                        && !act.by().contains(role)
                        && (asks.contains(act.name()) || enters(subject, act, doors) || raises(act, other)));
    }

    private static boolean enters(Subject subject, Action act, Set<String> doors) {
        return act.to() != null
                && doors.contains(act.to())
                && subject.from(act).stream().noneMatch(doors::contains);
    }

    private static boolean raises(Action act, Action other) {
        return other.when() != null
                && act.to() == null
                && act.heard().isEmpty()
                && other.when().reads().stream().anyMatch(read -> act.raises().contains(read.name()));
    }
}
