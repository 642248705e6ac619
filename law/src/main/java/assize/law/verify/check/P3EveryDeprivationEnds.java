package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * P3: wherever somebody's liberty or property is held, a clock runs whose end takes the burden away by itself. ICCPR
 * arts. 9(1), (3), 17.
 */
final class P3EveryDeprivationEnds implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Lasting.check(subject, findings);
        kept(subject, findings);
        hidden(subject, findings);
        subject.powers().stream()
                .filter(act -> Subject.usesPower(act, "liberty"))
                .forEach(act -> unsaid(subject, act, findings));
        for (Procedure.Stage stage : subject.line().stages().values()) {
            if (!stage.burden().isEmpty()) {
                List<Clock> enders = enders(subject, stage);
                rolls(subject, stage, enders, findings);
                begunAnew(subject, stage, enders, findings);
                lengths(subject, stage, enders, findings);
            }
        }
    }

    /** A clock of liberty frees somebody from a stage that says it takes nothing, and comes out of one that does. */
    private static void hidden(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (Clock clock : subject.line().clocks().values()) {
            Action frees = subject.line()
                    .actions()
                    .get(String.valueOf(clock.whenPassed().does()));
            String gains = frees == null || clock.protects() != Protects.LIBERTY ? null : frees.favours();
            if (frees == null || frees.to() == null || gains == null || !subject.isPerson(gains)) {
                continue;
            }
            subject.from(frees).stream()
                    .filter(stage -> subject.burden(stage).isEmpty() && fromCustody(subject, stage, gains))
                    .findFirst()
                    .ifPresent(stage -> findings.fails(
                            "P3-burden-unsaid",
                            subject.line().stage(stage).place(),
                            List.of(stage, clock.name()),
                            List.of(),
                            "stage",
                            stage,
                            "clock",
                            clock.name(),
                            "role",
                            gains));
        }
    }

    /** A power over liberty leads to a stage, or is used in one, that says nothing of a burden. */
    private static void unsaid(Subject subject, Action act, Findings findings) {
        List<String> stages = act.to() == null ? subject.from(act) : List.of(act.to());
        for (String role : Steps.affected(subject, act)) {
            stages.stream()
                    .filter(stage -> !subject.line().stage(stage).end()
                            && !subject.burden(stage).contains("liberty of " + role)
                            && !Steps.favours(subject, act, role))
                    .findFirst()
                    .ifPresent(stage -> findings.unknown(
                            "P3-power-without-burden",
                            act.place(),
                            List.of(act.name(), stage),
                            "action",
                            act.name(),
                            "stage",
                            stage,
                            "role",
                            role));
        }
    }

    private static boolean fromCustody(Subject subject, String stage, String role) {
        return subject.acts().stream()
                .anyMatch(act -> stage.equals(act.to())
                        && !Steps.favours(subject, act, role)
                        && act.by().stream().noneMatch(subject::isPerson)
                        && subject.from(act).stream()
                                .anyMatch(from -> subject.burden(from).contains("liberty of " + role)));
    }

    /** A decision for good that is in favour of whoever bears something does not leave them under it. */
    private static void kept(Subject subject, Findings findings) {
        for (Action act : subject.powers()) {
            String gains = act.favours();
            if (gains != null && act.to() != null && Subject.usesPower(act, "final")) {
                subject.burden(act.to()).stream()
                        .filter(burden -> burden.endsWith(" of " + gains))
                        .findFirst()
                        .ifPresent(burden -> findings.fails(
                                "P3-kept-all-the-same",
                                act.place(),
                                List.of(act.name(), String.valueOf(act.to())),
                                List.of(),
                                "action",
                                act.name(),
                                "stage",
                                String.valueOf(act.to()),
                                "burden",
                                burden));
            }
        }
    }

    /** The clocks that end the burden of a stage. */
    static List<Clock> enders(Subject subject, Procedure.Stage stage) {
        return subject.line().clocks().values().stream()
                .filter(clock -> ends(subject, clock, stage.name()))
                .toList();
    }

    /**
     * Does the end of a clock lead out of a stage into one with a smaller burden, by itself and without a cap missing?
     * From different stages it may lead to different ones.
     */
    static boolean ends(Subject subject, Clock clock, String stage) {
        return clock.pauses().stream().noneMatch(pause -> pause.atMost() == null)
                && subject.line().actions().values().stream()
                        .anyMatch(act -> act.byLaw()
                                && new Upon.Passes(clock.name()).equals(act.upon())
                                && act.when() == null
                                && act.to() != null
                                && subject.from(act).contains(stage)
                                && smaller(subject.burden(act.to()), subject.burden(stage)));
    }

    private static boolean smaller(Set<String> one, Set<String> other) {
        return other.containsAll(one) && one.size() < other.size();
    }

    /** What ends a deprivation is never prolonged by a day of rest; a day more to ask for a review is a gain. */
    private static void rolls(Subject subject, Procedure.Stage stage, List<Clock> enders, Findings findings) {
        for (Clock clock : enders) {
            boolean safe = clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY;
            boolean asks = Defaults.person(subject, clock)
                    && subject.whole().reviews().values().stream()
                            .anyMatch(road -> road.within().equals(subject.full(clock.name())));
            if (!safe && !asks && !endsAnyway(subject, stage, enders)) {
                findings.fails(
                        "P3-may-roll",
                        clock.place(),
                        List.of(clock.name(), stage.name()),
                        List.of(),
                        "clock",
                        clock.name(),
                        "stage",
                        stage.name());
            }
        }
    }

    /** Another that no day of rest prolongs begins with the deprivation, whoever brings it, and stops only with it. */
    private static boolean endsAnyway(Subject subject, Procedure.Stage stage, List<Clock> enders) {
        List<Action> into = P9EveryStageCanEnd.into(subject.line(), stage.name());
        return enders.stream()
                .anyMatch(clock -> (clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY)
                        && !into.isEmpty()
                        && into.stream().allMatch(act -> Everywhere.begins(act, clock, clock.from()))
                        && clock.restarts().isEmpty()
                        && clock.stoppedBy().stream().allMatch(stop -> leaves(subject, stop, stage.name())));
    }

    private static boolean leaves(Subject subject, Upon stop, String stage) {
        Action act = stop instanceof Upon.Done done ? subject.line().actions().get(done.action()) : null;
        return act != null && act.to() != null && !act.to().equals(stage);
    }

    /** Whoever brought it does not begin its time anew by an act of their own that nobody else has to allow. */
    private static void begunAnew(Subject subject, Procedure.Stage stage, List<Clock> enders, Findings findings) {
        List<Action> into = P9EveryStageCanEnd.into(subject.line(), stage.name()).stream()
                .filter(Subject::usesPower)
                .toList();
        for (Clock clock : enders) {
            subject.acts().stream()
                    .filter(act -> clock.restarts().contains(new Upon.Done(act.name()))
                            && act.onRequest().isEmpty()
                            && act.by().stream().noneMatch(subject::isPerson)
                            && into.stream().anyMatch(brings -> brings.by().containsAll(act.by())))
                    .forEach(act -> findings.fails(
                            "P3-begun-anew",
                            act.place(),
                            List.of(act.name(), clock.name()),
                            Ways.toAct(subject, act.name()),
                            "action",
                            act.name(),
                            "by",
                            String.join(", ", act.by()),
                            "clock",
                            clock.name(),
                            "stage",
                            stage.name()));
        }
    }

    /** Where one clock alone begins with the deprivation, it has a length in every case. */
    private static void lengths(Subject subject, Procedure.Stage stage, List<Clock> enders, Findings findings) {
        List<Clock> begun = enders.stream()
                .filter(clock -> P9EveryStageCanEnd.into(subject.line(), stage.name()).stream()
                        .anyMatch(act -> Everywhere.begins(act, clock, clock.from())))
                .toList();
        if (begun.size() != 1) {
            return;
        }
        Clock only = begun.getFirst();
        boolean none = only.lengths().stream()
                .anyMatch(length -> length.from().values().stream().anyMatch(Optional::isEmpty));
        if (none) {
            findings.fails(
                    "P3-no-length",
                    only.place(),
                    List.of(stage.name(), only.name()),
                    List.of(),
                    "clock",
                    only.name(),
                    "stage",
                    stage.name());
        }
    }

    static boolean isCopy(String variable, String clock) {
        return variable.equals(clock) || variable.startsWith(clock + " of ");
    }
}
