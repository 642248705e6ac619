package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
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
                for (Action hearing : subject.acts()) {
                    if (waitsFor(hearing, sets)) {
                        heard(subject, hearing).stream()
                                .filter(role ->
                                        Informed.notices(subject, sets, role).isEmpty())
                                .forEach(role -> tell(sets, hearing, role, findings));
                    }
                }
            }
        }
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

    private static void tell(Action sets, Action hearing, String role, Findings findings) {
        findings.fails(
                "P14-not-summoned",
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
