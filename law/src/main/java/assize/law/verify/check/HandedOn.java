package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whatever hands a complaint on with one form asks the same of that form: whom the matter is about (P29). */
final class HandedOn {
    private HandedOn() {}

    static void check(Subject subject, Role role, Findings findings) {
        for (Action act : subject.acts()) {
            String form = act.form();
            if (form == null || act.to() == null || act.by().stream().anyMatch(subject::isPerson)) {
                continue;
            }
            Set<String> asked = new LinkedHashSet<>();
            subject.acts().stream()
                    .filter(other -> !other.equals(act)
                            && form.equals(other.form())
                            && other.to() != null
                            && other.by().stream().noneMatch(subject::isPerson))
                    .flatMap(other -> Conjuncts.of(other.when()).stream())
                    .filter(part -> part.matches("not " + form + "\\.[a-z0-9-]+"))
                    .forEach(asked::add);
            asked.removeAll(Conjuncts.of(act.when()));
            asked.forEach(part -> findings.fails(
                    "P29-handed-on",
                    act.place(),
                    List.of(act.name(), role.name()),
                    Ways.toAct(subject, act.name()),
                    "action",
                    subject.full(act.name()),
                    "role",
                    role.name(),
                    "what",
                    part));
        }
    }
}
