package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** P20: what is found to have nothing to do with the case goes back by a clock. CrPL art. 145; AOC art. 41. */
final class P20UnconnectedGoesBack implements Check {
    private static final String UNCONNECTED = "unconnected";

    /** Nothing has to be decided any more, so a month is long. A rule of the platform. */
    private static final int MOST_DAYS = 31;

    /** The days within which AOC art. 41 has it go back. */
    private static final int BRIEF_DAYS = 3;

    @Override
    public void in(Subject subject, Findings findings) {
        List<String> holding = Everywhere.holding(subject);
        if (holding.isEmpty()) {
            return;
        }
        List<Fact> flags = Everywhere.facts(subject).stream()
                .filter(f -> UNCONNECTED.equals(f.means()) || f.name().equals(UNCONNECTED))
                .toList();
        if (flags.isEmpty()) {
            if (Everywhere.prosecutes(subject)) {
                findings.unknown(
                        "P20-no-flag",
                        subject.line().stage(holding.getFirst()).place(),
                        List.of(holding.getFirst()),
                        "stage",
                        subject.full(holding.getFirst()));
            }
            return;
        }
        for (Fact flag : flags) {
            List<Subject.Placed> raising = Everywhere.actions(subject).stream()
                    .filter(placed -> Everywhere.raised(placed.action()).contains(flag.name()))
                    .toList();
            if (raising.isEmpty() && subject.matter() == null) {
                findings.fails(
                        "P20-never-found",
                        subject.line().stage(holding.getFirst()).place(),
                        List.of(flag.name()),
                        List.of(),
                        "flag",
                        flag.name());
            }
            raising.forEach(placed -> raised(subject, placed, flag, holding, findings));
            takenBack(subject, flag, holding, findings);
            if (!raising.isEmpty() && Everywhere.prosecutes(subject) && subject.matter() == null) {
                whereDecided(subject, raising, flag, holding, findings);
                whereTaken(subject, raising, flag, holding, findings);
                allTheSame(subject, raising, flag, holding, findings);
            }
        }
    }

    /** Once it is found so, no office takes the finding back and keeps the property. */
    private static void takenBack(Subject subject, Fact flag, List<String> holding, Findings findings) {
        subject.acts().stream()
                .filter(act -> act.clears().contains(flag.name())
                        && act.by().stream().noneMatch(subject::isPerson)
                        && (act.to() == null ? subject.from(act) : List.of(act.to()))
                                .stream().anyMatch(holding::contains))
                .forEach(act -> findings.fails(
                        "P20-taken-back",
                        act.place(),
                        List.of(act.name(), flag.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        subject.full(act.name()),
                        "flag",
                        flag.name()));
    }

    /** Where it can be found and it is decided for good what becomes of property, some decision asks for it. */
    private static void allTheSame(
            Subject subject, List<Subject.Placed> raising, Fact flag, List<String> holding, Findings findings) {
        Set<String> found = new LinkedHashSet<>();
        raising.forEach(placed -> found.addAll(from(subject, placed)));
        found.retainAll(holding);
        for (String stage : found) {
            List<Action> deciding = subject.powers().stream()
                    .filter(power -> Subject.usesPower(power, "final")
                            && power.drops() == null
                            && subject.from(power).contains(stage))
                    .toList();
            boolean asked = deciding.stream()
                    .anyMatch(power -> Conjuncts.of(power.when()).contains("not " + flag.name()));
            if (!deciding.isEmpty() && !asked) {
                Action power = deciding.getLast();
                findings.fails(
                        "P20-decided-all-the-same",
                        power.place(),
                        List.of(power.name(), flag.name()),
                        Ways.toAct(subject, power.name()),
                        "action",
                        power.name(),
                        "flag",
                        flag.name(),
                        "stage",
                        stage);
            }
        }
    }

    /** It need not wait for a court: where whoever prosecutes takes property, it can be found in one stage at least. */
    private static void whereTaken(
            Subject subject, List<Subject.Placed> raising, Fact flag, List<String> holding, Findings findings) {
        Set<String> found = new LinkedHashSet<>();
        raising.forEach(placed -> found.addAll(from(subject, placed)));
        List<Action> taking = subject.powers().stream()
                .filter(power -> Subject.usesPower(power, "property")
                        && power.to() != null
                        && holding.contains(power.to())
                        && !briefly(subject, power)
                        && power.by().stream()
                                .map(subject.whole().roles()::get)
                                .anyMatch(role -> role != null && Everywhere.isProsecuting(role)))
                .toList();
        if (!taking.isEmpty() && taking.stream().noneMatch(power -> found.contains(power.to()))) {
            Action power = taking.getFirst();
            findings.fails(
                    "P20-found-late",
                    power.place(),
                    List.of(power.name(), flag.name()),
                    Ways.toAct(subject, power.name()),
                    "action",
                    power.name(),
                    "flag",
                    flag.name());
        }
    }

    /** It is held for no longer than what is found unconnected may be. */
    private static boolean briefly(Subject subject, Action power) {
        return subject.line().clocks().values().stream()
                .anyMatch(clock -> Days.atStart(clock) <= BRIEF_DAYS
                        && Everywhere.begins(power, clock, clock.from())
                        && P3EveryDeprivationEnds.ends(subject, clock, String.valueOf(power.to())));
    }

    /** Where it is first decided what becomes of property, it can still be found unconnected. */
    private static void whereDecided(
            Subject subject, List<Subject.Placed> raising, Fact flag, List<String> holding, Findings findings) {
        Set<String> found = new LinkedHashSet<>();
        raising.forEach(placed -> found.addAll(from(subject, placed)));
        for (Action power : subject.powers()) {
            boolean reviews = subject.whole().reviews().values().stream()
                    .anyMatch(review -> review.decidedBy().contains(power.name()));
            for (String stage : subject.from(power)) {
                if (Subject.usesPower(power, "final")
                        && !reviews
                        && holding.contains(stage)
                        && !found.contains(stage)) {
                    findings.fails(
                            "P20-not-found-there",
                            power.place(),
                            List.of(power.name(), stage),
                            Ways.toAct(subject, power.name()),
                            "action",
                            power.name(),
                            "stage",
                            stage,
                            "flag",
                            flag.name());
                }
            }
        }
    }

    private static void raised(
            Subject subject, Subject.Placed placed, Fact flag, List<String> holding, Findings findings) {
        Set<String> stages = new LinkedHashSet<>(from(subject, placed));
        stages.retainAll(holding);
        Action action = placed.action();
        boolean here = Everywhere.same(placed.matter(), subject.matter());
        stages.removeIf(stage -> here && Everywhere.frees(subject, action.to(), stage));
        stages.removeIf(stage -> atOnce(subject, flag, stage));
        if (stages.isEmpty()) {
            return;
        }
        List<Clock> clocks = subject.line().clocks().values().stream()
                .filter(clock ->
                        starts(subject, clock, placed) && clock.whenPassed().does() != null)
                .toList();
        Set<String> covered = new LinkedHashSet<>(stages);
        List<Clock> used = new ArrayList<>();
        for (Clock clock : clocks) {
            if (covered.removeIf(stage -> P3EveryDeprivationEnds.ends(subject, clock, stage))) {
                used.add(clock);
            }
        }
        if (used.isEmpty()) {
            fails("P20-no-clock", subject, placed, stages.iterator().next(), "-", findings);
            return;
        }
        for (Clock clock : used) {
            Running.in(subject.line(), clock).stream()
                    .filter(stage -> holding.contains(stage)
                            && !P3EveryDeprivationEnds.ends(subject, clock, stage)
                            && !Everywhere.givesBack(subject, stage)
                            && !stages.contains(stage)
                            && comes(subject, placed, clock, stage))
                    .forEach(covered::add);
        }
        covered.forEach(stage -> fails(
                "P20-not-everywhere", subject, placed, stage, used.getFirst().name(), findings));
        used.forEach(clock -> stopped(subject, clock, placed, findings));
        used.stream()
                .filter(clock -> Days.atStart(clock) > MOST_DAYS)
                .forEach(clock ->
                        fails("P20-too-late", subject, placed, stages.iterator().next(), clock.name(), findings));
    }

    /** Does the case come to a stage while the time still runs that began with the finding? */
    private static boolean comes(Subject subject, Subject.Placed placed, Clock clock, String stage) {
        if (!Everywhere.same(placed.matter(), subject.matter())) {
            return true;
        }
        Predicate<Rule> ended = Steps.acting(
                        subject,
                        act -> clock.stoppedBy().contains(new Upon.Done(act.name()))
                                || (act.to() != null && subject.burden(act.to()).isEmpty()))
                .or(rule -> rule.move() instanceof Move.Passes passes
                        && passes.clock().equals(clock.name()));
        return subject.searches().stream().anyMatch(search -> {
            int number = search.net().stage(stage);
            return !(search.lost(
                            Doing.of(placed.action().name()),
                            rule -> false,
                            ended,
                            rule -> false,
                            here -> here == number)
                    instanceof Answer.No);
        });
    }

    private static Set<String> from(Subject subject, Subject.Placed placed) {
        if (Everywhere.same(placed.matter(), subject.matter())) {
            return new LinkedHashSet<>(subject.from(placed.action()));
        }
        SideMatter matter = placed.matter();
        return matter == null || subject.matter() != null ? Set.of() : Motions.during(subject, matter);
    }

    /** The law takes the burden away as soon as the flag is up. */
    private static boolean atOnce(Subject subject, Fact flag, String stage) {
        return subject.line().actions().values().stream()
                .anyMatch(a -> a.byLaw()
                        && a.upon() == null
                        && a.when() != null
                        && a.when().reads().contains(new Read(Read.Ask.FACT, flag.name(), null))
                        && subject.from(a).contains(stage)
                        && Everywhere.frees(subject, a.to(), stage));
    }

    private static boolean starts(Subject subject, Clock clock, Subject.Placed placed) {
        Upon done = new Upon.Done(placed.action().name());
        SideMatter matter = placed.matter();
        if (matter != null && !Everywhere.same(matter, subject.matter())) {
            return clock.from().contains(new Upon.Inside(matter.name(), done));
        }
        return Everywhere.begins(placed.action(), clock, clock.from());
    }

    /** Nothing stops the clock but what takes the burden away; it neither stands still nor is it lengthened. */
    private static void stopped(Subject subject, Clock clock, Subject.Placed placed, Findings findings) {
        for (Upon stop : clock.stoppedBy()) {
            if (stop instanceof Upon.Done done) {
                Action action = subject.line().actions().get(done.action());
                if (action != null && keeps(subject, clock, action)) {
                    fails("P20-stopped", subject, placed, action.name(), clock.name(), findings);
                }
            }
        }
        clock.extensions()
                .forEach(longer -> fails("P20-stopped", subject, placed, longer.action(), clock.name(), findings));
        for (Clock.Pause pause : clock.pauses()) {
            String what = pause.during() != null ? pause.during() : words(pause.from());
            fails("P20-stopped", subject, placed, what, clock.name(), findings);
        }
    }

    private static boolean keeps(Subject subject, Clock clock, Action action) {
        return subject.from(action).stream()
                .filter(Running.in(subject.line(), clock)::contains)
                .anyMatch(stage -> !subject.burden(stage).isEmpty() && !Everywhere.frees(subject, action.to(), stage));
    }

    private static String words(List<Upon> upons) {
        return upons.stream()
                .map(upon -> upon instanceof Upon.Done done ? done.action() : "-")
                .findFirst()
                .orElse("-");
    }

    private static void fails(
            String code, Subject subject, Subject.Placed placed, String stage, String clock, Findings findings) {
        findings.fails(
                code,
                placed.action().place(),
                List.of(placed.full(), clock),
                Everywhere.same(placed.matter(), subject.matter())
                        ? Ways.toAct(subject, placed.action().name())
                        : List.of(),
                "action",
                placed.full(),
                "stage",
                stage,
                "clock",
                clock);
    }
}
