package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision that is not in force while it can be reviewed is not carried out before that time is over (P6). */
final class CarriedOut {
    private CarriedOut() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Subject.Placed ask = subject.find(review.ask()).orElse(null);
            Clock clock = Road.clock(subject, review.within());
            if (clock == null
                    || ask == null
                    || !Everywhere.same(ask.matter(), subject.matter())
                    || review.meanwhile().startsWith("in force")) {
                continue;
            }
            Set<String> open = Set.copyOf(subject.from(ask.action()));
            for (String role : ask.action().by()) {
                subject.powers().stream()
                        .filter(act -> Subject.usesPower(act, "property", "liberty")
                                && Steps.affected(subject, act).contains(role)
                                && subject.isPerson(role)
                                && act.to() != null
                                && !open.contains(act.to())
                                && !act.to().equals(ask.action().to())
                                && act.onRequest().isEmpty()
                                && subject.from(act).stream()
                                        .anyMatch(stage -> open.contains(stage) || before(subject, stage, clock, open))
                                && !decides(subject, act)
                                && !waits(subject, act, clock, role))
                        .forEach(act -> findings.fails(
                                "P6-carried-out",
                                act.place(),
                                List.of(act.name(), review.name(), clock.name()),
                                Ways.toAct(subject, act.name()),
                                "action",
                                act.name(),
                                "role",
                                role,
                                "review",
                                review.name(),
                                "clock",
                                clock.name()));
            }
        }
    }

    /** What begins that time has been sent, and only its arrival takes the case to where the review is open. */
    private static boolean before(Subject subject, String stage, Clock clock, Set<String> open) {
        return subject.line().actions().values().stream()
                .anyMatch(law -> law.byLaw()
                        && law.upon() instanceof Upon.Told told
                        && told.how() == Upon.How.REACHED
                        && clock.from().contains(told)
                        && subject.from(law).contains(stage)
                        && open.contains(String.valueOf(law.to())));
    }

    private static boolean decides(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(subject.full(act.name())));
    }

    /** It waits for the end of that time, or of another of theirs that begins with the same. */
    private static boolean waits(Subject subject, Action act, Clock clock, String role) {
        Set<String> theirs = subject.line().clocks().values().stream()
                .filter(other -> other.owners().stream()
                        .anyMatch(owner -> subject.roles(owner).contains(role)))
                .filter(other -> other.from().stream().anyMatch(clock.from()::contains))
                .map(Clock::name)
                .collect(Collectors.toSet());
        return Conjuncts.of(act.when()).stream()
                .anyMatch(part -> theirs.stream()
                        .anyMatch(name ->
                                part.contains("passed(" + name + ")") || part.contains("running(" + name + ")")));
    }
}
