package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Going one road of review does not shut another (P18). */
final class OneRoad {
    private OneRoad() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Action ask = subject.line().actions().get(review.ask());
            if (ask == null || ask.when() == null) {
                continue;
            }
            subject.whole().reviews().values().stream()
                    .filter(other -> !other.ask().equals(review.ask())
                            && subject.whole().sideMatters().containsKey(other.ask())
                            && ask.by().stream().anyMatch(role -> Road.mayAsk(subject, other, role)))
                    .filter(other -> Conjuncts.of(ask.when()).contains("not open(" + other.ask() + ")"))
                    .findFirst()
                    .ifPresent(other -> findings.fails(
                            "P18-one-road",
                            ask.place(),
                            List.of(ask.name(), other.ask()),
                            List.of(),
                            "ask",
                            ask.name(),
                            "other",
                            other.ask(),
                            "role",
                            String.join(", ", ask.by())));
        }
    }
}
