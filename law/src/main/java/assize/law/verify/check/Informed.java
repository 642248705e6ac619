package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which notices somebody learns of an act: those of the act itself, those that the law sends upon it, and those that
 * a later act sends for which a clock of an office runs.
 */
final class Informed {
    private static final String PUBLIC = "public";

    private Informed() {}

    /** The notices by which a role learns of an act. */
    static List<Procedure.Notice> notices(Subject subject, Action action, String role) {
        Set<String> names = new LinkedHashSet<>(action.notices());
        String publishes = action.openness().publishes();
        if (publishes != null) {
            names.add(publishes);
        }
        for (Action law : subject.line().actions().values()) {
            if (law.byLaw() && follows(law.upon(), action)) {
                names.addAll(law.notices());
            }
        }
        for (Clock clock : subject.line().clocks().values()) {
            if (makesTell(subject, clock) && clock.from().stream().anyMatch(from -> follows(from, action))) {
                names.addAll(toldBefore(subject, clock, after(subject, action)));
            }
        }
        return names.stream()
                .map(subject.whole().notices()::get)
                .filter(notice -> notice != null && reaches(subject, action, notice, role))
                .toList();
    }

    /** Goes the notice to the role? What is published also tells those whom nobody can name. */
    private static boolean reaches(Subject subject, Action action, Procedure.Notice notice, String role) {
        Role known = subject.whole().roles().get(role);
        boolean named = subject.whole().notices().values().stream()
                .anyMatch(other -> other.to().contains(role));
        boolean unnamed =
                Subject.usesPower(action, "publish") || (known != null && known.kind() == Role.Kind.AFFECTED && !named);
        return notice.to().contains(role) || (unnamed && notice.to().contains(PUBLIC));
    }

    /** Is this what an act brings at once? */
    static boolean follows(@Nullable Upon upon, Action action) {
        return switch (upon) {
            case Upon.Done done -> done.action().equals(action.name());
            case Upon.Enters enters ->
                enters.stage().equals(action.to()) || enters.stage().equals(action.opens());
            case Upon.Told told ->
                told.how() == Upon.How.SENT && action.notices().contains(told.notice());
            case null, default -> false;
        };
    }

    /** A clock of offices alone whose end is felt by somebody else. */
    private static boolean makesTell(Subject subject, Clock clock) {
        boolean offices = clock.owners().stream()
                .flatMap(owner -> subject.roles(owner).stream())
                .noneMatch(subject::isPerson);
        boolean felt = clock.whenPassed().does() != null
                || !clock.whenPassed().allows().isEmpty()
                || clock.whenPassed().tells().stream()
                        .anyMatch(told -> !clock.owners().contains(told));
        return offices && felt;
    }

    /** An act that is there to tell and changes nothing else. */
    private static boolean onlyTells(Action act) {
        return act.to() == null && act.power() == null && act.favours() == null && act.outcome() == null;
    }

    /** The notices with which a clock stops. */
    private static List<String> toldBefore(Subject subject, Clock clock, List<String> after) {
        List<String> names = new ArrayList<>();
        for (Upon stop : clock.stoppedBy()) {
            if (stop instanceof Upon.Told told && sentMeanwhile(subject, told.notice(), after)) {
                names.add(told.notice());
            } else if (stop instanceof Upon.Done done) {
                Action act = subject.line().actions().get(done.action());
                if (act != null && onlyTells(act)) {
                    names.addAll(act.notices());
                }
            }
        }
        return names;
    }

    /** The stages in which the case stands once an act was done. */
    private static List<String> after(Subject subject, Action action) {
        String to = action.to() == null ? action.opens() : action.to();
        return to == null ? subject.from(action) : List.of(to);
    }

    /** Some act sends it where the case then stands. What is sent only once others have moved it on comes too late. */
    private static boolean sentMeanwhile(Subject subject, String notice, List<String> after) {
        return Everywhere.actions(subject).stream()
                .filter(placed -> placed.action().notices().contains(notice))
                .anyMatch(placed -> !Everywhere.same(placed.matter(), subject.matter())
                        || subject.from(placed.action()).stream().anyMatch(after::contains));
    }
}
