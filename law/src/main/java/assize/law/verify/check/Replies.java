package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** What the office whose act is reviewed says to it is sent to whoever asked for the review (P13). */
final class Replies {
    private Replies() {}

    static void check(Subject subject, Findings findings) {
        for (Action power : subject.powers()) {
            for (Procedure.Review review : subject.reviews(power)) {
                Action ask = subject.line().actions().get(review.ask());
                if (ask != null && ask.to() != null && ask.by().stream().allMatch(subject::isPerson)) {
                    subject.acts().stream()
                            .filter(reply -> replies(subject, reply, power, review, ask.to()))
                            .forEach(reply -> ask.by().stream()
                                    .filter(role -> unsent(subject, reply, role))
                                    .forEach(role -> tell(reply, ask, role, findings)));
                }
            }
        }
    }

    /** Whoever used the power speaks while the review is open, does not decide it, and tells somebody. */
    private static boolean replies(
            Subject subject, Action reply, Action power, Procedure.Review review, String pending) {
        return power.by().containsAll(reply.by())
                && !subject.from(power).contains(pending)
                && subject.from(reply).contains(pending)
                && !Subject.usesPower(reply)
                && reply.favours() == null
                && reply.onRequest().isEmpty()
                && !review.decidedBy().contains(reply.name())
                && (Filings.called(reply) || reply.reasons())
                && !reply.notices().isEmpty();
    }

    private static boolean unsent(Subject subject, Action reply, String role) {
        Set<String> told = Set.copyOf(reply.notices());
        return !Filings.toldAtOnce(subject, reply, role)
                && Filings.senders(subject, reply, role).isEmpty()
                && !told.isEmpty();
    }

    private static void tell(Action reply, Action ask, String role, Findings findings) {
        findings.fails(
                "P13-reply-unsent",
                reply.place(),
                List.of(reply.name(), role),
                List.of(),
                "action",
                reply.name(),
                "ask",
                ask.name(),
                "role",
                role);
    }
}
