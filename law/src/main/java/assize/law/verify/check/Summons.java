package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whoever is to be heard on a day is told of the day by whoever sets it. */
final class Summons {
    private Summons() {}

    static void check(Subject subject, Findings findings) {
        for (Action sets : subject.acts()) {
            if (sets.by().stream().noneMatch(subject::isPerson)) {
                untold(subject, sets, findings);
                for (Action hearing : subject.acts()) {
                    if (waitsFor(hearing, sets)) {
                        heard(subject, hearing).stream()
                                .filter(role ->
                                        Informed.notices(subject, sets, role).isEmpty())
                                .forEach(role -> tell("P14-not-summoned", sets, hearing, role, findings));
                    }
                }
            }
        }
    }

    /** No act there waits for the day: whoever decides at that door over somebody tells them of it all the same. */
    private static void untold(Subject subject, Action sets, Findings findings) {
        boolean day = sets.sets().keySet().stream()
                .map(subject.line().facts()::get)
                .anyMatch(fact -> fact != null && fact.type() == Fact.Type.DATE);
        boolean awaited = subject.acts().stream().anyMatch(act -> waitsFor(act, sets) && sameDoor(subject, act, sets));
        if (day && !awaited) {
            subject.powers().stream()
                    .filter(power -> Subject.usesPower(power, "final", "liberty", "property")
                            && power.by().equals(sets.by())
                            && sameDoor(subject, power, sets))
                    .forEach(power -> Steps.affected(subject, power).stream()
                            .filter(role ->
                                    Informed.notices(subject, sets, role).isEmpty())
                            .forEach(role -> tell("P14-day-untold", sets, power, role, findings)));
        }
    }

    private static boolean sameDoor(Subject subject, Action one, Action other) {
        return subject.from(one).stream().anyMatch(subject.from(other)::contains);
    }

    /** It is held once a day has come that the act sets. */
    private static boolean waitsFor(Action hearing, Action sets) {
        return hearing.when() != null
                && hearing.when().reads().stream()
                        .anyMatch(read ->
                                read.ask() == Read.Ask.HAPPENED && sets.sets().containsKey(read.name()));
    }

    private static Set<String> heard(Subject subject, Action hearing) {
        Set<String> roles = new LinkedHashSet<>();
        hearing.heard().forEach(who -> roles.addAll(subject.roles(who)));
        roles.removeIf(role -> !subject.isPerson(role));
        return roles;
    }

    private static void tell(String code, Action sets, Action hearing, String role, Findings findings) {
        findings.fails(
                code,
                sets.place(),
                List.of(sets.name(), hearing.name(), role),
                List.of(),
                "action",
                sets.name(),
                "hearing",
                hearing.name(),
                "role",
                role);
    }
}
