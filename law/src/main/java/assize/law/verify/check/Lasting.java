package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an office does to somebody's standing while the matter goes on ends by a clock, in every stage to which it may
 * go on. What ends the matter is a decision for good and no limit.
 */
final class Lasting {
    private Lasting() {}

    static void check(Subject subject, Findings findings) {
        for (Action action : subject.powers()) {
            Set<String> under = under(subject, action);
            if (Subject.usesPower(action, "status")
                    && !favoursAll(subject, action)
                    && !under.isEmpty()
                    && !waits(subject, action)) {
                ends(subject, action, under, findings);
            }
        }
    }

    /** It is a decision for good, which is not in force while it can be reviewed. */
    private static boolean waits(Subject subject, Action action) {
        List<Procedure.Review> reviews = subject.reviews(action);
        return action.document() != null
                && !reviews.isEmpty()
                && reviews.stream().allMatch(review -> review.meanwhile().startsWith("not in force"));
    }

    private static boolean favoursAll(Subject subject, Action action) {
        Set<String> affected = Steps.affected(subject, action);
        return affected.stream().allMatch(role -> Steps.favours(subject, action, role));
    }

    /** The stages in which the case stands once it was done, without ends. */
    private static Set<String> under(Subject subject, Action action) {
        Set<String> under = new LinkedHashSet<>(action.to() == null ? subject.from(action) : List.of(action.to()));
        under.removeIf(stage -> subject.line().stage(stage).end());
        return under;
    }

    private static void ends(Subject subject, Action action, Set<String> under, Findings findings) {
        List<Clock> first = subject.line().clocks().values().stream()
                .filter(clock -> Everywhere.begins(action, clock, clock.from()) || runsBy(subject, action, clock))
                .filter(clock -> under.stream().allMatch(stage -> ends(subject, clock, stage)))
                .toList();
        if (first.isEmpty()) {
            tell("P3-status-no-clock", subject, action, under.iterator().next(), "-", findings);
            return;
        }
        Clock clock = first.getFirst();
        if (first.stream().noneMatch(c -> runsBy(subject, action, c) || beginsWith(action, c))) {
            tell("P3-status-unreached", subject, action, "-", clock.name(), findings);
        }
        List<Clock> clocks = relayed(subject, first);
        Set<String> held = Steps.affected(subject, action);
        Set<String> lasts = onwards(
                subject,
                under,
                clocks,
                next -> !held.isEmpty() && held.stream().allMatch(role -> Steps.favours(subject, next, role)));
        lasts.stream()
                .filter(stage -> clocks.stream().noneMatch(c -> ends(subject, c, stage)))
                .findFirst()
                .ifPresent(stage -> tell("P3-status-goes-on", subject, action, stage, clock.name(), findings));
        for (Upon stop : clock.stoppedBy()) {
            Action stops =
                    stop instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
            if (stops != null && goesOn(subject, stops) && clocks.size() == 1) {
                tell("P3-status-stopped", subject, action, stops.name(), clock.name(), findings);
            }
        }
    }

    /** It begins with the act, and not only once somebody has been reached by a notice of it. */
    private static boolean beginsWith(Action action, Clock clock) {
        List<Upon> atOnce = clock.from().stream()
                .filter(from -> !(from instanceof Upon.Told told && told.how() == Upon.How.REACHED))
                .toList();
        return Everywhere.begins(action, clock, atOnce);
    }

    /** With those that an act begins where it stops one of them, and that end the limit where it leads. */
    private static List<Clock> relayed(Subject subject, List<Clock> clocks) {
        Set<Clock> all = new LinkedHashSet<>(clocks);
        for (Clock clock : clocks) {
            for (Action stops : subject.acts()) {
                if (stops.to() != null && clock.stoppedBy().contains(new Upon.Done(stops.name()))) {
                    subject.line().clocks().values().stream()
                            .filter(next -> Everywhere.begins(stops, next, next.from())
                                    && Set.of(Protects.LIBERTY, Protects.PROPERTY)
                                            .contains(next.protects())
                                    && ends(subject, next, stops.to()))
                            .forEach(all::add);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Where the case goes on while the limit is there: not by the end of its clock, in their favour, or for good. */
    private static Set<String> onwards(
            Subject subject, Set<String> under, List<Clock> clocks, Predicate<Action> ended) {
        Set<String> lasts = new LinkedHashSet<>(under);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action next : subject.line().actions().values()) {
                boolean over = next.upon() instanceof Upon.Passes passes
                        && clocks.stream().anyMatch(clock -> clock.name().equals(passes.clock()));
                if (next.to() != null
                        && !over
                        && !Subject.usesPower(next, "final")
                        && !ended.test(next)
                        && subject.from(next).stream().anyMatch(lasts::contains)) {
                    grew |= lasts.add(next.to());
                }
            }
        }
        lasts.removeIf(stage -> subject.line().stage(stage).end());
        return lasts;
    }

    /** It was begun by whatever leads to the door of the action, and nothing there has stopped it. */
    private static boolean runsBy(Subject subject, Action action, Clock clock) {
        return subject.from(action).stream()
                .allMatch(stage -> ends(subject, clock, stage)
                        && !subject.line().stage(stage).start()
                        && subject.line().actions().values().stream()
                                .filter(act -> stage.equals(act.to()))
                                .allMatch(act -> Everywhere.begins(act, clock, clock.from())
                                        || subject.from(act).stream().allMatch(from -> ends(subject, clock, from)))
                        && clock.stoppedBy().stream()
                                .map(stop -> stop instanceof Upon.Done done
                                        ? subject.line().actions().get(done.action())
                                        : null)
                                .noneMatch(stops -> stops != null && stops.to() == null));
    }

    /** The law takes the case out of the stage when the clock passes. */
    private static boolean ends(Subject subject, Clock clock, String stage) {
        return clock.pauses().stream().noneMatch(pause -> pause.atMost() == null)
                && subject.line().actions().values().stream()
                        .anyMatch(law -> law.byLaw()
                                && new Upon.Passes(clock.name()).equals(law.upon())
                                && law.when() == null
                                && subject.from(law).contains(stage)
                                && (law.to() == null
                                        ? !law.clears().isEmpty()
                                        : !law.to().equals(stage)));
    }

    /** The limit is still there after it. */
    private static boolean goesOn(Subject subject, Action stops) {
        Procedure.Stage to = stops.to() == null ? null : subject.line().stages().get(stops.to());
        return stops.favours() == null && !Subject.usesPower(stops, "final") && (to == null || !to.end());
    }

    private static void tell(
            String code, Subject subject, Action action, String what, String clock, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), what),
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "role",
                String.join(", ", Steps.affected(subject, action)),
                "stage",
                what,
                "clock",
                clock);
    }
}
