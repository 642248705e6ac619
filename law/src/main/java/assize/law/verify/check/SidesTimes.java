package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** The times of opposing sides that the file does not compare itself. */
final class SidesTimes {
    private SidesTimes() {}

    /** The times of opposing sides for what leads the same way are as long, whether the file compares them or not. */
    static void check(Subject subject, Findings findings) {
        List<Clock> clocks = subject.line().clocks().values().stream()
                .filter(clock -> clock.owners().size() == 1
                        && subject.whole().roles().containsKey(clock.owners().getFirst()))
                .toList();
        for (Clock one : clocks) {
            for (Clock other : clocks.subList(clocks.indexOf(one) + 1, clocks.size())) {
                boolean mirrored = subject.line().mirrors().stream()
                        .anyMatch(mirror ->
                                Set.of(mirror.one(), mirror.other()).equals(Set.of(one.name(), other.name())));
                boolean sides = opposed(subject, one.owners().getFirst())
                        && opposed(subject, other.owners().getFirst())
                        && sameWay(subject, one, other);
                if (!mirrored
                        && !one.owners().equals(other.owners())
                        && (sides || sameAct(subject, one, other) || sameRight(subject, one, other))) {
                    P13EqualArms.compare(one, other, one.place(), findings);
                }
            }
        }
    }

    /** A notice that goes to both begins the time of one: then it begins that of the other too. */
    static void notice(Subject subject, Clock one, Clock other, Place place, Findings findings) {
        begins(subject, one, other, place, findings);
        begins(subject, other, one, place, findings);
    }

    private static void begins(Subject subject, Clock one, Clock other, Place place, Findings findings) {
        Upon only = one.from().size() == 1 ? one.from().getFirst() : null;
        Procedure.Notice notice =
                only instanceof Upon.Told told ? subject.whole().notices().get(told.notice()) : null;
        if (notice != null
                && !other.from().contains(only)
                && other.from().stream().allMatch(Upon.Told.class::isInstance)
                && notice.to().containsAll(one.owners())
                && notice.to().containsAll(other.owners())
                && sideBySide(subject, one, other)) {
            findings.fails(
                    "P13-other-notice",
                    place,
                    List.of(one.name(), other.name()),
                    List.of(),
                    "one",
                    one.name(),
                    "other",
                    other.name(),
                    "notice",
                    notice.name());
        }
    }

    /** What they are for can be done in the same stage, so that one side has to do it before the other. */
    private static boolean sideBySide(Subject subject, Clock one, Clock other) {
        return kept(subject, one).stream()
                .flatMap(first -> subject.from(first).stream())
                .anyMatch(stage -> kept(subject, other).stream()
                        .anyMatch(second -> subject.from(second).contains(stage)));
    }

    private static boolean opposed(Subject subject, String name) {
        Role role = subject.whole().roles().get(name);
        return role != null && (role.kind() == Role.Kind.PARTY || Everywhere.isProsecuting(role));
    }

    /** They start with notices, and what their owners then may no longer do leads from the same stage to the same. */
    private static boolean sameWay(Subject subject, Clock one, Clock other) {
        boolean told = one.from().stream().allMatch(Upon.Told.class::isInstance)
                && other.from().stream().allMatch(Upon.Told.class::isInstance);
        return told
                && kept(subject, one).stream()
                        .anyMatch(first -> kept(subject, other).stream()
                                .anyMatch(second -> first.to() != null
                                        && first.to().equals(second.to())
                                        && subject.from(first).stream().anyMatch(subject.from(second)::contains)));
    }

    /** The same act, which a party and another may do, is shut by the end of the one time and of the other. */
    private static boolean sameRight(Subject subject, Clock one, Clock other) {
        return (isParty(subject, one) || isParty(subject, other))
                && subject.acts().stream()
                        .anyMatch(act -> act.by().containsAll(one.owners())
                                && act.by().containsAll(other.owners())
                                && one.whenPassed().ends().contains(act.name())
                                && other.whenPassed().ends().contains(act.name())
                                && told(one) == told(other));
    }

    private static boolean isParty(Subject subject, Clock clock) {
        Role role = subject.whole().roles().get(clock.owners().getFirst());
        return role != null && role.kind() == Role.Kind.PARTY;
    }

    private static boolean told(Clock clock) {
        return clock.from().stream().allMatch(Upon.Told.class::isInstance);
    }

    /** They begin with the same notice, and are for the same act, or for acts with the same form at the same door. */
    private static boolean sameAct(Subject subject, Clock one, Clock other) {
        boolean told = one.from().stream().allMatch(Upon.Told.class::isInstance);
        return told && one.from().equals(other.from()) && (act(subject, one, other) || form(subject, one, other));
    }

    private static boolean form(Subject subject, Clock one, Clock other) {
        return kept(subject, one).stream()
                .anyMatch(first -> kept(subject, other).stream()
                        .anyMatch(second -> first.form() != null
                                && first.form().equals(second.form())
                                && !first.heard().isEmpty()
                                && !second.heard().isEmpty()
                                && subject.from(first).stream().anyMatch(subject.from(second)::contains)));
    }

    private static boolean act(Subject subject, Clock one, Clock other) {
        return subject.acts().stream()
                .anyMatch(act -> !act.heard().isEmpty()
                        && act.by().containsAll(one.owners())
                        && act.by().containsAll(other.owners())
                        && one.stoppedBy().contains(new Upon.Done(act.name()))
                        && other.stoppedBy().contains(new Upon.Done(act.name())));
    }

    private static List<Action> kept(Subject subject, Clock clock) {
        return subject.acts().stream()
                .filter(act -> act.by().containsAll(clock.owners())
                        && (clock.whenPassed().ends().contains(act.name())
                                || clock.stoppedBy().contains(new Upon.Done(act.name()))))
                .toList();
    }
}
