package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Nobody has to wait with a review of their own until somebody has asked for one (P6). */
final class AfterAnother {
    private AfterAnother() {}

    static void check(Subject subject, Findings findings) {
        Set<String> asks = subject.whole().reviews().values().stream()
                .map(Procedure.Review::ask)
                .collect(Collectors.toSet());
        for (Action ask : subject.acts()) {
            boolean persons = ask.by().stream().anyMatch(subject::isPerson);
            if (persons && asks.contains(subject.full(ask.name()))) {
                Conjuncts.of(ask.when()).stream()
                        .filter(flag -> raisedByAsking(subject, flag, ask))
                        .findFirst()
                        .ifPresent(flag -> findings.fails(
                                "P6-after-another",
                                ask.place(),
                                List.of(ask.name(), flag),
                                List.of(),
                                "ask",
                                subject.full(ask.name()),
                                "flag",
                                flag,
                                "role",
                                String.join(", ", ask.by())));
            }
        }
    }

    /** Only requests for a review raise it, this one among them. */
    private static boolean raisedByAsking(Subject subject, String flag, Action ask) {
        List<Action> raising = subject.line().actions().values().stream()
                .filter(act -> act.raises().contains(flag))
                .toList();
        return raising.contains(ask)
                && raising.stream().allMatch(act -> !act.byLaw() && act.power() == null && act.document() == null);
    }
}
