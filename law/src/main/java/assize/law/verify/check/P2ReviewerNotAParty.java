package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;

/** P2: whoever reviews a deprivation of liberty is outside the prosecution. ICCPR art. 9(3), (4). */
final class P2ReviewerNotAParty implements Check {
    /** The sides that ask for deprivations. */
    private static final List<String> PROSECUTION = List.of("prosecuting", "investigating");

    @Override
    public void in(Subject subject, Findings findings) {
        boolean sides = subject.whole().roles().values().stream().anyMatch(role -> role.side() != null);
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "liberty")) {
                if (!sides) {
                    findings.unknown("P2-no-side", action.place(), List.of(action.name()), "action", action.name());
                } else {
                    reviewer(subject, action, findings);
                }
            }
        }
    }

    private static void reviewer(Subject subject, Action action, Findings findings) {
        List<Procedure.Review> reviews = subject.reviews(action);
        boolean outside = reviews.stream()
                .flatMap(review -> review.decidedBy().stream())
                .anyMatch(decider -> outside(subject, decider));
        for (Procedure.Review review : outside ? reviews : List.<Procedure.Review>of()) {
            sits(subject, action, review, findings);
        }
        if (!outside) {
            String code = reviews.isEmpty() ? "P2-no-review" : "P2-prosecution-reviews";
            findings.fails(
                    code,
                    action.place(),
                    List.of(action.name()),
                    Ways.toAct(subject, action.name()),
                    "action",
                    action.name(),
                    "by",
                    String.join(", ", action.by()),
                    "reviews",
                    String.join(
                            ", ", reviews.stream().map(Procedure.Review::name).toList()));
        }
    }

    /** Beside somebody outside, the prosecution may decide the same review too. */
    private static void sits(Subject subject, Action action, Procedure.Review review, Findings findings) {
        boolean mixed = review.decidedBy().stream().anyMatch(decider -> outside(subject, decider));
        review.decidedBy().stream()
                .filter(decider -> mixed
                        && subject.find(decider)
                                .filter(placed ->
                                        placed.action().by().stream().anyMatch(role -> prosecutes(subject, role)))
                                .isPresent())
                .findFirst()
                .ifPresent(decider -> findings.fails(
                        "P2-prosecution-sits",
                        action.place(),
                        List.of(action.name(), decider),
                        List.of(),
                        "action",
                        action.name(),
                        "decides",
                        decider,
                        "review",
                        review.name()));
    }

    /** Decides somebody who is no party to the prosecution, here or in a matter elsewhere? */
    private static boolean outside(Subject subject, String decider) {
        Link link = subject.whole().links().get(decider);
        if (link != null) {
            return !prosecutes(subject, link.decidedBy())
                    && subject.whole().roles().values().stream()
                            .noneMatch(role -> link.at().equals(role.at()) && prosecutes(subject, role.name()));
        }
        Optional<Subject.Placed> placed = subject.find(decider);
        return placed.isPresent()
                && !placed.get().action().byLaw()
                && placed.get().action().by().stream()
                        .noneMatch(role -> prosecutes(subject, role) || subject.isPerson(role));
    }

    private static boolean prosecutes(Subject subject, String role) {
        Role known = subject.whole().roles().get(role);
        return known != null && (sides(known) || (known.side() == null && known.at() != null && house(subject, known)));
    }

    private static boolean sides(Role role) {
        return role.side() != null && PROSECUTION.contains(role.side());
    }

    /** An office of which no side is said, in a body whose other offices prosecute. */
    private static boolean house(Subject subject, Role role) {
        return subject.whole().roles().values().stream()
                .anyMatch(other -> sides(other) && String.valueOf(role.at()).equals(other.at()));
    }
}
