package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whoever may lose by a review that the other side asks for is sent what was asked, before it is decided. */
final class ReviewCopies {
    private ReviewCopies() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Action ask = subject.line().actions().get(review.ask());
            if (ask != null && !ask.name().equals(SideMatter.OPEN) && parties.containsAll(ask.by())) {
                for (String other : parties) {
                    List<Action> deciding = over(subject, review, other);
                    if (!deciding.isEmpty() && !ask.by().equals(List.of(other))) {
                        sent(subject, ask, deciding, other, findings);
                    }
                }
            }
        }
    }

    /** The decisions on a review that may turn out against somebody. */
    private static List<Action> over(Subject subject, Procedure.Review review, String role) {
        return subject.powers().stream()
                .filter(power -> review.decidedBy().contains(power.name())
                        && Steps.affected(subject, power).contains(role)
                        && !Steps.favours(subject, power, role))
                .toList();
    }

    private static void sent(Subject subject, Action ask, List<Action> deciding, String other, Findings findings) {
        if (Filings.toldAtOnce(subject, ask, other)) {
            return;
        }
        List<Action> senders = Filings.senders(subject, ask, other);
        if (senders.isEmpty()) {
            tell("P13-review-unsent", ask, deciding.getFirst(), ask, other, findings);
            return;
        }
        Set<String> unsent =
                unsent(subject, ask, act -> senders.contains(act) || waits(subject, act, ask, senders, other));
        deciding.stream()
                .filter(power -> !waits(subject, power, ask, senders, other)
                        && subject.from(power).stream().anyMatch(unsent::contains))
                .findFirst()
                .ifPresent(power -> tell("P13-decided-unsent", ask, power, senders.getFirst(), other, findings));
    }

    /** The stages to which the case comes by acts that do not wait for the sending. */
    static Set<String> unsent(Subject subject, Action ask, Predicate<Action> waits) {
        Set<String> reached = new LinkedHashSet<>(ask.to() == null ? subject.from(ask) : List.of(ask.to()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action act : subject.line().actions().values()) {
                if (act.to() != null && subject.from(act).stream().anyMatch(reached::contains) && !waits.test(act)) {
                    grew |= reached.add(act.to());
                }
            }
        }
        return reached;
    }

    /** The file says that it must come after, or its guard asks for what the sending alone brings about. */
    static boolean waits(Subject subject, Action act, Action ask, List<Action> senders, String other) {
        boolean must = subject.line().must().stream()
                .anyMatch(m -> m.before().contains(act.name())
                        && senders.stream().anyMatch(s -> s.name().equals(m.action())));
        return must
                || (act.when() != null
                        && act.when().reads().stream()
                                .filter(read -> !act.when().text().contains("not " + read.name()))
                                .anyMatch(read -> brings(subject, read, ask, senders, other)));
    }

    private static boolean brings(Subject subject, Read read, Action ask, List<Action> senders, String other) {
        Clock clock = subject.line().clocks().get(read.name());
        return switch (read.ask()) {
            case TOLD -> read.name().equals(other);
            case FACT ->
                senders.stream().anyMatch(s -> s.raises().contains(read.name()))
                        && subject.acts().stream()
                                .filter(a -> a.raises().contains(read.name()))
                                .allMatch(senders::contains);
            case PASSED ->
                clock != null
                        && clock.from().stream()
                                .allMatch(from -> from instanceof Upon.Told told
                                        && senders.stream()
                                                .flatMap(s -> Filings.copies(subject, s, ask, other).stream())
                                                .anyMatch(copy -> copy.name().equals(told.notice())));
            default -> false;
        };
    }

    private static void tell(String code, Action ask, Action decides, Action sends, String role, Findings findings) {
        findings.fails(
                code,
                ask.place(),
                List.of(ask.name(), decides.name(), role),
                List.of(),
                "action",
                ask.name(),
                "decides",
                decides.name(),
                "sends",
                sends.name(),
                "role",
                role);
    }
}
