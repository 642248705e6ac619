package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who asks for a review of what is held from them does not have its time begun anew by that (P18). */
final class Prolonging {
    private Prolonging() {}

    /** No act of whoever is held makes the time stand still whose end frees them, and none of whoever holds them. */
    static void paused(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            for (Clock.Pause pause : clock.pauses()) {
                boolean frees = subject.line().actions().values().stream()
                        .anyMatch(law -> law.byLaw()
                                && new Upon.Passes(clock.name()).equals(law.upon())
                                && subject.from(law).stream()
                                        .anyMatch(stage -> Everywhere.frees(subject, law.to(), stage)));
                if (frees) {
                    asking(subject, pause)
                            .forEach(action -> findings.fails(
                                    "P18-held-for-asking",
                                    clock.place(),
                                    List.of(clock.name(), action),
                                    List.of(),
                                    "clock",
                                    clock.name(),
                                    "action",
                                    action));
                }
            }
        }
    }

    /** What begins the pause: an act, or a request for a review that leads where the time stands still. */
    private static List<String> asking(Subject subject, Clock.Pause pause) {
        List<String> asking = new ArrayList<>();
        pause.from().stream()
                .filter(Upon.Done.class::isInstance)
                .forEach(from -> asking.add(((Upon.Done) from).action()));
        subject.whole().reviews().values().stream()
                .map(review -> subject.line().actions().get(review.ask()))
                .filter(ask ->
                        ask != null && pause.during() != null && pause.during().equals(ask.to()))
                .forEach(ask -> asking.add(ask.name()));
        return asking;
    }

    static void check(Subject subject, Procedure.Review review, Set<String> askers, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            boolean holds = clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY;
            if (holds && frees(subject, clock, askers)) {
                review.decidedBy().stream()
                        .flatMap(name -> subject.find(name).stream())
                        .filter(placed -> Everywhere.same(placed.matter(), subject.matter()))
                        .map(Subject.Placed::action)
                        .filter(act -> keeps(subject, act, clock, askers) && anew(subject, act, clock))
                        .forEach(act -> findings.fails(
                                "P18-anew",
                                act.place(),
                                List.of(act.name(), clock.name()),
                                Ways.toAct(subject, act.name()),
                                "action",
                                act.name(),
                                "clock",
                                clock.name(),
                                "review",
                                review.name()));
            }
        }
    }

    private static boolean keeps(Subject subject, Action act, Clock clock, Set<String> askers) {
        boolean goesOn = subject.line().actions().values().stream()
                .anyMatch(law -> new Upon.Passes(clock.name()).equals(law.upon())
                        && subject.from(law).contains(String.valueOf(act.to())));
        boolean held = act.to() == null
                || goesOn
                || askers.stream()
                        .anyMatch(
                                asker -> subject.line().stage(act.to()).burden().containsValue(asker));
        return !act.byLaw() && held && !askers.contains(String.valueOf(act.favours()));
    }

    private static boolean frees(Subject subject, Clock clock, Set<String> askers) {
        return subject.line().actions().values().stream()
                .anyMatch(law -> law.byLaw()
                        && new Upon.Passes(clock.name()).equals(law.upon())
                        && askers.contains(String.valueOf(law.favours())));
    }

    /** It begins a clock that something else began before it, and that may still run. */
    private static boolean anew(Subject subject, Action act, Clock clock) {
        boolean first = clock.from().stream().anyMatch(from -> !Everywhere.begins(act, clock, List.of(from)));
        Set<String> running = Running.in(subject.line(), clock);
        return first
                && subject.from(act).stream().anyMatch(running::contains)
                && (Everywhere.begins(act, clock, clock.from()) || Everywhere.begins(act, clock, clock.restarts()));
    }
}
