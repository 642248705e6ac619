package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A time that passes takes the case to where otherwise only somebody's decision does (P24). */
final class InPlace {
    private InPlace() {}

    static void check(Subject subject, Findings findings) {
        for (Action law : subject.line().actions().values()) {
            String to = law.to();
            if (law.byLaw() && to != null && refuses(subject, law)) {
                findings.fails(
                        "P24-law-refuses",
                        law.place(),
                        List.of(law.name(), to),
                        Ways.toAct(subject, law.name()),
                        "action",
                        subject.full(law.name()),
                        "stage",
                        to);
            }
            if (law.byLaw() && to != null && timed(law) && !lapses(subject, law) && !reviewed(subject, to)) {
                Set<String> undecided = Everywhere.reached(subject, act -> !decides(act) && !act.equals(law));
                Set<String> losers = new LinkedHashSet<>();
                powers(subject, to).forEach(power -> losers.addAll(Steps.affected(subject, power)));
                losers.removeIf(role -> Steps.favours(subject, law, role));
                boolean otherwise = !undecided.contains(to)
                        && Everywhere.reached(subject, act -> !act.equals(law)).contains(to);
                if (otherwise && !losers.isEmpty() && subject.from(law).stream().anyMatch(undecided::contains)) {
                    findings.fails(
                            "P24-in-place",
                            law.place(),
                            List.of(law.name(), to),
                            Ways.toAct(subject, law.name()),
                            "action",
                            subject.full(law.name()),
                            "stage",
                            to,
                            "role",
                            String.join(", ", losers));
                }
            }
        }
    }

    /** A power is used, or a case is dropped: what comes of it later was decided by then. */
    private static boolean decides(Action act) {
        return Subject.usesPower(act) || act.drops() != null;
    }

    /** Whoever prosecutes lets their time pass, and so the case against somebody is over. */
    private static boolean lapses(Subject subject, Action law) {
        Clock clock = law.upon() instanceof Upon.Passes passes
                ? subject.line().clocks().get(passes.clock())
                : null;
        return clock != null
                && !clock.owners().isEmpty()
                && clock.owners().stream()
                        .map(subject.whole().roles()::get)
                        .allMatch(role -> role != null && Everywhere.isProsecuting(role))
                && law.favours() != null
                && subject.isPerson(law.favours());
    }

    /** Whoever asks for a review comes there too: the case only goes up to somebody else. */
    private static boolean reviewed(Subject subject, String stage) {
        return subject.whole().reviews().values().stream()
                .flatMap(review -> subject.find(review.ask()).stream())
                .anyMatch(ask -> Everywhere.same(ask.matter(), subject.matter())
                        && stage.equals(ask.action().to()));
    }

    /** The law itself does what an office does when it refuses, and nobody gains by it who asked. */
    private static boolean refuses(Subject subject, Action law) {
        boolean person = law.favours() != null && subject.isPerson(law.favours());
        boolean condition = law.upon() == null && law.when() != null && !timed(law);
        return condition
                && !person
                && subject.acts().stream()
                        .anyMatch(act -> act.refuses()
                                && act.to() != null
                                && act.to().equals(law.to())
                                && subject.from(act).stream().anyMatch(subject.from(law)::contains));
    }

    private static boolean timed(Action law) {
        return law.upon() instanceof Upon.Passes
                || (law.when() != null
                        && law.when().reads().stream()
                                .anyMatch(r -> r.ask() == Read.Ask.PASSED || r.ask() == Read.Ask.RUNNING));
    }

    /** The powers over people by which a case comes to a stage. */
    private static List<Action> powers(Subject subject, String stage) {
        return subject.powers().stream()
                .filter(power -> Subject.usesPower(power, "final", "liberty", "property", "status")
                        && power.to() != null
                        && Everywhere.onwards(subject, Set.of(power.to())).contains(stage))
                .toList();
    }
}
