package assize.law.verify.mutant;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whom a power meets, by what they learn of it and by which roads they may have it reviewed. */
final class Roads {
    private Roads() {}

    /** The persons whom a power affects. */
    static Set<String> affected(Subject line, Action action) {
        Set<String> roles = new LinkedHashSet<>();
        if (action.power() != null) {
            action.power().affects().forEach(who -> roles.addAll(line.roles(who)));
        }
        roles.removeIf(role -> !line.isPerson(role));
        return roles;
    }

    /** The reviews of a power for which a role may ask. */
    static List<Procedure.Review> of(Subject line, Action power, String role) {
        return line.reviews(power).stream()
                .filter(review -> line.find(review.ask())
                        .filter(ask -> ask.action().by().contains(role))
                        .isPresent())
                .toList();
    }

    /** Is this a role's one road to a review of a power? After two instances an extraordinary one will do. */
    static boolean only(Subject line, Action power, Procedure.Review review, String role) {
        boolean second = line.whole().reviews().values().stream()
                .anyMatch(r -> !r.extraordinary() && r.decidedBy().contains(line.full(power.name())));
        List<Procedure.Review> roads = of(line, power, role);
        return roads.contains(review)
                && roads.stream().noneMatch(r -> !r.equals(review) && (second || !r.extraordinary()))
                && (second || !review.extraordinary());
    }

    /** The powers whose one road for somebody it is, each with that role. */
    static boolean only(Subject line, Action power, Procedure.Review review) {
        return affected(line, power).stream().anyMatch(role -> only(line, power, review, role));
    }

    /** The notices by which a role learns of an act: with it, by the law upon it, or by a clock after it. */
    static Set<String> tellers(Subject line, Action action, String role) {
        Set<String> names = new LinkedHashSet<>(action.notices());
        if (action.openness().publishes() != null) {
            names.add(action.openness().publishes());
        }
        line.line().actions().values().stream()
                .filter(law -> law.byLaw() && follows(law.upon(), action))
                .forEach(law -> names.addAll(law.notices()));
        for (Clock clock : line.line().clocks().values()) {
            if (clock.from().stream().anyMatch(from -> follows(from, action))) {
                clock.stoppedBy().forEach(stop -> names.addAll(sends(line, stop)));
            }
        }
        names.removeIf(name -> !goesTo(line, action, name, role));
        return names;
    }

    private static List<String> sends(Subject line, Upon stop) {
        return switch (stop) {
            case Upon.Told told -> List.of(told.notice());
            case Upon.Done done -> {
                Action act = line.line().actions().get(done.action());
                yield act == null || act.to() != null || act.power() != null ? List.of() : act.notices();
            }
            default -> List.of();
        };
    }

    /** Is this what an act brings at once? */
    static boolean follows(@org.jspecify.annotations.Nullable Upon upon, Action action) {
        return switch (upon) {
            case Upon.Done done -> done.action().equals(action.name());
            case Upon.Enters enters ->
                enters.stage().equals(action.to()) || enters.stage().equals(action.opens());
            case Upon.Told told ->
                told.how() == Upon.How.SENT && action.notices().contains(told.notice());
            case null, default -> false;
        };
    }

    private static boolean goesTo(Subject line, Action action, String name, String role) {
        Procedure.Notice notice = line.whole().notices().get(name);
        Role known = line.whole().roles().get(role);
        boolean unnamed = Subject.usesPower(action, "publish") || (known != null && known.kind() == Role.Kind.AFFECTED);
        return notice != null
                && (notice.to().contains(role) || (unnamed && notice.to().contains("public")));
    }

    /** The clock of a review as the line names it, if it has one of its own or in the main line. */
    static java.util.Optional<Clock> clock(Subject line, String name) {
        Clock own = line.line().clocks().get(name);
        return java.util.Optional.ofNullable(
                own != null ? own : line.whole().clocks().get(name));
    }
}
