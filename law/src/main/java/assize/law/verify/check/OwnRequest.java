package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** The time of an office does not end because that office has asked somebody for something (P27). */
final class OwnRequest {
    private OwnRequest() {}

    static void check(Subject subject, Clock clock, List<String> bodies, Findings findings) {
        for (Upon stop : clock.stoppedBy()) {
            Action act =
                    stop instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
            if (act != null && act.to() == null && bodies.containsAll(act.by()) && merelyAsks(subject, act)) {
                P27NoSelfReset.fails("P27-stopped-by-asking", subject, clock, act, List.of(), findings);
            }
        }
    }

    /** Others answer it; nothing is done by it. */
    private static boolean merelyAsks(Subject subject, Action act) {
        return act.power() == null
                && act.favours() == null
                && act.onRequest().isEmpty()
                && !act.byLaw()
                && subject.line().actions().values().stream()
                        .anyMatch(answer -> answer.onRequest().contains(act.name()));
    }
}
