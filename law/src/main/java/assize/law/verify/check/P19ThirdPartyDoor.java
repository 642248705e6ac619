package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.explore.Search;
import assize.law.verify.net.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * P19: a third person whose property is touched may come in at once, and is answered in time, without waiting for the
 * judgment. UNTOC art. 12(8); AOC art. 49.
 */
final class P19ThirdPartyDoor implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (Doors.thirdPersons(subject).isEmpty()) {
            nobody(subject, findings);
        } else if (!Doors.besides(subject)) {
            List<Doors.Door> doors = Doors.of(subject);
            doors.forEach(door -> shut(subject, door, findings));
            doors.forEach(door -> afterOthers(subject, door, findings));
            doors.forEach(door -> shutByOthers(subject, door, findings));
            for (String stage : touched(subject)) {
                if (!Everywhere.givesBack(subject, stage)) {
                    door(subject, stage, doors, findings);
                }
            }
        }
    }

    /** Things are taken where the measure is asked for or comes unheard; a debt touches nobody but the debtor. */
    private static void nobody(Subject subject, Findings findings) {
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "property")) {
                List<String> about = List.of(action.name());
                if (action.exParte() != null || !action.onRequest().isEmpty()) {
                    findings.unknown(
                            "P19-no-third-person", action.place(), about, "action", subject.full(action.name()));
                } else {
                    findings.warns(
                            "P19-no-third-person",
                            action.place(),
                            about,
                            List.of(),
                            "action",
                            subject.full(action.name()));
                }
                return;
            }
        }
    }

    /** Stages that hold property, and those in which a power over it leaves the case. */
    private static Set<String> touched(Subject subject) {
        Set<String> touched = new LinkedHashSet<>(Everywhere.holding(subject));
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "property")) {
                touched.addAll(action.to() == null ? subject.from(action) : List.of(action.to()));
            }
        }
        touched.removeIf(name -> {
            Procedure.Stage stage = subject.line().stages().get(name);
            return stage == null || stage.end();
        });
        return touched;
    }

    /** In a side-matter the door does not hang on what an office does in the main case. */
    private static void shut(Subject subject, Doors.Door door, Findings findings) {
        Action act = subject.line().actions().get(door.name());
        if (subject.matter() == null || act == null || act.when() == null) {
            return;
        }
        act.when().reads().stream()
                .filter(read -> read.ask() == Read.Ask.FACT)
                .filter(read -> subject.acts().stream()
                        .noneMatch(a -> Everywhere.raised(a).contains(read.name())))
                .filter(read -> subject.whole().actions().values().stream()
                        .anyMatch(a -> a.by().stream().noneMatch(subject::isPerson)
                                && a.raises().contains(read.name())))
                .findFirst()
                .ifPresent(read -> findings.fails(
                        "P19-waits-for-the-case",
                        act.place(),
                        List.of(act.name(), read.name()),
                        List.of(),
                        "door",
                        subject.full(act.name()),
                        "flag",
                        read.name()));
    }

    /** It shuts when the time of somebody else is over, of which third persons know nothing. */
    private static void shutByOthers(Subject subject, Doors.Door door, Findings findings) {
        Action act = subject.line().actions().get(door.name());
        Set<String> persons = Doors.thirdPersons(subject);
        if (act == null || act.when() == null || !persons.containsAll(act.by())) {
            return;
        }
        List<String> parts = Conjuncts.of(act.when());
        subject.line().clocks().values().stream()
                .filter(clock -> parts.contains("not passed(" + clock.name() + ")")
                        || parts.contains("running(" + clock.name() + ")"))
                .filter(clock -> ofOthers(subject, clock, persons))
                .findFirst()
                .ifPresent(clock -> findings.fails(
                        "P19-shut-by-anothers-time",
                        act.place(),
                        List.of(act.name(), clock.name()),
                        List.of(),
                        "door",
                        subject.full(act.name()),
                        "clock",
                        clock.name(),
                        "role",
                        String.join(", ", clock.owners())));
    }

    private static boolean ofOthers(Subject subject, Clock clock, Set<String> persons) {
        return clock.owners().stream()
                .flatMap(owner -> subject.roles(owner).stream())
                .noneMatch(persons::contains);
    }

    /** A side-matter of theirs opens only once a day of the main case has come. */
    private static void opensWithTheHearing(Subject subject, Doors.Door door, Findings findings) {
        SideMatter matter = subject.line().sideMatters().get(door.name());
        if (matter != null) {
            Conjuncts.of(matter.when()).stream()
                    .filter(part -> part.matches("happened\\([a-z0-9-]+\\)"))
                    .findFirst()
                    .ifPresent(part -> findings.fails(
                            "P19-waits-for-time",
                            matter.place(),
                            List.of(door.name(), part),
                            List.of(),
                            "door",
                            door.name(),
                            "clock",
                            part.replaceAll("happened\\((.*)\\)", "$1")));
        }
    }

    /** It opens only once somebody else has gone through theirs. */
    private static void afterOthers(Subject subject, Doors.Door door, Findings findings) {
        opensWithTheHearing(subject, door, findings);
        Action act = subject.line().actions().get(door.name());
        if (act == null || act.when() == null) {
            return;
        }
        Set<String> persons = Doors.thirdPersons(subject);
        List<String> parts = Conjuncts.of(act.when());
        subject.line().clocks().values().stream()
                .filter(clock -> parts.contains("passed(" + clock.name() + ")") && ofOthers(subject, clock, persons))
                .findFirst()
                .ifPresent(clock -> findings.fails(
                        "P19-waits-for-time",
                        act.place(),
                        List.of(act.name(), clock.name()),
                        List.of(),
                        "door",
                        subject.full(act.name()),
                        "clock",
                        clock.name()));
        act.when().reads().stream()
                .filter(read ->
                        read.ask() == Read.Ask.FACT && !act.when().text().contains("not " + read.name()))
                .filter(read -> {
                    List<Action> raising = subject.acts().stream()
                            .filter(a ->
                                    !a.name().equals(act.name()) && a.raises().contains(read.name()))
                            .toList();
                    return !raising.isEmpty()
                            && raising.stream().allMatch(a -> a.by().stream().allMatch(subject::isPerson))
                            && raising.stream().flatMap(a -> a.by().stream()).noneMatch(persons::contains);
                })
                .findFirst()
                .ifPresent(read -> findings.fails(
                        "P19-waits-for-another",
                        act.place(),
                        List.of(act.name(), read.name()),
                        List.of(),
                        "door",
                        subject.full(act.name()),
                        "flag",
                        read.name()));
    }

    private static void door(Subject subject, String stage, List<Doors.Door> doors, Findings findings) {
        List<Doors.Door> here =
                doors.stream().filter(door -> door.open().contains(stage)).toList();
        List<Doors.Door> timed = here.stream().filter(Doors.Door::timed).toList();
        Search search = subject.searches().getFirst();
        int number = search.net().stage(stage);
        Predicate<Rule> into = rule -> rule.to() == number;
        if (timed.isEmpty()) {
            String name = here.isEmpty() ? "-" : here.getFirst().name();
            String code = here.isEmpty() ? "P19-no-door" : "P19-no-time";
            fails(code, subject, search.step(into, rule -> false), stage, name, findings);
            return;
        }
        Answer unjudged = search.step(into.and(finals(subject).negate()), finals(subject));
        Predicate<Rule> before = unjudged.yes() ? finals(subject) : rule -> false;
        boolean open = timed.stream()
                .anyMatch(door -> !(search.step(
                                rule -> rule.stage() == number && door.step().test(List.of(rule)), before)
                        instanceof Answer.No));
        if (!open) {
            fails(
                    "P19-waits-for-judgment",
                    subject,
                    search.step(into, before),
                    stage,
                    timed.getFirst().name(),
                    findings);
        }
    }

    /** Steps in which something is finally decided. */
    private static Predicate<Rule> finals(Subject subject) {
        List<String> finals = subject.powers().stream()
                .filter(a -> Subject.usesPower(a, "final"))
                .map(Action::name)
                .toList();
        return new Doing(Set.copyOf(finals));
    }

    private static void fails(
            String code, Subject subject, Answer answer, String stage, String door, Findings findings) {
        if (answer instanceof Answer.Yes way) {
            findings.fails(
                    code,
                    subject.line().stage(stage).place(),
                    List.of(stage, door),
                    way.moves(),
                    "stage",
                    subject.full(stage),
                    "door",
                    door);
        }
    }
}
