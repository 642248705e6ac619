package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Nobody has a part in deciding what is asked against an act of their own, beside others or at their door. */
final class OwnReview {
    private OwnReview() {}

    static void check(Subject subject, Action action, Findings findings) {
        for (Procedure.Review review : subject.reviews(action)) {
            if (!review.extraordinary() && others(subject, action, review)) {
                review.decidedBy().stream()
                        .filter(decider -> own(subject, action, decider))
                        .forEach(decider -> tell("P1-decides-own", subject, action, review, decider, findings));
                turnedAway(subject, action, review, findings);
            }
        }
    }

    /** Where nobody else decides it at all, that is told of the whole review. */
    private static boolean others(Subject subject, Action action, Procedure.Review review) {
        return review.decidedBy().stream()
                .anyMatch(decider -> P1RequestAndApproval.independent(subject, action, decider));
    }

    private static boolean own(Subject subject, Action action, String decider) {
        Subject.Placed placed = subject.find(decider).orElse(null);
        Link link = subject.whole().links().get(decider);
        boolean people = link != null || (placed != null && !placed.action().byLaw());
        return people && !P1RequestAndApproval.independent(subject, action, decider);
    }

    /** Where what was asked for waits for others, who did the act ends it without giving anything. */
    private static void turnedAway(Subject subject, Action action, Procedure.Review review, Findings findings) {
        Subject.Placed ask = subject.find(review.ask()).orElse(null);
        if (ask == null) {
            return;
        }
        String waits = String.valueOf(
                ask.action().to() == null ? ask.action().opens() : ask.action().to());
        SideMatter matter = ask.matter();
        Procedure line = matter == null ? subject.whole() : matter.inside();
        line.actions().values().stream()
                .filter(act -> act.to() != null
                        && line.stage(act.to()).end()
                        && act.from().contains(waits)
                        && act.favours() == null
                        && act.recusal() == null
                        && !act.byLaw()
                        && act.by().stream().noneMatch(subject::isPerson)
                        && act.by().stream().anyMatch(action.by()::contains))
                .map(act -> new Subject.Placed(act, matter).full())
                .filter(name -> !review.decidedBy().contains(name))
                .forEach(name -> tell("P1-ends-own", subject, action, review, name, findings));
    }

    private static void tell(
            String code, Subject subject, Action action, Procedure.Review review, String decider, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), decider, review.name()),
                List.of(),
                "action",
                subject.full(action.name()),
                "decides",
                decider,
                "review",
                review.name());
    }
}
