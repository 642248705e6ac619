package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The hearing that must come before a decision is held in the house of whoever decides, not by a side (P14). */
final class HeardByWhom {
    private HeardByWhom() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Must must : subject.line().must()) {
            Action hearing = subject.line().actions().get(must.action());
            boolean office = hearing != null
                    && !hearing.byLaw()
                    && !hearing.heard().isEmpty()
                    && hearing.by().stream().noneMatch(subject::isPerson);
            if (hearing != null && office) {
                must.before().stream()
                        .map(subject.line().actions()::get)
                        .filter(act ->
                                act != null && Subject.usesPower(act, "final") && elsewhere(subject, hearing, act))
                        .findFirst()
                        .ifPresent(act -> findings.fails(
                                "P14-heard-elsewhere",
                                hearing.place(),
                                List.of(hearing.name(), act.name()),
                                List.of(),
                                "hearing",
                                hearing.name(),
                                "by",
                                String.join(", ", hearing.by()),
                                "action",
                                act.name()));
            }
        }
    }

    private static boolean elsewhere(Subject subject, Action hearing, Action decision) {
        Set<String> deciding = bodies(subject, decision.by());
        return !deciding.isEmpty() && bodies(subject, hearing.by()).stream().noneMatch(deciding::contains);
    }

    private static Set<String> bodies(Subject subject, List<String> roles) {
        return roles.stream()
                .map(subject.whole().roles()::get)
                .filter(Objects::nonNull)
                .map(Role::at)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
