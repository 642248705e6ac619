package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Form;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody disputes on a form and an office has to settle is settled before it decides over them (P14). */
final class LeftUndecided {
    private LeftUndecided() {}

    static void check(Subject subject, Findings findings) {
        for (Action settles : subject.acts()) {
            Set<String> fields = disputed(subject, settles);
            if (fields.isEmpty() || settles.raises().isEmpty() || settles.to() != null) {
                continue;
            }
            subject.powers().stream()
                    .filter(power -> Subject.usesPower(power, "final")
                            && power.by().equals(settles.by())
                            && subject.from(power).stream().anyMatch(subject.from(settles)::contains)
                            && !asks(power, fields, settles))
                    .forEach(power -> findings.fails(
                            "P14-left-undecided",
                            power.place(),
                            List.of(power.name(), settles.name()),
                            Ways.toAct(subject, power.name()),
                            "action",
                            power.name(),
                            "settles",
                            settles.name(),
                            "field",
                            fields.iterator().next()));
        }
    }

    private static boolean asks(Action power, Set<String> fields, Action settles) {
        return power.when() != null
                && power.when().reads().stream()
                        .anyMatch(read ->
                                fields.contains(read.name()) || settles.raises().contains(read.name()));
    }

    /** The answers of persons for which an office's own act looks. */
    private static Set<String> disputed(Subject subject, Action settles) {
        boolean office = settles.when() != null && settles.by().stream().noneMatch(subject::isPerson);
        return !office || settles.when() == null
                ? Set.of()
                : Conjuncts.of(settles.when()).stream()
                        .filter(name -> name.matches("[a-z0-9.-]+"))
                        .filter(name ->
                                name.indexOf('.') > 0 && byPerson(subject, name.substring(0, name.indexOf('.'))))
                        .collect(Collectors.toSet());
    }

    private static boolean byPerson(Subject subject, String kept) {
        Form form = subject.whole().forms().get(kept);
        return subject.acts().stream()
                .anyMatch(act -> act.by().stream().allMatch(subject::isPerson)
                        && (kept.equals(act.keeps()) || (form != null && kept.equals(act.form()))));
    }
}
