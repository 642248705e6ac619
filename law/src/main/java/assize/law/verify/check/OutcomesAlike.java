package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review that comes to the same however it ends is none (P6). */
final class OutcomesAlike {
    private OutcomesAlike() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            for (String decider : review.decidedBy()) {
                Link link = subject.line().links().get(decider);
                if (link != null && link.outcomes().size() > 1 && alike(subject, link)) {
                    findings.fails(
                            "P6-outcomes-alike",
                            link.place(),
                            List.of(link.name(), review.name()),
                            List.of(),
                            "link",
                            link.name(),
                            "review",
                            review.name());
                }
                if (link != null) {
                    turnedRound(subject, review, link, findings);
                }
            }
        }
    }

    /** Words for what gives nothing to whoever asked. */
    private static final Set<String> NO = Set.of("refused", "rejected", "dismissed", "kept", "upheld", "denied");

    /** Whoever asked gains where they are refused, and where they are not nothing follows. */
    private static void turnedRound(Subject subject, Procedure.Review review, Link link, Findings findings) {
        for (String outcome : link.outcomes()) {
            Action gains = effect(subject, new Upon.Outcome(link.name(), outcome));
            boolean nothingElse = link.outcomes().stream()
                    .filter(other -> !NO.contains(other))
                    .allMatch(other -> effect(subject, new Upon.Outcome(link.name(), other)) == null);
            if (gains != null
                    && NO.contains(outcome)
                    && nothingElse
                    && gains.favours() != null
                    && Road.mayAsk(subject, review, gains.favours())) {
                findings.fails(
                        "P6-turned-round",
                        gains.place(),
                        List.of(gains.name(), link.name()),
                        List.of(),
                        "action",
                        gains.name(),
                        "outcome",
                        outcome,
                        "link",
                        link.name(),
                        "role",
                        gains.favours());
            }
        }
    }

    /** Each outcome has an act of the law, and all these lead from and to the same and leave the same behind. */
    private static boolean alike(Subject subject, Link link) {
        List<Action> effects = link.outcomes().stream()
                .map(outcome -> effect(subject, new Upon.Outcome(link.name(), outcome)))
                .filter(Objects::nonNull)
                .toList();
        Set<List<Object>> different = effects.stream()
                .map(act -> List.<Object>of(
                        String.valueOf(act.to()), act.raises(), act.clears(), Set.copyOf(subject.from(act))))
                .collect(Collectors.toSet());
        return effects.size() == link.outcomes().size() && different.size() == 1;
    }

    private static @Nullable Action effect(Subject subject, Upon outcome) {
        return subject.line().actions().values().stream()
                .filter(act -> act.byLaw() && outcome.equals(act.upon()))
                .findFirst()
                .orElse(null);
    }
}
