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

/**
 * P1: nobody who asks for a measure against liberty or property approves it, and nobody who approved it decides on its
 * review. ICCPR arts. 9(3), 14(1).
 */
final class P1RequestAndApproval implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Undone.check(subject, findings);
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "liberty", "property")) {
                if (action.onRequest().isEmpty() && !ratified(action) && !ratifies(subject, action)) {
                    findings.unknown("P1-no-request", action.place(), List.of(action.name()), "action", action.name());
                }
                review(subject, action, findings);
            }
            request(subject, action, findings);
            OwnReview.check(subject, action, findings);
            BroughtIt.check(subject, action, findings);
        }
    }

    /** What was done in an emergency is approved by another afterwards: that is P28's affair. */
    private static boolean ratified(Action action) {
        return action.emergency() != null && action.emergency().ratifiedBy() != null;
    }

    /** It approves what others did in an emergency: who did that has asked for it. */
    private static boolean ratifies(Subject subject, Action action) {
        return subject.line().actions().values().stream()
                .anyMatch(done -> done.emergency() != null
                        && action.name().equals(done.emergency().ratifiedBy())
                        && done.by().stream().noneMatch(action.by()::contains));
    }

    /** Whatever is asked for by one is allowed by another, also where nothing says that it must be asked for. */
    private static void request(Subject subject, Action action, Findings findings) {
        for (Subject.Placed request : subject.requests(action)) {
            for (String asks : request.action().by()) {
                for (String approves : action.by()) {
                    String code = asks.equals(approves) ? "P1-one-role" : "P1-not-apart";
                    if (!subject.apart(asks, approves)) {
                        findings.fails(
                                code,
                                action.place(),
                                List.of(action.name(), request.action().name()),
                                Ways.toAct(subject, action.name()),
                                "request",
                                request.full(),
                                "asks",
                                asks,
                                "action",
                                action.name(),
                                "approves",
                                approves);
                    }
                }
            }
        }
    }

    /** One road at least must lead to somebody who did not decide and is not of those who did. */
    private static void review(Subject subject, Action action, Findings findings) {
        List<Procedure.Review> reviews = subject.reviews(action);
        boolean independent = reviews.stream()
                .flatMap(review -> review.decidedBy().stream())
                .anyMatch(decider -> independent(subject, action, decider));
        if (!reviews.isEmpty() && !independent) {
            findings.fails(
                    "P1-reviews-own",
                    action.place(),
                    List.of(action.name(), reviews.getFirst().name()),
                    Ways.toAct(subject, action.name()),
                    "action",
                    action.name(),
                    "by",
                    String.join(", ", action.by()),
                    "review",
                    reviews.getFirst().name());
        }
    }

    static boolean independent(Subject subject, Action action, String decider) {
        Link link = subject.whole().links().get(decider);
        if (link != null) {
            return action.by().stream().noneMatch(role -> link.at().equals(bodyOf(subject, role)));
        }
        Optional<Subject.Placed> placed = subject.find(decider);
        return placed.isPresent()
                && !placed.get().action().byLaw()
                && placed.get().action().by().stream()
                        .allMatch(reviews -> action.by().stream()
                                .allMatch(decides -> !decides.equals(reviews) && subject.apart(decides, reviews)));
    }

    private static String bodyOf(Subject subject, String role) {
        Role known = subject.whole().roles().get(role);
        return known == null || known.at() == null ? "" : known.at();
    }
}
