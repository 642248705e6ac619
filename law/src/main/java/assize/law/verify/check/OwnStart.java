package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** An office gains no time by refusing what somebody asks for, nor by taking the case to another track (P27). */
final class OwnStart {
    private OwnStart() {}

    static void check(Subject subject, Clock clock, List<String> bodies, Findings findings) {
        for (Action act : subject.acts()) {
            Upon done = new Upon.Done(act.name());
            boolean own = bodies.containsAll(act.by());
            if (own && clock.from().contains(done) && clock.from().size() > 1) {
                if (held(clock) && act.converts() != null) {
                    P27NoSelfReset.fails(
                            "P27-converted-anew", subject, clock, act, Ways.toAct(subject, act.name()), findings);
                } else if (onlyAnswers(subject, act)) {
                    P27NoSelfReset.fails(
                            "P27-begins-by-refusing", subject, clock, act, Ways.toAct(subject, act.name()), findings);
                }
            }
        }
    }

    private static boolean held(Clock clock) {
        return clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY;
    }

    /** A person's flag is answered by it, and neither is anybody heard nor does the case go on. */
    private static boolean onlyAnswers(Subject subject, Action act) {
        return act.to() == null
                && act.heard().isEmpty()
                && act.power() == null
                && act.favours() == null
                && act.extendsClock() == null
                && act.when() != null
                && act.when().reads().stream()
                        .anyMatch(read -> read.ask() == Read.Ask.FACT
                                && subject.acts().stream()
                                        .anyMatch(ask -> ask.raises().contains(read.name())
                                                && ask.by().stream().allMatch(subject::isPerson)));
    }
}
