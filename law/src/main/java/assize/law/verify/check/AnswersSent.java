package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** No final decision over a party comes before it was sent what the other answered, or heard with it (P13). */
final class AnswersSent {
    private AnswersSent() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Action act : subject.acts()) {
            if (parties.containsAll(act.by()) && !Filings.asks(subject, act) && Filings.answers(subject, act)) {
                parties.stream()
                        .filter(other -> !act.by().contains(other) && !Filings.toldAtOnce(subject, act, other))
                        .forEach(other -> awaited(subject, act, other, findings));
            }
        }
    }

    private static void awaited(Subject subject, Action act, String other, Findings findings) {
        List<Action> senders = Filings.senders(subject, act, other);
        if (senders.isEmpty()) {
            return;
        }
        Set<String> unsent = ReviewCopies.unsent(
                subject, act, next -> senders.contains(next) || waits(subject, next, act, senders, other));
        subject.powers().stream()
                .filter(power -> Subject.usesPower(power, "final")
                        && Steps.affected(subject, power).contains(other)
                        && !Steps.favours(subject, power, other)
                        && !decidesReview(subject, power)
                        && subject.from(power).stream().anyMatch(unsent::contains)
                        && !waits(subject, power, act, senders, other))
                .findFirst()
                .ifPresent(power -> findings.fails(
                        "P13-answer-unsent",
                        act.place(),
                        List.of(act.name(), power.name(), other),
                        List.of(),
                        "action",
                        act.name(),
                        "decides",
                        power.name(),
                        "sends",
                        senders.getFirst().name(),
                        "role",
                        other));
    }

    /** What is sent before a review is decided is asked after where the review is. */
    private static boolean decidesReview(Subject subject, Action power) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(subject.full(power.name())));
    }

    private static boolean waits(Subject subject, Action next, Action act, List<Action> senders, String other) {
        return ReviewCopies.waits(subject, next, act, senders, other)
                || taken(act, next, senders)
                || heard(subject, next, other);
    }

    /** What the answer raised has been taken back by the sending. */
    private static boolean taken(Action act, Action power, List<Action> senders) {
        return Conjuncts.of(power.when()).stream()
                .filter(part -> part.startsWith("not "))
                .map(part -> part.substring("not ".length()))
                .anyMatch(flag -> act.raises().contains(flag)
                        && senders.stream().allMatch(sender -> sender.clears().contains(flag)));
    }

    /** It waits for a hearing of theirs, or for how talks ended in which they took part. */
    private static boolean heard(Subject subject, Action power, String other) {
        boolean must = subject.line().must().stream()
                .filter(m -> m.before().contains(power.name()))
                .map(m -> subject.line().actions().get(m.action()))
                .anyMatch(duty -> duty != null && hears(subject, duty, other));
        return must
                || (power.when() != null
                        && power.when().reads().stream()
                                .anyMatch(read -> read.ask() == Read.Ask.OUTCOME
                                        || (Conjuncts.of(power.when()).contains(read.name())
                                                && subject.acts().stream()
                                                        .anyMatch(
                                                                a -> a.raises().contains(read.name())
                                                                        && hears(subject, a, other)))));
    }

    private static boolean hears(Subject subject, Action act, String other) {
        return act.heard().stream().anyMatch(who -> subject.roles(who).contains(other))
                && act.by().stream().noneMatch(subject::isPerson);
    }
}
