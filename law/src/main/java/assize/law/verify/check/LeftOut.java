package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where those over whom a decision is may speak before it, each party among them may (P13). */
final class LeftOut {
    private LeftOut() {}

    static void check(Subject subject, Findings findings) {
        for (Action power : subject.powers()) {
            if (!Subject.usesPower(power, "final")
                    || Steps.affected(subject, power).size() < 2) {
                continue;
            }
            for (String stage : subject.from(power)) {
                Set<String> speaking = speaking(subject, power, stage);
                Steps.affected(subject, power).stream()
                        .filter(role -> speaking.size() > 1 && isParty(subject, role) && !speaking.contains(role))
                        .findFirst()
                        .ifPresent(role -> findings.fails(
                                "P13-left-out",
                                power.place(),
                                List.of(power.name(), role),
                                List.of(),
                                "action",
                                power.name(),
                                "role",
                                role,
                                "others",
                                String.join(", ", speaking),
                                "stage",
                                stage));
            }
        }
    }

    /** The roles under the decision that may say there what they have to say, and nothing else comes of it. */
    private static Set<String> speaking(Subject subject, Action power, String stage) {
        List<Action> speaks = subject.acts().stream()
                .filter(act -> subject.from(act).contains(stage)
                        && act.to() == null
                        && Everywhere.raised(act).isEmpty()
                        && !act.heard().isEmpty())
                .toList();
        return Steps.affected(subject, power).stream()
                .filter(role -> speaks.stream().anyMatch(act -> Steps.heard(subject, act, role)))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static boolean isParty(Subject subject, String name) {
        Role role = subject.whole().roles().get(name);
        return role != null && role.kind() == Role.Kind.PARTY;
    }
}
