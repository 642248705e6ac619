package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a decision on a review may not harm is somebody who could ask for it, where it reaches one of these. */
final class Protecting {
    private Protecting() {}

    static void check(Subject subject, Findings findings) {
        Map<String, Set<String>> askers = new LinkedHashMap<>();
        for (Procedure.Review review : subject.whole().reviews().values()) {
            List<String> asks =
                    subject.find(review.ask()).map(ask -> ask.action().by()).orElse(List.of());
            review.decidedBy()
                    .forEach(decider -> askers.computeIfAbsent(decider, d -> new LinkedHashSet<>())
                            .addAll(asks));
        }
        askers.forEach((decider, roles) ->
                subject.find(decider).ifPresent(placed -> another(subject, placed, roles, findings)));
    }

    private static void another(Subject subject, Subject.Placed placed, Set<String> askers, Findings findings) {
        Action action = placed.action();
        String protectedRole = action.noWorseFor();
        Set<String> affected = Steps.affected(subject, action);
        if (protectedRole == null || askers.contains(protectedRole) || affected.contains(protectedRole)) {
            return;
        }
        affected.stream()
                .filter(askers::contains)
                .findFirst()
                .ifPresent(asker -> findings.fails(
                        "P18-protects-another",
                        action.place(),
                        List.of(placed.full(), protectedRole),
                        List.of(),
                        "action",
                        placed.full(),
                        "role",
                        protectedRole,
                        "asker",
                        asker));
    }
}
