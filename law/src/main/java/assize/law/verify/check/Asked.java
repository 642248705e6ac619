package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What people ask for by raising a flag, and what offices do with it. */
final class Asked {
    private Asked() {}

    /** The flags that a guard asks for and that none but people raise. */
    static Set<String> flags(Subject subject, Action action) {
        if (action.when() == null) {
            return Set.of();
        }
        return action.when().reads().stream()
                .filter(read -> read.ask() == Read.Ask.FACT)
                .map(Read::name)
                .filter(flag -> byPeople(subject, flag) && !Conjuncts.spoken(action.when(), flag))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean byPeople(Subject subject, String flag) {
        List<Action> raising = subject.line().actions().values().stream()
                .filter(act -> act.raises().contains(flag))
                .toList();
        return !raising.isEmpty()
                && raising.stream()
                        .allMatch(act -> !act.byLaw() && act.by().stream().allMatch(subject::isPerson));
    }

    /** It closes what was asked for: it takes the flag back, or raises another for which its own guard looks. */
    static boolean settles(Subject subject, Action action) {
        Set<String> asked = flags(subject, action);
        boolean once = action.when() != null
                && action.when().reads().stream()
                        .anyMatch(read -> action.raises().contains(read.name()) && !asked.contains(read.name()));
        return action.power() == null
                && (action.notices().isEmpty() || tellsThem(subject, action, asked))
                && action.heard().isEmpty()
                && action.to() == null
                && !asked.isEmpty()
                && !onlyWay(subject, action, asked)
                && (action.clears().stream().anyMatch(asked::contains) || once);
    }

    /** Nothing else could be done with what they raised, and an act waits for it: it is passed on, not decided. */
    private static boolean onlyWay(Subject subject, Action action, Set<String> flags) {
        boolean waits = subject.acts().stream()
                .anyMatch(act ->
                        flags.stream().anyMatch(flag -> Conjuncts.of(act.when()).contains("not " + flag)));
        return waits
                && !action.notices().isEmpty()
                && subject.line().actions().values().stream()
                        .filter(other -> !other.name().equals(action.name()))
                        .noneMatch(other -> flags.stream().anyMatch(flag -> takesUp(other, flag)));
    }

    /** It is done because the flag is up, or takes it back; not only while the flag is down. */
    private static boolean takesUp(Action act, String flag) {
        return act.clears().contains(flag)
                || (reads(act, flag) && !Conjuncts.of(act.when()).contains("not " + flag));
    }

    private static boolean tellsThem(Subject subject, Action action, Set<String> flags) {
        return subject.acts().stream()
                .filter(act -> act.raises().stream().anyMatch(flags::contains))
                .flatMap(act -> act.by().stream())
                .anyMatch(role -> !Informed.notices(subject, action, role).isEmpty());
    }

    /** Who asked to be heard is heard before the same office uses its power over them. */
    static void check(Subject subject, Findings findings) {
        for (Action hearing : subject.acts()) {
            Set<String> asked = flags(subject, hearing);
            if (asked.isEmpty() || hearing.heard().isEmpty()) {
                asked = cleared(subject, hearing);
            }
            for (String flag : asked) {
                subject.powers().stream()
                        .filter(power -> meets(subject, power, hearing) && !reads(power, flag))
                        .filter(power -> flags(subject, hearing).contains(flag)
                                ? power.by().equals(hearing.by())
                                : brother(subject, power, flag))
                        .forEach(power -> findings.fails(
                                "P14-asked-to-be-heard",
                                power.place(),
                                List.of(power.name(), hearing.name()),
                                Ways.toAct(subject, power.name()),
                                "action",
                                power.name(),
                                "hearing",
                                hearing.name(),
                                "flag",
                                flag));
            }
        }
    }

    /** Where a wish to be heard may also stand on a form, what may refuse it and what waits for it ask for the same. */
    static void onForms(Subject subject, Findings findings) {
        for (Action refusal : subject.acts()) {
            if (!settles(subject, refusal)) {
                continue;
            }
            for (String part : Conjuncts.of(refusal.when())) {
                List<String> wishes = Conjuncts.alternatives(part);
                boolean asked = flags(subject, refusal).stream().anyMatch(wishes::contains);
                subject.powers().stream()
                        .filter(power ->
                                asked && wishes.size() > 1 && power.by().equals(refusal.by()))
                        .filter(power -> wishes.stream()
                                        .filter(wish -> reads(power, wish))
                                        .count()
                                > 1)
                        .forEach(power -> wishes.stream()
                                .filter(wish -> wish.matches("[a-z0-9.-]+") && !reads(power, wish))
                                .forEach(wish -> findings.fails(
                                        "P14-wish-on-form",
                                        power.place(),
                                        List.of(power.name(), refusal.name()),
                                        Ways.toAct(subject, power.name()),
                                        "action",
                                        power.name(),
                                        "refusal",
                                        refusal.name(),
                                        "flag",
                                        wish)));
            }
        }
    }

    private static Set<String> cleared(Subject subject, Action hearing) {
        return hearing.heard().isEmpty()
                ? Set.of()
                : hearing.clears().stream()
                        .filter(flag -> byPeople(subject, flag) || raisedWithCounsel(subject, flag))
                        .collect(Collectors.toSet());
    }

    /** Counsel may ask in somebody's place. */
    private static boolean raisedWithCounsel(Subject subject, String flag) {
        return subject.acts().stream()
                .filter(act -> act.raises().contains(flag))
                .anyMatch(act -> act.by().stream().anyMatch(subject::isPerson));
    }

    /** A power over whoever is heard, at the door of the hearing, that does not favour them. */
    private static boolean meets(Subject subject, Action power, Action hearing) {
        Set<String> affected = Steps.affected(subject, power);
        return affected.stream().anyMatch(role -> Steps.heard(subject, hearing, role))
                && (power.favours() == null || !affected.contains(power.favours()))
                && power.exParte() == null
                && !power.name().equals(hearing.name())
                && subject.from(power).stream().anyMatch(subject.from(hearing)::contains);
    }

    /** Another act of the same power that leads to the same stage waits for it. */
    private static boolean brother(Subject subject, Action power, String flag) {
        return power.to() != null
                && subject.powers().stream()
                        .anyMatch(other -> Objects.equals(other.to(), power.to())
                                && other.by().equals(power.by())
                                && reads(other, flag));
    }

    private static boolean reads(Action action, String flag) {
        return action.when() != null
                && action.when().reads().stream().anyMatch(read -> read.name().equals(flag));
    }
}
