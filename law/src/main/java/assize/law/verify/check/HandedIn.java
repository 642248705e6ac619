package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where both parties may hand in the same, neither may go on doing so where the other no longer can (P13). */
final class HandedIn {
    private HandedIn() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Action act : subject.acts()) {
            String form = act.form();
            boolean theirs = form != null
                    && !act.heard().isEmpty()
                    && act.to() == null
                    && !Filings.asks(subject, act)
                    && !Filings.called(act);
            for (String one : theirs ? act.by() : List.<String>of()) {
                parties.stream()
                        .filter(other -> parties.contains(one) && !act.by().contains(other))
                        .forEach(other -> longer(subject, act, String.valueOf(form), one, other, findings));
            }
        }
    }

    private static void longer(Subject subject, Action act, String form, String one, String other, Findings findings) {
        Set<String> theirs = where(subject, form, other);
        Set<String> own = where(subject, form, one);
        boolean both = own.stream().anyMatch(theirs::contains);
        subject.from(act).stream()
                .filter(stage -> both && !theirs.contains(stage))
                .findFirst()
                .ifPresent(stage -> findings.fails(
                        "P13-handed-in-by-one",
                        act.place(),
                        List.of(act.name(), other),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "form",
                        form,
                        "role",
                        other,
                        "stage",
                        stage));
    }

    /** The stages in which a role may hand a form in and stay where the case is. */
    private static Set<String> where(Subject subject, String form, String role) {
        Set<String> where = new TreeSet<>();
        subject.acts().stream()
                .filter(act ->
                        form.equals(act.form()) && act.to() == null && act.by().contains(role))
                .forEach(act -> where.addAll(subject.from(act)));
        return where;
    }
}
