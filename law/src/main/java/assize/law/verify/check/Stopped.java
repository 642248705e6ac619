package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** A time to ask for a review is stopped by asking, not by what an office does against whoever may ask (P6). */
final class Stopped {
    private Stopped() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Subject.Placed ask = subject.find(review.ask()).orElse(null);
            if (ask != null && Everywhere.same(ask.matter(), subject.matter())) {
                subject.line().clocks().values().stream()
                        .filter(clock -> clock.name().equals(own(subject, review.within()))
                                || clock.whenPassed()
                                        .ends()
                                        .contains(ask.action().name()))
                        .forEach(clock -> stops(subject, clock, ask.action(), findings));
            }
        }
    }

    private static String own(Subject subject, String within) {
        int dot = within.indexOf('.');
        return subject.matter() == null || dot < 0 ? within : within.substring(dot + 1);
    }

    private static void stops(Subject subject, Clock clock, Action ask, Findings findings) {
        boolean theirs = clock.owners().stream()
                .flatMap(owner -> subject.roles(owner).stream())
                .anyMatch(subject::isPerson);
        for (Upon stop : clock.stoppedBy()) {
            Action act =
                    stop instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
            if (act == null) {
                continue;
            }
            boolean against = theirs
                    && !act.byLaw()
                    && !act.name().equals(ask.name())
                    && act.by().stream().noneMatch(subject::isPerson)
                    && clock.owners().stream()
                            .flatMap(owner -> subject.roles(owner).stream())
                            .noneMatch(role -> Steps.favours(subject, act, role));
            if (against) {
                findings.fails(
                        "P6-stopped-by-another",
                        clock.place(),
                        List.of(clock.name(), act.name()),
                        List.of(),
                        "clock",
                        clock.name(),
                        "action",
                        act.name(),
                        "by",
                        String.join(", ", act.by()));
            }
        }
    }
}
