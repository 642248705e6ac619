package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/**
 * P24: a human decides; no computed value does, and nobody is scored. PIPL art. 24; Regulation (EU) 2016/679 art. 22.
 */
final class P24HumanDecision implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            Scores.in(subject, findings);
        }
        Computed computed = Computed.of(subject);
        for (Action action : subject.line().actions().values()) {
            if (action.byLaw() && Subject.usesPower(action)) {
                fails("P24-nobody-decides", subject, action, "-", findings);
            }
            String read = computed.read(action.when());
            if (read != null && !favours(subject, action)) {
                if (Subject.usesPower(action) || (!action.byLaw() && action.refuses())) {
                    fails("P24-computed-decides", subject, action, read, findings);
                } else if (action.byLaw() && action.to() != null) {
                    fails("P24-computed-moves", subject, action, read, findings);
                }
            }
        }
    }

    /** It is in favour of a person, and of all over whom the power is. */
    private static boolean favours(Subject subject, Action action) {
        String who = action.favours();
        return who != null
                && subject.isPerson(who)
                && (action.power() == null
                        || List.of(who).containsAll(action.power().affects()));
    }

    private static void fails(String code, Subject subject, Action action, String what, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), what),
                Ways.toAct(subject, action.name()),
                "action",
                subject.full(action.name()),
                "what",
                what);
    }
}
