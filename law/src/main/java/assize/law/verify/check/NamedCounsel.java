package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Wherever somebody is questioned or held they can name counsel, if they can anywhere (P16). */
final class NamedCounsel {
    private NamedCounsel() {}

    static void check(Subject subject, Findings findings) {
        for (Action names : subject.acts()) {
            if (names.raises().stream().noneMatch(Brothers::ofCounsel)) {
                continue;
            }
            for (String role : names.by()) {
                Set<String> needed = subject.isPerson(role) ? needed(subject, role) : Set.of();
                Set<String> shut = new LinkedHashSet<>(needed);
                subject.acts().stream()
                        .filter(act ->
                                act.by().contains(role) && act.raises().stream().anyMatch(names.raises()::contains))
                        .forEach(act -> shut.removeAll(subject.from(act)));
                shut.stream()
                        .findFirst()
                        .ifPresent(stage -> findings.fails(
                                "P16-no-counsel-there",
                                names.place(),
                                List.of(names.name(), stage),
                                List.of(),
                                "action",
                                names.name(),
                                "role",
                                role,
                                "stage",
                                stage));
            }
        }
    }

    private static Set<String> needed(Subject subject, String role) {
        Set<String> needed = new LinkedHashSet<>();
        subject.acts().stream()
                .filter(act -> role.equals(act.evidence().questions()))
                .forEach(act -> needed.addAll(subject.from(act)));
        if (!needed.isEmpty()) {
            subject.line().stages().values().stream()
                    .filter(stage -> role.equals(stage.burden().get("liberty")))
                    .forEach(stage -> needed.add(stage.name()));
        }
        return needed;
    }
}
